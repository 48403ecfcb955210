/**
 * The sources of the whole record go out as BibTeX, RIS and CSL-JSON, are read by what reads such files elsewhere, and come
 * back as they were: the library for BibTeX and CSL-JSON that others import with, and for RIS the reader of `atlas import`,
 * since the libraries' keep no more of a date than its year.
 */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readRis } from '../../src/cite/readRis.ts';
import { readBibtex } from '../../src/cli/readBibtex.ts';
import { editionOf, sourcesOf } from '../../src/dataset/edition.ts';
import { folderOnDisk } from '../../src/dataset/effects.ts';
import { loadRecord } from '../../src/dataset/load.ts';
import { sourcesBibtex, sourcesCsl, sourcesRis, sourceShelf, withOutlet } from '../../src/export/sources.ts';

const { record: loaded } = loadRecord(folderOnDisk(fileURLToPath(new URL('../../data', import.meta.url))));
const record = loaded!;
const sources = sourcesOf(record);
const edition = editionOf(record);

/** What a source is, without what is the atlas's own: the marks in `custom`, which no format has a field for. */
function told(item: object): unknown {
  const own = ['custom', 'citation-key', '_graph'];
  const rest = Object.fromEntries(Object.entries(item).filter(([field]) => !own.includes(field)));
  return JSON.parse(JSON.stringify(rest));
}

const expected = (): Map<string, unknown> => new Map(sources.map((one) => [one.item.id, told(withOutlet(one))]));
const byId = (items: readonly object[]): Map<string, unknown> =>
  new Map(items.map((item) => [(item as { id: string }).id, told(item)]));

/** Each source that is not the same, as it was and as it is, so that a failure shows what was lost. */
function lost(back: ReadonlyMap<string, unknown>): unknown[] {
  return [...expected()].flatMap(([id, was]) =>
    JSON.stringify(sorted(back.get(id))) === JSON.stringify(sorted(was)) ? [] : [{ was, is: back.get(id) }],
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

describe('every source of the record', () => {
  beforeAll(() => expect(sources.length).toBeGreaterThan(1000));

  it('comes back from BibTeX, read by a citation library, with all that it had', async () => {
    const back = byId(await readBibtex(sourcesBibtex(sources, edition)));
    expect(back.size).toBe(sources.length);
    expect(lost(back).slice(0, 5)).toEqual([]);
  });

  it('comes back from RIS', () => {
    const back = byId(readRis(sourcesRis(sources)));
    expect(back.size).toBe(sources.length);
    expect(lost(back).slice(0, 5)).toEqual([]);
  });

  it('comes back from CSL-JSON, read by a citation library', async () => {
    const { Cite } = await import('@citation-js/core');
    const back = byId(new Cite(JSON.parse(sourcesCsl(sources)) as object[], { generateGraph: false }).data);
    expect(back.size).toBe(sources.length);
    expect(lost(back).slice(0, 5)).toEqual([]);
  });

  it('is written in the files of a page as in those of the whole record', () => {
    const shelf = sourceShelf(sources, edition);
    const some = sources.filter((_, place) => place % 7 === 0);
    const texts = shelf(some.map(({ item }) => item.id));
    expect(texts.bib).toBe(sourcesBibtex(some, edition));
    expect(texts.ris).toBe(sourcesRis(some));
    expect(texts['csl.json']).toBe(sourcesCsl(some));
    expect(shelf([])['csl.json']).toBe(sourcesCsl([]));
    expect(() => shelf(['nobody'])).toThrow('nobody');
  });
});
