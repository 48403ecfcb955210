import { describe, expect, test } from 'vitest';
import { drawBase } from '../../src/draw/base.ts';
import { drawMap, type MapPicture } from '../../src/draw/map.ts';
import { layoutMarks } from '../../src/draw/marks.ts';
import { toSvg, type SvgNode } from '../../src/draw/node.ts';
import { standalone } from '../../src/draw/standalone.ts';
import { legendFor } from '../../src/draw/legend.ts';
import { frameFor } from '../../src/geo/frame.ts';
import { expectGolden, held, NOTHING, SHAPES } from './draw-fixture.ts';

const PICTURE: MapPicture = {
  shapes: SHAPES,
  extent: SHAPES.focus,
  width: 480,
  height: 240,
  partners: ['AAA', 'BBB'],
  letters: { AAA: 'AA', BBB: 'BB' },
  rows: [
    { host: 'XXX', name: 'Xland', chips: [held('in-force'), { ...NOTHING, partner: 'BBB' }] },
    { host: 'YYY', name: 'Ystan', chips: [held('ended'), held('proposed', { partner: 'BBB' })] },
    { host: 'ZZZ', name: 'Zed & Co', chips: [NOTHING, { ...NOTHING, partner: 'BBB' }] },
    { host: 'ISL', name: 'Islands', chips: [held('agreed'), { ...NOTHING, partner: 'BBB' }] },
  ],
  selected: 'YYY',
  labels: true,
  title: 'Forces',
  desc: 'A in X; ended in Y.',
};

function every(node: SvgNode, visit: (node: SvgNode) => void): void {
  visit(node);
  for (const child of node.children) if (typeof child !== 'string') every(child, visit);
}

describe('drawMap', () => {
  test('looks as it did', () => {
    expectGolden('map.svg', toSvg(drawMap(PICTURE)));
  });

  test('has a name and a description, and no style attribute', () => {
    const map = drawMap({ ...PICTURE, idPrefix: 'still1' });
    expect(map.attrs).toMatchObject({ role: 'img', 'aria-labelledby': 'still1-title still1-desc' });
    every(map, ({ attrs }) => expect(Object.keys(attrs)).not.toContain('style'));
  });

  test('names every country that it shows', () => {
    const text = toSvg(drawMap(PICTURE));
    for (const name of ['Xland', 'Ystan', 'Zed &amp; Co', 'Islands']) expect(text).toContain(`>${name}</text>`);
  });

  test('fills countries by status with patterns that it defines', () => {
    const text = toSvg(
      drawMap({
        ...PICTURE,
        fills: { XXX: { status: 'in-force', colorIndex: 0 }, YYY: { status: 'ending', colorIndex: 0 } },
      }),
    );
    for (const [, id] of text.matchAll(/url\(#([\w-]+)\)/g)) expect(text).toContain(`id="${id}"`);
    expect(text).toContain('url(#pa-ending-0)');
  });
});

describe('drawBase', () => {
  const base = { shapes: SHAPES, frame: frameFor(SHAPES.focus, 480, 240), width: 480, height: 240 };

  test('lies under marks of its own frame: a line keeps its width when the base is scaled', () => {
    expect(toSvg(drawBase(base))).toContain('vector-effect="non-scaling-stroke"');
  });

  test('gives a shape a country only where they are pointed at', () => {
    expect(toSvg(drawBase(base))).not.toContain('data-host');
    expect(toSvg(drawBase({ ...base, interactive: true })).match(/data-host=/g)).toHaveLength(4);
  });

  test('marks an island state too small to be seen', () => {
    expect(toSvg(drawBase(base))).not.toContain('pa-speck');
    const small = { ...base, frame: frameFor(SHAPES.focus, 240, 120), width: 240, height: 120 };
    expect(toSvg(drawBase(small)).match(/class="pa-speck"/g)).toHaveLength(1);
  });
});

describe('layoutMarks', () => {
  test('a country in a corner too small for its row is counted', () => {
    const size = { width: 120, height: 90 };
    const frame = frameFor(SHAPES.focus, size.width, size.height);
    const { rows } = PICTURE;
    const layout = layoutMarks({
      shapes: SHAPES,
      frame,
      ...size,
      rows,
      letters: () => 'AA',
      colorOf: () => 0,
      labels: false,
    });
    const counted = layout.gathered.flatMap(({ hosts }) => hosts);
    expect(counted.length).toBeGreaterThan(0);
    expect([...layout.rows.map(({ row }) => row.host), ...counted, ...layout.left]).toEqual(
      expect.arrayContaining(['XXX', 'YYY', 'ISL']),
    );
  });
});

describe('standalone', () => {
  const caption = { headline: 'Forces in X & Y', date: '16 August 2022', sources: 'Sources: none.', version: '0.1.0' };
  const file = standalone(drawMap(PICTURE), {
    theme: 'light',
    caption,
    legend: legendFor(PICTURE.rows.flatMap(({ chips }) => chips)).map(({ key, sample }) => ({ sample, label: key })),
  });

  test('is a file of its own with headline, date, sources, version and legend', () => {
    expect(file).toMatch(/^<\?xml/);
    for (const text of ['Forces in X &amp; Y', '16 August 2022', 'Sources: none.', '0.1.0', 'proposed']) {
      expect(file).toContain(`>${text}</text>`);
    }
    expect(file).not.toContain('var(');
    expectGolden('standalone.svg', file);
  });

  test('refuses what has no size', () => {
    expect(() => standalone({ tag: 'g', attrs: {}, children: [] }, { theme: 'dark', caption })).toThrow('<g>');
  });
});
