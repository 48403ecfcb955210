import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase94, toBase94 } from '../../src/record/base94.ts';
import { laid, lifted } from '../../src/record/single.ts';
import { placeOf } from '../../src/explorer/singlePaths.ts';
import { recordPages, type PagesInput } from '../../src/site/recordPages.ts';
import { slugOf, withoutDownloads } from '../../src/site/singleFile.ts';
import { withLesson } from '../fixture/lessons.ts';
import { pagesInput } from '../fixture/pages.ts';
import { recordOf } from '../fixture/record.ts';

type Json = Parameters<typeof laid>[0][number];
/** Without empty keys, which the record has none of. */
const json = fc
  .jsonValue({ maxDepth: 4 })
  .map((value) => JSON.parse(JSON.stringify(value).replaceAll('"":', '"k":')) as Json);

describe('files of two languages on one another', () => {
  it('give back each, whatever they hold', () => {
    fc.assert(
      fc.property(json, json, (one, other) => {
        const both = laid([one, other]);
        expect(lifted(both, 0)).toEqual(one);
        expect(lifted(both, 1)).toEqual(other);
      }),
    );
  });

  it('hold once what is the same', () => {
    const both = laid([
      { id: 'x', name: 'Chad', years: [2020, 2021] },
      { id: 'x', name: 'Tchad', years: [2020, 2021] },
    ]);
    expect(both).toEqual({ id: 'x', name: { '': ['Chad', 'Tchad'] }, years: [2020, 2021] });
  });

  it('keep lists of unlike length whole', () => {
    expect(laid([[1], [1, 2]])).toEqual({ '': [[1], [1, 2]] });
  });

  it('refuse a key that would be taken for a mark', () => {
    expect(() => laid([{ '': 1 }, { '': 1 }])).toThrow(RangeError);
  });
});

describe('bytes as letters', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect([...fromBase94(toBase94(bytes))]).toEqual([...bytes]);
      }),
    );
  });

  it('mean nothing in markup', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(toBase94(bytes)).not.toMatch(/[^ -~]|</);
      }),
    );
  });

  it('are refused where a letter is none', () => {
    expect(() => fromBase94('ab<cd')).toThrow(RangeError);
  });
});

describe('an address in the file', () => {
  it('leads to the map where a story is told, at the step that it names', () => {
    expect(placeOf('fr/story/a-departure/')).toBe('fr/?story=a-departure');
    expect(placeOf('en/story/a-departure/#claim')).toBe('en/?story=a-departure&step=claim');
  });

  it('leads to the map at a partnership, and at an event of one or of its country', () => {
    expect(placeOf('en/partnership/bbb-xxx-guards/')).toBe('en/?select=bbb-xxx-guards');
    expect(placeOf('en/partnership/bbb-xxx-guards/#event-bbb-xxx-2021-12')).toBe('en/?select=bbb-xxx-2021-12');
    expect(placeOf('fr/country/xxx/context/#event-xxx-2020-coup')).toBe('fr/?select=xxx-2020-coup');
  });

  it('stays where it is for all else', () => {
    for (const path of ['', 'en/', 'en/?at=2022-08-16', 'en/story/', 'fr/tasks/#lesson=x', 'en/country/xxx/context/'])
      expect(placeOf(path)).toBe(path);
  });
});

/** Of one page alone: the others are not made after it. */
function htmlOf(input: PagesInput, path: string): string {
  for (const page of recordPages(input)) if (page.path === path) return page.html;
  throw new Error(`no page ${path}`);
}

describe('a lesson in the file', () => {
  it('offers no downloads, and keeps all else', () => {
    const input = { ...pagesInput(recordOf(withLesson())), packs: new Set(['lesson/dated-map/']) };
    const html = htmlOf(input, 'lesson/dated-map/');
    const file = /href="[^"#?]*\.(?:zip|csv|json|geojson|bib|ris)"/;
    const body = html.slice(html.indexOf('<body'));
    expect(body).toMatch(file);
    const without = withoutDownloads(body);
    expect(without).not.toMatch(file);
    expect(without).not.toMatch(/<li><\/li>|<p><\/p>/);
    const words = (text: string): string => text.replace(/<[^>]*>/g, ' ');
    expect(words(body).length - words(without).length).toBeLessThan(400);
  });
});

describe('the name of the file', () => {
  it('has letters and hyphens alone', () => {
    expect(slugOf('Atlas des partenariats : Égypte')).toBe('atlas-des-partenariats-egypte');
  });
});
