import edtfLibrary from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf, dayOf, isoOf, parseIsoDay } from '../../src/model/day.ts';
import { edtf, isExactDay, readEdtf } from '../../src/model/edtf.ts';
import { someDate } from '../fixture/arbitrary.ts';

function boundsOf(text: string): [string, string] {
  const { earliest, latest } = edtf(text);
  return [isoOf(earliest), isoOf(latest)];
}

function problemOf(text: string): string {
  const read = readEdtf(text);
  if (!('problem' in read)) throw new Error(`${text} was read`);
  return read.problem;
}

describe('the bounds of a date', () => {
  test.each([
    ['2022-08-15', '2022-08-15', '2022-08-15'],
    ['2022-08', '2022-08-01', '2022-08-31'],
    ['2022-02', '2022-02-01', '2022-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022-12', '2022-12-01', '2022-12-31'],
    ['2022', '2022-01-01', '2022-12-31'],
    ['1885', '1885-01-01', '1885-12-31'],
  ])('%s is its own span', (text, first, last) => {
    expect(boundsOf(text)).toEqual([first, last]);
  });

  test.each([
    ['2022-08-15~', '2022-08-14', '2022-08-16'],
    ['2022-01-01~', '2021-12-31', '2022-01-02'],
    ['2022-12-31~', '2022-12-30', '2023-01-01'],
    ['2024-02-28~', '2024-02-27', '2024-02-29'],
    ['2022-08~', '2022-07-01', '2022-09-30'],
    ['2022-01~', '2021-12-01', '2022-02-28'],
    ['2022-12~', '2022-11-01', '2023-01-31'],
    ['2022-11~', '2022-10-01', '2022-12-31'],
    ['2022~', '2021-01-01', '2023-12-31'],
  ])('%s is widened by one of its own units on each side', (text, first, last) => {
    expect(boundsOf(text)).toEqual([first, last]);
  });

  test.each([
    ['[2022-08-14,2022-08-15]', '2022-08-14', '2022-08-15'],
    ['[2022-08-15,2022-08-14]', '2022-08-14', '2022-08-15'],
    ['[2022-08-14, 2022-08-20, 2022-09]', '2022-08-14', '2022-09-30'],
    ['[2022-08,2022-08-31~]', '2022-08-01', '2022-09-01'],
  ])('%s, one of these, goes from the first to the last of them', (text, first, last) => {
    expect(boundsOf(text)).toEqual([first, last]);
    expect(edtf(text).form).toBe('oneOf');
  });

  test.each([
    ['[2022-08-14..2022-08-17]', '2022-08-14', '2022-08-17', 'within'],
    ['[2022-11..2023-02]', '2022-11-01', '2023-02-28', 'within'],
    ['[2022~..2023]', '2021-01-01', '2023-12-31', 'within'],
    ['2022-08-01/2022-08-03', '2022-08-01', '2022-08-03', 'interval'],
    ['2014/2016', '2014-01-01', '2016-12-31', 'interval'],
  ])('%s goes from the first day of the one end to the last day of the other', (text, first, last, form) => {
    expect(boundsOf(text)).toEqual([first, last]);
    expect(edtf(text).form).toBe(form);
  });

  test('the parts of a date that it does not name are its first', () => {
    expect(edtf('[2022,2023-08,2024-09-17~]').dates).toEqual([
      { precision: 'year', approximate: false, year: 2022, month: 1, day: 1 },
      { precision: 'month', approximate: false, year: 2023, month: 8, day: 1 },
      { precision: 'day', approximate: true, year: 2024, month: 9, day: 17 },
    ]);
  });

  test('a span of days and one that lasted have the same bounds and are told apart', () => {
    expect(boundsOf('[2022-08-01..2022-08-03]')).toEqual(boundsOf('2022-08-01/2022-08-03'));
    expect(edtf('[2022-08-01..2022-08-03]').form).not.toBe(edtf('2022-08-01/2022-08-03').form);
  });
});

describe('what is no date', () => {
  test.each([
    ['2022-02-30', 'not in the calendar'],
    ['2023-02-29', 'not in the calendar'],
    ['2022-13', 'not in the calendar'],
    ['2022-00', 'not in the calendar'],
    ['0050', 'not in the calendar'],
    ['2022-08-00', 'not in the calendar'],
    ['16.8.2022', 'not a year, a month or a day'],
    ['2022-8-15', 'not a year, a month or a day'],
    ['22', 'not a year, a month or a day'],
    ['', 'not a year, a month or a day'],
    ['August 2022', 'not a year, a month or a day'],
    ['2022-08-15T12:00', 'not a year, a month or a day'],
    ['~2022', 'not a year, a month or a day'],
    ['2022?', 'use ~ for about'],
    ['2022%', 'use ~ for about'],
    ['[2022-08-14', 'does not close'],
    ['[2022-08-14]', 'lists one date'],
    ['[2022-08-14,]', 'not a year, a month or a day'],
    ['[2022-08-14..2022-08-15..2022-08-16]', 'must have two ends'],
    ['2022/2023/2024', 'must have two ends'],
    ['..2022', 'not a year, a month or a day'],
    ['2022/..', 'not a year, a month or a day'],
    ['2022-08-03/2022-08-01', 'ends before it starts'],
    ['2022-08/2022-08-15', 'ends before it starts'],
    ['[2022-08-15..2022-08]', 'ends before it starts'],
    ['[2023..2022]', 'ends before it starts'],
  ])('%s: %s', (text, says) => {
    expect(problemOf(text)).toContain(says);
  });

  test('a problem names the part that is wrong', () => {
    expect(problemOf('[2022-08-14,2022-09-31]')).toContain('"2022-09-31"');
  });

  test('edtf throws a RangeError that says what is wrong', () => {
    expect(() => edtf('2022-02-30')).toThrow(new RangeError('"2022-02-30" is not in the calendar'));
  });

  test('no text at all makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d[\]~,./-]{0,24}$/)), (text) => {
        const read = readEdtf(text);
        if (!('problem' in read)) expect(read.earliest).toBeLessThanOrEqual(read.latest);
      }),
    );
  });
});

describe('properties', () => {
  const year = fc.integer({ min: 1000, max: 9998 }).map(String);
  const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'));
  const number = fc.integer({ min: 1, max: 28 }).map((one) => String(one).padStart(2, '0'));
  const plain = fc.oneof(
    year,
    fc.tuple(year, month).map((parts) => parts.join('-')),
    fc.tuple(year, month, number).map((parts) => parts.join('-')),
    fc.integer({ min: dayOf(1000, 1, 1), max: dayOf(9998, 12, 31) }).map(isoOf),
  );

  test('a plain year, month or day has the bounds that the EDTF library gives it', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const { min, max } = edtfLibrary(text);
        expect(boundsOf(text)).toEqual([min, max].map((ms) => new Date(ms).toISOString().slice(0, 10)));
      }),
      { numRuns: 1000 },
    );
  });

  test('a date keeps its text and never ends before it starts', () => {
    fc.assert(
      fc.property(someDate, (text) => {
        const date = edtf(text);
        expect(date.text).toBe(text);
        expect(date.earliest).toBeLessThanOrEqual(date.latest);
      }),
    );
  });

  test('about a date reaches one day, month or year further on both sides, and no more', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const [sharp, wide] = [edtf(text), edtf(`${text}~`)];
        const unit = sharp.dates[0]!.precision;
        const most = { day: 1, month: 31, year: 366 }[unit];
        const least = { day: 1, month: 28, year: 365 }[unit];
        for (const grown of [sharp.earliest - wide.earliest, wide.latest - sharp.latest]) {
          expect(grown).toBeGreaterThanOrEqual(least);
          expect(grown).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  test('an exact day is a date of one day and nothing else', () => {
    expect(['2022-08-15', '[2022-08-15..2022-08-15]'].map((text) => isExactDay(edtf(text)))).toEqual([true, true]);
    expect(['2022-08', '2022-08-15~', '[2022-08-14,2022-08-15]'].map((text) => isExactDay(edtf(text)))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('days', () => {
  test('day 0 is 1970-01-01 and a year before the era of computers is below it', () => {
    expect(isoOf(0)).toBe('1970-01-01');
    expect(dayOf(1969, 12, 31)).toBe(-1);
  });

  test('a day and its calendar date are the same thing, whatever the season', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1000, 1, 1), max: dayOf(9998, 12, 31) }), (day) => {
        const { year, month, day: number } = calendarOf(day);
        expect(dayOf(year, month, number)).toBe(day);
        expect(parseIsoDay(isoOf(day))).toBe(day);
      }),
    );
  });

  test.each(['2022-02-30', '2022-13-01', '2022-8-1', '2022-08', '2022-08-16 ', 'today', '02022-08-16'])(
    '"%s" is no ISO day',
    (text) => {
      expect(parseIsoDay(text)).toBeNull();
    },
  );
});
