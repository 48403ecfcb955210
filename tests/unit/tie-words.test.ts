/** Since when: a beginning that somebody tells of is one thing, a report that it was so another. */
import { describe, expect, test } from 'vitest';
import { tieWords } from '../../src/i18n/tieWords.ts';
import type { TieAt } from '../../src/query/asOf.ts';
import { messagesIn } from '../../src/i18n/messages.ts';
import { namesFrom } from '../../src/i18n/names.ts';
import type { Wording } from '../../src/i18n/tieWords.ts';
import type { Lang } from '../../src/model/words.ts';

function wordingIn(lang: Lang): Wording {
  const messages = messagesIn(lang);
  return { lang, messages, names: namesFrom({ parties: {}, formations: {} }, messages) };
}

const TIE: TieAt = {
  partnership: 'aaa-xxx-force',
  partner: 'AAA',
  host: 'XXX',
  counterpart: null,
  formation: null,
  tie: 'cooperation',
  group: 'presence',
  kind: 'troops',
  status: 'in-force',
  standing: null,
  possible: [],
  since: '2021-12-24',
  reportedSince: false,
  due: null,
  lastReported: null,
  overdue: false,
  fading: false,
  lapsed: false,
  endedAs: null,
  through: null,
  events: [],
};

describe('since', () => {
  test('is said of a beginning, and of a report that it was reported', () => {
    expect(tieWords(wordingIn('en'), TIE)).toBe('present since 24\u00a0December 2021');
    expect(tieWords(wordingIn('en'), { ...TIE, reportedSince: true })).toBe(
      'present, reported since 24\u00a0December 2021',
    );
    expect(tieWords(wordingIn('fr'), { ...TIE, reportedSince: true })).toBe(
      'présence, fait signalé depuis le 24\u00a0décembre 2021',
    );
  });
});

describe('who says so', () => {
  test('is in a contested tie the authority that stands in the host’s place, never the host', () => {
    const messages = messagesIn('en');
    const names = namesFrom(
      {
        parties: {
          AAA: { name: 'Aland', letters: 'A' },
          XXX: { name: 'Xland', letters: 'X' },
          'xxx-north': { name: 'the North', letters: 'N' },
        },
        formations: {},
      },
      messages,
    );
    const wording: Wording = { lang: 'en', messages, names };
    const contested: TieAt = { ...TIE, tie: 'contested', counterpart: 'xxx-north' };
    for (const standing of ['host', 'both'] as const) {
      expect(tieWords(wording, { ...TIE, standing })).toContain('Xland');
      const told = tieWords(wording, { ...contested, standing });
      expect(told).toContain('the North');
      expect(told).not.toContain('Xland');
    }
  });
});
