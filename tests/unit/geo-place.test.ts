import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxAround, cross, crosses, overlap, type Box, type Segment } from '../../src/geo/box.ts';
import { placeLabels } from '../../src/geo/labels.ts';
import { layoutChips } from '../../src/geo/place.ts';
import { COUNT_SIZE, type Layout, type RowToPlace } from '../../src/geo/rows.ts';
import { triedPlaces } from '../../src/geo/spots.ts';

const row = fc.record({
  x: fc.integer({ min: -50, max: 950 }),
  y: fc.integer({ min: -50, max: 650 }),
  width: fc.integer({ min: 20, max: 130 }),
  height: fc.integer({ min: 18, max: 44 }),
  priority: fc.integer({ min: 0, max: 1 }),
  optional: fc.boolean(),
});
// Left to itself the library rarely makes a list of more than ten, in which nothing is crowded.
const rows = fc
  .array(row, { maxLength: 60, size: 'max' })
  .map((list) => list.map((one, i): RowToPlace => ({ ...one, host: `host-${i}` })));
const CROWDED = { width: 420, height: 360 };
/** Many more than a small picture has room for, anchored on it. */
const crowded = fc.array(row, { minLength: 25, maxLength: 60, size: 'max' }).map((list) =>
  list.map((one, i): RowToPlace => ({
    ...one,
    x: Math.abs(one.x) % CROWDED.width,
    y: Math.abs(one.y) % CROWDED.height,
    optional: false,
    host: `host-${i}`,
  })),
);
const frame = fc.record({ width: fc.integer({ min: 320, max: 900 }), height: fc.integer({ min: 240, max: 600 }) });

function boxesOf(layout: Layout, input: readonly RowToPlace[]): Box[] {
  const byHost = new Map(input.map((one) => [one.host, one]));
  return [
    ...layout.placed.map(({ host, x, y }) => boxAround(x, y, byHost.get(host)!.width, byHost.get(host)!.height)),
    ...layout.gathered.map(({ x, y }) => boxAround(x, y, COUNT_SIZE.width, COUNT_SIZE.height)),
  ];
}

describe('layoutChips', () => {
  test('no two rows or counts overlap, none lies on an obstacle or over the edge', () => {
    const obstacle = { left: 0, top: 0, right: 120, bottom: 50 };
    fc.assert(
      fc.property(rows, frame, (input, size) => {
        const boxes = boxesOf(layoutChips(input, { ...size, obstacles: [obstacle] }), input);
        boxes.forEach((box, i) => {
          expect(overlap(box, obstacle)).toBe(false);
          expect(box.left >= 0 && box.top >= 0 && box.right <= size.width && box.bottom <= size.height).toBe(true);
          for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
        });
      }),
    );
  });

  test('every row on the picture is placed or counted once, those off it are dropped', () => {
    fc.assert(
      fc.property(rows, frame, (input, size) => {
        const { placed, gathered, left } = layoutChips(input, size);
        const told = [...placed.map(({ host }) => host), ...gathered.flatMap(({ hosts }) => hosts), ...left];
        expect(new Set(told).size).toBe(told.length);
        const on = (one: RowToPlace): boolean =>
          one.x >= 0 && one.x <= size.width && one.y >= 0 && one.y <= size.height;
        for (const one of input) {
          if (!on(one)) expect(told).not.toContain(one.host);
          else if (!one.optional) expect(told).toContain(one.host);
        }
      }),
    );
  });

  test('no leader runs across another row or another leader', () => {
    fc.assert(
      fc.property(fc.oneof(rows, crowded), fc.oneof(frame, fc.constant(CROWDED)), (input, size) => {
        const layout = layoutChips(input, size);
        const byHost = new Map(input.map((one) => [one.host, one]));
        const lineOf = ({ host, x, y }: Layout['placed'][number]): Segment => ({
          x1: byHost.get(host)!.x,
          y1: byHost.get(host)!.y,
          x2: x,
          y2: y,
        });
        for (const one of layout.placed.filter(({ leader }) => leader)) {
          const line = lineOf(one);
          for (const other of layout.placed) {
            if (other.host === one.host) continue;
            const { width, height } = byHost.get(other.host)!;
            expect(crosses(line, boxAround(other.x, other.y, width, height))).toBe(false);
            if (other.leader) expect(cross(line, lineOf(other))).toBe(false);
          }
        }
      }),
    );
  });

  test('a row is gathered only where no place in reach is free for it and for a leader to it', () => {
    fc.assert(
      fc.property(crowded, fc.constant(CROWDED), (input, size) => {
        const { placed, gathered } = layoutChips(input, size);
        const byHost = new Map(input.map((one) => [one.host, one]));
        const boxes = placed.map(({ host, x, y }) =>
          boxAround(x, y, byHost.get(host)!.width, byHost.get(host)!.height),
        );
        const lines = placed
          .filter(({ leader }) => leader)
          .map(({ host, x, y }): Segment => ({ x1: byHost.get(host)!.x, y1: byHost.get(host)!.y, x2: x, y2: y }));
        for (const host of gathered.flatMap(({ hosts }) => hosts)) {
          const one = byHost.get(host)!;
          const free = triedPlaces(one).filter(({ x, y }) => {
            const box = boxAround(x, y, one.width, one.height);
            const line = { x1: one.x, y1: one.y, x2: x, y2: y };
            // A place that needs no leader has its anchor within it or close by: stricter here, so that it cannot be missed.
            const away = Math.max(Math.abs(x - one.x) - one.width / 2, Math.abs(y - one.y) - one.height / 2);
            const leads = away > 0.25 * one.height;
            return (
              box.left >= 3 &&
              box.top >= 3 &&
              box.right <= size.width - 3 &&
              box.bottom <= size.height - 3 &&
              boxes.every((other) => !overlap(box, other, 3)) &&
              lines.every((other) => !crosses(other, box)) &&
              (!leads || (boxes.every((other) => !crosses(line, other)) && lines.every((other) => !cross(line, other))))
            );
          });
          expect(free).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('others make room rather than that one is gathered', () => {
    // The middle one has room neither to stay nor to leave, until a neighbour moves.
    const wall = (host: string, x: number, y: number): RowToPlace => ({ host, x, y, width: 60, height: 24 });
    const input = [wall('a', 60, 60), wall('b', 60, 88), wall('c', 60, 116), wall('d', 124, 88), wall('e', 60, 100)];
    const { placed, gathered } = layoutChips(input, { width: 320, height: 180 });
    expect(gathered).toEqual([]);
    expect(placed.map(({ host }) => host).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('what stands at the very anchor of a row keeps it from there, and no leader from beginning there', () => {
    const sign = boxAround(100, 100, 16, 16);
    const [placed] = layoutChips([{ host: 'BFA', x: 100, y: 100, width: 28, height: 24 }], {
      width: 300,
      height: 300,
      obstacles: [sign, boxAround(130, 100, 16, 16), boxAround(70, 100, 16, 16), boxAround(100, 130, 40, 20)],
    }).placed;
    expect(placed).toBeDefined();
    expect(overlap(boxAround(placed!.x, placed!.y, 28, 24), sign)).toBe(false);
  });

  test('a row without room takes the largest of its forms that has some, and is in no count', () => {
    const tight = { width: 60, height: 40 };
    const forms = [
      { width: 50, height: 30 },
      { width: 20, height: 12 },
    ];
    expect(layoutChips([{ host: 'a', x: 30, y: 20, width: 80, height: 30, forms }], tight)).toEqual({
      placed: [{ host: 'a', x: 30, y: 20, leader: false, form: 0 }],
      gathered: [],
      left: [],
    });
    const { placed, left } = layoutChips([{ host: 'a', x: 30, y: 20, width: 80, height: 30, forms: [] }], tight);
    expect([placed, left]).toEqual([[], ['a']]);
  });

  test('the same rows in another order give the same places', () => {
    fc.assert(
      fc.property(rows, frame, (input, size) => {
        const byHost = (layout: Layout): object[] => [...layout.placed].sort((a, b) => (a.host < b.host ? -1 : 1));
        expect(byHost(layoutChips([...input].reverse(), size))).toEqual(byHost(layoutChips(input, size)));
      }),
    );
  });

  test('a row with room stays at its anchor, without a leader', () => {
    const layout = layoutChips([{ host: 'MLI', x: 100, y: 100, width: 60, height: 26 }], { width: 300, height: 300 });
    expect(layout).toEqual({ placed: [{ host: 'MLI', x: 100, y: 100, leader: false }], gathered: [], left: [] });
  });

  test('of two in each other’s way the one of higher priority stays, the other is moved and gets a leader', () => {
    const { placed } = layoutChips(
      [
        { host: 'a', x: 182, y: 152, width: 60, height: 26 },
        { host: 'b', x: 150, y: 150, width: 60, height: 26, priority: 1 },
        { host: 'c', x: 210, y: 150, width: 20, height: 60, priority: 1 },
      ],
      { width: 300, height: 300 },
    );
    expect(placed.find(({ host }) => host === 'b')).toEqual({ host: 'b', x: 150, y: 150, leader: false });
    expect(placed.find(({ host }) => host === 'a')!.leader).toBe(true);
  });

  test('where there is no room rows are gathered behind counts', () => {
    const many = Array.from({ length: 55 }, (_, i) => ({
      host: `h${i}`,
      x: 60 + (i % 8) * 30,
      y: 60 + Math.floor(i / 8) * 40,
      width: 72,
      height: 26,
    }));
    const { placed, gathered } = layoutChips(many, { width: 360, height: 400 });
    expect(placed.length).toBeGreaterThan(10);
    expect(gathered.flatMap(({ hosts }) => hosts).length).toBe(55 - placed.length);
  });
});

describe('placeLabels', () => {
  const free = { width: 300, height: 200, taken: [] };
  const mali = { host: 'MLI', row: boxAround(100, 100, 60, 26), height: 14 };

  test('sets a name above its row', () => {
    const [label] = placeLabels([{ ...mali, forms: [{ text: 'Mali', width: 30 }] }], free);
    expect(label).toMatchObject({ host: 'MLI', text: 'Mali', x: 100 });
    expect(label!.y).toBeLessThan(87);
  });

  test('sets it below where above is taken', () => {
    const taken = [boxAround(100, 78, 120, 16)];
    const [label] = placeLabels([{ ...mali, forms: [{ text: 'Mali', width: 30 }] }], { ...free, taken });
    expect(label!.y).toBeGreaterThan(113);
  });

  test('takes a shorter form, or none, rather than touch anything', () => {
    const taken = [boxAround(100, 78, 300, 16), boxAround(100, 122, 300, 16), boxAround(250, 100, 200, 60)];
    const forms = [
      { text: 'Burkina Faso', width: 90 },
      { text: 'BFA', width: 26 },
    ];
    expect(placeLabels([{ ...mali, forms }], { ...free, taken })[0]!.text).toBe('BFA');
    expect(placeLabels([{ ...mali, forms: forms.slice(0, 1) }], { ...free, taken })).toEqual([]);
  });

  test('no two names overlap', () => {
    fc.assert(
      fc.property(rows, (input) => {
        const labels = placeLabels(
          input.map(({ host, x, y, width, height }) => ({
            host,
            row: boxAround(x, y, width, height),
            forms: [{ text: host, width: 50 }],
            height: 14,
          })),
          { width: 900, height: 600, taken: [] },
        );
        labels.forEach(({ box }, i) => {
          for (const other of labels.slice(i + 1)) expect(overlap(box, other.box)).toBe(false);
        });
      }),
    );
  });
});
