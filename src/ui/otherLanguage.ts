/**
 * The way to the other language keeps what is shown: `shown` is the query or the part of the address that says it, with
 * its sign. The link stays as it is written: resolved, it would lead out of the atlas in one file.
 */
export function keepInOtherLanguage(shown: string): void {
  for (const link of document.querySelectorAll('a[data-other-language]')) {
    const [page = ''] = link.getAttribute('href')?.split(/[?#]/) ?? [];
    link.setAttribute('href', page + shown);
  }
}
