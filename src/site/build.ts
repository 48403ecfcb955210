/** The whole site: scripts by Vite, the compiled record, downloads, pages. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { compile } from '../dataset/compile.ts';
import { recordFigures } from '../dataset/figures.ts';
import { figuresCsv } from '../export/figuresCsv.ts';
import { compileLessons } from '../dataset/compileLessons.ts';
import type { LessonTasks } from '../learn/tasks/loading.ts';
import { tombstonesOf } from '../dataset/corrections.ts';
import { editionOf, sourcesOf } from '../dataset/edition.ts';
import { sourceShelf } from '../export/sources.ts';
import type { DataRecord } from '../dataset/load.ts';
import { searchFile } from '../dataset/searchFile.ts';
import { coarserShapes, shapesOf } from '../dataset/shapesOf.ts';
import { GROUP_OF_KIND, KINDS, LANGS, type Lang } from '../model/words.ts';
import { decodeIndex } from '../record/decode.ts';
import { FORMAT, type IndexFile, type RestFile, type TieFile } from '../record/format.ts';
import { digestOf, digestOfRecord } from './digests.ts';
import { doorPage, missingPage } from './doorPage.ts';
import { writeDownloads } from './downloads.ts';
import { embedBuilderPage } from './embedBuilder.tsx';
import type { BuilderView } from '../embed/builder/data.ts';
import { releaseHome } from './embedHomes.ts';
import { headersFile } from './hosting.ts';
import { viewsAmong } from './embedPack.ts';
import { writeNotices } from './embedPages.ts';
import { writeEmbedFiles } from './embedFiles.ts';
import { embedIds, liveUnit, type EmbedUnitsInput } from './embedUnits.ts';
import { writeSiteZip } from './siteZip.ts';
import { carriedPages, singleFile, singleScripts, slugOf, squeezedRecord, type SingleInput } from './singleFile.ts';
import { once } from './once.ts';
import { homePage, type SiteFiles } from './homePage.tsx';
import { precacheList, sentBytes, writeWorker } from './offline.ts';
import { offlinePage, type MadeFiles } from './pages/offline.tsx';
import { sharedOf, type WrittenPage } from './parts/shared.ts';
import { writeIcons, writeWebManifest } from './webManifest.ts';
import { findChromium } from './chromium.ts';
import { factsOf } from './facts.ts';
import { feed } from './feed.ts';
import { NO_PACKS, packPaths, writePacks } from './packs.ts';
import { lessonUnit, storyUnit } from './recordPages.ts';
import { sitemap } from './sitemap.ts';
import { writeStories } from './storyFiles.ts';
import { noticesFile } from './notices.ts';
import { readReleases, releasedEmbeds, releasesIn, writeReleases } from './releases.ts';
import { assetsOf, filesBelow, scriptsIn } from './assets.ts';
import { beginThreads, siteManifest, type BuildThreads } from './begin.ts';
import { writeHashed } from './output.ts';
import { picturesIn } from './pictures.ts';
import { hashOfFiles, siteIn, type Summary } from './site.ts';
import { unitsOf, type UnitsInput } from './units.ts';
import type { Unit } from './made.ts';
import { unitStep, writeUnits } from './writeUnits.ts';

export interface BuildOptions {
  /** The project's folder, where `vite.config.ts` lies. */
  readonly project: string;
  /** The folder that the site is written to. */
  readonly out: string;
  /** The folder of its releases. */
  readonly releases: string;
  /** Makes everything anew, whatever is known of the last build. */
  readonly fresh?: boolean;
  /** Whether the whole site is laid in a ZIP as well, which the page on use without internet offers. */
  readonly zip?: boolean;
  /** Threads that write pages: see `writeUnits.ts`. */
  readonly threads?: number;
  /** Threads that were begun while the record was read; null where they were found to be no gain. The build ends them. */
  readonly begun?: BuildThreads | null;
}

export interface Built extends Summary {
  /** Milliseconds of each step. */
  readonly times: Readonly<Record<string, number>>;
  /** What was left out, and why. */
  readonly notes: readonly string[];
}

/** All that makes a page what it is beside the record. */
const CODE = ['src', 'public', 'vite.config.ts', 'package.json', 'package-lock.json'];

/**
 * Builds the site of a checked record. Of an earlier build into the same folder what is still right is kept; whatever
 * else lay there is gone.
 */
export async function buildSite(record: DataRecord, options: BuildOptions): Promise<Built> {
  const { project, out, fresh = false, threads } = options;
  const {
    begun = threads === undefined
      ? beginThreads({ project, out, fresh, partnerships: record.partnerships.length })
      : null,
  } = options;
  try {
    return await build(record, options, begun);
  } finally {
    // What works beside a build may not go on where that has failed.
    await begun?.end();
  }
}

async function build(
  record: DataRecord,
  { project, out, releases, fresh = false, zip = false, threads }: BuildOptions,
  begun: BuildThreads | null,
): Promise<Built> {
  const times: Record<string, number> = {};
  const notes: string[] = [];
  const timed = async <T>(step: string, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    times[step] = Math.round(performance.now() - start);
    return result;
  };
  const cache = join(project, '.cache');
  const code = hashOfFiles(project, CODE);
  mkdirSync(out, { recursive: true });
  const manifest = siteManifest(project, out);
  if (fresh) rmSync(manifest, { force: true });
  const site = siteIn(out, manifest, picturesIn(join(cache, 'pictures')));
  const tombstones = tombstonesOf(record);
  const frozen = site.isNew && begun ? begun.releases.putUp({ releases, out, tombstones }) : null;
  const scripts = await timed('scripts', () => scriptsIn(project, join(cache, 'scripts'), code));
  for (const path of filesBelow(scripts)) site.write(path, readFileSync(join(scripts, path)));
  const shapes = await timed('shapes', () => shapesOf(record));
  const { version } = editionOf(record);
  const kept = releasesIn(releases);
  const isKept = kept.some((one) => one.version === version && one.embeds !== undefined);
  /** What the explorer needs to start without a network, below the site's folder. */
  const shell: string[] = ['index.html', 'favicon.svg', 'language.js'];
  const offlinePages: ((made: MadeFiles) => WrittenPage & { readonly lang: Lang })[] = [];
  /** What the explorer asks for in each language, for the atlas in one file. */
  const carried = {} as Record<Lang, string[]>;
  let own: Pick<SingleInput, 'shapes' | 'styles'> = { shapes: '', styles: [] };
  const chromium = findChromium();
  const packs = chromium === null ? new Set<string>() : packPaths(record);
  if (packPaths(record).size > 0 && chromium === null) notes.push(NO_PACKS);
  /** Printed beside the pages, by another program. */
  const packing: Promise<void>[] = [];
  const address = record.atlas.data.address ?? null;
  /** What is made of the compiled record and no page waits for. */
  const beside: (() => void)[] = [];
  /** The pages on which embeds are put together: they tell of all that were made. */
  const builders: (() => void)[] = [];
  let pages: Promise<void> = Promise.resolve();
  // It takes its time, and no page waits for it but where something was withdrawn.
  const released = once(() => readReleases(releases));
  await timed('record', () => {
    const assets = assetsOf(scripts, site);
    shell.push(...assets.all);
    const facts = factsOf(record, released);
    const shelf = sourceShelf(sourcesOf(record), editionOf(record));
    const changelog = readFileSync(join(project, 'CHANGELOG.md'), 'utf8');
    const shapesFile = writeHashed(site, 'data/shapes', 'json', JSON.stringify(shapes));
    const coarser = coarserShapes(record, shapes);
    const inputs = {} as Record<Lang, UnitsInput>;
    const units = {} as Record<Lang, readonly Unit[]>;
    for (const lang of LANGS) {
      const compiled = compile(record, lang);
      const embeds: EmbedUnitsInput = { record, compiled, shapes, coarser, freezes: !isKept };
      const details: Record<string, string> = {};
      for (const file of compiled.hosts) {
        // Beside the index, which is how the reader asks for them.
        details[file.host] = writeHashed(
          site,
          `data/host/${file.host.toLowerCase()}.${lang}`,
          'json',
          JSON.stringify(file),
        ).slice('data/'.length);
      }
      const ids = writeHashed(site, 'data/ids', 'json', JSON.stringify(compiled.ids)).slice('data/'.length);
      const places = writeHashed(site, `data/places.${lang}`, 'json', JSON.stringify(compiled.places)).slice(
        'data/'.length,
      );
      const { view } = compiled.index;
      const isFirst = (tie: TieFile): boolean =>
        GROUP_OF_KIND[KINDS[tie.k]!] === view.group &&
        (view.hosts.includes(tie.h) || (tie.symmetric === true && view.hosts.includes(tie.p)));
      const restFile: RestFile = { format: FORMAT, ties: compiled.index.ties.filter((tie) => !isFirst(tie)) };
      const rest = writeHashed(site, `data/rest.${lang}`, 'json', JSON.stringify(restFile)).slice('data/'.length);
      const search = writeHashed(
        site,
        `data/search.${lang}`,
        'json',
        JSON.stringify(searchFile(record, compiled, lang)),
      ).slice('data/'.length);
      const stories = writeStories(record, lang, site);
      const index: IndexFile = { ...compiled.index, details, ids, rest, places, search, ...stories.list };
      const opening: IndexFile = { ...index, ties: index.ties.filter(isFirst) };
      const files: SiteFiles = {
        script: assets.script,
        styles: assets.styles,
        chunks: assets.chunks[lang],
        shapes: shapesFile,
        index: writeHashed(site, `data/index.${lang}`, 'json', JSON.stringify(opening)),
      };
      const { hosts } = compiled;
      const lessons: LessonTasks[] = compileLessons(record, lang).map(({ id, title, tasks }) => ({
        slug: id,
        title,
        tasks,
      }));
      const tasks = {
        ...assets.tasks,
        modules: assets.tasks.chunks[lang],
        index: files.index,
        shapes: shapesFile,
        lessons: writeHashed(site, `data/lessons.${lang}`, 'json', JSON.stringify(lessons)),
      };
      const input = {
        facts,
        index,
        hosts,
        shapes,
        styles: assets.reading,
        address,
        changelog,
        live: { tasks },
        packs,
      };
      inputs[lang] = { pages: input, embeds };
      units[lang] = unitsOf(lang, inputs[lang]);
      builders.push(() => {
        const views = embedIds(embeds).map((id) => site.told(unitStep(lang, liveUnit(id))) as BuilderView);
        const release = releaseHome(version);
        // Those that the release of this version has; all, as long as it is none.
        const frozenViews = isKept ? viewsAmong(site.paths(), release) : null;
        site.write(
          `${lang}/embed/index.html`,
          embedBuilderPage({ index: compiled.index, views, release, frozenViews, shapesFile, styles: assets.reading }),
        );
      });
      beside.push(() => {
        writeEmbedFiles({ compiled, freezes: !isKept, scripts }, site);
        if (chromium !== null) {
          const named = new Map(units[lang].map((unit) => [unit.name, unit]));
          const madeOf = (id: string): string =>
            `${code} ${(named.get(lessonUnit(id)) ?? named.get(storyUnit(id)))?.digest}`;
          const job = writePacks({ record, shapes, lang, chromium, cache: join(cache, 'packs'), fresh, madeOf }, site);
          // Should it fail while pages are written, it is told when it is waited for.
          job.catch(() => undefined);
          packing.push(job);
        }
        writeWebManifest(index, site);
        site.write(`${lang}/index.html`, homePage({ index, atlas: decodeIndex(index), shapes, files, address }));
        if (address !== null) site.write(`${lang}/feed.xml`, feed({ facts, lang, address }));
      });
      shell.push(...[`${lang}/index.html`, `${lang}/offline/index.html`, files.index, shapesFile, `data/${rest}`]);
      const more = [...Object.values(details), ids, places, search].map((file) => `data/${file}`);
      carried[lang] = [files.index, `data/${rest}`, tasks.lessons, ...more, ...stories.files];
      own = { shapes: shapesFile, styles: assets.bare };
      offlinePages.push((made) => ({
        lang,
        ...offlinePage(sharedOf(input), { files: more, bytes: sentBytes(out, more), ...made }),
      }));
    }
    pages = writeUnits({ inputs, units, code, shelf, threads, started: begun?.pages ?? null }, site);
    // Should it fail while something else is done, it is told when it is waited for.
    pages.catch(() => undefined);
    beside.push(() => {
      const figures = recordFigures(record);
      site.write('data/figures.json', `${JSON.stringify(figures, null, 1)}\n`);
      site.write('data/figures.csv', figuresCsv(figures));
      site.write('data/coverage.json', `${JSON.stringify(facts.coverage, null, 1)}\n`);
      writeIcons(join(project, 'public/favicon.svg'), site);
      const versions = new Set([...released().map(({ version }) => version), record.atlas.data.recordVersion]);
      writeNotices(noticesFile(record, released()), versions, site);
      const { title } = record.atlas.data;
      site.write('index.html', doorPage(title, assets.styles));
      site.write('404.html', missingPage(title, assets.styles, address === null ? '/' : new URL(address).pathname));
    });
  });
  await timed('beside', () => {
    for (const write of beside) write();
  });
  await timed('downloads', () => {
    site.step('downloads', `${code} ${digestOfRecord(record)}`, (output) => writeDownloads(record, output));
  });
  await timed('releases', async () => {
    site.step('releases', `${code} ${digestOf([kept, digestOfRecord(record)])}`, (output) =>
      writeReleases(releases, record, output, released()),
    );
    const putUp = new Map((await frozen)?.map(({ version: one, files }) => [one, files]));
    for (const one of kept) {
      if (!one.embeds) continue;
      const [step, made] = [`embeds ${one.version}`, digestOf([code, one.embeds, tombstones])];
      const files = putUp.get(one.version);
      if (files) site.took(step, made, files);
      else
        site.step(step, made, (output) => {
          for (const [path, bytes] of releasedEmbeds(releases, one, tombstones)!)
            output.write(`${releaseHome(one.version)}${path}`, bytes);
        });
    }
    if (!isKept)
      notes.push(
        `Version ${version} is not released with its embeds: what is frozen to it changes with the record until "atlas release" keeps it.`,
      );
  });
  const carriedRecord = once(() => squeezedRecord({ out, files: carried, shapes: own.shapes }));
  if (site.isNew) await timed('squeezing', carriedRecord);
  await timed('pages', async () => {
    await pages;
    for (const write of builders) write();
  });
  await timed('packs', () => Promise.all(packing));
  if (address === null) {
    notes.push(
      'No address is set in data/atlas.yaml: there are no canonical links, no sitemap.xml, no feed of new events and no share pictures. Set it there, or say --address for this build.',
    );
  } else {
    const paths = site.paths().flatMap((path) => {
      const [, page] = new RegExp(`^${LANGS[0]}/(?!embed/)(.*)index\\.html$`).exec(path) ?? [];
      return page === undefined ? [] : [page];
    });
    site.write('sitemap.xml', sitemap(address, [...paths, 'offline/'].sort()));
  }
  let single: MadeFiles['single'] = null;
  const stem = `${slugOf(record.atlas.data.title.en)}-${record.atlas.data.recordVersion}`;
  /** Each of the pages on use without internet by its path, where these files are made. */
  const offlineIn = (made: MadeFiles): [path: string, html: string][] =>
    offlinePages.map((make) => {
      const { lang, path, html } = make(made);
      return [`${lang}/${path}`, html];
    });
  /** The folder of the worker that knows the files as they lie now; made only where one of them changed. */
  const workerFolder = async (): Promise<string> => {
    const kept = precacheList(out, shell);
    const workers = join(cache, 'workers');
    const done = join(workers, digestOf([code, kept]));
    if (!existsSync(done)) {
      rmSync(workers, { recursive: true, force: true });
      await writeWorker(project, join(workers, 'making'), kept);
      renameSync(join(workers, 'making'), done);
    }
    return done;
  };
  await timed('offline', async () => {
    const title = record.atlas.data.title.en;
    const file = `${stem}.html`;
    // In the file itself the page about it leads to no copy of it.
    const within = Object.fromEntries(offlineIn({ single: null, zip: null }));
    const paths = site.paths();
    const pages = Object.fromEntries(
      LANGS.map((lang) => [
        lang,
        {
          ...Object.fromEntries(
            carriedPages(paths, lang).map((one) => [one.path, readFileSync(join(out, one.file), 'utf8')]),
          ),
          ...Object.fromEntries(Object.entries(within).filter(([path]) => path.startsWith(`${lang}/`))),
        },
      ]),
    ) as Record<Lang, Record<string, string>>;
    const input = { title, pages, files: carried, ...own, address };
    const made = `${code} ${digestOf(input)}`;
    if (!site.keep('single file', () => made)) {
      const bundle = await singleScripts(project, join(cache, 'single'), code);
      const text = await singleFile({ out, ...input, bundle, squeezed: await carriedRecord() });
      site.step('single file', made, (output) => output.write(file, text));
    }
    single = { path: file, bytes: statSync(join(out, file)).size };
    for (const [path, html] of offlineIn({ single, zip: null })) site.write(`${path}index.html`, html);
    const worker = await workerFolder();
    for (const path of filesBelow(worker)) site.write(path, readFileSync(join(worker, path)));
  });
  const summary = await timed('pictures', async () => {
    // Its rules go by the paths, those of the pictures included, which are known once they are made.
    site.write('_headers', headersFile(site.paths()));
    return site.finish(zip ? `${stem}.zip` : null);
  });
  if (zip)
    await timed('zip', async () => {
      const path = `${stem}.zip`;
      const bytes = await writeSiteZip({ root: out, paths: site.paths(), folder: stem, to: join(out, path) });
      // The pages that offer it cannot be in it; the worker knows them by their content.
      for (const [page, html] of offlineIn({ single, zip: { path, bytes } }))
        writeFileSync(join(out, `${page}index.html`), html);
      const worker = await workerFolder();
      for (const file of filesBelow(worker)) copyFileSync(join(worker, file), join(out, file));
    });
  return { times, notes, ...summary };
}
