/** The pages that belong to no language: the front door, and what a host sends where nothing is. */
import { messagesIn } from '../i18n/messages.ts';
import { escapeXml } from '../draw/node.ts';
import { LANGS, type Lang, type Text } from '../model/words.ts';
import { CONTENT_POLICY } from './policy.ts';

const LANGUAGE_NAMES: Readonly<Record<Lang, string>> = Object.fromEntries(
  LANGS.map((lang) => [lang, new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang]),
) as Record<Lang, string>;

function languageName(lang: Lang): string {
  return ` <span class="quiet">${escapeXml(LANGUAGE_NAMES[lang])} · ${escapeXml(messagesIn(lang).ui.language)}</span>`;
}

/** On to the reader's language, with plain links for those whose scripts are off. */
export function doorPage(title: Text, styles: readonly string[]): string {
  return barePage({ title, styles, root: '', script: true, heading: [], words: () => '', after: languageName });
}

/**
 * What a host sends for an address at which nothing is. It is read at any depth, so its links begin at the root of the
 * host: `root` is the path below which the site is published, `/` or `/atlas/`.
 */
export function missingPage(title: Text, styles: readonly string[], root: string): string {
  const words = (lang: Lang): string => `${escapeXml(messagesIn(lang).ui.nothingHere)} `;
  return barePage({ title, styles, root, script: false, heading: ['<h1>404</h1>'], words, after: () => '' });
}

interface Bare {
  readonly title: Text;
  readonly styles: readonly string[];
  readonly root: string;
  /** Whether the page goes on to the reader's language by itself. */
  readonly script: boolean;
  readonly heading: readonly string[];
  /** What a line says before and after its link. */
  readonly words: (lang: Lang) => string;
  readonly after: (lang: Lang) => string;
}

function barePage({ title, styles, root, script, heading, words, after }: Bare): string {
  const at = (path: string): string => escapeXml(root + path);
  return [
    '<!doctype html>',
    `<html lang="${LANGS[0]}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeXml(CONTENT_POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(title.en)}</title>`,
    `<link rel="icon" href="${at('favicon.svg')}" type="image/svg+xml">`,
    ...styles.map((href) => `<link rel="stylesheet" href="${at(href)}">`),
    ...LANGS.map((lang) => `<link rel="alternate" hreflang="${lang}" href="${at(`${lang}/`)}">`),
    '</head>',
    '<body class="door">',
    '<main>',
    ...heading,
    ...LANGS.map(
      (lang) =>
        `<p lang="${lang}">${words(lang)}<a href="${at(`${lang}/`)}" hreflang="${lang}">${escapeXml(title[lang])}</a>${after(lang)}</p>`,
    ),
    '</main>',
    ...(script ? ['<script src="language.js"></script>'] : []),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
