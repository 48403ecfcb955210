/** The front door: on to the reader's language, with plain links for those whose scripts are off. */
import { messagesIn } from '../i18n/messages.ts';
import { escapeXml } from '../draw/node.ts';
import { LANGS, type Text } from '../model/words.ts';
import { CONTENT_POLICY } from './policy.ts';

const LANGUAGE_NAMES: Readonly<Record<(typeof LANGS)[number], string>> = Object.fromEntries(
  LANGS.map((lang) => [lang, new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang]),
) as Record<(typeof LANGS)[number], string>;

export function doorPage(title: Text, styles: readonly string[]): string {
  return [
    '<!doctype html>',
    `<html lang="${LANGS[0]}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeXml(CONTENT_POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(title.en)}</title>`,
    '<link rel="icon" href="favicon.svg" type="image/svg+xml">',
    ...styles.map((href) => `<link rel="stylesheet" href="${escapeXml(href)}">`),
    ...LANGS.map((lang) => `<link rel="alternate" hreflang="${lang}" href="${lang}/">`),
    '</head>',
    '<body class="door">',
    '<main>',
    ...LANGS.map(
      (lang) =>
        `<p lang="${lang}"><a href="${lang}/" hreflang="${lang}">${escapeXml(title[lang])}</a> <span class="quiet">${escapeXml(LANGUAGE_NAMES[lang])} · ${escapeXml(messagesIn(lang).ui.language)}</span></p>`,
    ),
    '</main>',
    '<script src="language.js"></script>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
