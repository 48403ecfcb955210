import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeset } from '../../src/model/typography.ts';

/** Expectations are typed with `_` for a no-break space and `~` for a narrow one. */
const spaced = (text: string): string => text.replaceAll('_', '\u00a0').replaceAll('~', '\u202f');

describe('in English and French alike', () => {
  test.each([
    ["Mali's government", 'Mali’s government'],
    ["the officers' assets", 'the officers’ assets'],
    ["l'État et l'armée", 'l’État et l’armée'],
    ["the 'instructors' left", 'the ‘instructors’ left'],
    ["aujourd'hui", 'aujourd’hui'],
  ])('%s becomes %s', (text, set) => {
    expect(typeset(text, 'en')).toBe(set);
    expect(typeset(text, 'fr')).toBe(set);
  });

  test.each(['at 12:30', 'https://daily.example/a?b=c;d', 'the ratio 2:1', '', 'C:/data', 'a-b'])(
    '"%s" stays as it is',
    (text) => {
      expect(typeset(text, 'en')).toBe(text);
      expect(typeset(text, 'fr')).toBe(text);
    },
  );
});

describe('in English', () => {
  test.each([
    ['He said "no".', 'He said “no”.'],
    ['"No", he said.', '“No”, he said.'],
    ['("half of them")', '(“half of them”)'],
    ['Two points: one; two!', 'Two points: one; two!'],
    ['278 %', '278 %'],
  ])('%s becomes %s', (text, set) => {
    expect(typeset(text, 'en')).toBe(set);
  });
});

describe('in French', () => {
  test.each([
    ['Le ministre a démenti : il "ment".', 'Le ministre a démenti_: il «_ment_».'],
    ['Le ministre a démenti: il ment.', 'Le ministre a démenti_: il ment.'],
    ['Est-ce vrai ?', 'Est-ce vrai~?'],
    ['Est-ce vrai?', 'Est-ce vrai~?'],
    ['Non ! Oui ; non.', 'Non~! Oui~; non.'],
    ['Vrai ?)', 'Vrai~?)'],
    ['Il a dit « non ».', 'Il a dit «_non_».'],
    ['Il a dit «non».', 'Il a dit «_non_».'],
    ['Est-ce "vrai ?"', 'Est-ce «_vrai~?_»'],
    ['278 % et 30%', '278_% et 30_%'],
    ['3 000 hommes', '3~000 hommes'],
    ['1 234 567 habitants', '1~234~567 habitants'],
    ['à 13:00', 'à 13:00'],
    ['le 16 août 2022', 'le 16 août 2022'],
    ['en 2021 500 hommes', 'en 2021 500 hommes'],
    ['de 10 à 100', 'de 10 à 100'],
    ['l\'"accord"', 'l’«_accord_»'],
  ])('%s becomes %s', (text, set) => {
    expect(typeset(text, 'fr')).toBe(spaced(set));
  });
});

test('what is set once stays so when it is set again', () => {
  const piece = fc.constantFrom(
    "l'État",
    'a "b"',
    ' : ',
    ' ?',
    ' 3 000',
    '30 %',
    '« c »',
    '12:30',
    'mot',
    ' ',
    'https://x.example/a?b',
    ' ;',
  );
  fc.assert(
    fc.property(fc.array(piece), fc.constantFrom('en' as const, 'fr' as const), (pieces, lang) => {
      const once = typeset(pieces.join(''), lang);
      expect(typeset(once, lang)).toBe(once);
    }),
  );
});
