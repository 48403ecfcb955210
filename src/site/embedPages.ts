/**
 * The pages that stand in other people's articles. Those of a release lie with its scripts and data in one folder,
 * `releases/<version>/embed/`, which needs nothing else: as long as it is kept, what was frozen to it stays. The live
 * pages, `<lang>/embed/<view>/`, use a folder of their own, since the record goes on after a release of its version.
 */
import type { Compiled } from '../dataset/compile.ts';
import type { DataRecord } from '../dataset/load.ts';
import type { Shapes } from '../geo/shapes.ts';
import { DEFAULT_COLORS } from '../draw/palette.ts';
import { THEMES } from '../draw/palette.ts';
import { pageStyle } from '../draw/style.ts';
import { embedEn } from '../i18n/embed.en.ts';
import { embedFr } from '../i18n/embed.fr.ts';
import type { EmbedWords } from '../i18n/embed.en.ts';
import { messagesIn } from '../i18n/messages.ts';
import { GROUPS, type Lang } from '../model/words.ts';
import { escapeAttribute, escapeXml } from '../draw/node.ts';
import { embedBook } from '../embed/book.ts';
import { apartName, dataScript, tiesName, type EmbedData, type NoticesFile, type TiesFile } from '../embed/data.ts';
import { toHtml } from '../embed/html.ts';
import { embedBody } from '../embed/page.ts';
import { headParts, type Parts } from '../embed/parts.ts';
import { fullAddress } from '../embed/fullAddress.ts';
import { alternativeOf, stillSvg, svgSize } from '../embed/still.ts';
import { oembed, OEMBED_FILE } from './oembed.ts';
import type { BuilderView } from '../embed/builderData.ts';
import { openingState, sceneOf } from '../embed/scene.ts';
import {
  detailOf,
  embedBase,
  embedData,
  tiesFile,
  viewsOf,
  type EvidenceShelf,
  type PlacesOfPage,
} from './embedData.ts';
import { LIVE_HOME, releaseHome } from './embedHomes.ts';
import type { Output } from './output.ts';
import type { Pictures } from './pictures.ts';
import { CONTENT_POLICY } from './policy.ts';

export const EMBED_WORDS: Readonly<Record<Lang, EmbedWords>> = { en: embedEn, fr: embedFr };

const NOTICES = 'data/notices';

export interface EmbedInput {
  readonly record: DataRecord;
  readonly compiled: Compiled;
  readonly shapes: Shapes;
  /** Shapes as coarse as a picture of a large region needs them: bends below so many square kilometres left out. */
  readonly coarser: (detailKm2: number) => Shapes;
  readonly pictures: Pick<Pictures, 'add'>;
}

/** Style of all view pages. `own`: what is not of the drawings. */
export function embedStyle(own: string): string {
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

/** The data that scripts of embeds ask for, in one language. */
export function writeEmbedData(home: string, { index }: Compiled, shelf: EvidenceShelf, output: Output): void {
  for (const [name, file] of shelf.files) output.write(`${home}${name}.js`, dataScript(name, file));
  for (const group of GROUPS) {
    const name = tiesName(group, index.lang);
    output.write(`${home}${name}.js`, dataScript(name, tiesFile(index, group)));
  }
}

/** Live or frozen pages of all named views in one language; gives what the builder has to know of them. */
export function writeEmbedViews(
  { record, compiled, shapes, coarser, pictures }: EmbedInput,
  shelf: EvidenceShelf,
  frozen: boolean,
  output: Output,
): BuilderView[] {
  const { index } = compiled;
  const { lang, version } = index;
  const release = releaseHome(version);
  const messages = messagesIn(lang);
  const words = EMBED_WORDS[lang];
  const address = frozen ? null : (record.atlas.data.address ?? null);
  return viewsOf(record).map((view) => {
    const { extent } = view.view;
    const drawn = coarser(detailOf(extent));
    const pagesOf = (theme: (typeof THEMES)[number] | null): Parts => {
      const folder = `${frozen ? `${release}${lang}/` : `${lang}/embed/`}${view.id}/${theme === null ? '' : `${theme}/`}`;
      const site = '../'.repeat(folder.split('/').length - 1);
      const home = `${site}${frozen ? release : LIVE_HOME}`;
      const places: PlacesOfPage = { home, site, full: `${site}${lang}/`, frozen };
      const data = embedData(view, index, shapes, places);
      const book = embedBook(data.index, messages);
      const scene = sceneOf(book, data.shows, openingState(data.opening, data.index));
      const parts: Parts = { data: carried(data), book, words, scene, selected: null, live: false };
      const newest = frozen ? `${site}${lang}/embed/${view.id}/` : null;
      const body = embedBody({ parts, base: embedBase(data, extent, drawn), evidence: shelf.all, newest });
      const discovered = address === null ? null : `${address}${lang}/embed/${view.id}/${OEMBED_FILE}`;
      output.write(`${folder}index.html`, viewDocument({ parts, body: toHtml(body), theme, discovered }));
      return parts;
    };
    const parts = pagesOf(null);
    writeApart(parts, frozen ? release : LIVE_HOME, output);
    for (const theme of THEMES) pagesOf(theme);
    const folder = frozen ? `${release}${lang}/` : `${lang}/embed/`;
    const svg = stillSvg(parts, { shapes, extent }, 'light');
    output.write(`${folder}${view.id}/still.svg`, svg);
    pictures.add(`${folder}${view.id}/still.png`, svg, 1.5);
    const named = builderView(parts, extent, svg);
    if (address !== null) {
      const { headline, date } = headParts(parts);
      const caption = words.builder.caption(headline, date, index.title, version);
      const made = oembed({
        ...{ address, lang, atlas: index.title, view: named, title: `${headline}, ${date}`, caption },
        alternative: alternativeOf(parts),
        more: words.builder.wholeRecord,
        full: `?${fullAddress(parts.book.index, parts.data.shows, parts.scene.state)}`,
      });
      output.write(`${folder}${view.id}/${OEMBED_FILE}`, `${JSON.stringify(made, null, 1)}\n`);
    }
    return named;
  });
}

/** Letters of its ties that a page carries: more are fetched at the reader's first move, so that it stays light. */
const MOST_CARRIED = 16_000;

function carried(data: EmbedData): EmbedData {
  const { view, index } = data;
  if (JSON.stringify(index.ties).length <= MOST_CARRIED) return data;
  const lean = { ...index, ties: [], formations: {}, coverage: {} };
  return { ...data, index: lean, apart: apartName(view, index.lang) };
}

/** What a page does not carry, as a file beside those of the questions. */
function writeApart({ data: { apart }, book: { index } }: Parts, home: string, output: Output): void {
  if (apart === null) return;
  const { ties, parties, formations, coverage, hosts, partners } = index;
  const file: TiesFile = { ties, parties, formations, coverage, hosts, partners };
  output.write(`${home}${apart}.js`, dataScript(apart, file));
}

function builderView({ data }: Parts, extent: BuilderView['extent'], svg: string): BuilderView {
  const { view, title, shows, opening, narrow, wide } = data;
  const size = (one: { readonly width: number; readonly height: number }): { width: number; height: number } => ({
    width: one.width,
    height: one.height,
  });
  return { id: view, title, shows, ...opening, extent, narrow: size(narrow), wide: size(wide), still: svgSize(svg) };
}

/** What was corrected or withdrawn since earlier releases: for people and programs, and as a script for frozen pages. */
export function writeNotices(file: NoticesFile, output: Output): void {
  output.write(`${NOTICES}.json`, `${JSON.stringify(file, null, 1)}\n`);
  output.write(`${NOTICES}.js`, dataScript(NOTICES, file));
}

interface ViewDocument {
  readonly parts: Parts;
  readonly body: string;
  readonly theme: string | null;
  /** Where oEmbed finds how to embed it, if the copy is published. */
  readonly discovered: string | null;
}

function viewDocument({ parts, body, theme, discovered }: ViewDocument): string {
  const { data, book } = parts;
  const { lang, title, version } = book.index;
  const { headline, date } = headParts(parts);
  const text = escapeXml;
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  return [
    '<!doctype html>',
    `<html lang="${lang}"${theme === null ? '' : ` data-theme="${theme}"`}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${text(CONTENT_POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(`${headline}, ${date} · ${title}`)}</title>`,
    `<meta name="description" content="${text(parts.scene.sentence || headline).replace(/"/g, '&quot;')}">`,
    `<meta name="color-scheme" content="${theme ?? 'light dark'}">`,
    `<link rel="icon" href="${data.site}favicon.svg" type="image/svg+xml">`,
    ...(discovered === null
      ? []
      : [`<link rel="alternate" type="application/json+oembed" href="${escapeAttribute(discovered)}">`]),
    // The same view by itself is a page of the atlas for none but those who frame it.
    '<meta name="robots" content="noindex">',
    `<meta name="generator" content="${text(`${title} ${version}`)}">`,
    `<link rel="stylesheet" href="${data.home}embed.css">`,
    `<script defer src="${data.home}${data.shows === 'life' ? 'lives' : 'embed'}.${lang}.js"></script>`,
    '</head>',
    '<body>',
    body,
    `<script type="application/json" id="data">${json}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
