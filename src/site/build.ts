/** The whole site: scripts by Vite, the compiled record, downloads, pages. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build as viteBuild, type Manifest } from 'vite';
import { compile } from '../dataset/compile.ts';
import type { DataRecord } from '../dataset/load.ts';
import { searchFile } from '../dataset/searchFile.ts';
import { coarserShapes, shapesOf } from '../dataset/shapesOf.ts';
import { pageStyle } from '../draw/style.ts';
import { DEFAULT_COLORS } from '../draw/palette.ts';
import { GROUP_OF_KIND, KINDS, LANGS, type Lang } from '../model/words.ts';
import { decodeIndex } from '../record/decode.ts';
import { FORMAT, type IndexFile, type RestFile, type TieFile } from '../record/format.ts';
import { doorPage, missingPage } from './doorPage.ts';
import { writeDownloads } from './downloads.ts';
import { headersFile } from './hosting.ts';
import { embedStyle, releaseFolder, writeEmbedPages, writeNotices } from './embedPages.ts';
import { writeEmbedScripts } from './embedScripts.ts';
import { pngCache } from './embedStills.ts';
import { homePage, type SiteFiles } from './homePage.tsx';
import { factsOf } from './facts.ts';
import { feed } from './feed.ts';
import { recordPages } from './recordPages.ts';
import { sitemap } from './sitemap.ts';
import { noticesFile } from './notices.ts';
import { readReleases, writeReleases } from './releases.ts';
import { outputOnDisk, writeHashed, type Output } from './output.ts';

const ENTRY = 'src/explorer/main.tsx';
/** The style of pages for reading, beside the one that they share with the explorer. */
const READING = 'src/site/reading.css';

export interface BuildOptions {
  /** The project's folder, where `vite.config.ts` lies. */
  readonly project: string;
  /** The folder that the site is written to. */
  readonly out: string;
  /** The folder of its releases. */
  readonly releases: string;
}

export interface Built {
  /** Milliseconds of each step. */
  readonly times: Readonly<Record<string, number>>;
  /** What was left out, and why. */
  readonly notes: readonly string[];
}

/** Builds the site of a checked record. Whatever lay in the folder before is gone. */
export async function buildSite(record: DataRecord, { project, out, releases }: BuildOptions): Promise<Built> {
  const times: Record<string, number> = {};
  const notes: string[] = [];
  const timed = async <T>(step: string, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    times[step] = Math.round(performance.now() - start);
    return result;
  };
  await timed('scripts', () =>
    viteBuild({
      root: project,
      configFile: join(project, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: out, emptyOutDir: true },
    }),
  );
  const output = outputOnDisk(out);
  const release = releaseFolder(record.atlas.data.recordVersion);
  await timed('embed scripts', () => writeEmbedScripts(project, out, release));
  output.write(`${release}builder.css`, readFileSync(join(project, 'src/embed/builder.css'), 'utf8'));
  output.write(`${release}embed.css`, embedStyle(readFileSync(join(project, 'src/embed/embed.css'), 'utf8')));
  const shapes = await timed('shapes', () => shapesOf(record));
  await timed('record and pages', () => {
    const assets = assetsOf(out, output);
    const released = readReleases(releases);
    const facts = factsOf(record, released);
    output.write('data/coverage.json', `${JSON.stringify(facts.coverage, null, 1)}\n`);
    const address = record.atlas.data.address ?? null;
    const changelog = readFileSync(join(project, 'CHANGELOG.md'), 'utf8');
    let paths: string[] = [];
    const png = pngCache(join(project, '.cache/stills'));
    const shapesFile = writeHashed(output, 'data/shapes', 'json', JSON.stringify(shapes));
    const coarser = coarserShapes(record, shapes);
    for (const lang of LANGS) {
      const compiled = compile(record, lang);
      writeEmbedPages({ record, compiled, shapes, coarser, shapesFile, styles: assets.styles, png }, output);
      const details: Record<string, string> = {};
      for (const file of compiled.hosts) {
        // Beside the index, which is how the reader asks for them.
        details[file.host] = writeHashed(
          output,
          `data/host/${file.host.toLowerCase()}.${lang}`,
          'json',
          JSON.stringify(file),
        ).slice('data/'.length);
      }
      const ids = writeHashed(output, 'data/ids', 'json', JSON.stringify(compiled.ids)).slice('data/'.length);
      const places = writeHashed(output, `data/places.${lang}`, 'json', JSON.stringify(compiled.places)).slice(
        'data/'.length,
      );
      const { view } = compiled.index;
      const isFirst = (tie: TieFile): boolean =>
        GROUP_OF_KIND[KINDS[tie.k]!] === view.group &&
        (view.hosts.includes(tie.h) || (tie.symmetric === true && view.hosts.includes(tie.p)));
      const restFile: RestFile = { format: FORMAT, ties: compiled.index.ties.filter((tie) => !isFirst(tie)) };
      const rest = writeHashed(output, `data/rest.${lang}`, 'json', JSON.stringify(restFile)).slice('data/'.length);
      const search = writeHashed(
        output,
        `data/search.${lang}`,
        'json',
        JSON.stringify(searchFile(record, compiled, lang)),
      ).slice('data/'.length);
      const index: IndexFile = { ...compiled.index, details, ids, rest, places, search };
      const opening: IndexFile = { ...index, ties: index.ties.filter(isFirst) };
      const files: SiteFiles = {
        script: assets.script,
        styles: assets.styles,
        chunks: assets.chunks[lang],
        shapes: shapesFile,
        index: writeHashed(output, `data/index.${lang}`, 'json', JSON.stringify(opening)),
      };
      const { hosts } = compiled;
      paths = [''];
      for (const page of recordPages({ facts, index, hosts, shapes, styles: assets.reading, address, changelog })) {
        output.write(`${lang}/${page.path}index.html`, page.html);
        paths.push(page.path);
      }
      output.write(`${lang}/index.html`, homePage({ index, atlas: decodeIndex(index), shapes, files, address }));
      if (address !== null) output.write(`${lang}/feed.xml`, feed({ facts, lang, address }));
    }
    writeNotices(noticesFile(record, released), output);
    if (address === null) {
      notes.push(
        'No address is set in data/atlas.yaml: there are no canonical links, no sitemap.xml and no feed of new events.',
      );
    } else output.write('sitemap.xml', sitemap(address, paths));
    const { title } = record.atlas.data;
    output.write('index.html', doorPage(title, assets.styles));
    output.write('404.html', missingPage(title, assets.styles, address === null ? '/' : new URL(address).pathname));
  });
  await timed('downloads', () => writeDownloads(record, output));
  await timed('releases', () => writeReleases(releases, record, output));
  const paths = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join('/'));
  output.write('_headers', headersFile(paths));
  return { times, notes };
}

/** What a chunk needs, itself included: its own file and those that it imports at once. */
function filesOf(manifest: Manifest, name: string): string[] {
  const chunk = manifest[name];
  return chunk ? [chunk.file, ...(chunk.imports ?? []).flatMap((one) => filesOf(manifest, one))] : [];
}

interface Assets extends Pick<SiteFiles, 'script' | 'styles'> {
  /** Chunks that are asked for as soon as the script runs: fetched beside it, not after it. */
  readonly chunks: Readonly<Record<Lang, readonly string[]>>;
  /** Styles of pages for reading: without those of the live map. */
  readonly reading: readonly string[];
}

function assetsOf(out: string, output: Output): Assets {
  const manifest = JSON.parse(readFileSync(join(out, 'assets/manifest.json'), 'utf8')) as Manifest;
  // For the build alone; all that stays in its folder bears a hash.
  rmSync(join(out, 'assets/manifest.json'));
  const entry = manifest[ENTRY];
  if (!entry) throw new Error(`the build made no script of ${ENTRY}`);
  const swatches = DEFAULT_COLORS.map(
    (_, index) => `.swatch-${index}{background:var(--pa-c${index});color:var(--pa-pill)}`,
  ).join('\n');
  const marks = writeHashed(output, 'assets/marks', 'css', `${pageStyle()}\n${swatches}\n`);
  const chunk = (ending: string): string => (entry.dynamicImports ?? []).find((name) => name.endsWith(ending)) ?? '';
  const map = chunk('map/AtlasMap.tsx');
  const first = new Set(filesOf(manifest, ENTRY));
  const chunks = Object.fromEntries(
    LANGS.map((lang) => {
      const files = [map, chunk(`i18n/messages.${lang}.ts`)].flatMap((name) => filesOf(manifest, name));
      return [lang, [...new Set([...[...first].slice(1), ...files])].filter((file) => file !== entry.file)];
    }),
  ) as Record<Lang, string[]>;
  const reading = manifest[READING];
  if (!reading) throw new Error(`the build made no style of ${READING}`);
  const shared = [marks, ...(entry.css ?? [])];
  return {
    script: entry.file,
    styles: [...shared, ...(manifest[map]?.css ?? [])],
    chunks,
    reading: [...shared, reading.file],
  };
}
