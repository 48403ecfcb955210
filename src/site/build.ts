/** The whole site: scripts by Vite, the compiled record, downloads, pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as viteBuild, type Manifest } from 'vite';
import { compile } from '../dataset/compile.ts';
import { coverageTable } from '../dataset/coverageTable.ts';
import { datasetSchema } from '../dataset/jsonSchema.ts';
import type { DataRecord } from '../dataset/load.ts';
import { publicRecord } from '../dataset/publicRecord.ts';
import { searchFile } from '../dataset/searchFile.ts';
import { shapesOf } from '../dataset/shapesOf.ts';
import { pageStyle } from '../draw/style.ts';
import { DEFAULT_COLORS } from '../draw/palette.ts';
import { bibtex } from '../cite/bibtex.ts';
import { fromCsl } from '../cite/csl.ts';
import { eventsCsv } from '../export/csv.ts';
import { eventsGeoJson } from '../export/geojson.ts';
import { GROUP_OF_KIND, KINDS, LANGS, type Lang } from '../model/words.ts';
import { decodeIndex } from '../record/decode.ts';
import { FORMAT, type IndexFile, type RestFile, type TieFile } from '../record/format.ts';
import { doorPage } from './doorPage.ts';
import { embedStyle, releaseFolder, writeEmbedPages, writeNotices } from './embedPages.ts';
import { writeEmbedScripts } from './embedScripts.ts';
import { pngCache } from './embedStills.ts';
import { homePage, type SiteFiles } from './homePage.tsx';
import { recordPages } from './recordPages.tsx';
import { outputOnDisk, writeHashed, type Output } from './output.ts';

const ENTRY = 'src/explorer/main.tsx';

export interface BuildOptions {
  /** The project's folder, where `vite.config.ts` lies. */
  readonly project: string;
  /** The folder that the site is written to. */
  readonly out: string;
}

export interface Built {
  /** Milliseconds of each step. */
  readonly times: Readonly<Record<string, number>>;
}

/** Builds the site of a checked record. Whatever lay in the folder before is gone. */
export async function buildSite(record: DataRecord, { project, out }: BuildOptions): Promise<Built> {
  const times: Record<string, number> = {};
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
    const coverage = coverageTable(record);
    output.write('data/coverage.json', `${JSON.stringify(coverage, null, 1)}\n`);
    const png = pngCache(join(project, '.cache/stills'));
    const shapesFile = writeHashed(output, 'data/shapes', 'json', JSON.stringify(shapes));
    for (const lang of LANGS) {
      const compiled = compile(record, lang);
      writeEmbedPages({ record, compiled, shapes, shapesFile, styles: assets.styles, png }, output);
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
      const isFirst = (tie: TieFile): boolean => GROUP_OF_KIND[KINDS[tie.k]!] === compiled.index.view.group;
      const restFile: RestFile = { format: FORMAT, ties: compiled.index.ties.filter((tie) => !isFirst(tie)) };
      const rest = writeHashed(output, `data/rest.${lang}`, 'json', JSON.stringify(restFile)).slice('data/'.length);
      const search = writeHashed(
        output,
        `data/search.${lang}`,
        'json',
        JSON.stringify(searchFile(record, compiled, lang)),
      ).slice('data/'.length);
      const index: IndexFile = { ...compiled.index, details, ids, rest, search };
      const opening: IndexFile = { ...index, ties: index.ties.filter(isFirst) };
      const files: SiteFiles = {
        script: assets.script,
        styles: assets.styles,
        chunks: assets.chunks[lang],
        shapes: shapesFile,
        index: writeHashed(output, `data/index.${lang}`, 'json', JSON.stringify(opening)),
      };
      for (const page of recordPages({
        coverage,
        index,
        atlas: decodeIndex(index),
        hosts: compiled.hosts,
        styles: assets.styles,
      })) {
        output.write(`${lang}/${page.path}index.html`, page.html);
      }
      output.write(`${lang}/index.html`, homePage({ index, atlas: decodeIndex(index), shapes, files }));
    }
    writeNotices(record, output);
    output.write('index.html', doorPage(record.atlas.data.title, assets.styles));
  });
  await timed('downloads', () => writeDownloads(record, output));
  return { times };
}

/** What a chunk needs, itself included: its own file and those that it imports at once. */
function filesOf(manifest: Manifest, name: string): string[] {
  const chunk = manifest[name];
  return chunk ? [chunk.file, ...(chunk.imports ?? []).flatMap((one) => filesOf(manifest, one))] : [];
}

interface Assets extends Pick<SiteFiles, 'script' | 'styles'> {
  /** Chunks that are asked for as soon as the script runs: fetched beside it, not after it. */
  readonly chunks: Readonly<Record<Lang, readonly string[]>>;
}

function assetsOf(out: string, output: Output): Assets {
  const manifest = JSON.parse(readFileSync(join(out, 'assets/manifest.json'), 'utf8')) as Manifest;
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
  return { script: entry.file, styles: [marks, ...(entry.css ?? []), ...(manifest[map]?.css ?? [])], chunks };
}

function writeDownloads(record: DataRecord, output: Output): void {
  const { events, partnerships } = publicRecord(record);
  output.write('data/events.json', `${JSON.stringify(events, null, 1)}\n`);
  output.write('data/events.csv', eventsCsv(events));
  output.write('data/events.geojson', `${JSON.stringify(eventsGeoJson(events))}\n`);
  output.write('data/partnerships.json', `${JSON.stringify(partnerships, null, 1)}\n`);
  output.write('data/dataset.schema.json', `${JSON.stringify(datasetSchema(), null, 1)}\n`);
  // Where a page names no container, its outlet is one.
  const sources = [...record.sources.values()].map(({ data }) => ({
    ...data,
    'container-title': data['container-title'] ?? record.outlets.get(data.custom.outlet)?.data.name,
  }));
  output.write('data/sources.bib', bibtex(sources.map(fromCsl)));
  output.write(
    'data/sources.csl.json',
    `${JSON.stringify(
      [...record.sources.values()].map(({ data }) => data),
      null,
      1,
    )}\n`,
  );
}
