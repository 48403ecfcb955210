import { describe, expect, test } from 'vitest';
import { filterOf, isOn, NO_FILTER, remains, toggled } from '../../src/draw/markFilter.ts';
import { legendFor, stateKeys } from '../../src/draw/legend.ts';
import type { MapRow } from '../../src/draw/marks.ts';
import { beside, chipOf, held, NOTHING } from './draw-fixture.ts';

const ROW: MapRow = {
  host: 'XXX',
  name: 'Xland',
  chips: [held('ended'), held('in-force', { partner: 'BBB', standing: 'disputed' }), { ...NOTHING, partner: 'CCC' }],
};

describe('a filter of marks', () => {
  test('asks for nothing at first, and every row remains', () => {
    expect(isOn(NO_FILTER)).toBe(false);
    expect(remains(ROW, NO_FILTER)).toBe(true);
  });

  test('is read from one list of partners and marks', () => {
    const isPartner = (one: string): boolean => one === 'AAA';
    expect(filterOf(['AAA', 'ended'], isPartner)).toEqual({ partners: ['AAA'], keys: ['ended'] });
    expect(filterOf([], isPartner)).toBe(NO_FILTER);
  });

  test('keeps a row that bears the mark on any of its chips', () => {
    expect(remains(ROW, { partners: [], keys: ['disputed'] })).toBe(true);
    expect(remains(ROW, { partners: [], keys: ['suspended'] })).toBe(false);
    expect(remains(ROW, { partners: [], keys: ['suspended', 'ended'] })).toBe(true);
  });

  test('narrows to the partner where a partner and a mark are asked for', () => {
    expect(remains(ROW, { partners: ['AAA'], keys: ['ended'] })).toBe(true);
    expect(remains(ROW, { partners: ['BBB'], keys: ['ended'] })).toBe(false);
  });

  test('keeps for a partner only the rows in which it has something', () => {
    expect(remains(ROW, { partners: ['BBB'], keys: [] })).toBe(true);
    expect(remains(ROW, { partners: ['CCC'], keys: [] })).toBe(false);
  });

  test('knows a row of a thinly read time', () => {
    expect(remains(ROW, { partners: [], keys: ['thin'] })).toBe(false);
    expect(remains({ ...ROW, thin: true }, { partners: [], keys: ['thin'] })).toBe(true);
  });

  test('every entry of the legend finds the row that it explains', () => {
    const chips = [...ROW.chips, chipOf({ absence: 'nothing-found', beside: [beside('adverse')] })];
    const row = { ...ROW, chips };
    for (const { key } of legendFor(chips)) expect(remains(row, { partners: [], keys: [key] }), key).toBe(true);
    expect(stateKeys(chips[3]!)).toEqual(['adverse']);
  });

  test('what is pressed again is released', () => {
    expect(toggled(toggled(['a'], 'b'), 'a')).toEqual(['b']);
  });

  test('what is pressed stays in the legend when nothing on screen bears it', () => {
    expect(legendFor([NOTHING], {}, ['ended']).map(({ key }) => key)).toEqual(['ended', 'nothing-found']);
  });
});
