import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forward, inverse, KM2_PER_UNIT2 } from '../../src/geo/equalEarth.ts';
import { frameFor, fromPixel, toPixel, type Extent } from '../../src/geo/frame.ts';

const lon = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -89, max: 89, noNaN: true });

describe('equalEarth', () => {
  test('puts the origin at the origin, east to the right and north up', () => {
    expect(forward(0, 0)).toEqual([0, 0]);
    expect(forward(10, 0)[0]).toBeGreaterThan(0);
    expect(forward(0, 10)[1]).toBeGreaterThan(0);
  });

  test('comes back to where it started', () => {
    fc.assert(
      fc.property(lon, lat, (a, b) => {
        const [x, y] = inverse(...forward(a, b));
        expect(x).toBeCloseTo(a, 6);
        expect(y).toBeCloseTo(b, 6);
      }),
    );
  });

  test('keeps areas: a square degree at 60 north has half the area of one on the equator', () => {
    const areaAt = (south: number): number => {
      const [[x1, y1], [x2], [x3, y3]] = [forward(0, south), forward(1, south), forward(0, south + 1)];
      const [x4] = forward(1, south + 1);
      return ((x2 - x1 + x4 - x3) / 2) * (y3 - y1);
    };
    const onSphere = (south: number): number =>
      (Math.PI / 180) * (Math.sin(((south + 1) * Math.PI) / 180) - Math.sin((south * Math.PI) / 180));
    for (const south of [0, 23, 60]) expect(areaAt(south) / onSphere(south)).toBeCloseTo(1, 3);
    expect(areaAt(0) * KM2_PER_UNIT2).toBeCloseTo(12_364, -1);
  });
});

describe('frameFor', () => {
  const sahel: Extent = [-18, 3, 38, 28];

  test('keeps the whole extent within the padding and touches two sides of it', () => {
    const frame = frameFor(sahel, 900, 600, 10);
    const [left] = toPixel(frame, [-18, 3]);
    const [right] = toPixel(frame, [38, 3]);
    expect(left).toBeGreaterThanOrEqual(10 - 1e-6);
    expect(right).toBeLessThanOrEqual(890 + 1e-6);
    expect(right - left).toBeCloseTo(880, 3);
    expect(toPixel(frame, [0, 28])[1]).toBeGreaterThan(10);
    expect(toPixel(frame, [0, 3])[1]).toBeLessThan(590);
  });

  test('gives one frame for a still and for a live map of the same size', () => {
    expect(frameFor(sahel, 900, 600)).toEqual(frameFor(sahel, 900, 600));
  });

  test('leads from pixels back to places', () => {
    const frame = frameFor(sahel, 900, 600);
    const [lonBack, latBack] = fromPixel(frame, toPixel(frame, [-8, 12.65]));
    expect(lonBack).toBeCloseTo(-8, 6);
    expect(latBack).toBeCloseTo(12.65, 6);
  });

  test('refuses an extent that is turned round and a picture without room, naming them', () => {
    expect(() => frameFor([38, 3, -18, 28], 900, 600)).toThrow(/38, 3, -18, 28/);
    expect(() => frameFor(sahel, 20, 20, 10)).toThrow(/20 by 20/);
  });
});
