import { gzipSync } from 'node:zlib';
import { feature, neighbors } from 'topojson-client';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { makeShapes, type ShapeOptions } from '../../src/dataset/shapes.ts';
import { frameFor } from '../../src/geo/frame.ts';
import { isInHost, kmToHost } from '../../src/geo/inside.ts';
import { basePaths } from '../../src/geo/paths.ts';

const STATES = `DZA AGO BEN BWA BFA BDI CPV CMR CAF TCD COM COG COD CIV DJI EGY GNQ ERI SWZ ETH GAB GMB GHA GIN GNB KEN
  LSO LBR LBY MDG MWI MLI MRT MUS MAR MOZ NAM NER NGA RWA STP SEN SYC SLE SOM ZAF SSD SDN TZA TGO TUN UGA ZMB ZWE`.split(
  /\s+/,
);
const OPTIONS: ShapeOptions = {
  focus: [-26, -36, 60, 38],
  parties: [...STATES, 'ESH', 'som-somaliland'],
  shapesById: { 'som-somaliland': 'Somaliland' },
  disputed: [
    ['ESH', 'MAR'],
    ['som-somaliland', 'SOM'],
    ['SDN', 'EGY'],
    ['SDN', 'SSD'],
  ],
  cuts: [{ from: 'MAR', to: 'ESH', southOf: 27.66 }],
};
const shapes = makeShapes(OPTIONS);
const hosts = shapes.topology.objects.hosts.geometries;

function polygonsOf(id: string): number {
  const host = hosts.find((one) => one.id === id)!;
  const { geometry } = feature(shapes.topology, host) as Feature<Polygon | MultiPolygon>;
  return geometry.type === 'Polygon' ? 1 : geometry.coordinates.length;
}

describe('makeShapes', () => {
  test('shapes and parties are one set', () => {
    expect(STATES).toHaveLength(54);
    expect(hosts.map(({ id }) => id).sort()).toEqual([...OPTIONS.parties].sort());
    expect(Object.keys(shapes.anchors).sort()).toEqual([...OPTIONS.parties].sort());
  });

  test('a whole continent takes 20 kB at most, gzip', () => {
    expect(gzipSync(JSON.stringify(shapes), { level: 9 }).length).toBeLessThanOrEqual(20_000);
  });

  test('neighbours share their borders', () => {
    const near = neighbors(hosts);
    const neighboursOf = (id: string): string[] =>
      near[hosts.findIndex((host) => host.id === id)]!.map((index) => hosts[index]!.id).sort();
    expect(neighboursOf('MLI')).toEqual(['BFA', 'CIV', 'DZA', 'GIN', 'MRT', 'NER', 'SEN']);
    expect(neighboursOf('ESH')).toEqual(['DZA', 'MAR', 'MRT']);
    expect(neighboursOf('som-somaliland')).toEqual(['DJI', 'ETH', 'SOM']);
    expect(neighboursOf('LSO')).toEqual(['ZAF']);
  });

  test('small island states keep their islands', () => {
    expect(polygonsOf('CPV')).toBeGreaterThanOrEqual(6);
    expect(polygonsOf('COM')).toBeGreaterThanOrEqual(3);
    expect(polygonsOf('STP')).toBe(2);
    for (const id of ['MUS', 'SYC']) expect(polygonsOf(id)).toBeGreaterThanOrEqual(1);
  });

  test('each anchor lies within its own country', () => {
    for (const [id, anchor] of Object.entries(shapes.anchors)) {
      expect(kmToHost(shapes, id, anchor), id).toBeLessThan(3);
    }
  });

  test('a cut counts what lies south of a parallel to the other party, as one area', () => {
    expect(polygonsOf('ESH')).toBe(1);
    const dakhla = [-15.9, 23.7] as const;
    expect(isInHost(shapes, 'ESH', dakhla)).toBe(true);
    expect(kmToHost(shapes, 'MAR', dakhla)).toBeGreaterThan(400);
  });

  test('an anchor that the data give is kept', () => {
    const made = makeShapes({ ...OPTIONS, anchors: { MLI: [-2, 17] } });
    expect(made.anchors['MLI']).toEqual([-2, 17]);
  });

  test('another region needs nothing but other options', () => {
    const made = makeShapes({ focus: [125, -50, 179, 0], parties: ['AUS', 'NZL', 'PNG'] });
    expect(made.topology.objects.hosts.geometries.map(({ id }) => id)).toEqual(['AUS', 'NZL', 'PNG']);
  });

  test('names the parties without a shape, the strangers, and a focus that is turned round', () => {
    expect(() => makeShapes({ ...OPTIONS, parties: [...STATES, 'ESH', 'som-somaliland', 'som-puntland'] })).toThrow(
      /for: som-puntland/,
    );
    expect(() => makeShapes({ ...OPTIONS, disputed: [['FRA', 'MLI']] })).toThrow(/parties: FRA/);
    expect(() => makeShapes({ ...OPTIONS, focus: [170, -20, -170, 20] })).toThrow(/antimeridian/);
  });
});

describe('isInHost', () => {
  test('finds capitals and ports in their countries, and not in others', () => {
    expect(isInHost(shapes, 'MLI', [-8.0, 12.65])).toBe(true);
    expect(isInHost(shapes, 'SEN', [-17.44, 14.69])).toBe(true);
    expect(isInHost(shapes, 'DJI', [43.15, 11.6])).toBe(true);
    expect(isInHost(shapes, 'NER', [-8.0, 12.65])).toBe(false);
  });

  test('takes borders along a parallel as straight: 21.95 north is the Sudan all along', () => {
    for (const lon of [26, 28, 30]) expect(kmToHost(shapes, 'SDN', [lon, 21.95])).toBe(0);
  });

  test('says which host has no shape', () => {
    expect(() => kmToHost(shapes, 'FRA', [2, 48])).toThrow('"FRA"');
  });
});

describe('basePaths', () => {
  const frame = frameFor(OPTIONS.focus, 800, 800);
  const paths = basePaths(shapes, frame, { width: 800, height: 800 });

  test('writes every host of the whole region', () => {
    expect(paths.hosts.map(({ id }) => id).sort()).toEqual([...OPTIONS.parties].sort());
  });

  test('on a grid lines count in whole steps of a pixel, and lie within one of where they lie without', () => {
    const grid = basePaths(shapes, frame, { width: 800, height: 800, grid: 4 });
    expect(grid.coast).toMatch(/^[-\d\s,Mlz]+$/);
    const first = (d: string): number[] => /^M([-\d.]+),([-\d.]+)/.exec(d)!.slice(1).map(Number);
    const [stepped, plain] = [first(grid.coast), first(paths.coast)];
    for (const axis of [0, 1]) expect(Math.abs(stepped[axis]! / 4 - plain[axis]!)).toBeLessThan(0.25);
    expect(grid.hosts[0]!.bounds).toEqual(paths.hosts[0]!.bounds);
    expect(grid.coast.length).toBeLessThan(paths.coast.length);
  });

  test('leaves disputed borders out of the plain ones', () => {
    expect(paths.disputed).not.toBe('');
    const undisputed = basePaths({ ...shapes, disputed: [] }, frame, { width: 800, height: 800 });
    expect(undisputed.disputed).toBe('');
    expect(undisputed.borders.length).toBeGreaterThan(paths.borders.length);
  });

  test('writes only what a small view shows', () => {
    const near = basePaths(shapes, frameFor([-13, 9, 5, 26], 600, 420), { width: 600, height: 420 });
    expect(near.hosts.map(({ id }) => id)).toContain('MLI');
    expect(near.hosts.map(({ id }) => id)).not.toContain('ZAF');
    expect(near.hosts.length).toBeLessThan(25);
  });
});
