/** Files for reference managers: whatever a source holds, they parse back to the same fields. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../src/cite/bibtex.ts';
import { CITE_TYPES, cleaned, type Citable, type CitableDate, type Name } from '../../src/cite/citable.ts';
import { fromCsl, toCsl } from '../../src/cite/csl.ts';
import { isoDate } from '../../src/cite/fields.ts';
import { ris } from '../../src/cite/ris.ts';

/** What breaks such files where it is not written with care. */
const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '{',
          '}',
          '\\',
          '{{',
          '}}',
          '\\{',
          '%',
          '&',
          '#',
          '$',
          '_',
          '^',
          '~',
          '"',
          ',',
          ' and ',
          ' AND ',
          '@article{',
          '\r\n',
        ],
        ...['ER  - ', 'TY  - ', '\nAU  - ', '\u202e', '\u200b', '\u00a0', '\u202f', '*', '<b>', '\ud800', 'é', '中'],
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((pieces) => pieces.join('')),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const date: fc.Arbitrary<CitableDate> = fc
  .record({
    year: fc.integer({ min: 1800, max: 2100 }),
    month: maybe(fc.integer({ min: 1, max: 12 })),
    day: maybe(fc.integer({ min: 1, max: 28 })),
    circa: fc.boolean(),
  })
  .map(({ month, day, ...rest }) => ({ ...rest, month, day: month === undefined ? undefined : day }));
const name: fc.Arbitrary<Name> = fc.oneof(
  fc.record({ literal: text }),
  fc.record({ family: text, given: maybe(text) }),
);
const citable: fc.Arbitrary<Citable> = fc.record({
  id: fc.oneof(text, fc.constant('rfi-2022-02-17-1a2b')),
  type: fc.constantFrom(...CITE_TYPES),
  title: maybe(text),
  authors: fc.array(name, { maxLength: 4 }),
  editors: fc.array(name, { maxLength: 2 }),
  container: maybe(text),
  publisher: maybe(text),
  issued: maybe(date),
  accessed: maybe(date),
  url: maybe(
    fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      text.map((rest) => `https://example.org/${rest}`),
      text,
    ),
  ),
  language: maybe(fc.constantFrom('en', 'fr', 'ar', 'zh')),
  version: maybe(text),
  note: maybe(text),
});

/** As it should come back: safe, with plain spaces. */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const plain = (value: Citable): Citable =>
  cleaned(
    JSON.parse(JSON.stringify(value), (_key, one: unknown) =>
      typeof one === 'string' ? one.replace(SPACES, ' ') : one,
    ) as Citable,
  );

type Fields = readonly (readonly [tag: string, value: string])[];

/** Reads RIS as its readers do: a line is a tag of two characters, two spaces, a dash, a space. */
function parseRis(file: string): Fields[] {
  const records: [string, string][][] = [];
  let open: [string, string][] | null = null;
  for (const line of file.split('\r\n')) {
    if (line === '') continue;
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- (.*)$/su.exec(line) ?? [];
    if (tag === undefined || value === undefined) throw new Error(`no field: ${JSON.stringify(line)}`);
    if (tag === 'TY') open = [];
    if (open === null) throw new Error(`outside of a record: ${line}`);
    if (tag === 'ER') {
      records.push(open);
      open = null;
    } else open.push([tag, value]);
  }
  if (open !== null) throw new Error('a record without its end');
  return records;
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\textbackslash{}': '\\',
  '\\textbraceleft{}': '{',
  '\\textbraceright{}': '}',
  '\\textasciitilde{}': '~',
  '\\textasciicircum{}': '^',
};

const fromTex = (value: string): string =>
  value.replace(/\\[a-z]+\{\}|\\[#$%&_]|[{}]/g, (found) => COMMANDS[found] ?? found.replace(/[\\{}]/g, ''));

/** Splits at a separator outside of braces. */
function splitOutside(value: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '{') depth += 1;
    else if (value[at] === '}') depth -= 1;
    const found = depth === 0 ? separator.exec(value.slice(at)) : null;
    if (found?.index === 0) {
      parts.push(value.slice(start, at));
      at += found[0].length - 1;
      start = at + 1;
    }
  }
  return [...parts, value.slice(start)];
}

interface Entry {
  readonly entry: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Reads BibTeX as BibTeX does: braces are counted, whatever stands before them. */
function parseBibtex(file: string): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  const expectAt = (pattern: RegExp): RegExpExecArray => {
    const found = new RegExp(pattern.source, `${pattern.flags}y`);
    found.lastIndex = at;
    const match = found.exec(file);
    if (match === null) throw new Error(`at ${at}: ${JSON.stringify(file.slice(at, at + 30))} is no ${pattern.source}`);
    at = found.lastIndex;
    return match;
  };
  while (at < file.length) {
    const [, entry, key] = expectAt(/\s*@([a-z]+)\{([^,\s{}]+),\n/);
    const fields = new Map<string, string>();
    while (file[at] !== '}') {
      const [, field] = expectAt(/ {2}([a-z]+) = \{/);
      const start = at;
      for (let depth = 1; depth > 0; at += 1) {
        if (at >= file.length) throw new Error(`${field!} does not end`);
        depth += file[at] === '{' ? 1 : file[at] === '}' ? -1 : 0;
      }
      fields.set(field!, file.slice(start, at - 1));
      expectAt(/,\n/);
    }
    expectAt(/\}\n*/);
    entries.push({ entry: entry!, key: key!, fields });
  }
  return entries;
}

const namesOf = (value: string | undefined): Name[] =>
  value === undefined
    ? []
    : splitOutside(value, /^\s+and\s+/i).map((one) => {
        const [family, given] = splitOutside(one, /^,\s*/);
        if (given === undefined) return { literal: fromTex(family!) };
        return given === '' ? { family: fromTex(family!) } : { family: fromTex(family!), given: fromTex(given) };
      });

describe('RIS', () => {
  test('of any sources parses back to the same fields, one record each', () => {
    fc.assert(
      fc.property(fc.array(citable, { maxLength: 3 }), (all) => {
        const records = parseRis(ris(all));
        expect(records).toHaveLength(all.length);
        for (const [index, fields] of records.entries()) {
          const wanted = plain(all[index]!);
          const of = (tag: string): string[] => fields.filter(([own]) => own === tag).map(([, value]) => value);
          const bare = (value: string): string => value.replace(/\*/g, '').trim();
          const printed = (one: Name): string =>
            bare('literal' in one ? one.literal : one.given === undefined ? one.family : `${one.family}, ${one.given}`);
          const list = (value: string | undefined): string[] => (value === undefined ? [] : [value]);
          const day = (value: CitableDate | undefined): string[] => {
            if (value === undefined) return [];
            const [year, month = '', dayOf = ''] = isoDate(value).split('-');
            return [`${year}/${month}/${dayOf}/${value.circa ? 'circa' : ''}`];
          };
          expect(of('ID')).toEqual([wanted.id]);
          expect(of('TI')).toEqual(list(wanted.title));
          expect(of('AU')).toEqual(wanted.authors.map(printed).filter(Boolean));
          expect(of('ED')).toEqual((wanted.editors ?? []).map(printed).filter(Boolean));
          expect(of('T2')).toEqual(list(wanted.container).map(bare).filter(Boolean));
          expect(of('PB')).toEqual(list(wanted.publisher));
          expect(of('DA')).toEqual(day(wanted.issued));
          expect(of('Y2')).toEqual(day(wanted.accessed));
          expect(of('UR')).toEqual(list(wanted.url));
          expect(of('LA')).toEqual(list(wanted.language));
          expect(of('ET')).toEqual(list(wanted.version));
          expect(of('N1')).toEqual(list(wanted.note));
        }
      }),
    );
  });

  test('is written as the format says', () => {
    const one: Citable = {
      id: 'rfi-2022-02-17-1a2b',
      type: 'article-newspaper',
      title: 'Titre\nER  - ',
      authors: [{ family: 'Doumbia', given: 'M*' }],
      container: 'RFI',
      issued: { year: 2022, month: 2 },
      accessed: { year: 2026, month: 11, day: 23 },
      url: 'https://www.rfi.fr/a',
      language: 'fr',
    };
    expect(ris([one])).toBe(
      [
        'TY  - NEWS',
        'ID  - rfi-2022-02-17-1a2b',
        'AU  - Doumbia, M',
        'TI  - Titre ER -',
        'T2  - RFI',
        'PY  - 2022',
        'DA  - 2022/02//',
        'Y2  - 2026/11/23/',
        'LA  - fr',
        'UR  - https://www.rfi.fr/a',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });
});

describe('BibTeX', () => {
  test('of any sources parses back to the same fields, with braces counted and keys apart', () => {
    fc.assert(
      fc.property(fc.array(citable, { maxLength: 3 }), (all) => {
        const entries = parseBibtex(bibtex(all));
        expect(entries).toHaveLength(all.length);
        expect(new Set(entries.map(({ key }) => key.toLowerCase())).size).toBe(all.length);
        for (const [index, { fields }] of entries.entries()) {
          const wanted = plain(all[index]!);
          const of = (...names: string[]): string | undefined => names.map((one) => fields.get(one)).find(Boolean);
          const read = (...names: string[]): string | undefined => {
            const value = of(...names);
            return value === undefined ? undefined : fromTex(value);
          };
          expect(read('title')).toBe(wanted.title);
          expect(namesOf(of('author'))).toEqual(wanted.authors);
          expect(namesOf(of('editor'))).toEqual(wanted.editors ?? []);
          expect(read('journal', 'titleaddon')).toBe(wanted.container);
          expect(read('publisher', 'organization', 'institution')).toBe(wanted.publisher);
          expect(of('date')).toBe(wanted.issued && `${isoDate(wanted.issued)}${wanted.issued.circa ? '~' : ''}`);
          expect(of('urldate')).toBe(wanted.accessed && isoDate(wanted.accessed));
          expect(of('url')).toBe(wanted.url);
          expect(read('language')).toBe(wanted.language);
          expect(read('version')).toBe(wanted.version);
          expect(read('note')).toBe(wanted.note);
        }
      }),
    );
  });

  test('keeps the capitals of a title, and a brace in it closes nothing', () => {
    const one: Citable = {
      id: 'a b',
      type: 'webpage',
      title: 'L’accord {50 %} & \\more',
      authors: [{ literal: 'X and Y' }],
    };
    expect(bibtex([one])).toBe(
      '@online{a-b,\n  author = {{X and Y}},\n  title = {{L’accord \\textbraceleft{}50 \\%\\textbraceright{} \\& \\textbackslash{}more}},\n}\n',
    );
  });
});

describe('CSL-JSON', () => {
  test('comes back as it went, through JSON', () => {
    fc.assert(
      fc.property(citable, (one) => {
        const item = toCsl(one);
        expect(fromCsl(JSON.parse(JSON.stringify(item)) as typeof item)).toEqual(cleaned(one));
      }),
    );
  });

  test('is what the record’s own sources are written in', () => {
    const item = {
      id: 'some-outlet-2022-02-17-1a2b',
      type: 'article-newspaper',
      title: 'T',
      author: [{ literal: 'A B' }],
      'container-title': 'Some Outlet',
      issued: { 'date-parts': [[2022, 2, 17]], circa: true },
      URL: 'https://example.org/a',
      language: 'fr',
    };
    expect(toCsl(fromCsl({ ...item, id: item.id }))).toEqual(item);
  });

  test('has no variable that the schema does not know', () => {
    const known = new Set(
      'id type title author editor container-title publisher issued accessed URL language version note'.split(' '),
    );
    fc.assert(
      fc.property(citable, (one) => {
        const item = toCsl(one);
        expect(Object.keys(item).filter((key) => !known.has(key))).toEqual([]);
        for (const when of [item.issued, item.accessed]) {
          expect(when?.['date-parts'][0]?.every(Number.isInteger) ?? true).toBe(true);
        }
      }),
    );
  });
});

test('cleaning twice changes nothing more', () => {
  fc.assert(
    fc.property(citable, (one) => {
      expect(cleaned(cleaned(one))).toEqual(cleaned(one));
    }),
  );
});
