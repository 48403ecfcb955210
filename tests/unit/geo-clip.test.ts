import { describe, expect, test } from 'vitest';
import { crosses, overlap } from '../../src/geo/box.ts';
import { clipLine, clipRing } from '../../src/geo/clip.ts';
import { borderDistance, poleOf, type Ring } from '../../src/geo/pole.ts';

const square: [number, number][] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
];

describe('clipRing', () => {
  test('leaves what lies within as it is', () => {
    expect(clipRing(square, [-1, -1, 11, 11])).toBe(square);
  });

  test('cuts along the sides of the window', () => {
    const cut = clipRing(square, [5, -1, 20, 20]);
    expect(Math.min(...cut.map(([x]) => x!))).toBe(5);
    expect(Math.max(...cut.map(([x]) => x!))).toBe(10);
  });

  test('gives nothing for what lies outside', () => {
    expect(clipRing(square, [20, 20, 30, 30])).toEqual([]);
  });
});

describe('clipLine', () => {
  test('keeps the runs that may be seen and drops the rest', () => {
    const line = [0, 5, 20, 25, 30, 5, 0].map((x) => [x, 0]);
    expect(clipLine(line, [-1, -1, 10, 1])).toEqual([
      [
        [0, 0],
        [5, 0],
        [20, 0],
      ],
      [
        [30, 0],
        [5, 0],
        [0, 0],
      ],
    ]);
  });
});

describe('poleOf', () => {
  test('finds the middle of a square', () => {
    const [x, y] = poleOf([square], 0.01);
    expect(x).toBeCloseTo(5, 1);
    expect(y).toBeCloseTo(5, 1);
  });

  test('goes round a hole', () => {
    const hole: Ring = [
      [4, 4],
      [6, 4],
      [6, 6],
      [4, 6],
      [4, 4],
    ];
    const [x, y] = poleOf([square, hole], 0.01);
    expect(borderDistance(x, y, [square, hole])).toBeGreaterThan(2.3);
  });

  test('an aspect above 1 prefers the wide part to the tall one', () => {
    const ring: Ring = [
      [0, 0],
      [4, 0],
      [4, 8],
      [20, 8],
      [20, 11],
      [0, 11],
      [0, 0],
    ];
    expect(poleOf([ring], 0.01, 3)[1]).toBeGreaterThan(8);
  });
});

describe('boxes', () => {
  test('overlap counts a gap as part of both', () => {
    const [a, b] = [
      { left: 0, top: 0, right: 10, bottom: 10 },
      { left: 12, top: 0, right: 20, bottom: 10 },
    ];
    expect(overlap(a, b)).toBe(false);
    expect(overlap(a, b, 3)).toBe(true);
  });

  test('a segment crosses a box through it, and not beside or short of it', () => {
    const box = { left: 0, top: 0, right: 10, bottom: 10 };
    expect(crosses({ x1: -5, y1: 5, x2: 15, y2: 6 }, box)).toBe(true);
    expect(crosses({ x1: -5, y1: 5, x2: -1, y2: 6 }, box)).toBe(false);
    expect(crosses({ x1: -5, y1: 8, x2: 5, y2: 18 }, box)).toBe(false);
    expect(crosses({ x1: 2, y1: 2, x2: 3, y2: 3 }, box)).toBe(true);
  });
});
