/** The protocol between an embed and the page round it: what is sound is heard, everything else is not. */
import { describe, expect, it } from 'vitest';
import { HEIGHTS, readTold, readWish, TYPE } from '../../src/embed/talk.ts';

describe('what a page asks of an embed', () => {
  it('is heard where it is of the protocol', () => {
    expect(readWish({ type: TYPE, hello: true })).toEqual({ kind: 'hello' });
    expect(readWish({ type: TYPE, set: { at: '2022-08-16', language: 'fr', select: 'MLI' } })).toEqual({
      kind: 'set',
      set: { at: '2022-08-16', language: 'fr', select: 'MLI' },
    });
    expect(readWish({ type: TYPE, set: { select: null } })).toEqual({ kind: 'set', set: { select: null } });
  });

  it('is left out as far as it is not sound, and sets nothing that the protocol does not name', () => {
    const set = {
      at: '2022-02-30',
      language: 'xx',
      select: '<img src=x>',
      group: 'pressure',
      src: 'https://evil.example/',
    };
    expect(readWish({ type: TYPE, set })).toEqual({ kind: 'set', set: {} });
  });

  it.each([
    null,
    undefined,
    'partnership-atlas/1',
    42,
    [],
    {},
    { type: 'partnership-atlas/2', hello: true },
    { type: TYPE },
    { type: TYPE, set: 'at=2022-08-16' },
    { type: TYPE, set: null },
    { type: TYPE, height: 500 },
    { type: [TYPE], hello: true },
  ])('is not heard where it is something else: %j', (message) => {
    expect(readWish(message)).toBeNull();
  });
});

describe('what an embed tells', () => {
  it('a height within bounds, in whole pixels', () => {
    expect(readTold({ type: TYPE, height: 812.2 })).toEqual({ type: TYPE, height: 813 });
    expect(readTold({ type: TYPE, height: -5 })).toEqual({ type: TYPE, height: HEIGHTS.least });
    expect(readTold({ type: TYPE, height: 1e9 })).toEqual({ type: TYPE, height: HEIGHTS.most });
  });

  it('a choice, with nothing beside it', () => {
    const chosen = { at: '2022-08-16', language: 'en', select: null };
    expect(readTold({ type: TYPE, chosen: { ...chosen, html: '<b>' } })).toEqual({ type: TYPE, chosen });
  });

  it.each([
    { type: TYPE, height: Number.NaN },
    { type: TYPE, height: '500' },
    { type: TYPE, height: Infinity },
    { type: 'other', height: 500 },
    { type: TYPE, chosen: { at: 'today', language: 'en', select: null } },
    { type: TYPE, chosen: { at: '2022-08-16', language: 'de', select: null } },
    { type: TYPE, chosen: { at: '2022-08-16', language: 'en', select: 'a b' } },
    { type: TYPE, chosen: [] },
  ])('nothing else: %j', (message) => {
    expect(readTold(message)).toBeNull();
  });
});
