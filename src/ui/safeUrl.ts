/** An address that may become a link: http and https only. Text of the record never becomes markup or script. */
export function safeUrl(address: string): string | null {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
