/** Chips of every state as pixels, as they are seen with and without colour: for the test, and for a sheet to look at. */
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { drawChip } from '../src/draw/chip.ts';
import { CHIP_MARKS, CHIP_SHAPES } from '../src/draw/chipState.ts';
import { sampleChip, type LegendKey } from '../src/draw/legend.ts';
import { h, toSvg, type SvgNode } from '../src/draw/node.ts';
import { DEFAULT_COLORS, type Theme } from '../src/draw/palette.ts';
import { standaloneStyle } from '../src/draw/style.ts';
import { lightness, seen, SIGHTS, type Rgb } from './colourSight.ts';

const require = createRequire(import.meta.url);
const FONTS = ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'].map((file) =>
  require.resolve(`@expo-google-fonts/noto-sans/${file}`),
);

/** Everything that a chip can say, each alone. */
export const STATES: readonly LegendKey[] = [...CHIP_SHAPES, ...CHIP_MARKS];

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha of each pixel. */
  readonly data: Uint8Array;
}

function rasterised(width: number, height: number, theme: Theme, children: readonly SvgNode[]): Pixels {
  const svg = h(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', class: 'pa', width, height, viewBox: `0 0 ${width} ${height}` },
    h('style', {}, standaloneStyle(theme)),
    h('rect', { class: 'pa-ground', width, height }),
    children,
  );
  const picture = new Resvg(toSvg(svg), {
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
  }).render();
  return { width: picture.width, height: picture.height, data: picture.pixels };
}

export interface ProofLook {
  readonly size: number;
  readonly colorIndex: number;
  readonly theme: Theme;
  readonly letters?: string;
}

/** The chip of a state on the ground of its pill, one pixel of the screen each. */
export function chipPixels(state: LegendKey, { size, colorIndex, theme, letters = 'FR' }: ProofLook): Pixels {
  const side = Math.ceil(size * 1.3);
  const at = h(
    'g',
    { transform: `translate(${side / 2},${side / 2})` },
    drawChip(sampleChip(state), { letters, colorIndex, size }),
  );
  return rasterised(side, side, theme, [at]);
}

/** Lightness of each pixel as it is seen. */
export function lightnesses({ data }: Pixels, sight: string): Float64Array {
  const matrix = SIGHTS[sight]!;
  const memo = new Map<number, number>();
  return Float64Array.from({ length: data.length / 4 }, (_, pixel) => {
    const [r, g, b] = [data[pixel * 4]!, data[pixel * 4 + 1]!, data[pixel * 4 + 2]!];
    const key = (r << 16) | (g << 8) | b;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const light = lightness(seen([r, g, b] as Rgb, matrix));
    memo.set(key, light);
    return light;
  });
}

/** All states (down) as each kind of sight has them (across), four times as large as on the screen. */
export function proofSheet(look: ProofLook): { readonly width: number; readonly height: number; readonly svg: string } {
  return sheetOf(
    STATES.map((state) => ({ label: state, pixels: chipPixels(state, look) })),
    look,
  );
}

/** The same of the colours of partners, each on a chip in force; the last is that of all partners past the others. */
export function partnerSheet(look: Omit<ProofLook, 'colorIndex'>): ReturnType<typeof proofSheet> {
  return sheetOf(
    DEFAULT_COLORS.map((color, colorIndex) => ({
      label: `${colorIndex + 1} ${color[look.theme]}`,
      pixels: chipPixels('in-force', { ...look, colorIndex, letters: String(colorIndex + 1) }),
    })),
    look,
  );
}

function sheetOf(
  rows: readonly { readonly label: string; readonly pixels: Pixels }[],
  look: Omit<ProofLook, 'colorIndex'>,
): { readonly width: number; readonly height: number; readonly svg: string } {
  const [label, gap, head] = [190, 12, 34];
  const times = 4;
  const cell = Math.ceil(look.size * 1.3) * times;
  const sights = Object.keys(SIGHTS);
  const text = (x: number, y: number, words: string): SvgNode =>
    h('text', { class: 'pa-text', 'font-size': 15, x, y }, words);
  const nodes = rows.flatMap(({ label: words, pixels }, row) => {
    const top = head + row * (cell + gap);
    return [
      text(10, top + cell / 2 + 5, words),
      ...sights.map((sight, column) => enlarged(pixels, sight, label + column * (cell + gap), top, times)),
    ];
  });
  const [width, height] = [label + sights.length * (cell + gap), head + rows.length * (cell + gap)];
  const svg = h(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', class: 'pa', width, height, viewBox: `0 0 ${width} ${height}` },
    h('style', {}, standaloneStyle(look.theme)),
    h('rect', { class: 'pa-ground', width, height }),
    sights.map((sight, column) => text(label + column * (cell + gap), 22, sight)),
    nodes,
  );
  return { width, height, svg: toSvg(svg) };
}

/** Every pixel as a square, in the colour in which it is seen. */
function enlarged({ width, data }: Pixels, sight: string, x: number, y: number, times: number): SvgNode {
  const matrix = SIGHTS[sight]!;
  const squares = Array.from({ length: data.length / 4 }, (_, pixel) => {
    const fill = `rgb(${seen([data[pixel * 4]!, data[pixel * 4 + 1]!, data[pixel * 4 + 2]!], matrix).join(',')})`;
    const [left, top] = [(pixel % width) * times, Math.floor(pixel / width) * times];
    return h('rect', { x: left, y: top, width: times, height: times, fill });
  });
  return h('g', { transform: `translate(${x},${y})` }, squares);
}

export function pngOf(svg: string): Uint8Array {
  return new Resvg(svg, {
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
  })
    .render()
    .asPng();
}

/** A difference in lightness that is seen side by side at a glance, in units of L*. */
const PLAIN = 25;

/** What two chips must differ in, at the least: this share of the disc that they are drawn on. */
const ENOUGH = 0.05;

export function enough(size: number): number {
  return ENOUGH * Math.PI * (size / 2) ** 2;
}

/** Pixels in which two chips plainly differ in lightness, colour left aside. */
export function differing(a: Float64Array, b: Float64Array): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (Math.abs(a[i]! - b[i]!) >= PLAIN) count += 1;
  return count;
}
