/**
 * Colours of partners. Colour is the third sign after place and letters, so that it may be missed; still the first
 * ones are told apart by the colour-blind. No colour means good or bad, and none is taken from a flag.
 *
 * Each theme has one colour a partner that serves both as a fill and as ink on the ground of a chip, and one for letters
 * upon the fill; both pairs have a contrast of at least 4.5 (a test holds them to it, and those that data bring).
 */
export type Theme = 'light' | 'dark';
export const THEMES = ['light', 'dark'] as const;

export interface PartnerColor {
  /** Fill and ink in the light theme, `#rrggbb`. */
  readonly light: string;
  /** The same in the dark theme. */
  readonly dark: string;
}

/**
 * After Okabe and Ito (2008), darkened for ink and lightened for the dark theme, a violet added. The last is a grey that no
 * partner has for itself: all past the others share it, so that no colour says of two that they are the same.
 */
export const DEFAULT_COLORS: readonly PartnerColor[] = [
  { light: '#0072b2', dark: '#6aaef5' },
  { light: '#b84a00', dark: '#ff9a5c' },
  { light: '#00785c', dark: '#45cba0' },
  { light: '#8b4191', dark: '#dca6e2' },
  { light: '#574300', dark: '#e8d06a' },
  { light: '#7818e8', dark: '#9a78ff' },
  { light: '#8e1a4e', dark: '#ffc6dc' },
  { light: '#24346f', dark: '#d0d8ff' },
  { light: '#626b73', dark: '#a9b1b8' },
];

/** Position of the colour of all partners that have none for themselves. */
export const SHARED_COLOR = DEFAULT_COLORS.length - 1;

export interface Palette {
  readonly colors: readonly PartnerColor[];
  /** Position of each partner's colour. */
  readonly indexOf: ReadonlyMap<string, number>;
}

const HEX = /^#[0-9a-f]{6}$/i;

/**
 * The colours of an ordered list of partners: those that data give, and for the others the default ones not yet taken,
 * in order; past them all share the last. Throws a `RangeError` that names a partner whose colour is no `#rrggbb`.
 */
export function paletteFor(partners: readonly string[], given: Readonly<Record<string, PartnerColor>> = {}): Palette {
  const taken = new Set(Object.values(given).map((color) => color.light.toLowerCase()));
  const free = DEFAULT_COLORS.filter((color) => !taken.has(color.light));
  let next = 0;
  const colors = partners.map((partner) => {
    const color = given[partner] ?? free[next++] ?? DEFAULT_COLORS[SHARED_COLOR]!;
    if (!HEX.test(color.light) || !HEX.test(color.dark)) {
      throw new RangeError(`colour of ${partner}: "${color.light}", "${color.dark}" are not both #rrggbb`);
    }
    return color;
  });
  return { colors, indexOf: new Map(partners.map((partner, index) => [partner, index])) };
}

/** The index of no partner: legends and samples that speak of any. */
export const NEUTRAL_COLOR = -1;

/** The class that gives a group of nodes a partner's colour. */
export function colorClass(index: number): string {
  return index === NEUTRAL_COLOR ? 'pa-cn' : `pa-c${index}`;
}

/** The default colours under their own indices. */
export const DEFAULT_PALETTE: Palette = { colors: DEFAULT_COLORS, indexOf: new Map() };

type Rgb = readonly [number, number, number];

export function rgbOf(hex: string): Rgb {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}

function hexOf(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** `share` of `a` over the rest of `b`. */
export function mixed(a: string, b: string, share: number): string {
  const [from, over] = [rgbOf(a), rgbOf(b)];
  return hexOf([0, 1, 2].map((i) => from[i]! * share + over[i]! * (1 - share)) as unknown as Rgb);
}

function luminance(hex: string): number {
  const [r, g, b] = rgbOf(hex).map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours after WCAG 2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
