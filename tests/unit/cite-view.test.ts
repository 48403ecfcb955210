/** A cited view keeps its meaning, and copying says truly whether it was done. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { dateOfVersion } from '../../src/cite/dates.ts';
import { LENSES } from '../../src/model/lens.ts';
import { LOOKS, PLAIN, type View } from '../../src/model/view.ts';
import { GROUPS } from '../../src/model/words.ts';
import { readAddress, type AddressBook } from '../../src/share/address.ts';
import { lastingAddress } from '../../src/share/lasting.ts';
import { copy } from '../../src/ui/clipboard.ts';
import { day } from '../fixture/arbitrary.ts';

const HOSTS = ['XXX', 'YYY', 'ZZZ'];
const PARTNERS = ['AAA', 'BBB', 'CCC'];

const opening: View = {
  at: day('2022-08-16'),
  from: day('2012-01-01'),
  to: day('2024-12-31'),
  known: null,
  vs: day('2020-08-16'),
  group: 'presence',
  lens: 'all',
  partners: ['AAA', 'BBB'],
  hosts: ['XXX', 'YYY'],
  select: null,
  view: 'map',
  map: null,
  ...PLAIN,
};
const bookOf = (own: View): AddressBook => ({
  opening: own,
  hosts: new Set(HOSTS),
  regions: new Map([
    ['opening', own.hosts],
    ['all', HOSTS],
  ]),
  partners: new Set(PARTNERS),
  isKnown: (id) => id === 'XXX',
  first: day('2012-01-01'),
  last: day('2024-12-31'),
  maxPartners: 3,
});

const someDay = fc.integer({ min: day('2012-01-02'), max: day('2024-12-30') });
const view: fc.Arbitrary<View> = fc.record({
  at: someDay,
  from: fc.constant(opening.from),
  to: fc.constant(opening.to),
  known: fc.option(someDay),
  vs: fc.option(someDay),
  group: fc.constantFrom(...GROUPS),
  lens: fc.constantFrom(...LENSES),
  partners: fc.subarray(PARTNERS, { minLength: 1 }),
  hosts: fc.subarray(HOSTS, { minLength: 1 }),
  select: fc.constantFrom(null, 'XXX'),
  view: fc.constantFrom(...LOOKS),
  map: fc.constant(null),
  by: fc.constant(PLAIN.by),
  pair: fc.constant(PLAIN.pair),
  only: fc.constant(PLAIN.only),
  through: fc.constant(PLAIN.through),
  asks: fc.constant(PLAIN.asks),
  sort: fc.constant(PLAIN.sort),
  hidden: fc.constant(PLAIN.hidden),
});

describe('the address of a cited view', () => {
  test('says what the opening view does not need to say, and its countries by name', () => {
    expect(lastingAddress(opening, bookOf(opening))).toBe(
      'at=2022-08-16&vs=2020-08-16&group=presence&partners=AAA,BBB&hosts=XXX,YYY',
    );
    expect(lastingAddress({ ...opening, hosts: HOSTS }, bookOf(opening))).toContain('hosts=all');
  });

  test('opens the same view once the opening one is another', () => {
    const later: View = { ...opening, at: day('2024-01-01'), vs: day('2023-01-01'), group: 'supplies' };
    const next: View = { ...later, partners: ['CCC'], hosts: ['ZZZ'] };
    fc.assert(
      fc.property(view, (one) => {
        expect(readAddress(lastingAddress(one, bookOf(opening)), bookOf(next))).toEqual({ view: one, dropped: [] });
      }),
    );
  });
});

describe('copying', () => {
  const clipboard = (change: Partial<Record<'write' | 'writeText', () => Promise<void>>>): Clipboard =>
    ({ write: () => Promise.resolve(), writeText: () => Promise.resolve(), ...change }) as unknown as Clipboard;
  const refuse = (): Promise<void> => Promise.reject(new Error('NotAllowedError'));

  test('is not done without a clipboard, nor by one that refuses', async () => {
    expect(await copy({ plain: 'a', html: null }, undefined)).toBe(false);
    expect(await copy({ plain: 'a', html: '<p>a</p>' }, clipboard({ write: refuse, writeText: refuse }))).toBe(false);
  });

  test('falls back to plain text where the browser knows no other', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    expect(await copy({ plain: 'a', html: '<p>a</p>' }, clipboard({ write: refuse, writeText }))).toBe(true);
    expect(writeText).toHaveBeenCalledWith('a');
  });
});

describe('the date of a version', () => {
  test('is that of its name, for a second one of a day too', () => {
    for (const version of ['2026.11.29', '2026-11-29', '2026.11.29.2'])
      expect(dateOfVersion(version)).toEqual({ year: 2026, month: 11, day: 29 });
    expect(dateOfVersion('2026.11')).toEqual({ year: 2026, month: 11 });
    expect(dateOfVersion('autumn')).toBeUndefined();
  });
});
