import { describe, expect, test } from 'vitest';
import { dateInWords, dayInWords, sinceDate } from '../../src/i18n/dates.ts';
import { LANGS } from '../../src/model/words.ts';
import { day } from '../fixture/arbitrary.ts';

/** Expectations are typed with `_` for the space at which a line must not break. */
const unbroken = (text: string): string => text.replaceAll('_', '\u00a0');

describe('a date in words', () => {
  test.each([
    // A day, a month, a year.
    ['2022-08-15', '15_August 2022', '15_août 2022'],
    ['2022-08-01', '1_August 2022', '1er_août 2022'],
    ['2022-12-31', '31_December 2022', '31_décembre 2022'],
    ['2022-02', 'February 2022', 'février 2022'],
    ['2022', '2022', '2022'],
    // About then.
    ['2022-08-15~', 'about 15_August 2022', 'vers le 15_août 2022'],
    ['2022-01-01~', 'about 1_January 2022', 'vers le 1er_janvier 2022'],
    ['2022-08~', 'about August 2022', 'vers août 2022'],
    ['2022~', 'about 2022', 'vers 2022'],
    // One of these.
    ['[2022-08-14,2022-08-15]', '14 or 15_August 2022', '14 ou 15_août 2022'],
    ['[2022-08-31,2022-09-01]', '31_August or 1_September 2022', '31_août ou 1er_septembre 2022'],
    ['[2021-12-31,2022-01-01]', '31_December 2021 or 1_January 2022', '31_décembre 2021 ou 1er_janvier 2022'],
    ['[2022-08,2022-09]', 'August or September 2022', 'août ou septembre 2022'],
    ['[2021,2023]', '2021 or 2023', '2021 ou 2023'],
    [
      '[2022-08-14,2022-08-15,2022-08-17]',
      '14_August 2022, 15_August 2022 or 17_August 2022',
      '14_août 2022, 15_août 2022 ou 17_août 2022',
    ],
    ['[2022-08-14~,2022-08-16]', 'about 14_August 2022 or 16_August 2022', 'vers le 14_août 2022 ou 16_août 2022'],
    // One day of a span.
    ['[2022-08-14..2022-08-17]', 'between 14 and 17_August 2022', 'entre le 14 et le 17_août 2022'],
    ['[2022-08-01..2022-09-01]', 'between 1_August and 1_September 2022', 'entre le 1er_août et le 1er_septembre 2022'],
    [
      '[2021-12-20..2022-01-05]',
      'between 20_December 2021 and 5_January 2022',
      'entre le 20_décembre 2021 et le 5_janvier 2022',
    ],
    ['[2023-10..2024-11]', 'between October 2023 and November 2024', 'entre octobre 2023 et novembre 2024'],
    ['[2022-03..2022-05]', 'between March and May 2022', 'entre mars et mai 2022'],
    ['[2022-08-14..2022-09]', 'between 14_August 2022 and September 2022', 'entre le 14_août 2022 et septembre 2022'],
    ['[2019..2021]', 'between 2019 and 2021', 'entre 2019 et 2021'],
    // It lasted.
    ['2022-08-01/2022-08-03', '1 to 3_August 2022', 'du 1er au 3_août 2022'],
    ['2022-08-30/2022-09-02', '30_August to 2_September 2022', 'du 30_août au 2_septembre 2022'],
    ['2022-06/2022-08', 'June to August 2022', 'de juin à août 2022'],
    ['2022-08/2022-10', 'August to October 2022', 'd’août à octobre 2022'],
    ['2022-04/2023-02', 'April 2022 to February 2023', 'd’avril 2022 à février 2023'],
    ['2014/2016', '2014 to 2016', 'de 2014 à 2016'],
    ['2025-07-07~/2025-07-11~', 'about 7 to 11_July 2025', 'du 7 au 11_juillet 2025 environ'],
    ['2014~/2016~', 'about 2014 to 2016', 'de 2014 à 2016 environ'],
    ['2022-08-15/2022-09', '15_August 2022 to September 2022', 'du 15_août 2022 à septembre 2022'],
    ['2022-06/2022-09-15', 'June 2022 to 15_September 2022', 'de juin 2022 au 15_septembre 2022'],
  ])('%s is "%s" and "%s"', (text, en, fr) => {
    expect(dateInWords(text, 'en')).toBe(unbroken(en));
    expect(dateInWords(text, 'fr')).toBe(unbroken(fr));
  });

  test.each([
    ['01', 'January', 'janvier'],
    ['02', 'February', 'février'],
    ['03', 'March', 'mars'],
    ['04', 'April', 'avril'],
    ['05', 'May', 'mai'],
    ['06', 'June', 'juin'],
    ['07', 'July', 'juillet'],
    ['08', 'August', 'août'],
    ['09', 'September', 'septembre'],
    ['10', 'October', 'octobre'],
    ['11', 'November', 'novembre'],
    ['12', 'December', 'décembre'],
  ])('month %s is %s and %s, as the engine of the language has it', (month, en, fr) => {
    expect([dateInWords(`2022-${month}`, 'en'), dateInWords(`2022-${month}`, 'fr')]).toEqual([
      `${en} 2022`,
      `${fr} 2022`,
    ]);
    for (const lang of LANGS) {
      const name = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' }).format(
        Date.UTC(2022, Number(month) - 1, 15),
      );
      expect({ en, fr }[lang]).toBe(name);
    }
  });

  test('a day number is the same day in words', () => {
    expect([dayInWords(day('2022-08-01'), 'en'), dayInWords(day('2022-08-01'), 'fr')]).toEqual([
      unbroken('1_August 2022'),
      unbroken('1er_août 2022'),
    ]);
  });

  test('a text that is no date throws, and says which', () => {
    expect(() => dateInWords('2022-02-30', 'en')).toThrow('"2022-02-30" is not in the calendar');
  });
});

describe('since a date', () => {
  test.each([
    ['2022-08-15', 'since 15_August 2022', 'depuis le 15_août 2022'],
    ['2022-08-01', 'since 1_August 2022', 'depuis le 1er_août 2022'],
    ['2022-08', 'since August 2022', 'depuis août 2022'],
    ['2012', 'since 2012', 'depuis 2012'],
    ['2022-08-15~', 'since about 15_August 2022', 'depuis environ le 15_août 2022'],
    ['2008~', 'since about 2008', 'depuis environ 2008'],
    ['[2013-03-07,2013-03-08]', 'since 7 or 8_March 2013', 'depuis le 7 ou 8_mars 2013'],
    ['[2021,2022]', 'since 2021 or 2022', 'depuis 2021 ou 2022'],
    [
      '[2022-08-14..2022-08-17]',
      'since a day between 14 and 17_August 2022',
      'depuis un jour entre le 14 et le 17_août 2022',
    ],
    [
      '[2023-10..2024-11]',
      'since a day between October 2023 and November 2024',
      'depuis un jour entre octobre 2023 et novembre 2024',
    ],
  ])('%s is "%s" and "%s"', (text, en, fr) => {
    expect(sinceDate(text, 'en')).toBe(unbroken(en));
    expect(sinceDate(text, 'fr')).toBe(unbroken(fr));
  });
});
