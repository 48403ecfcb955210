/** The strip of lives in the card beside a mark. */
import { describe, expect, it } from 'vitest';
import type { Bar, Segment } from '../../src/draw/bars.ts';
import { toSvg } from '../../src/draw/node.ts';
import { drawTipStrip } from '../../src/draw/tipStrip.ts';

const segment = (from: number, to: number): Segment => ({ from, to, status: 'in-force', standing: 'both' });
const bar = (key: string, ...segments: Segment[]): Bar => ({ key, segments, events: [{ day: 5, id: `${key}-event` }] });
const strip = (bars: readonly Bar[], at = 500): ReturnType<typeof drawTipStrip> =>
  drawTipStrip({ width: 200, from: 0, to: 1000, at, bars, colorIndex: 0, idPrefix: 'tip' });
const heightOf = (bars: readonly Bar[]): number => Number(strip(bars)!.attrs['height']);

describe('the strip of a card', () => {
  it('is not there where no life is', () => {
    expect(strip([])).toBeNull();
    expect(strip([bar('only-events')])).toBeNull();
  });

  it('lays lives that follow each other in one row, and those that overlap in rows of their own', () => {
    const one = heightOf([bar('a', segment(0, 200))]);
    expect(heightOf([bar('a', segment(0, 200)), bar('b', segment(400, 900))])).toBe(one);
    expect(heightOf([bar('a', segment(0, 500)), bar('b', segment(400, 900))])).toBeGreaterThan(one);
  });

  it('keeps the longest lives where there are many', () => {
    const bars = [...'abcdefgh'].map((key, index) => bar(key, segment(100, 200 + 100 * index)));
    const drawn = toSvg(strip(bars)!);
    expect(drawn.match(/class="pa-bar"/g)).toHaveLength(4);
    for (const key of 'efgh') expect(drawn).toContain(`data-key="${key}"`);
  });

  it('bears the date of the map, and no events: those are the panel’s', () => {
    const drawn = toSvg(strip([bar('a', segment(0, 900))], 250)!);
    expect(drawn).toContain('M50,0V');
    expect(drawn).not.toContain('a-event');
    expect(toSvg(strip([bar('a', segment(0, 900))], 2000)!)).not.toContain('pa-now');
  });
});
