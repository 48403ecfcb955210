/** Sources come in from CSL-JSON, BibTeX and RIS and go out again: nothing of them is lost on the way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/cite/bibtex.ts';
import { fromCsl, type CslItem } from '../../src/cite/csl.ts';
import { readRis } from '../../src/cite/readRis.ts';
import { ris } from '../../src/cite/ris.ts';
import { readBibtex } from '../../src/cli/readBibtex.ts';
import { importSources, type Incoming } from '../../src/dataset/importSources.ts';
import type { SourceRecord } from '../../src/model/schema.ts';
import { recordOf } from '../fixture/record.ts';

const record = recordOf();

/** Words as titles and names have them, with what is special to the formats. */
const word = fc.string({
  unit: fc.constantFrom(...'abcdeABCéèçñöĐшцжبتث中文0123&%$#_’«»-'),
  minLength: 1,
  maxLength: 8,
});
const words = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((all) => all.join(' '))
  // What a compression of spaces or a mark of the formats themselves would eat.
  .filter((text) => /\p{L}/u.test(text));
const name = fc.oneof(
  fc.record({
    family: fc.constantFrom('Doe', 'N’Diaye', 'Keïta', 'de la Cruz', 'Иванова'),
    given: fc.constantFrom('Jane', 'A. B.', 'Moussa'),
  }),
  fc.record({ literal: fc.constantFrom('United Nations', 'Ministère des armées', 'The Desk & Co') }),
);
const names = fc.array(name, { minLength: 1, maxLength: 3 });
const date = fc
  .record({
    year: fc.integer({ min: 1960, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    parts: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ year, month, day, parts }) => ({ 'date-parts': [[year, month, day].slice(0, parts)] }));
const issued = fc.tuple(date, fc.boolean()).map(([one, circa]) => (circa ? { ...one, circa: true as const } : one));
const whole = date.map(({ 'date-parts': [parts] }) => ({ 'date-parts': [[...parts!, 1, 1].slice(0, 3)] }));

/** Every type that the record or Zotero has for what is cited here. */
const TYPES = [
  ...['webpage', 'article-newspaper', 'article-magazine', 'article-journal', 'report', 'legislation', 'treaty', 'map'],
  ...['book', 'chapter', 'thesis', 'bill', 'interview', 'speech', 'broadcast', 'post-weblog'],
];
const fields = {
  title: words,
  author: names,
  editor: names,
  translator: names,
  'container-title': words,
  publisher: words,
  issued,
  accessed: whole,
  note: words,
  'collection-title': words,
  volume: fc.integer({ min: 1, max: 99 }).map(String),
  issue: fc.integer({ min: 1, max: 99 }).map(String),
  page: fc.constantFrom('12-15', '7', 'A1'),
  number: fc.constantFrom('S/RES/2584 (2021)', 'A/76/1', '2022-134'),
  DOI: fc.constantFrom('10.1000/182', '10.1080/13629395.2021.1'),
  ISSN: fc.constantFrom('1234-5678', '2049-363X'),
  ISBN: fc.constantFrom('978-2-8111-1234-5', '2811112345'),
  abstract: words,
  genre: fc.constantFrom('Communiqué', 'Working paper'),
  'publisher-place': fc.constantFrom('Paris', 'New York', 'Addis-Abeba'),
  archive: fc.constant('Wayback Machine'),
  archive_location: fc.constant('https://web.archive.org/web/20220817090000/https://gazette.example/a?b=1&c=%C3%A9'),
};
const source: fc.Arbitrary<CslItem> = fc
  .tuple(
    fc.constantFrom(...TYPES),
    fc.record(fields, { requiredKeys: ['title'] }),
    fc.constantFrom('https://gazette.example/2022/a', 'https://gazette.example/%C3%A9t%C3%A9?id=4&x=1#part'),
    fc.constantFrom('fr', 'en', 'ar'),
  )
  .map(([type, given, URL, language]) => ({ id: 'a', type, ...given, URL, language }));

const imported = (items: readonly Incoming[]): SourceRecord => {
  const { added, refused } = importSources(items, record, { outlet: 'gazette' });
  expect(refused).toEqual([]);
  return added[0]!;
};
/** All that is not given anew on the way in. */
const without = (item: object, fields: readonly string[]): unknown =>
  Object.fromEntries(Object.entries(item).filter(([field]) => !fields.includes(field)));
const told = (item: SourceRecord): unknown => without(item, ['id', 'custom']);
const expected = (item: CslItem): unknown => without(item, ['id']);

describe('a source', () => {
  it('comes in from CSL-JSON as it is', () => {
    fc.assert(
      fc.property(source, (item) => {
        fc.pre(item.type !== 'article-journal');
        expect(told(imported([item as unknown as Incoming]))).toEqual(expected(item));
      }),
    );
  });

  it('goes out as RIS and comes in again with all that it had', () => {
    fc.assert(
      fc.property(source, (item) => {
        fc.pre(item.type !== 'article-journal');
        const back = imported(readRis(ris([fromCsl(item)])) as unknown as Incoming[]);
        expect(told(back)).toEqual(expected(item));
      }),
    );
  });

  it('goes out as BibTeX and comes in again with all that it had', async () => {
    await fc.assert(
      fc.asyncProperty(source, async (item) => {
        fc.pre(item.type !== 'article-journal');
        const back = imported(await readBibtex(bibtex([fromCsl(item)])));
        expect(told(back)).toEqual(expected(item));
      }),
      { numRuns: 60 },
    );
  });

  it('of a journal stays one where it says so by volume, issue, ISSN or DOI', () => {
    const journal = { type: 'article-journal', title: 'A study', URL: 'https://gazette.example/s', language: 'en' };
    expect(imported([{ ...journal, volume: '3' }]).type).toBe('article-journal');
    expect(imported([journal]).type).toBe('article-newspaper');
  });

  it('loses characters that nobody sees from its title, and nothing else', () => {
    const item = {
      type: 'webpage',
      title: '\u200bA title\u00a0of\n two\u00adparts ',
      URL: 'https://gazette.example/t',
      language: 'en',
    };
    expect(imported([item]).title).toBe('A title of twoparts');
  });

  it('keeps fields of CSL that nothing here knows', () => {
    const item = {
      type: 'webpage',
      title: 'T',
      URL: 'https://gazette.example/u',
      language: 'en',
      'event-place': 'Accra',
      scale: 3,
    };
    expect(imported([{ ...item, id: 'x', 'citation-key': 'x', _graph: [] }])).toMatchObject({
      'event-place': 'Accra',
      scale: 3,
    });
    expect(imported([{ ...item, 'citation-key': 'x', _graph: [] }])).not.toHaveProperty('citation-key');
  });
});
