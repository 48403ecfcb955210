/**
 * The embeds of a release, kept as they were: pages, scripts, data and pictures of `releases/<version>/embed/` in one
 * compressed file beside the release. What was withdrawn since is taken out of what is put up, never of the file.
 */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { z } from 'zod';
import { escapeXml } from '../draw/node.ts';
import { dataScript, type EvidenceFile } from '../embed/data.ts';
import { dateInWords } from '../i18n/dates.ts';
import { LANGS } from '../model/words.ts';
import type { Tombstone } from '../query/changes.ts';
import { EMBED_WORDS } from './embedWords.ts';

/** By the path below the release's folder of embeds. */
export type EmbedFiles = ReadonlyMap<string, Uint8Array>;

const packShape = z.record(z.string(), z.union([z.string(), z.strictObject({ base64: z.string() })]));

/** Ids of the views that have a page among files, whose paths begin with the home of the embeds. */
export function viewsAmong(paths: readonly string[], home: string): string[] {
  const page = /^[a-z]{2}\/([^/]+)\/index\.html$/;
  const found = paths.flatMap((path) => (path.startsWith(home) ? (page.exec(path.slice(home.length))?.[1] ?? []) : []));
  return [...new Set(found)].sort();
}

/** Text stays text, so that what pages share is compressed once. */
export function packEmbeds(files: EmbedFiles): string {
  const entries = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => {
      const buffer = Buffer.from(bytes);
      return [path, path.endsWith('.png') ? { base64: buffer.toString('base64') } : buffer.toString('utf8')] as const;
    });
  return `${JSON.stringify(Object.fromEntries(entries))}\n`;
}

export function unpackEmbeds(text: string): EmbedFiles {
  return new Map(
    Object.entries(packShape.parse(JSON.parse(text))).map(([path, content]) => {
      if (path.startsWith('/') || path.split('/').includes('..')) throw new Error(`${path} leads out of the release`);
      return [path, typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.base64, 'base64')];
    }),
  );
}

/** With a window as wide as the format has: pages of one view in other colours lie far from each other. */
export function compressPack(text: string): Uint8Array {
  return brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  });
}

export function decompressPack(bytes: Uint8Array): string {
  return brotliDecompressSync(bytes).toString('utf8');
}

/** What was withdrawn of a release; the events of a partnership go with it. */
export interface Withdrawn extends Tombstone {
  /** Ids of the events that this takes back. */
  readonly events: ReadonlySet<string>;
  /** Null where one event alone was withdrawn. */
  readonly partnership: string | null;
}

const ASSIGNED = /^(\(self\.partnershipAtlas=self\.partnershipAtlas\|\|\{\}\))\[("(?:[^"\\]|\\.)*")\]=(.*);\n$/s;

/**
 * The same files without what was withdrawn: taken out of the data, and where a page told it, that page says so in its
 * place. Such a page keeps its address and leads to the newest version; its picture goes with it.
 */
export function withoutWithdrawn(files: EmbedFiles, graves: readonly Withdrawn[], version: string): EmbedFiles {
  if (graves.length === 0) return files;
  const buried = new Map(graves.flatMap((grave) => [...grave.events].map((id) => [id, grave] as const)));
  const ties = new Map(
    graves.flatMap((grave) => (grave.partnership === null ? [] : [[grave.partnership, grave] as const])),
  );
  const told = new Map<string, Tombstone>();
  /** Sources of what was withdrawn, by id: their addresses and titles go too, where nothing else cites them. */
  const sources = new Map<
    string,
    { readonly grave: Tombstone; readonly url: string; readonly title?: string | undefined }
  >();
  const stay = new Set<string>();
  const out = new Map<string, Uint8Array>();
  for (const [path, bytes] of files) {
    const match = path.endsWith('.js') ? ASSIGNED.exec(Buffer.from(bytes).toString('utf8')) : null;
    const data = match ? (JSON.parse(match[3]!) as Partial<EvidenceFile>) : null;
    if (!data || !('events' in data)) {
      out.set(path, bytes);
      continue;
    }
    const events = Object.entries(data.events).filter(([, event]) => !buried.has(event.id));
    const own = Object.entries(data.ties ?? {}).filter(([id]) => !ties.has(id));
    const cited = new Set([
      ...events.flatMap(([, event]) => event.citations.map(({ source }) => source)),
      ...own.flatMap(([, tie]) => (tie.before?.citations ?? []).map(({ source }) => source)),
    ]);
    const left: EvidenceFile = {
      ...(data as EvidenceFile),
      events: Object.fromEntries(events),
      ties: Object.fromEntries(own),
      sources: Object.fromEntries(Object.entries(data.sources ?? {}).filter(([id]) => cited.has(id))),
    };
    for (const id of cited) stay.add(id);
    for (const event of Object.values(data.events)) {
      const grave = buried.get(event.id);
      if (!grave) continue;
      told.set(event.summary, grave);
      for (const { source: id } of event.citations) {
        const source = data.sources?.[id];
        if (source) sources.set(id, { grave, url: source.url, title: source.title });
      }
    }
    for (const [id, { title }] of Object.entries(data.ties ?? {})) {
      const grave = ties.get(id);
      if (grave) told.set(title, grave);
    }
    out.set(path, Buffer.from(dataScript(JSON.parse(match![2]!) as string, left)));
  }
  for (const [id, { grave, url, title }] of sources) {
    if (stay.has(id)) continue;
    told.set(url, grave);
    if (title !== undefined) told.set(title, grave);
  }
  // A page is known by the words of what it told, and by the sources of it.
  const words = [...told].map(([text, grave]) => [escapeXml(text), grave] as const);
  for (const [path, bytes] of files) {
    if (!path.endsWith('.html')) continue;
    const html = Buffer.from(bytes).toString('utf8');
    // The pictures of a story stay as they are: where one shows what was withdrawn, the page cannot stay.
    const drawn = html.includes('"shows":"story"') ? [...ties].filter(([id]) => html.includes(`"${id}"`)) : [];
    const gone = [...words.filter(([text]) => html.includes(text)), ...drawn].map(([, grave]) => grave);
    const found = [...new Set(gone)];
    if (found.length === 0) continue;
    out.set(path, Buffer.from(tombstonePage(path, html, found, version)));
    for (const picture of ['still.svg', 'still.png']) out.delete(path.replace(/index\.html$/, picture));
  }
  return out;
}

/** In the head of the page that it takes the place of: its language, its policy, its style. */
function tombstonePage(path: string, html: string, graves: readonly Tombstone[], version: string): string {
  const lang = LANGS.find((one) => path.startsWith(`${one}/`)) ?? LANGS[0];
  const words = EMBED_WORDS[lang];
  const newest = /<section id="frozen">.*?<a href="([^"]*)"/s.exec(html)?.[1] ?? '';
  const head = html
    .slice(0, html.indexOf('<body>'))
    .replace(/<script\b.*?<\/script>\n?/gs, '')
    .replace(/<meta name="description"[^>]*>\n?/, '');
  return [
    `${head}<body>`,
    '<main class="embed">',
    `<h1>${/<title>(.*?)<\/title>/s.exec(head)?.[1] ?? ''}</h1>`,
    ...graves.map(
      ({ date, reason }) => `<p>${escapeXml(words.tombstone(dateInWords(date, lang)))} ${escapeXml(reason[lang])}</p>`,
    ),
    `<p>${escapeXml(words.frozen(version))} <a href="${newest}">${escapeXml(words.openNewer)}</a></p>`,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
