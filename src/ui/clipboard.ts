/** Copying with italics where the browser lets it, plainly where it does not, and not at all in strict frames. */

export interface Copyable {
  readonly plain: string;
  readonly html: string | null;
}

/** Whether it was copied. A clipboard is absent on insecure pages, and refuses in frames that were not allowed it. */
export async function copy({ plain, html }: Copyable, clipboard: Clipboard | undefined): Promise<boolean> {
  if (clipboard === undefined) return false;
  const steps: (() => Promise<void>)[] = [() => clipboard.writeText(plain)];
  if (html !== null) {
    steps.unshift(() => {
      const blob = (text: string, type: string): Blob => new Blob([text], { type });
      const item = { 'text/plain': blob(plain, 'text/plain'), 'text/html': blob(html, 'text/html') };
      return clipboard.write([new ClipboardItem(item)]);
    });
  }
  for (const step of steps) {
    try {
      await step();
      return true;
    } catch {
      // The next may still be allowed.
    }
  }
  return false;
}
