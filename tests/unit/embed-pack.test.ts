/** The embeds of a release: kept byte for byte, put up again by every later build, without what was withdrawn since. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compile } from '../../src/dataset/compile.ts';
import { coarserShapes, shapesOf } from '../../src/dataset/shapesOf.ts';
import { evidenceShelf } from '../../src/site/embedData.ts';
import { releaseHome } from '../../src/site/embedHomes.ts';
import { packEmbeds, unpackEmbeds, type EmbedFiles } from '../../src/site/embedPack.ts';
import { writeEmbedData } from '../../src/site/embedPages.ts';
import { writeEmbedViews } from '../../src/site/embedUnits.ts';
import { startReleaseThread } from '../../src/site/releaseThread.ts';
import { markOf } from '../../src/site/fileWriter.ts';
import {
  keepEmbeds,
  makeRelease,
  ReleaseError,
  releasedEmbeds,
  releasesIn,
  unreleased,
} from '../../src/site/releases.ts';
import { recordOf } from '../fixture/record.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-embeds-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const record = recordOf();

/** Pages and data as a build writes them, without scripts; its pictures as their drawings. */
function embeds(): EmbedFiles {
  const home = releaseHome(record.atlas.data.recordVersion);
  const files = new Map<string, Uint8Array>();
  const write = (path: string, content: string | Uint8Array): void =>
    void files.set(path.slice(home.length), Buffer.from(content));
  const shapes = shapesOf(record);
  const coarser = coarserShapes(record, shapes);
  for (const lang of ['en', 'fr'] as const) {
    const compiled = compile(record, lang);
    const shelf = evidenceShelf(compiled);
    writeEmbedData(home, compiled, shelf, { write });
    const pictures = { add: (path: string, svg: string) => write(path, svg) };
    writeEmbedViews({ record, compiled, shapes, coarser, pictures }, true, { write });
  }
  return files;
}

const texts = (files: EmbedFiles): [string, string][] =>
  [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]);

describe('the embeds of a release', () => {
  it('come back byte for byte', () => {
    const files = embeds();
    expect(new Map(unpackEmbeds(packEmbeds(files)))).toEqual(new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))));
    makeRelease(record, folder, '2025-01-31', files);
    const [manifest] = releasesIn(folder);
    expect(texts(releasedEmbeds(folder, manifest!, [])!)).toEqual(texts(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

  it('are put up by a thread as they come back, and it says what it wrote', async () => {
    const files = embeds();
    const { version } = makeRelease(record, folder, '2025-01-31', files);
    const out = mkdtempSync(join(tmpdir(), 'atlas-put-up-'));
    try {
      const putUp = await startReleaseThread().putUp({ releases: folder, out, tombstones: [] });
      expect(putUp.map((one) => one.version)).toEqual([version]);
      expect(putUp[0]!.files).toEqual(
        [...files]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([path, bytes]) => [releaseHome(version) + path, markOf(bytes)]),
      );
      for (const [path, bytes] of files)
        expect(readFileSync(join(out, releaseHome(version), path)).equals(Buffer.from(bytes))).toBe(true);
    } finally {
      rmSync(out, { recursive: true });
    }
  });

  it('end a thread that puts them up with the words of the release that is not what was kept', async () => {
    const { version } = makeRelease(record, folder, '2025-01-31', new Map([['a.txt', Buffer.from('a')]]));
    const other = mkdtempSync(join(tmpdir(), 'atlas-embeds-'));
    makeRelease(record, other, '2025-01-31', new Map([['a.txt', Buffer.from('b')]]));
    const { embeds: kept } = releasesIn(folder)[0]!;
    writeFileSync(join(folder, version, kept!.stored), readFileSync(join(other, version, kept!.stored)));
    const done = startReleaseThread().putUp({ releases: folder, out: other, tombstones: [] });
    await expect(done).rejects.toThrow(ReleaseError);
    await expect(done).rejects.toThrow(/checksum differs/);
    rmSync(other, { recursive: true });
  });

  it('are kept once, and not read where they are not what was kept', () => {
    const { version } = makeRelease(record, folder, '2025-01-31');
    expect(releasedEmbeds(folder, releasesIn(folder)[0]!, [])).toBeNull();
    const { embeds: kept } = keepEmbeds(folder, version, new Map([['a.txt', Buffer.from('a')]]));
    expect(() => keepEmbeds(folder, version, new Map())).toThrow(/kept already/);
    const file = join(folder, version, kept!.stored);
    const other = mkdtempSync(join(tmpdir(), 'atlas-embeds-'));
    makeRelease(record, other, '2025-01-31', new Map([['a.txt', Buffer.from('b')]]));
    writeFileSync(file, readFileSync(join(other, version, kept!.stored)));
    rmSync(other, { recursive: true });
    expect(() => releasedEmbeds(folder, releasesIn(folder)[0]!, [])).toThrow(/checksum differs/);
  });

  it('lead to no file outside of their folder', () => {
    expect(() => unpackEmbeds('{"../../index.html":"x"}')).toThrow(/leads out/);
  });

  it('lose what was withdrawn since: it stands in no file, and pages that named its sources say so', () => {
    const files = embeds();
    const { events } = unreleased(record);
    const ids = ['aaa-xxx-first-operation', 'aaa-xxx-treaty'];
    const cites = (source: string): readonly string[] => [
      ...events
        .filter(({ citations }) => citations.some((one) => one.source === source))
        .map((one) => one.partnership ?? ''),
      ...record.partnerships
        .filter(({ data }) => data.before?.citations.some((one) => one.source === source))
        .map(({ data }) => data.id),
    ];
    // Its own sources, in the quotes of an attribute or of JSON: one address can be the beginning of another.
    const own = [...record.sources]
      .filter(([source]) => cites(source).length > 0 && cites(source).every((tie) => ids.includes(tie)))
      .map(([, { data }]) => `"${data.URL}"`);
    const named = (url: string): boolean =>
      texts(files).some(([path, content]) => path.endsWith('.html') && content.includes(url));
    expect(own.filter(named).length).toBeGreaterThan(0);
    makeRelease(record, folder, '2025-01-31', files);
    const graves = ids.map((id) => ({
      id,
      date: '2025-03-01',
      reason: { en: 'It named somebody.', fr: 'Il nommait quelqu’un.' },
    }));
    const left = texts(releasedEmbeds(folder, releasesIn(folder)[0]!, graves)!);
    const told = events
      .filter(({ partnership }) => partnership !== null && ids.includes(partnership))
      .flatMap(({ summary }) => [summary.en, summary.fr]);
    for (const text of [...told, ...own])
      expect(left.filter(([, content]) => content.includes(text)).map(([path]) => `${path}: ${text}`)).toEqual([]);
    const pages = left.filter(([path, content]) => path.endsWith('.html') && content.includes('It named somebody.'));
    expect(pages.length).toBeGreaterThan(0);
    for (const [, page] of pages) {
      expect(page).toContain('Content-Security-Policy');
      expect(page).not.toContain('<script');
      expect(page).toMatch(/<a href="(\.\.\/)+en\/embed\/[^"]+">/);
    }
    // Everything else is as it was.
    const changed = left.filter(([path, content]) => Buffer.from(files.get(path)!).toString('utf8') !== content);
    expect(changed.length).toBeLessThan(left.length);
  });
});
