/** The map of the site for search engines: every page with its twins. It needs to know where the site is published. */
import { escapeXml } from '../draw/node.ts';
import { LANGS } from '../model/words.ts';

/** `paths`: of pages below the folder of each language; all languages have the same. */
export function sitemap(address: string, paths: readonly string[]): string {
  const entries = paths.flatMap((path) =>
    LANGS.map((lang) => {
      const twins = LANGS.map(
        (one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${escapeXml(`${address}${one}/${path}`)}"/>`,
      );
      return `<url><loc>${escapeXml(`${address}${lang}/${path}`)}</loc>${twins.join('')}</url>`;
    }),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}
