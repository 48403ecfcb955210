/** Whoever lacks a cone, or sees no colour, or holds a photocopy, tells every state of a chip from every other. */
import { describe, expect, test } from 'vitest';
import { chipPixels, differing, enough, lightnesses, STATES } from '../../bench/chipProof.ts';
import { lightness, seen, SIGHTS } from '../../bench/colourSight.ts';
import { DEFAULT_COLORS, rgbOf, THEMES } from '../../src/draw/palette.ts';
import { TOKENS } from '../../src/draw/style.ts';
import { apart, under } from '../../bench/classProof.ts';

describe('the simulation', () => {
  test('leaves grey grey, to each sight', () => {
    for (const [sight, matrix] of Object.entries(SIGHTS)) {
      for (const value of [0, 90, 255]) {
        for (const part of seen([value, value, value], matrix)) {
          expect(Math.abs(part - value), sight).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  test('makes red and green of one lightness alike to who lacks a cone for them, and not to others', () => {
    const apart = (sight: string): number => {
      const [a, b] = [seen([200, 60, 40], SIGHTS[sight]!), seen([100, 124, 40], SIGHTS[sight]!)];
      return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    };
    expect(apart('deuteranopia')).toBeLessThan(apart('full') / 2);
    expect(apart('tritanopia')).toBeGreaterThan(apart('full') / 2);
  });

  test('knows black from white', () => {
    expect([lightness([0, 0, 0]), lightness([255, 255, 255])]).toEqual([0, expect.closeTo(100, 3)]);
  });
});

describe.each([18, 24])('chips of %i pixels', (size) => {
  test.each(THEMES)(
    'differ each from each in lightness alone, in every partner colour and to every sight (%s)',
    (theme) => {
      const alike: string[] = [];
      for (const colorIndex of DEFAULT_COLORS.keys()) {
        const pixels = STATES.map((state) => chipPixels(state, { size, colorIndex, theme }));
        for (const sight of Object.keys(SIGHTS)) {
          const seenAs = pixels.map((one) => lightnesses(one, sight));
          seenAs.forEach((one, i) =>
            seenAs.slice(i + 1).forEach((other, j) => {
              const count = differing(one, other);
              if (count < enough(size)) {
                alike.push(`${STATES[i]!} and ${STATES[i + 1 + j]!}: ${count} pixels (colour ${colorIndex}, ${sight})`);
              }
            }),
          );
        }
      }
      expect(alike).toEqual([]);
    },
  );
});

describe('on a bright wall and on a photocopy', () => {
  test('light falls on black and leaves white as it is; a photocopy has no colours', () => {
    expect(under('washed', [255, 255, 255])).toEqual([255, 255, 255]);
    expect(under('washed', [0, 0, 0])).toEqual([84, 84, 84]);
    const [r, g, b] = under('photocopy', [200, 60, 40]);
    expect([g, b]).toEqual([r, r]);
    expect(under('drawn', [1, 2, 3])).toEqual([1, 2, 3]);
  });

  /** In L*: what is seen at a glance, of which half the scale is black on middle grey. */
  const READ = 25;

  test.each(['drawn', 'photocopy', 'washed'] as const)(
    'letters of chips in each partner’s colour and words of cards are read as %s',
    (condition) => {
      for (const { light } of DEFAULT_COLORS)
        expect(apart(condition, rgbOf(light), rgbOf(TOKENS.pill.light)), light).toBeGreaterThan(READ);
      for (const ground of [TOKENS.pill, TOKENS.host, TOKENS.ocean])
        expect(apart(condition, rgbOf(TOKENS.ink.light), rgbOf(ground.light))).toBeGreaterThan(50);
    },
  );
});
