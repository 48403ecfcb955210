/** A rebuild keeps a page whose digest is the same: then the page must be the same too, whatever in the record changed. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { editionOf, sourcesOf } from '../../src/dataset/edition.ts';
import { compile } from '../../src/dataset/compile.ts';
import type { DataRecord } from '../../src/dataset/load.ts';
import { coarserShapes, shapesOf } from '../../src/dataset/shapesOf.ts';
import { sourceShelf } from '../../src/export/sources.ts';
import { buildSite } from '../../src/site/build.ts';
import { embedUnits, type EmbedUnitsInput } from '../../src/site/embedUnits.ts';
import type { Made, Unit } from '../../src/site/made.ts';
import { picturesIn } from '../../src/site/pictures.ts';
import { pageUnits, type PageUnit } from '../../src/site/recordPages.ts';
import { fileWriter, markOf } from '../../src/site/fileWriter.ts';
import { siteIn, type Site, type StepOutput } from '../../src/site/site.ts';
import { unitsOf } from '../../src/site/units.ts';
import { writeUnits } from '../../src/site/writeUnits.ts';
import type { Lang } from '../../src/model/words.ts';
import { pagesInput } from '../fixture/pages.ts';
import { LESSON_YAML, lessonText, readTwice, withLesson } from '../fixture/lessons.ts';
import { recordOf, withEdit, type Files } from '../fixture/record.ts';
import { STORY_FIXTURE } from '../fixture/story.ts';

function pagesOf(record: DataRecord): Map<string, PageUnit> {
  return new Map(pageUnits(pagesInput(record)).map((unit) => [unit.name, unit]));
}

function embedsInput(record: DataRecord, lang: Lang = 'en'): EmbedUnitsInput {
  const shapes = shapesOf(record);
  return { record, compiled: compile(record, lang), shapes, coarser: coarserShapes(record, shapes), freezes: true };
}

function embedsOf(record: DataRecord): Map<string, Unit> {
  return new Map(embedUnits(embedsInput(record)).map((unit) => [unit.name, unit]));
}

/** All that the build writes of a page but its picture. */
const textsOf =
  (record: DataRecord) =>
  ({ make }: PageUnit): string => {
    const shelf = sourceShelf(sourcesOf(record), editionOf(record));
    return [...make()]
      .map(({ path, html, sources = [] }) => `${path}\n${html}\n${JSON.stringify(shelf(sources))}`)
      .join('\n');
  };

/** With a story and a lesson, whose pages take from everywhere. */
const BASE = withLesson(LESSON_YAML, lessonText(), readTwice(STORY_FIXTURE));
const edit = (file: string, passage: string, by: string): Files => withEdit(file, passage, by, BASE);
const without = (wanted: string): Files => Object.fromEntries(Object.entries(BASE).filter(([file]) => file !== wanted));

const OPERATION = 'partnerships/xxx/aaa-operation.yaml';
const GUARDS = 'partnerships/xxx/bbb-guards.yaml';
const sourceFile = Object.keys(BASE).find((file) => file.startsWith('sources/'))!;
const sourceTitle = /"title": "([^"]+)"/.exec(BASE[sourceFile]!)![1]!;
const inSources = (passage: string | RegExp, by: string): Files => ({
  ...BASE,
  [sourceFile]: BASE[sourceFile]!.replaceAll(passage, by),
});
const summaryOf = (file: string): string => /summary:\n? *\{? *(?:\n *)?en: ([^\n,}]+)/.exec(BASE[file]!)![1]!.trim();
const CHANGES: readonly (readonly [what: string, files: Files])[] = [
  ['a summary', edit(OPERATION, 'The last unit left Xland', 'The last of the units left Xland')],
  ['a date, and with it the life of the tie', edit(OPERATION, "date: '2022-08-15'", "date: '2022-07-14'")],
  ['a summary that a story, a lesson and a task tell', edit(GUARDS, summaryOf(GUARDS), 'Somebody said something')],
  ['a date that a task asks for', edit(GUARDS, "date: '2021-12-24'", "date: '2021-12-27'")],
  ['a partnership that is gone', without('partnerships/yyy/aaa-visit.yaml')],
  ['the title of a source', inSources(`"title": "${sourceTitle}"`, '"title": "Another title"')],
  [
    'what only files for reference managers take along of a source',
    inSources(/"title": "/g, '"volume": "7", "title": "'),
  ],
  ['a correction', without('corrections.yaml')],
  ['what a step of a story says', edit('stories/two-steps/en.md', 'in August', 'in the August')],
  ['what a lesson says', edit('lessons/dated-map/en.md', 'No violence is shown.', 'No violence is told.')],
  [
    'the last day read',
    edit('atlas.yaml', /^readUntil: .*$/m.exec(BASE['atlas.yaml']!)![0], "readUntil: '2024-06-01'"),
  ],
];

describe('a page is kept only where nothing that it tells changed', () => {
  let before: Map<string, PageUnit>;
  const made = new Map<string, string>();
  const textOf = (unit: PageUnit): string => {
    const text = made.get(unit.name) ?? textsOf(recordOf(BASE))(unit);
    made.set(unit.name, text);
    return text;
  };
  beforeAll(() => {
    before = pagesOf(recordOf(BASE));
  });

  for (const [what, files] of CHANGES) {
    it(`but for ${what}`, () => {
      const record = recordOf(files);
      const after = pagesOf(record);
      const htmlOf = textsOf(record);
      const wrong = [...after.values()].filter((unit) => {
        const old = before.get(unit.name);
        return old?.digest === unit.digest && textOf(old) !== htmlOf(unit);
      });
      expect(wrong.map(({ name }) => name)).toEqual([]);
      // And it is noticed at all.
      const changed = [...after.values()].filter((unit) => before.get(unit.name)?.digest !== unit.digest);
      const gone = [...before.keys()].filter((name) => !after.has(name));
      expect(changed.length + gone.length).toBeGreaterThan(0);
    });
  }

  it('and most are, where one event is told in other words', () => {
    const after = pagesOf(recordOf(CHANGES[0]![1]));
    const changed = [...after.values()].filter((unit) => before.get(unit.name)?.digest !== unit.digest);
    expect(changed.map(({ name }) => name)).toContain('tieWithOthers aaa-xxx-operation');
    expect(changed.map(({ name }) => name)).not.toContain('country YYY');
    expect(changed.map(({ name }) => name)).not.toContain('lesson dated-map');
    expect(changed.length).toBeLessThan(after.size / 2);
  });
});

describe('an embed is kept only where nothing that it shows changed', () => {
  const textOf = (unit: Unit): string => {
    const { files, pictures, told }: Made = unit.make();
    return JSON.stringify([files.map(([path, bytes]) => [path, Buffer.from(bytes).toString()]), pictures, told]);
  };
  let before: Map<string, Unit>;
  const made = new Map<string, string>();
  beforeAll(() => {
    before = embedsOf(recordOf(BASE));
    for (const unit of before.values()) made.set(unit.name, textOf(unit));
  });

  for (const [what, files] of CHANGES) {
    it(`but for ${what}`, () => {
      const wrong = [...embedsOf(recordOf(files)).values()].filter(
        (unit) => before.get(unit.name)?.digest === unit.digest && made.get(unit.name) !== textOf(unit),
      );
      expect(wrong.map(({ name }) => name)).toEqual([]);
    });
  }

  it('and a view is, where what changed is not on it', () => {
    const LONE = 'views/lone.yaml';
    const withLone = (files: Files, title = 'Yland alone'): Files => ({
      ...files,
      [LONE]: `lone:\n  title: { en: ${title}, fr: Yland seul }\n  hosts: [YYY]\n  extent: [40, 9, 45, 14]\n`,
    });
    const first = embedsOf(recordOf(withLone(BASE)));
    const changed = (files: Files): string[] =>
      [...embedsOf(recordOf(files)).values()]
        .filter((unit) => first.get(unit.name)!.digest !== unit.digest)
        .map(({ name }) => name)
        .sort();
    const of = (id: string): string[] => [`embed ${id}`, `frozen ${id}`];
    expect(changed(withLone(CHANGES[0]![1]))).toEqual([...of('opening'), ...of('story-two-steps')].sort());
    // The names of regions are those of all.
    expect(changed(withLone(BASE, 'Only Yland'))).toEqual(expect.arrayContaining(of('lone')));
  });
});

describe('a file', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'atlas-writing-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const site = (): ReturnType<typeof siteIn> =>
    siteIn(join(root, 'site'), join(root, 'manifest.json'), picturesIn(join(root, 'pictures')));

  it('lies there once it is written, and is what was written last', () => {
    const own = site();
    own.write('a/b/c.txt', 'first');
    own.write('a/b/c.txt', 'second');
    expect(readFileSync(join(root, 'site/a/b/c.txt'), 'utf8')).toBe('second');
  });

  it('that cannot be written ends the build, and the next takes nothing for written', () => {
    const first = site();
    first.step('one', 'made', (output) => output.write('a', 'a file'));
    expect(() => first.write('a/b', 'in a folder that is a file')).toThrow(/ENOTDIR|EEXIST/);
    expect(site().keep('one', () => 'made')).toBe(false);
  });
});

describe('a folder that is built into again', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'atlas-rebuild-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const out = (): string => join(root, 'site');
  const build = async (work: (site: Site) => void) => {
    const site = siteIn(out(), join(root, 'manifest.json'), picturesIn(join(root, 'pictures')));
    site.write('index.html', 'home');
    work(site);
    return site.finish();
  };
  const page = (text: string) => (output: StepOutput) => output.write('a/index.html', text);
  const files = (): string[] =>
    readdirSync(out(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => join(parentPath, name).slice(out().length + 1))
      .sort();

  it('runs a step only where what it is made of changed', async () => {
    await build((site) => site.step('a', '1', page('one')));
    expect(await build((site) => site.step('a', '1', page('never')))).toMatchObject({ ran: 0, kept: 1, written: 0 });
    expect(await build((site) => site.step('a', '2', page('two')))).toMatchObject({ ran: 1, kept: 0, written: 1 });
    expect(readFileSync(join(out(), 'a/index.html'), 'utf8')).toBe('two');
  });

  it('runs it too where its file is gone or was cut', async () => {
    await build((site) => site.step('a', '1', page('one')));
    rmSync(join(out(), 'a/index.html'));
    expect(await build((site) => site.step('a', '1', page('one')))).toMatchObject({ ran: 1, written: 1 });
    writeFileSync(join(out(), 'a/index.html'), 'o');
    expect(await build((site) => site.step('a', '1', page('one')))).toMatchObject({ ran: 1, written: 1 });
  });

  it('loses what nothing wrote, with its folder', async () => {
    await build((site) => site.step('a', '1', page('one')));
    writeFileSync(join(out(), 'stray.txt'), '');
    expect(await build(() => undefined)).toMatchObject({ deleted: 2 });
    expect(files()).toEqual(['index.html']);
    expect(readdirSync(out())).toEqual(['index.html']);
  });

  it('keeps what somebody else wrote into the folder, for as long as it is made of the same', async () => {
    const put = fileWriter(out());
    const bytes = Buffer.from('by another');
    await build((site) => {
      put('b/c.txt', bytes);
      site.took('b', '1', [['b/c.txt', markOf(bytes)]]);
    });
    expect(files()).toEqual(['b/c.txt', 'index.html']);
    expect(await build((site) => void site.keep('b', () => '1'))).toMatchObject({ kept: 1, deleted: 0 });
    expect(readFileSync(join(out(), 'b/c.txt'), 'utf8')).toBe('by another');
    expect(await build((site) => void site.keep('b', () => '2'))).toMatchObject({ kept: 0, deleted: 1 });
  });

  it('trusts nothing after a build that broke off', async () => {
    await build((site) => site.step('a', '1', page('one')));
    siteIn(out(), join(root, 'manifest.json'), picturesIn(join(root, 'pictures')));
    expect(await build((site) => site.step('a', '1', page('one')))).toMatchObject({ ran: 1, kept: 0 });
  });

  it('keeps pictures with the step that asked for them, and makes each once', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="red"/></svg>';
    const pictured = (output: StepOutput): void => output.add('a/share.png', svg, 2);
    expect(await build((site) => site.step('a', '1', pictured))).toMatchObject({ pictures: 1 });
    const png = readFileSync(join(out(), 'a/share.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png[25]]).toEqual([8, 8, 3]);
    expect(await build((site) => site.step('a', '1', pictured))).toMatchObject({ pictures: 0, deleted: 0 });
    expect(await build((site) => site.step('a', '2', pictured))).toMatchObject({ pictures: 0, written: 0 });
    expect(files()).toEqual(['a/share.png', 'index.html']);
  });
});

describe('a build of the whole site', () => {
  const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
  // What is printed for a story and a lesson is kept by the same digests, and needs a browser.
  const plain = (text = 'The last unit left Xland'): DataRecord =>
    recordOf(withEdit(OPERATION, 'The last unit left Xland', text));
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'atlas-build-'));
  });
  afterAll(() => rmSync(root, { recursive: true }));
  const build = (record: DataRecord, folder = 'site', threads?: number) =>
    buildSite(record, {
      project: PROJECT,
      out: join(root, folder),
      releases: join(root, 'releases'),
      ...(threads === undefined ? {} : { threads }),
    });
  const pages = (): Map<string, string> =>
    new Map(
      readdirSync(join(root, 'site'), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('index.html'))
        .map((path) => [path, readFileSync(join(root, 'site', path), 'utf8')]),
    );

  it(
    'writes nothing where nothing changed, and of another summary only what tells it',
    { timeout: 300_000 },
    async () => {
      const first = await build(plain());
      expect(first.written).toBeGreaterThan(100);
      // Made under a test, which Vite takes for development: the next build keeps them.
      const assets = join(root, 'site/assets');
      for (const file of readdirSync(assets))
        expect(readFileSync(join(assets, file), 'utf8').includes('jsxDEV'), file).toBe(false);
      const single = join(PROJECT, '.cache/single');
      for (const file of readdirSync(single))
        expect(readFileSync(join(single, file), 'utf8').includes('jsxDEV'), file).toBe(false);
      expect(await build(plain())).toMatchObject({ written: 0, deleted: 0, pictures: 0 });
      const before = pages();
      const next = await build(plain('The last of the units left Xland'));
      const changed = [...pages()].flatMap(([path, html]) => (before.get(path) === html ? [] : [path]));
      expect(next.written).toBeLessThan(first.written / 3);
      expect(changed).toContain('en/partnership/aaa-xxx-operation/index.html');
      expect(changed.filter((path) => /partnership|partner\//.test(path))).toEqual([
        'en/partnership/aaa-xxx-operation/index.html',
      ]);
      expect(changed.filter((path) => path.startsWith('fr/') && path.includes('country/'))).toEqual([]);
    },
  );

  it('writes the same files where threads write the pages, and then keeps them', { timeout: 300_000 }, async () => {
    const record = plain();
    const hashes = (folder: string): ReadonlyMap<string, string> =>
      new Map(
        readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name, parentPath }) => join(parentPath, name))
          .sort()
          .map((file) => [
            file.slice(join(root, folder).length),
            createHash('sha256').update(readFileSync(file)).digest('hex'),
          ]),
      );
    const alone = await build(record, 'alone', 0);
    const together = await build(record, 'together', 2);
    expect(together).toMatchObject({ ran: alone.ran, written: alone.written });
    expect(hashes('together')).toEqual(hashes('alone'));
    expect(await build(record, 'together', 2)).toMatchObject({ ran: 0, written: 0, deleted: 0 });
  });

  it('names the page that could not be made, whoever made it', { timeout: 300_000 }, async () => {
    // As where something that one page needs is not there.
    const fr = {
      pages: { ...pagesInput(plain(), { lang: 'fr' }), changelog: null as never },
      embeds: embedsInput(plain(), 'fr'),
    };
    const inputs = { en: { pages: pagesInput(plain()), embeds: embedsInput(plain()) }, fr };
    const units = { en: [], fr: unitsOf('fr', fr) };
    const shelf = sourceShelf(sourcesOf(plain()), editionOf(plain()));
    const site = { keep: () => false, step: () => undefined };
    for (const threads of [0, 2])
      await expect(writeUnits({ inputs, units, code: '', shelf, threads }, site)).rejects.toThrow(
        /^The page "fr changes" could not be made: /,
      );
  });
});
