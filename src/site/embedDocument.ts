/** The document of a page that stands in somebody's article: its head, its body, and the data for its script. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_COLORS, type Theme } from '../draw/palette.ts';
import { escapeAttribute, escapeXml, type SvgNode } from '../draw/node.ts';
import { pageStyle } from '../draw/style.ts';
import { toHtml } from '../embed/html.ts';
import type { PagePlaces } from '../embed/data.ts';
import type { Lang } from '../model/words.ts';
import { CONTENT_POLICY } from './policy.ts';

export interface EmbedDocumentInput {
  readonly lang: Lang;
  /** Name and version of the atlas. */
  readonly atlas: string;
  readonly version: string;
  readonly title: string;
  readonly description: string;
  /** Colours that hold against the reader's system; null for those of it. */
  readonly theme: Theme | null;
  /** Where oEmbed finds how to embed it, if the copy is published. */
  readonly discovered: string | null;
  /** Name of its script beside the style, without language. */
  readonly script: 'embed' | 'lives' | 'story';
  readonly body: SvgNode;
  readonly data: PagePlaces;
}

export function embedDocument(input: EmbedDocumentInput): string {
  const { lang, atlas, version, theme, discovered, script, data } = input;
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  return [
    '<!doctype html>',
    `<html lang="${lang}"${theme === null ? '' : ` data-theme="${theme}"`}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(CONTENT_POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(`${input.title} · ${atlas}`)}</title>`,
    `<meta name="description" content="${escapeAttribute(input.description)}">`,
    `<meta name="color-scheme" content="${theme ?? 'light dark'}">`,
    `<link rel="icon" href="${data.site}favicon.svg" type="image/svg+xml">`,
    ...(discovered === null
      ? []
      : [`<link rel="alternate" type="application/json+oembed" href="${escapeAttribute(discovered)}">`]),
    // The same view by itself is a page of the atlas for none but those who frame it.
    '<meta name="robots" content="noindex">',
    `<meta name="generator" content="${escapeAttribute(`${atlas} ${version}`)}">`,
    ...['embed.css', ...(script === 'story' ? ['story.css'] : [])].map(
      (file) => `<link rel="stylesheet" href="${data.home}${file}">`,
    ),
    `<script defer src="${data.home}${script}.${lang}.js"></script>`,
    '</head>',
    '<body>',
    toHtml(input.body),
    `<script type="application/json" id="data">${json}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Styles of view pages by the names of their files: that of all, and what a story has beside it. */
export function embedStyles(project: string): Readonly<Record<string, string>> {
  const read = (path: string): string => readFileSync(join(project, path), 'utf8');
  return {
    'embed.css': styleOfAll(`${read('src/ui/base.css')}\n${read('src/embed/embed.css')}`),
    'story.css': lean(read('src/embed/story.css')),
  };
}

/** `own`: what is not of the drawings. */
function styleOfAll(own: string): string {
  const swatches = DEFAULT_COLORS.map(
    (_, index) => `.swatch-${index}{background:var(--pa-c${index});color:var(--pa-pill)}`,
  ).join('\n');
  return lean(`${pageStyle()}\n${swatches}\n${own}`);
}

/** Style without comments and the white space that only its writers need. */
function lean(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
    .replace(/: /g, ':')
    .trim();
}
