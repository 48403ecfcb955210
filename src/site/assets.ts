/** Scripts and styles of the site: bundled by Vite, and which of them each kind of page asks for. */
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build as viteBuild, type Manifest, type ManifestChunk } from 'vite';
import { DEFAULT_COLORS } from '../draw/palette.ts';
import { pageStyle } from '../draw/style.ts';
import { LANGS, type Lang } from '../model/words.ts';
import { embedStyles } from './embedDocument.ts';
import { LIVE_HOME } from './embedHomes.ts';
import { writeBuilderScripts, writeEmbedScripts, writeHostScript } from './embedScripts.ts';
import type { SiteFiles } from './homePage.tsx';
import { writeHashed, type Output } from './output.ts';

const VITE_MANIFEST = 'assets/manifest.json';
const ENTRY = 'src/explorer/main.tsx';
/** The page of tasks. */
const TASKS = 'src/learn/tasks/main.tsx';
/** The style of pages for reading, beside the one that they share with the explorer. */
const READING = 'src/site/reading.css';

/**
 * Scripts are made as readers get them, also where a test or another program asks: Vite goes by this variable, and what is
 * made is kept for the next build.
 */
export async function asForReaders<T>(work: () => Promise<T>): Promise<T> {
  const { NODE_ENV: before } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/** The scripts of the site, bundled; done once for the same code. */
export async function scriptsIn(project: string, folder: string, code: string): Promise<string> {
  const done = join(folder, code);
  if (!existsSync(done)) await asForReaders(() => bundle(project, folder, done));
  return done;
}

async function bundle(project: string, folder: string, done: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const making = join(folder, 'making');
  await viteBuild({
    root: project,
    configFile: join(project, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: making, emptyOutDir: true },
  });
  await writeEmbedScripts(project, join(making, LIVE_HOME));
  await writeBuilderScripts(project, join(making, LIVE_HOME));
  await writeHostScript(project, making);
  copyFileSync(join(project, 'src/embed/builder/builder.css'), join(making, LIVE_HOME, 'builder.css'));
  for (const [file, style] of Object.entries(embedStyles(project))) writeFileSync(join(making, LIVE_HOME, file), style);
  renameSync(making, done);
}

/** Files of a folder by their paths in it, without what only the build reads. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== VITE_MANIFEST);
}

/** What a chunk needs, itself included: its own file and those that it imports at once. */
function filesOf(manifest: Manifest, name: string): string[] {
  const chunk = manifest[name];
  return chunk ? [chunk.file, ...(chunk.imports ?? []).flatMap((one) => filesOf(manifest, one))] : [];
}

/** Styles of a chunk and of all that it imports at once. */
function stylesOf(manifest: Manifest, name: string): string[] {
  const chunk = manifest[name];
  if (!chunk) return [];
  return [...new Set([...(chunk.imports ?? []).flatMap((one) => stylesOf(manifest, one)), ...(chunk.css ?? [])])];
}

interface Assets extends Pick<SiteFiles, 'script' | 'styles'> {
  /** Chunks that are asked for as soon as the script runs: fetched beside it, not after it. */
  readonly chunks: Readonly<Record<Lang, readonly string[]>>;
  /** All that the explorer may load of scripts and styles. */
  readonly all: readonly string[];
  /** Styles of pages for reading: without those of the live map. */
  readonly reading: readonly string[];
  /** Of those the ones that the explorer's own script does not bring with it. */
  readonly bare: readonly string[];
  readonly tasks: {
    readonly script: string;
    readonly styles: readonly string[];
    readonly chunks: Readonly<Record<Lang, readonly string[]>>;
  };
}

/** Writes the style of marks, and tells which files each kind of page asks for. */
export function assetsOf(scripts: string, output: Output): Assets {
  // For the build alone: it is not copied into the site.
  const manifest = JSON.parse(readFileSync(join(scripts, VITE_MANIFEST), 'utf8')) as Manifest;
  const entry = manifest[ENTRY];
  if (!entry) throw new Error(`the build made no script of ${ENTRY}`);
  const swatches = DEFAULT_COLORS.map(
    (_, index) => `.swatch-${index}{background:var(--pa-c${index});color:var(--pa-pill)}`,
  ).join('\n');
  const marks = writeHashed(output, 'assets/marks', 'css', `${pageStyle()}\n${swatches}\n`);
  const chunkOf = (of: ManifestChunk, ending: string): string =>
    (of.dynamicImports ?? []).find((name) => name.endsWith(ending)) ?? '';
  const chunk = (ending: string): string => chunkOf(entry, ending);
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
  const shared = [marks, ...stylesOf(manifest, ENTRY)];
  const tasks = manifest[TASKS];
  if (!tasks) throw new Error(`the build made no script of ${TASKS}`);
  const tasksFirst = filesOf(manifest, TASKS);
  const tasksChunks = Object.fromEntries(
    LANGS.map((lang) => {
      const files = [`i18n/messages.${lang}.ts`, `i18n/tasks.${lang}.ts`].flatMap((name) =>
        filesOf(manifest, chunkOf(tasks, name)),
      );
      return [lang, [...new Set([...tasksFirst, ...files])].filter((file) => file !== tasks.file)];
    }),
  ) as Record<Lang, string[]>;
  const all = Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css]);
  return {
    all: [...new Set([marks, ...all])].filter((file) => /\.(js|css)$/.test(file)),
    script: entry.file,
    styles: [...shared, ...(manifest[map]?.css ?? [])],
    chunks,
    reading: [...shared, reading.file],
    bare: [marks, reading.file],
    tasks: {
      script: tasks.file,
      styles: stylesOf(manifest, TASKS).filter((file) => !shared.includes(file)),
      chunks: tasksChunks,
    },
  };
}
