import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutRepeats, withRepeats } from '../../src/record/repeats.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (of: Uint8Array): string => new TextDecoder().decode(of);

/** Passages of which some come again, near and far, whole and in part. */
const woven = fc
  .tuple(fc.array(fc.string({ unit: 'grapheme', maxLength: 120 }), { minLength: 1, maxLength: 8 }), fc.array(fc.nat()))
  .map(([pieces, order]) =>
    JSON.stringify(order.map((place) => pieces[place % pieces.length]!.repeat(1 + (place % 3)))),
  );

describe('text without its repeats', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(woven, (whole) => {
        expect(text(withRepeats(withoutRepeats(bytes(whole))))).toBe(whole);
      }),
    );
  });

  it('comes back where a passage runs into what it makes itself', () => {
    const whole = `before ${'abc'.repeat(200)} after`;
    const short = withoutRepeats(bytes(whole));
    expect(short.length).toBeLessThan(150);
    expect(text(withRepeats(short))).toBe(whole);
  });

  it('says a long passage once, however far apart its two places lie', () => {
    const passage = Array.from({ length: 40 }, (_, place) => `point ${place * 7919}`).join();
    const between = Array.from({ length: 20_000 }, (_, place) => String((place * 104_729) % 99_991)).join();
    const short = withoutRepeats(bytes(passage + between + passage));
    expect(short.length).toBeLessThan(bytes(passage + between).length + 100);
  });

  it('has no room for the byte that opens a reference', () => {
    expect(() => withoutRepeats(bytes('a\u0001b'))).toThrow(RangeError);
    expect(JSON.stringify('a\u0001b')).not.toContain('\u0001');
  });
});
