import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutLinks, type HostLink } from '../../src/draw/links.ts';
import { boxAround, crosses, overlap } from '../../src/geo/box.ts';
import { held } from './draw-fixture.ts';

const VIEW = { left: 0, top: 0, right: 800, bottom: 480 };

function link(partner: string): HostLink {
  return { partner, name: `Partner ${partner}`, chip: held('in-force', { partner }), letters: 'AA', colorIndex: 0 };
}

const nowhere = (): null => null;

describe('the links of a host', () => {
  const links = Array.from({ length: 14 }, (_, index) => link(String(index)));
  const boxes = fc.array(
    fc
      .record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 480 }) })
      .map(({ x, y }) => boxAround(x, y, 90, 30)),
    { maxLength: 25 },
  );
  const host = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 480 }) });

  test('bear names that lie on nothing, on no other name and under no line, within what is seen', () => {
    fc.assert(
      fc.property(boxes, host, (taken, from) => {
        const placed = layoutLinks(links, { from, view: VIEW, anchorOf: nowhere, taken });
        placed.forEach(({ box, line }, i) => {
          expect(box.left >= 0 && box.top >= 0 && box.right <= 800 && box.bottom <= 480).toBe(true);
          expect(taken.some((other) => overlap(box, other))).toBe(false);
          placed.forEach((other, j) => {
            if (i === j) return;
            expect(overlap(box, other.box)).toBe(false);
            expect(crosses(line, other.box)).toBe(false);
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  test('lead to the edge of the map for a partner that lies off it', () => {
    const [placed] = layoutLinks([link('a')], { from: { x: 400, y: 240 }, view: VIEW, anchorOf: nowhere, taken: [] });
    const { left, top, right, bottom } = placed!.box;
    expect(Math.min(left, top, 800 - right, 480 - bottom)).toBeLessThan(8);
  });

  test('lead to the partner itself where it lies on the map', () => {
    const [placed] = layoutLinks([link('a')], {
      from: { x: 400, y: 240 },
      view: VIEW,
      anchorOf: () => ({ x: 200, y: 100 }),
      taken: [],
    });
    expect(placed!.line).toEqual({ x1: 400, y1: 240, x2: 200, y2: 100 });
  });

  test('are not drawn for a host that is out of sight', () => {
    expect(layoutLinks(links, { from: { x: -5, y: 240 }, view: VIEW, anchorOf: nowhere, taken: [] })).toEqual([]);
  });
});
