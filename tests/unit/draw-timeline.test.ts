import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bar } from '../../src/draw/bars.ts';
import { packLane, reachOf } from '../../src/draw/lanes.ts';
import { toSvg } from '../../src/draw/node.ts';
import { labelsThatFit, yearTicks } from '../../src/draw/ticks.ts';
import { drawTimeline, timelineFrame, type TimelinePicture } from '../../src/draw/timeline.ts';
import { dayOf, type Day } from '../../src/model/day.ts';
import type { Status } from '../../src/model/words.ts';
import { expectGolden } from './draw-fixture.ts';

const day = (year: number, month = 1, date = 1): Day => dayOf(year, month, date);
const segment = (from: Day, to: Day, status: Status = 'in-force') => ({ from, to, status, standing: 'both' as const });

const PICTURE: TimelinePicture = {
  width: 640,
  laneHeight: 16,
  from: day(2012),
  to: day(2026, 11),
  lanes: [
    {
      key: 'AAA',
      label: 'Aland',
      colorIndex: 0,
      bars: [
        {
          key: 'force',
          segments: [segment(day(2014, 8), day(2022, 2, 16)), segment(day(2022, 2, 17), day(2022, 8, 15), 'ending')],
          events: [{ day: day(2022, 2, 17), id: 'announced' }],
        },
        { key: 'training', segments: [segment(day(2016), day(2020), 'suspended')], events: [] },
      ],
    },
    {
      key: 'BBB',
      label: 'Bland & Sons',
      colorIndex: 1,
      bars: [
        {
          key: 'group',
          segments: [
            { ...segment(day(2021, 12, 23), day(2023)), fromSoft: day(2021, 9), standing: 'disputed' },
            { ...segment(day(2023), day(2025)), toSoft: day(2025, 6), standing: 'third-party' },
          ],
          events: [],
        },
        {
          key: 'treaty',
          segments: [segment(day(2018), day(2019), 'proposed'), segment(day(2019), day(2021), 'agreed')],
          events: [],
        },
      ],
    },
  ],
  ticks: [
    { day: day(2020, 8, 18), label: 'Coup' },
    { day: day(2021, 5, 24), label: 'Second coup' },
  ],
  thin: [[day(2012), day(2013)]],
  at: day(2022, 8, 16),
  title: 'Lives',
  desc: 'Bars.',
};

describe('drawTimeline', () => {
  test('looks as it did', () => {
    expectGolden('timeline.svg', toSvg(drawTimeline(PICTURE)));
  });

  test('an uncertain beginning fades in, and a certain one does not', () => {
    const text = toSvg(drawTimeline(PICTURE));
    expect(text.match(/url\(#pa-in-pa-c1\)/g)).toHaveLength(1);
    expect(text).not.toContain('url(#pa-in-pa-c0)');
  });

  test('what has ended is not drawn', () => {
    const bars = [{ key: 'x', segments: [segment(day(2014), day(2016), 'ended')], events: [] }];
    const text = toSvg(drawTimeline({ ...PICTURE, lanes: [{ ...PICTURE.lanes[0]!, bars }] }));
    expect(text).toContain('data-key="x"/>');
  });

  test('what nobody spoke of any more is dots and no fill: in a hollow bar where it is carried on, alone where it lapsed', () => {
    const drawn = (silence: 'fading' | 'lapsed'): string => {
      const bars = [{ key: 'x', segments: [{ ...segment(day(2014), day(2016)), silence }], events: [] }];
      return toSvg(drawTimeline({ ...PICTURE, lanes: [{ ...PICTURE.lanes[0]!, bars }] })).split('data-key="x"')[1]!;
    };
    for (const silence of ['fading', 'lapsed'] as const) {
      expect(drawn(silence)).toContain('pa-dots');
      expect(drawn(silence)).not.toContain('pa-fill');
    }
    expect(drawn('fading')).toContain('pa-tint');
    expect(drawn('lapsed')).not.toContain('pa-tint');
  });

  test('draws nothing outside of its days', () => {
    const bars = [{ key: 'x', segments: [segment(day(1990), day(2050))], events: [{ day: day(1990), id: 'e' }] }];
    const picture = { ...PICTURE, lanes: [{ ...PICTURE.lanes[0]!, bars }] };
    const { left, right } = timelineFrame(picture);
    const text = toSvg(drawTimeline(picture));
    const [, x, width] = /class="pa-fill" x="([\d.]+)"[^>]* width="([\d.]+)"/.exec(text.split('data-key="x"')[1]!)!;
    expect(Number(x)).toBeCloseTo(left, 1);
    expect(Number(x) + Number(width)).toBeCloseTo(right, 1);
    expect(text).not.toContain('data-event');
  });

  test('has the date line where the control expects it, and none outside of its days', () => {
    const frame = timelineFrame(PICTURE);
    expect(toSvg(drawTimeline(PICTURE))).toContain(`cx="${Math.round(frame.xOf(PICTURE.at) * 100) / 100}"`);
    expect(toSvg(drawTimeline({ ...PICTURE, at: day(2030) }))).not.toContain('pa-now');
  });

  test('refuses a time without length', () => {
    expect(() => drawTimeline({ ...PICTURE, to: PICTURE.from })).toThrow(RangeError);
  });
});

describe('packLane', () => {
  const bars = fc
    .array(fc.tuple(fc.nat(5000), fc.nat(2000)), { maxLength: 40 })
    .map((spans) =>
      spans.map(([from, length], i): Bar => ({ key: `b${i}`, segments: [segment(from, from + length)], events: [] })),
    );

  test('no bar covers another, and each is drawn once', () => {
    fc.assert(
      fc.property(bars, (list) => {
        const rows = packLane(list, (at) => at / 4, 3);
        expect(rows.flat()).toHaveLength(list.length);
        for (const row of rows) {
          row.slice(1).forEach((bar, i) => {
            expect(reachOf(bar)[0] / 4).toBeGreaterThanOrEqual((reachOf(row[i]!)[1] + 1) / 4 + 3);
          });
        }
      }),
    );
  });
});

describe('labels', () => {
  test('no two tick labels overlap, and the first of the list wins', () => {
    const wanted = [100, 104, 108, 300].map((x) => ({ x, text: `at ${x}`, width: 40 }));
    const placed = labelsThatFit(wanted, { left: 0, right: 400, rows: 1, gap: 8 });
    expect(placed.map(({ text }) => text)).toEqual(['at 100', 'at 300']);
  });

  test('no label stands in the way of a tick from the row above', () => {
    const wanted = [
      { x: 100, text: 'a', width: 40 },
      { x: 110, text: 'b', width: 40 },
    ];
    expect(labelsThatFit(wanted, { left: 0, right: 400, rows: 2, gap: 8 })).toHaveLength(1);
  });

  test('years thin out in steps that one can count in', () => {
    const labels = (width: number): (string | null)[] =>
      yearTicks(day(2011, 6), day(2026, 11), width, 40).flatMap(({ label }) => label ?? []);
    expect(labels(1000)).toHaveLength(15);
    expect(labels(400)).toEqual(['2012', '2014', '2016', '2018', '2020', '2022', '2024', '2026']);
    expect(labels(200)).toEqual(['2015', '2020', '2025']);
  });
});
