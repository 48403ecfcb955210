/** What the builder makes, saved by the reader's browser. */

export function base64(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Twice the size of the picture, so that it prints well. */
const SCALE = 2;

export async function savePng(svg: string, name: string): Promise<void> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;base64,${base64(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * SCALE;
  canvas.height = picture.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  saveAs(canvas.toDataURL('image/png'), name);
}

export function saveAs(href: string, name: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = href;
  link.click();
}
