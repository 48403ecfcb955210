/**
 * The atlas in one file: scripts, styles, record, stories and lessons in both languages, which opens from a disk by a
 * double click. ES modules and `fetch` fail there, so scripts are classic and data lie in the page, squeezed. So does
 * the script of the atlas itself, which a first one unpacks and runs.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compress, init } from '@bokuweb/zstd-wasm';
import { build as viteBuild } from 'vite';
import { asForReaders } from './assets.ts';
import { leafletInParts } from './leafletParts.ts';
import { escapeXml } from '../draw/node.ts';
import { pageMessagesIn } from '../i18n/pages.ts';
import { LANGS, type Lang } from '../model/words.ts';
import { toBase94 } from '../record/base94.ts';
import { laid, type SingleFiles, type SinglePage } from '../record/single.ts';
import { once } from './once.ts';
import { PACK_FILE } from './paths.ts';

/** What the file carries of the record. */
interface CarriedInput {
  /** The built site. */
  readonly out: string;
  /** Of each language the files of the record that the explorer asks for, below the site's folder; the index first. */
  readonly files: Readonly<Record<Lang, readonly string[]>>;
  readonly shapes: string;
}

/** Of the code alone: the explorer with its style, and what unpacks and runs it. */
export interface SingleScripts {
  readonly script: string;
  readonly style: string;
  readonly start: string;
}

export interface SingleInput extends CarriedInput {
  readonly bundle: SingleScripts;
  /** {@link squeezedRecord} of the same files. */
  readonly squeezed: string;
  /** Whole pages by their paths below the site's folder, in each language: {@link carriedPages}. */
  readonly pages: Readonly<Record<Lang, Readonly<Record<string, string>>>>;
  readonly title: string;
  /** Styles below the site's folder that the explorer's own script does not bring. */
  readonly styles: readonly string[];
  /** Where the copy is published, with a slash at its end. */
  readonly address: string | null;
}

/** Folders of a language whose pages are carried; all others are in the whole atlas. */
const CARRIED = ['story', 'lesson', 'tasks', 'glossary', 'method', 'offline'] as const;
/** Of those what is had in another way: stories are told on the map. */
const NOT_CARRIED = /^[a-z]+\/story\/./;

const ENTRY = 'src/explorer/single.tsx';
/** Unpacks what the entry comes to, and runs it. */
const START = 'src/explorer/singleStart.ts';

async function scriptOf(project: string, entry: string): Promise<Pick<SingleScripts, 'script' | 'style'>> {
  const built = await viteBuild({
    root: project,
    configFile: false,
    plugins: [leafletInParts()],
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      lib: { entry: join(project, entry), formats: ['iife'], name: 'partnershipAtlas', fileName: () => 'single.js' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`the build of ${entry} gave no script`);
  const script = output.output.find((one) => one.type === 'chunk');
  const styles = output.output.filter((one) => one.type === 'asset' && one.fileName.endsWith('.css'));
  if (script?.type !== 'chunk') throw new Error(`the build of ${entry} gave no script`);
  const style = styles.map((one) => (one.type === 'asset' ? String(one.source) : '')).join('\n');
  return { script: script.code, style };
}

/** Bundled once for the same code, below the folder. */
export async function singleScripts(project: string, folder: string, code: string): Promise<SingleScripts> {
  const done = join(folder, `${code}.json`);
  if (existsSync(done)) return JSON.parse(readFileSync(done, 'utf8')) as SingleScripts;
  const scripts = await asForReaders(async () => ({
    ...(await scriptOf(project, ENTRY)),
    start: (await scriptOf(project, START)).script,
  }));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Whole or not at all.
  writeFileSync(`${done}.new`, JSON.stringify(scripts));
  renameSync(`${done}.new`, done);
  return scripts;
}

/** What leads to downloads of the site: packs, the sources of a page for reference managers, the record as a table. */
const DOWNLOADS = [
  new RegExp(`<li><a href="${PACK_FILE}"[^>]*>[^<]*</a></li>`, 'g'),
  /<p class="(?:page-sources|[^"]*\babout-pack)">[^]*?<\/p>/g,
  /<span class="data-links">[^]*?<\/span> ?/g,
];

/** The file has no other files to give. */
export function withoutDownloads(body: string): string {
  return DOWNLOADS.reduce((left, link) => left.replace(link, ''), body);
}

const BODY = /<body[^>]*>([^]*)<\/body>/;
const TITLE = /<title>([^<]*)<\/title>/;

function bodiesOf(pages: Readonly<Record<string, string>>): Record<string, SinglePage> {
  return Object.fromEntries(
    Object.entries(pages).map(([path, html]) => [
      path,
      { title: TITLE.exec(html)?.[1] ?? '', body: withoutDownloads(BODY.exec(html)?.[1] ?? '') },
    ]),
  );
}

/** Of the files of a site the pages of a language that the file carries, each with its path. */
export function carriedPages(paths: readonly string[], lang: Lang): { readonly path: string; readonly file: string }[] {
  const carried = new RegExp(`^(${lang}/(?:(?:${CARRIED.join('|')})/(?:.+/)?)?)index\\.html$`);
  return [...paths].sort().flatMap((file) => {
    const [, path] = carried.exec(file) ?? [];
    return path === undefined || NOT_CARRIED.test(path) ? [] : [{ path, file }];
  });
}

/** The name that a file has in all languages: without its own and the hash of its content. */
function keyOf(path: string, lang: Lang): string {
  return path.replace(`.${lang}.`, '.').replace(/\.[0-9a-f]{8}\./, '.');
}

function laidFiles(out: string, files: SingleInput['files'], shapes: string): Pick<SingleFiles, 'paths' | 'files'> {
  const paths: Record<string, [string, number]> = { [shapes]: [shapes, 0] };
  const versions = new Map<string, string[]>([[shapes, [shapes]]]);
  for (const [place, lang] of LANGS.entries()) {
    for (const path of files[lang]) {
      const key = keyOf(path, lang);
      const own = versions.get(key) ?? [];
      // A file without words is the same in each language.
      if (!own.includes(path)) own.push(path);
      versions.set(key, own);
      paths[path] = [key, own.length === 1 ? 0 : place];
    }
  }
  const read = (file: string): Parameters<typeof laid>[0][number] =>
    JSON.parse(readFileSync(join(out, file), 'utf8')) as Parameters<typeof laid>[0][number];
  return { paths, files: Object.fromEntries([...versions].map(([key, own]) => [key, laid(own.map(read))])) };
}

/**
 * Of Zstandard's levels the one after which little is gained for the time that it takes: 3 s, where the highest takes 12
 * and makes the file a twentieth smaller.
 */
const LEVEL = 12;

/** Once: begun anew, it gives other bytes until it is ready again, and does not say when that is. */
const zstd = once(init);

/**
 * Squeezed and written in letters that a page can hold. DEFLATE looks back 32 kilobytes and no farther; maps, sources and
 * sentences that come again on page after page lie farther apart than that.
 */
function squeezed(content: unknown): string {
  return toBase94(compress(Buffer.from(JSON.stringify(content)), LEVEL));
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The record as the file carries it. It does not wait for the pages, and takes the longest of all. */
export async function squeezedRecord({ out, files, shapes }: CarriedInput): Promise<string> {
  await zstd();
  const carried: SingleFiles = {
    langs: LANGS,
    index: Object.fromEntries(LANGS.map((lang) => [lang, files[lang][0]!])),
    ...laidFiles(out, files, shapes),
    shapes,
  };
  return squeezed(carried);
}

/** The text of the file. */
export async function singleFile(input: SingleInput): Promise<string> {
  const { out, title, styles, address, bundle } = input;
  await zstd();
  // What could end the element: a script may hold it only within a string or an expression, where the backslash is idle.
  const start = bundle.start.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\!--');
  const own = styles.map((file) => readFileSync(join(out, file), 'utf8'));
  // By its language what is said while all is unpacked is told from the paragraphs of pages, whose room is their own.
  // Leaflet's pictures are left out: the map never shows them.
  const style = [...own, bundle.style, '#page > p[lang] { margin: 1rem }']
    .join('\n')
    .replace(/url\((?!["']?data:)[^)]*\)/g, 'none');
  const blob = (id: string, text: string): string => `<script type="text/plain" id="${id}">${text}</script>`;
  const pages = Object.assign({}, ...LANGS.map((lang) => bodiesOf(input.pages[lang]))) as Record<string, SinglePage>;
  const blobs = [
    blob('files', input.squeezed),
    blob('pages', squeezed(pages)),
    blob('script', squeezed(bundle.script)),
  ];
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(start)} ${hashOf(bundle.script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    `<html lang="${LANGS[0]}" data-address="${escapeXml(address ?? '')}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeXml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    // Stays where scripts are off, where the browser is too old for them, or where a copy broke off before its end.
    `<div id="page">${LANGS.map((lang) => `<p lang="${lang}">${escapeXml(pageMessagesIn(lang).offline.unpacking)}</p>`).join('')}</div>`,
    ...blobs,
    `<script>${start}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** A name for a file, of a title. */
export function slugOf(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
