import { describe, expect, test } from 'vitest';
import { contrast, DEFAULT_COLORS, paletteFor, rgbOf, SHARED_COLOR, THEMES } from '../../src/draw/palette.ts';
import { partnerColors } from '../../src/draw/partnerColors.ts';
import { pageStyle, standaloneStyle, TOKENS } from '../../src/draw/style.ts';

/** How colours look to those who lack one kind of cone (Machado, Oliveira and Fernandes, 2009), on linear RGB. */
const BLINDNESS = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

type Triple = [number, number, number];

function linear(hex: string): Triple {
  return rgbOf(hex).map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as Triple;
}

function lab([r, g, b]: Triple): Triple {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(a: string, b: string, kind: keyof typeof BLINDNESS): number {
  const m = BLINDNESS[kind];
  const seen = (hex: string): Triple => {
    const c = linear(hex);
    return lab([0, 3, 6].map((row) => m[row]! * c[0] + m[row + 1]! * c[1] + m[row + 2]! * c[2]) as Triple);
  };
  const [p, q] = [seen(a), seen(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

describe('default colours', () => {
  test.each(THEMES)('letters can be read on each fill and in each ink, %s', (theme) => {
    for (const color of DEFAULT_COLORS) {
      expect(contrast(color[theme], TOKENS.pill[theme]), color[theme]).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(THEMES)('texts can be read on what they stand on, %s', (theme) => {
    for (const ground of ['host', 'page', 'pill'] as const) {
      expect(contrast(TOKENS.ink[theme], TOKENS[ground][theme])).toBeGreaterThanOrEqual(7);
      expect(contrast(TOKENS.muted[theme], TOKENS[ground][theme])).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(['protan', 'deutan', 'tritan'] as const)('are told apart by the %s, the first three with ease', (kind) => {
    for (const theme of THEMES) {
      DEFAULT_COLORS.forEach((one, i) => {
        DEFAULT_COLORS.slice(i + 1).forEach((other, j) => {
          const least = i + 1 + j < 3 ? 12 : 7;
          expect(distance(one[theme], other[theme], kind), `${one[theme]} ${other[theme]}`).toBeGreaterThan(least);
        });
      });
    }
  });
});

describe('paletteFor', () => {
  test('keeps the colours that data give and hands out the others in order', () => {
    const { colors, indexOf } = paletteFor(['FRA', 'RUS', 'USA'], { RUS: { light: '#123456', dark: '#abcdef' } });
    expect(colors[1]!.light).toBe('#123456');
    expect([colors[0], colors[2]]).toEqual([DEFAULT_COLORS[0], DEFAULT_COLORS[1]]);
    expect(indexOf.get('USA')).toBe(2);
  });

  test('gives partners past the colours one grey that no other has', () => {
    const partners = DEFAULT_COLORS.map((_, index) => `P${index}`).concat('PX', 'PY');
    const colorOf = partnerColors(['P3'], partners);
    expect(colorOf('P3')).toBe(0);
    expect(new Set(partners.slice(0, SHARED_COLOR).map(colorOf)).size).toBe(SHARED_COLOR);
    expect(['PX', 'PY', 'unknown'].map(colorOf)).toEqual([SHARED_COLOR, SHARED_COLOR, SHARED_COLOR]);
    expect(paletteFor(partners).colors.slice(SHARED_COLOR)).toEqual(
      partners.slice(SHARED_COLOR).map(() => DEFAULT_COLORS[SHARED_COLOR]),
    );
  });

  test('says whose colour is none', () => {
    expect(() => paletteFor(['FRA'], { FRA: { light: 'blue', dark: '#ffffff' } })).toThrow(/FRA.*blue/);
  });
});

describe('styles', () => {
  test('a file has its colours written out, a page has variables for both themes', () => {
    expect(standaloneStyle('dark')).not.toContain('var(');
    expect(pageStyle()).toContain('var(--pa-c0)');
    expect(pageStyle()).toContain('prefers-color-scheme:dark');
  });

  test('every variable that is used is set', () => {
    const css = pageStyle();
    const names = (pattern: RegExp): Set<string> => new Set([...css.matchAll(pattern)].map((match) => match[1]!));
    const set = names(/(--pa-[\w-]+):/g);
    for (const used of names(/var\((--pa-[\w-]+)\)/g)) expect(set).toContain(used);
    expect(standaloneStyle('light')).not.toContain('undefined');
  });
});
