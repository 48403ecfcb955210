import { describe, expect, it } from 'vitest';
import type { SvgNode } from '../../src/draw/node.ts';
import { dayOf } from '../../src/model/day.ts';
import { axisHeight, axisX, drawAxis, type AxisPicture } from '../../src/timeline/axis.ts';

const picture: AxisPicture = {
  width: 1000,
  thumb: 28,
  first: dayOf(2012, 1, 1),
  last: dayOf(2026, 6, 5),
  changeDays: [dayOf(2011, 5, 1), dayOf(2013, 1, 11), dayOf(2022, 8, 15)],
  ticks: [
    { day: dayOf(2020, 8, 18), label: 'Coup' },
    { day: dayOf(2020, 9, 1), label: 'Another so near that both cannot stand in one row' },
    { day: dayOf(2009, 1, 1), label: 'Before the span' },
  ],
  thin: [[dayOf(2010, 1, 1), dayOf(2012, 12, 31)]],
};

function all(node: SvgNode, keep: (node: SvgNode) => boolean): SvgNode[] {
  const below = node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, keep)));
  return keep(node) ? [node, ...below] : below;
}
const texts = (node: SvgNode): string[] =>
  all(node, ({ tag }) => tag === 'text').map(({ children }) =>
    children.filter((child) => typeof child === 'string').join(''),
  );

describe('the axis below the slider', () => {
  it('stands where the middle of the thumb is: half a thumb from each end', () => {
    expect(axisX(picture, picture.first)).toBe(14);
    expect(axisX(picture, picture.last)).toBe(986);
    expect(axisX({ ...picture, last: picture.first }, picture.first)).toBe(14);
  });

  it('shades what had not been published, from the day asked about to the end', () => {
    const shade = (known: number | null): SvgNode[] =>
      all(drawAxis({ ...picture, known }), ({ attrs }) => attrs['class'] === 'tc-unreported');
    const day = dayOf(2022, 1, 15);
    const [rect] = shade(day);
    expect(Number(rect!.attrs['x'])).toBeCloseTo(axisX(picture, day), 1);
    expect(Number(rect!.attrs['x']) + Number(rect!.attrs['width'])).toBeCloseTo(axisX(picture, picture.last), 1);
    expect([shade(null), shade(picture.last)]).toEqual([[], []]);
  });

  it('puts a year at its first day', () => {
    const label = all(drawAxis(picture), ({ tag, children }) => tag === 'text' && children[0] === '2020')[0]!;
    expect(Number(label.attrs['x'])).toBeCloseTo(axisX(picture, dayOf(2020, 1, 1)), 1);
  });

  it('labels fewer years where there is less room', () => {
    const years = (width: number): number => texts(drawAxis({ ...picture, width, ticks: [] })).length;
    expect(years(1000)).toBe(14);
    expect(years(336)).toBe(7);
  });

  it('marks the days of change within the span, all in one path', () => {
    const [changes] = all(drawAxis(picture), ({ attrs }) => attrs['class'] === 'tc-change');
    expect(String(changes!.attrs['d']).match(/M/g)).toHaveLength(2);
  });

  it('shades what is covered thinly, no farther than the span', () => {
    const [thin] = all(drawAxis(picture), ({ attrs }) => attrs['class'] === 'pa-thin');
    expect(thin!.attrs['x']).toBe(14);
    expect(Number(thin!.attrs['x']) + Number(thin!.attrs['width'])).toBeCloseTo(axisX(picture, dayOf(2013, 1, 1)), 6);
  });

  it('labels context in the order given, and leaves out what has no room', () => {
    expect(texts(drawAxis(picture))).toContain('Coup');
    expect(texts(drawAxis(picture))).not.toContain('Before the span');
    const narrow = texts(drawAxis({ ...picture, width: 320 }));
    expect(narrow).toContain('Coup');
    expect(narrow).not.toContain('Another so near that both cannot stand in one row');
  });

  it('takes no room for context where there is none', () => {
    expect(axisHeight(false)).toBeLessThan(axisHeight(true));
    expect(drawAxis({ ...picture, ticks: [] }).attrs['height']).toBe(axisHeight(false));
  });
});
