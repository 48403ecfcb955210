/** Gives the reader a file that was made in the page; nothing of it is sent anywhere. */

/** Some browsers read the file only after the press that asked for it. */
const READ_MS = 10_000;

export function handOver(content: BlobPart, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_MS);
}
