import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase94, toBase94 } from '../../src/record/base94.ts';
import { laid, lifted } from '../../src/record/single.ts';
import { slugOf } from '../../src/site/singleFile.ts';

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

describe('the name of the file', () => {
  it('has letters and hyphens alone', () => {
    expect(slugOf('Atlas des partenariats : Égypte')).toBe('atlas-des-partenariats-egypte');
  });
});
