import { describe, expect, it } from 'vitest';
import { lagWords } from '../../src/i18n/lagWords.ts';
import { messagesIn } from '../../src/i18n/messages.ts';
import { edtf } from '../../src/model/edtf.ts';
import { reportLag } from '../../src/model/reportLag.ts';

const lag = (event: string, ...published: string[]) => reportLag(edtf(event), published.map(edtf));
const said = (event: string, ...published: string[]): string =>
  lagWords(messagesIn('en'), lag(event, ...published), 'en').text.replaceAll('\u00a0', ' ');
const dit = (event: string, ...published: string[]): string =>
  lagWords(messagesIn('fr'), lag(event, ...published), 'fr').text.replaceAll('\u00a0', ' ');

describe('the time from an event to its first report', () => {
  it('is counted in days where both have a day', () => {
    expect(said('2021-12-21', '2021-12-24', '2022-01-02')).toBe('First report held: 3 days later, on 24 December 2021');
    expect(dit('2021-12-21', '2021-12-24')).toBe('Première publication relevée : 3 jours après, le 24 décembre 2021');
    expect(said('2021-12-21', '2021-12-22')).toContain('1 day later');
  });

  it('is the same day where it was reported on the day', () => {
    expect(said('2021-12-21', '2021-12-21')).toBe('First report held: the same day, on 21 December 2021');
    expect(dit('2021-12-21', '2021-12-21')).toContain('le jour même');
  });

  it('says no more than is known where the event has no day', () => {
    expect(said('[2022-08-05..2022-08-15]', '2022-08-17')).toBe(
      'First report held: 2 to 12 days later, on 17 August 2022',
    );
    expect(said('[2022-08-05..2022-08-17]', '2022-08-17')).toBe('First report held: within 12 days, on 17 August 2022');
    expect(dit('[2022-08-05..2022-08-17]', '2022-08-17')).toContain('dans un délai de 12 jours');
    expect(dit('[2022-08-16..2022-08-17]', '2022-08-17')).toContain('dans un délai d’un jour');
    expect(said('2022-08', '2022-08-11')).toContain('within 10 days');
  });

  it('says no more than is known where the report has no day', () => {
    expect(said('2022-08-15', '2022-08')).toBe('First report held: between 1 August 2022 and 31 August 2022');
  });

  it('counts in months and years where the days are many', () => {
    expect(said('2020-01-01', '2020-07-01', '2020-01-02')).toContain('1 day later');
    expect(said('2020-01-01', '2021-01-01')).toContain('about 12 months later');
    expect(said('2010-01-01', '2021-01-01')).toContain('about 11 years later');
    expect(said('2010', '2021-01-01')).not.toContain('about 11 years to about 11 years');
  });

  it('tells apart what was only reported long after', () => {
    const late = lagWords(messagesIn('en'), lag('2020-01-01', '2021-01-01'), 'en');
    expect(late.tone).toBe('late');
    expect(late.text).toMatch(/^No report of the time is held\. First report held:/);
    expect(lagWords(messagesIn('en'), lag('2020-01-01', '2020-02-01'), 'en').tone).toBe('timely');
  });

  it('knows of none where nothing dated is on or after the event', () => {
    expect(lag('2022-01-01', '2021-12-31')).toBeNull();
    expect(lag('2022-01-01')).toBeNull();
    expect(lagWords(messagesIn('en'), null, 'en').tone).toBe('none');
  });

  it('takes no report to come before the event', () => {
    expect(lag('2022-08-10/2022-08-20', '2022-08-12')).toMatchObject({ least: 0, most: 2 });
  });
});
