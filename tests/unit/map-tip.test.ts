import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { chipTip } from '../../src/i18n/chipTip.ts';
import { messagesIn } from '../../src/i18n/messages.ts';
import { namesFrom } from '../../src/i18n/names.ts';
import type { Wording } from '../../src/i18n/tieWords.ts';
import { EDGE, tallest, tipSpot } from '../../src/map/tipSpot.ts';
import { LANGS, type Lang } from '../../src/model/words.ts';
import { beside, held, NOTHING } from './draw-fixture.ts';
import { tieOf } from './tip-fixture.ts';

function wordingIn(lang: Lang): Wording {
  const messages = messagesIn(lang);
  const parties = { AAA: { name: 'Aland', letters: 'AA' }, XXX: { name: 'Xland', letters: 'XX' } };
  const formations = {
    first: { name: 'First Force' },
    second: { name: 'Second Force' },
    third: { name: 'Third Force' },
  };
  return { lang, messages, names: namesFrom({ parties, formations }, messages) };
}

const TIES = new Map(
  [tieOf('tie', 'first'), tieOf('gone', 'second'), tieOf('other', 'third')].map((tie) => [tie.id, tie] as const),
);

describe('the words of a card', () => {
  test('name the tie that holds the mark and those that ended beside it', () => {
    const { head, words, notes } = chipTip(
      wordingIn('en'),
      held('in-force', { formation: 'first', partly: ['gone'] }),
      TIES,
    );
    expect([head, words]).toEqual(['Aland (First Force)', 'present']);
    expect(notes).toEqual([
      'Aland and Xland say so',
      'several ties here; the mark shows the most active: “First Force”',
      'the notch in it: another is leaving or has ended (Second Force)',
    ]);
  });

  test('name an adverse tie with its own status and who says so', () => {
    const { notes } = chipTip(wordingIn('en'), held('ended', { beside: [beside('adverse')] }), TIES);
    expect(notes.at(-1)).toBe('against the host, beside it: Third Force (present; Aland and Xland say so)');
  });

  test('say which of several ties is shown and what its notch means, in French as well', () => {
    const { notes } = chipTip(wordingIn('fr'), held('in-force', { formation: 'first', partly: ['gone'] }), TIES);
    expect(notes.slice(1)).toEqual([
      'plusieurs liens ici\u202f; la marque montre le plus actif\u00a0: «\u202fFirst Force\u202f»',
      'l’encoche\u00a0: un autre prend fin ou a pris fin (Second Force)',
    ]);
  });

  test('say of a mark that stands alone nothing of how ties come together', () => {
    expect(chipTip(wordingIn('en'), held('in-force', { formation: 'first' }), TIES).notes).toEqual([
      'Aland and Xland say so',
    ]);
    expect(chipTip(wordingIn('en'), NOTHING, TIES)).toEqual({ head: 'Aland', words: 'nothing found', notes: [] });
  });

  test('name beside a contested tie the authority that speaks in the host’s place', () => {
    const chip = held('in-force', { beside: [beside('contested', { counterpart: 'xxx-north' })] });
    const [own, contested] = chipTip(wordingIn('en'), chip, TIES).notes;
    expect(own).toBe('Aland and Xland say so');
    expect(contested).toContain('xxx-north');
    expect(contested).not.toContain('Xland');
  });

  test('are there in every language for every way of coming together', () => {
    const chip = held('in-force', {
      partly: ['gone', 'unknown'],
      disputedBeside: true,
      possible: ['event'],
      fading: 'fading',
      beside: [beside('adverse'), beside('contested')],
    });
    for (const lang of LANGS) expect(chipTip(wordingIn(lang), chip, TIES).notes, lang).toHaveLength(8);
  });
});

describe('the place of a card', () => {
  const size = (most: number): fc.Arbitrary<{ width: number; height: number }> =>
    fc.record({ width: fc.integer({ min: 60, max: most }), height: fc.integer({ min: 30, max: most }) });
  const cases = fc.record({
    room: fc.record({ width: fc.integer({ min: 330, max: 1400 }), height: fc.integer({ min: 288, max: 700 }) }),
    card: size(310),
    mark: fc.record({ x: fc.double({ min: 0, max: 1, noNaN: true }), y: fc.double({ min: 0, max: 1, noNaN: true }) }),
  });
  const marked = (
    { x, y }: { x: number; y: number },
    room: { width: number; height: number },
  ): { left: number; top: number; right: number; bottom: number } => {
    const [left, top] = [x * (room.width - 90), y * (room.height - 30)];
    return { left, top, right: left + 90, bottom: top + 30 };
  };

  test('is never outside of the map', () => {
    fc.assert(
      fc.property(cases, ({ room, card, mark }) => {
        const kept = { width: card.width, height: Math.min(card.height, room.height - 2 * EDGE) };
        const { left, top } = tipSpot(marked(mark, room), kept, room);
        expect(left).toBeGreaterThanOrEqual(EDGE);
        expect(top).toBeGreaterThanOrEqual(EDGE);
        expect(left + kept.width).toBeLessThanOrEqual(room.width - EDGE + 1e-9);
        expect(top + kept.height).toBeLessThanOrEqual(room.height - EDGE + 1e-9);
      }),
    );
  });

  test('never covers the mark, where a side is long enough to be read in', () => {
    fc.assert(
      fc.property(cases, ({ room, card, mark }) => {
        const at = marked(mark, room);
        const most = tallest(at, card, room);
        const kept = { width: card.width, height: Math.min(card.height, most ?? Infinity) };
        const { left, top } = tipSpot(at, kept, room);
        const apart =
          left >= at.right || left + kept.width <= at.left || top >= at.bottom || top + kept.height <= at.top;
        expect(apart).toBe(true);
      }),
    );
  });
});
