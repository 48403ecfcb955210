/** Stories: what is wrong with one is told with its line; what is right is compiled as it was written. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileStories } from '../../src/dataset/compileStories.ts';
import { readMarkedText, sentencesIn, type Block } from '../../src/dataset/markedText.ts';
import { problemLine } from '../../src/dataset/problem.ts';
import { readingLevel } from '../../src/dataset/readingLevel.ts';
import { keptTogether } from '../../src/learn/keptTogether.ts';
import { outlineOf } from '../../src/learn/storyViews.ts';
import { whoSays } from '../../src/learn/whoSays.ts';
import { storyMessagesIn } from '../../src/i18n/story.ts';
import { isoOf } from '../../src/model/day.ts';
import { PLAIN, type View } from '../../src/model/view.ts';
import { sharePaths } from '../../src/draw/sharePaths.ts';
import { h, toSvg } from '../../src/draw/node.ts';
import type { StoryEvent, StoryFile } from '../../src/record/story.ts';
import { day } from '../fixture/arbitrary.ts';
import { lineOf, problemsIn, recordOf, withEdit, type Files } from '../fixture/record.ts';
import { EN, FR, STORY, STORY_FIXTURE } from '../fixture/story.ts';

interface Case {
  readonly wrong: string;
  readonly rule: string;
  readonly edit: readonly [file: string, passage: string, by: string];
  /** The file in which it is reported; that of the edit where absent. */
  readonly file?: string;
  /** A passage of the broken file, unique in it, on whose line it is reported. */
  readonly at: string;
  readonly says: string;
}

const CASES: readonly Case[] = [
  {
    wrong: 'a sentence states something and is linked to nothing',
    rule: 'story-claim',
    edit: [EN, 'Who had asked it "to come"?', 'It had not been asked to come.'],
    at: '2014. It had not',
    says: '"It had not been asked to come." states something',
  },
  {
    wrong: 'an item of a list states something and is linked to nothing',
    rule: 'story-claim',
    edit: [FR, '- [Des', '- Tout le monde le sait.\n- [Des'],
    at: '- Tout',
    says: '"Tout le monde le sait." states something',
  },
  {
    wrong: 'an event is linked that does not exist',
    rule: 'story-event-unknown',
    edit: [EN, 'event:bbb-xxx-2021-12-guards-reported) that', 'event:bbb-xxx-2021-12-guard-reported) that'],
    at: '[Fifteen states',
    says: 'there is no event "bbb-xxx-2021-12-guard-reported"',
  },
  {
    wrong: 'the second of two linked events does not exist',
    rule: 'story-event-unknown',
    edit: [EN, ',bbb-xxx-2021-12-guards-reported)', ',nothing)'],
    at: 'Guards had come.',
    says: 'there is no event "nothing"',
  },
  {
    wrong: 'a pending event is linked',
    rule: 'story-event-pending',
    edit: [FR, 'event:bbb-xxx-2021-12-guards-reported', 'event:aaa-xxx-2016-05-pending-visit'],
    at: '[Quinze',
    says: '"aaa-xxx-2016-05-pending-visit" is pending',
  },
  {
    wrong: 'an event is linked that awaits its second reading',
    rule: 'story-event-awaiting',
    edit: [EN, 'event:aaa-xxx-2014-08-01-operation-started', 'event:aaa-xxx-2021-06-10-operation-reduced'],
    at: '[Alphaland',
    says: '"aaa-xxx-2021-06-10-operation-reduced" awaits its second reading',
  },
  {
    wrong: 'a step has no text in one language',
    rule: 'story-step-missing',
    edit: [FR, STORY_FIXTURE[FR]!.slice(STORY_FIXTURE[FR]!.indexOf('## {#guards}')), ''],
    file: STORY,
    at: '- id: guards',
    says: `the step "guards" has no text in ${FR}`,
  },
  {
    wrong: 'a step has no text in either language',
    rule: 'story-step-missing',
    edit: [STORY, 'id: soldiers', 'id: swapped'],
    at: '- id: swapped',
    says: `the step "swapped" has no text in ${EN}`,
  },
  {
    wrong: 'a section is no step',
    rule: 'story-step-unknown',
    edit: [EN, '## {#guards}', '## {#gards}'],
    at: '## {#gards}',
    says: '{#gards} is no step of the story',
  },
  {
    wrong: 'a section stands twice',
    rule: 'section-twice',
    edit: [EN, '## {#guards}', '## {#soldiers}'],
    at: '## {#soldiers}\n\n[Fifteen',
    says: '{#soldiers} stands twice',
  },
  {
    wrong: 'a section has no text',
    rule: 'story-step-empty',
    edit: [EN, STORY_FIXTURE[EN]!.slice(STORY_FIXTURE[EN]!.indexOf('[Fifteen')), ''],
    at: '## {#guards}',
    says: '{#guards} has no text',
  },
  {
    wrong: 'a heading says words',
    rule: 'section-heading',
    edit: [EN, '## {#soldiers}', '## Soldiers {#soldiers}'],
    at: '## Soldiers',
    says: 'a heading is not of the form',
  },
  {
    wrong: 'a step stands twice',
    rule: 'story-step-twice',
    edit: [STORY, 'id: guards', 'id: soldiers # again'],
    at: 'id: soldiers # again',
    says: '"soldiers" stands twice',
  },
  {
    wrong: 'a view names a party that is no host',
    rule: 'story-view',
    edit: [STORY, '[XXX, YYY]', '[XXX, ZZZ]'],
    at: '[XXX, ZZZ]',
    says: '"ZZZ" is none of the hosts',
  },
  {
    wrong: 'a view names a party that is no partner',
    rule: 'story-view',
    edit: [STORY, '[BBB]', '[DDD]'],
    at: '[DDD]',
    says: '"DDD" is none of the partners',
  },
  {
    wrong: 'a view is of a day after the record',
    rule: 'story-view',
    edit: [STORY, "at: '2014-09-01'", "at: '2034-09-01'"],
    at: "at: '2034-09-01'",
    says: '2034-09-01 is outside of the record',
  },
  {
    wrong: 'a view has a lens that is none',
    rule: 'schema',
    edit: [STORY, 'lens: second-read', 'lens: sharp'],
    at: 'lens: sharp',
    says: 'steps.1.view.lens',
  },
  {
    wrong: 'a view has a group that is none',
    rule: 'schema',
    edit: [STORY, 'group: presence\n    partners: [BBB]', 'group: forces\n    partners: [BBB]'],
    at: 'group: forces',
    says: 'steps.1.view.group',
  },
  {
    wrong: 'an extent is turned round',
    rule: 'schema',
    edit: [STORY, 'extent: [40, 9, 45, 14]\n    lens', 'extent: [45, 9, 40, 14]\n    lens'],
    at: 'extent: [45',
    says: 'must be west, south, east and north',
  },
  {
    wrong: 'a comparison has nothing to compare with',
    rule: 'schema',
    edit: [STORY, "    vs: '2020-01-01'\n", ''],
    at: "view:\n    at: '2022",
    says: 'a comparison has a date to compare with',
  },
  {
    wrong: 'what is selected does not exist',
    rule: 'story-select',
    edit: [STORY, 'select: bbb-xxx-guards', 'select: bbb-xxx-guard'],
    at: 'select: bbb-xxx-guard',
    says: '"bbb-xxx-guard" is no host, partnership or event',
  },
  {
    wrong: 'the selected event awaits its second reading',
    rule: 'story-event-awaiting',
    edit: [STORY, 'select: bbb-xxx-guards', 'select: bbb-xxx-2023-06-guards-left'],
    at: 'select: bbb-xxx-2023',
    says: 'awaits its second reading',
  },
  {
    wrong: 'a story has more than twenty steps',
    rule: 'schema',
    edit: [
      STORY,
      'steps:\n',
      `steps:\n${Array.from(
        { length: 19 },
        (_, place) =>
          `- { id: more-${place}, title: { en: More, fr: Encore }, view: { at: '2020-01-01', group: presence, partners: [AAA], hosts: [XXX], extent: [40, 9, 45, 14] } }\n`,
      ).join('')}`,
    ],
    at: 'steps:',
    says: 'steps',
  },
  {
    wrong: 'a text holds HTML',
    rule: 'markdown-forbidden',
    edit: [EN, '> The map', '<b>The</b> map'],
    at: '<b>The</b>',
    says: 'HTML may not stand in this text',
  },
  {
    wrong: 'a text holds a picture',
    rule: 'markdown-forbidden',
    edit: [EN, '> The map', '> ![The](map.png) map'],
    at: '> ![The]',
    says: 'a picture may not stand',
  },
  {
    wrong: 'a text holds a table of code',
    rule: 'markdown-forbidden',
    edit: [EN, '> The map', '`The` map'],
    at: '`The`',
    says: 'code may not stand',
  },
  {
    wrong: 'a link leads out of the atlas',
    rule: 'story-link',
    edit: [FR, '(event:aaa-xxx-2014-08-01-operation-started)', '(https://example.org)'],
    at: "[L'Alphalande",
    says: '"https://example.org" leads neither to events',
  },
  {
    wrong: 'a word is explained that the glossary does not have',
    rule: 'story-term-unknown',
    edit: [EN, 'one tie', 'one [tie](term:ties)'],
    at: '> The map',
    says: '"ties" is no word of the glossary',
  },
  {
    wrong: 'two words of the glossary share a form',
    rule: 'glossary-form-twice',
    edit: [
      'glossary.yaml',
      '  term: { en: Party, fr: Partie }\n',
      '  term: { en: Party, fr: Partie }\n  forms: { en: [Tie], fr: [partie] }\n',
    ],
    at: '  forms: { en: [tie, ties]',
    says: '"tie" is a form of "party" too',
  },
  {
    wrong: 'a text is harder to read than the bounds',
    rule: 'reading-level',
    edit: ['atlas.yaml', 'expected:\n', 'reading: { en: [-10, 2], fr: [0, 100] }\nexpected:\n'],
    file: EN,
    at: '## {#soldiers}',
    says: 'the text reads at',
  },
  {
    wrong: 'a text is easier to read than the bounds',
    rule: 'reading-level',
    edit: ['atlas.yaml', 'expected:\n', 'reading: { en: [-10, 30], fr: [70, 100] }\nexpected:\n'],
    file: FR,
    at: '## {#soldiers}',
    says: '(LIX), the bounds of atlas.yaml are 70 to 100',
  },
];

const known = new Set(problemsIn(STORY_FIXTURE).map(problemLine));
const broken = (files: Files) =>
  problemsIn(files).filter((one) => one.level === 'error' && !known.has(problemLine(one)));

describe('a story', () => {
  test('that is whole has no problem', () => {
    expect(problemsIn(STORY_FIXTURE).filter(({ level }) => level === 'error')).toEqual([]);
  });

  for (const { wrong, rule, edit, file = edit[0], at, says } of CASES) {
    test(`in which ${wrong} fails, with its line and how to mend it`, () => {
      const files = withEdit(...edit, STORY_FIXTURE);
      const found = broken(files);
      const one = found.find(
        (problem) => problem.rule === rule && problem.file === file && problem.message.includes(says),
      );
      expect(one, found.map(problemLine).join('\n')).toBeDefined();
      expect(one!.line).toBe(lineOf(files, file, at));
      expect(one!.mend).toMatch(/\.$/);
    });
  }

  test('whose sections stand in another order than its steps fails', () => {
    const [first, second] = STORY_FIXTURE[EN]!.split(/^(?=## )/m);
    const files = { ...STORY_FIXTURE, [EN]: `${second}\n${first}` };
    expect(broken(files).map(({ rule, line }) => [rule, line])).toEqual([['story-step-order', 1]]);
  });

  test('whose folder cannot be an address fails', () => {
    const files = Object.fromEntries(
      Object.entries(STORY_FIXTURE).map(([file, text]) => [file.replace('two-steps', 'Two_Steps'), text]),
    );
    expect(broken(files).map(({ rule, message }) => [rule, message])).toEqual([
      ['file-name', '"Two_Steps" cannot be the address of a story'],
    ]);
  });

  test('without a text in a language fails', () => {
    const files = Object.fromEntries(Object.entries(STORY_FIXTURE).filter(([file]) => file !== FR));
    expect(broken(files).map(({ rule, file }) => [rule, file])).toEqual([['story-text-missing', STORY]]);
  });
});

test('every rule of stories and their texts has a case here', () => {
  const folder = new URL('../../src/dataset/', import.meta.url);
  const rules = new Set(
    ['checks/stories.ts', 'markedText.ts'].flatMap((file) =>
      [
        ...readFileSync(new URL(file, folder), 'utf8').matchAll(
          /'((?:story|section|markdown|reading|glossary|file)-[a-z-]+)'/g,
        ),
      ].map(([, rule]) => rule!),
    ),
  );
  const told = new Set([...CASES.map(({ rule }) => rule), 'story-step-order', 'story-text-missing', 'file-name']);
  expect([...rules].filter((rule) => !told.has(rule))).toEqual([]);
  expect(rules.size).toBeGreaterThan(15);
});

describe('sentences', () => {
  const sentences = (source: string, lang: 'en' | 'fr' = 'en') => {
    const [block] = readMarkedText('x.md', `## {#a}\n\n${source}`).text.sections[0]!.blocks as [
      Block & { kind: 'paragraph' },
    ];
    return sentencesIn(block.content, lang);
  };

  test('are found with their lines, across links and line ends', () => {
    expect(sentences('One [two](event:x)\nthree. Four\nfive. [Six](event:y).')).toEqual([
      { text: 'One two three.', line: 3, claims: true },
      { text: 'Four five.', line: 4, claims: false },
      { text: 'Six.', line: 5, claims: true },
    ]);
  });

  test('do not end at an abbreviated name, nor does a link that ends one begin the next', () => {
    expect(
      sentences('Forces of the U.S. Army came. [They left. ](event:x)Nobody asked.').map(({ claims }) => claims),
    ).toEqual([false, true, false]);
    expect(sentences('M. Untel est venu.', 'fr')).toHaveLength(1);
  });

  test('of any words lose none of their letters', () => {
    const word = fc.stringMatching(/^[a-zé]{1,8}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean()), { minLength: 1, maxLength: 12 }), (words) => {
        const source = words.map(([text, linked]) => (linked ? `[${text}](event:x)` : text)).join(' ');
        const found = sentences(`${source}.`);
        expect(found.map(({ text }) => text).join(' ')).toBe(`${words.map(([text]) => text).join(' ')}.`);
        expect(found.some(({ claims }) => claims)).toBe(words.some(([, linked]) => linked));
      }),
    );
  });
});

describe('compiled', () => {
  const [en] = compileStories(recordOf(STORY_FIXTURE), 'en') as [StoryFile];
  const [fr] = compileStories(recordOf(STORY_FIXTURE), 'fr') as [StoryFile];

  test('a claim keeps its words and its events, and text is set in its typography', () => {
    expect(en.steps[0]!.text[0]).toEqual({
      p: [
        { claim: ['aaa-xxx-2014-08-01-operation-started'], words: ['Alphaland began an operation'] },
        ' in August 2014. Who had asked it “to come”?',
      ],
    });
    expect(fr.steps[0]!.text[0]).toEqual({
      p: [
        { claim: ['aaa-xxx-2014-08-01-operation-started'], words: ['L’Alphalande a lancé une opération'] },
        ' en août 2014. Qui lui avait demandé de «\u00a0venir\u00a0»\u202f?',
      ],
    });
  });

  test('a word of the glossary is marked at its first use alone', () => {
    expect(en.steps[0]!.text[1]).toEqual({
      note: [{ p: ['The map shows one ', { term: 'tie', words: 'tie' }, ' at a time.'] }],
    });
    expect(JSON.stringify(en.steps[1])).not.toContain('"term"');
    expect(en.terms).toEqual({ tie: { term: 'Tie', meaning: 'What can begin and end by itself.' } });
    expect(Object.keys(fr.terms)).toEqual(['tie']);
  });

  test('a word within a claim, which is a link, is explained below the step, unless it was before', () => {
    const claim = withEdit(EN, '[Alphaland began an operation]', '[Alphaland began a tie]', STORY_FIXTURE);
    const [seen] = compileStories(recordOf(claim), 'en') as [StoryFile];
    expect(JSON.stringify(seen.steps)).not.toContain('"explained"');
    const [story] = compileStories(recordOf(withEdit(EN, 'one tie at', 'one mark at', claim)), 'en') as [StoryFile];
    expect(story.steps[0]!.text.at(-1)).toEqual({ explained: [{ term: 'tie', words: 'tie' }] });
    expect(JSON.stringify(story.steps[1])).not.toMatch(/"term"|"explained"/);
    expect(Object.keys(story.terms)).toEqual(['tie']);
  });

  test('a word that the text marks itself is left to it', () => {
    const files = withEdit(EN, 'and a tie was there', 'and a [bond](term:tie) was there', STORY_FIXTURE);
    const [story] = compileStories(recordOf(files), 'en') as [StoryFile];
    expect(JSON.stringify(story.steps[0]!.text)).not.toContain('"term"');
    expect(JSON.stringify(story.steps[1]!.text)).toContain('{"term":"tie","words":"bond"}');
  });

  test('the events of its claims stand beside it, with who says so and who denies', () => {
    expect(Object.keys(en.events)).toEqual([
      'aaa-xxx-2014-08-01-operation-started',
      'bbb-xxx-2021-12-guards-reported',
      'bbb-xxx-2021-12-24-guards-denied',
      'xxx-2020-08-18-coup',
    ]);
    expect(en.events['bbb-xxx-2021-12-guards-reported']).toMatchObject({
      partnership: 'bbb-xxx-guards',
      partner: 'BBB',
      host: 'XXX',
      sides: ['third-party'],
      says: ['Fifteen other states'],
      denied: ['host'],
    });
    expect(en.events['xxx-2020-08-18-coup']).toMatchObject({ partnership: null, sides: [], says: ['The officers'] });
  });

  test('both languages have the same steps, views and events', () => {
    const bones = ({ steps, events }: StoryFile) => ({
      steps: steps.map(({ id, view }) => ({ id, view })),
      events: Object.keys(events),
    });
    expect(bones(fr)).toEqual(bones(en));
  });

  test('a step tells what changed since the one before, a comparison since its own date, and only what was read twice', () => {
    expect(en.steps.map(({ view }) => [view.shows, view.at, view.vs, view.lens])).toEqual([
      ['map', '2014-09-01', '2013-09-01', 'second-read'],
      ['compare', '2022-01-01', '2020-01-01', 'second-read'],
    ]);
  });

  test('a step that goes back in time tells of the year before it, at most since the record opens, unless it names a day', () => {
    const first = (at: string, vs = ''): string | null => {
      const named = vs === '' ? '' : `    vs: '${vs}'\n`;
      const files = withEdit(STORY, "    at: '2014-09-01'\n", `    at: '${at}'\n${named}`, STORY_FIXTURE);
      return compileStories(recordOf(files), 'en')[0]!.steps[0]!.view.vs;
    };
    expect(first('2016-02-29')).toBe('2015-02-28');
    expect(first('2012-06-01')).toBe('2012-01-01');
    expect(first('2012-01-01')).toBe(null);
    expect(first('2014-09-01', '2014-02-03')).toBe('2014-02-03');
  });

  test('a step is a view of the explorer', () => {
    const opening: View = {
      at: day('2022-08-16'),
      from: day('2012-01-01'),
      to: day('2024-12-31'),
      known: null,
      vs: null,
      group: 'diplomacy',
      lens: 'all',
      partners: ['CCC'],
      hosts: ['YYY'],
      select: null,
      view: 'map',
      map: null,
      ...PLAIN,
    };
    const [, { view }] = outlineOf(en, opening).steps as [unknown, { view: View }];
    expect({ ...view, at: isoOf(view.at), vs: isoOf(view.vs!) }).toEqual({
      ...opening,
      at: '2022-01-01',
      vs: '2020-01-01',
      group: 'presence',
      lens: 'second-read',
      partners: ['BBB'],
      hosts: ['XXX', 'YYY'],
      select: 'bbb-xxx-guards',
      view: 'compare',
      told: { story: 'two-steps', step: 'guards' },
    });
  });
});

describe('who says so', () => {
  const event = (change: Partial<StoryEvent>): StoryEvent => ({
    date: '2020',
    partnership: 'a',
    partner: 'AAA',
    host: 'XXX',
    sides: [],
    says: [],
    denied: [],
    summary: '',
    ...change,
  });
  const names = { short: (id: string) => id };
  const words = storyMessagesIn('en');

  test('is named by side, each once, third parties last', () => {
    expect(
      whoSays(
        [event({ sides: ['third-party'] }), event({ sides: ['partner', 'host'] }), event({ sides: ['host'] })],
        names,
        words,
      ),
    ).toEqual({ says: ['AAA', 'XXX', 'third parties'], denied: [] });
  });

  test('is a rival authority by its own name, and who denies is named too', () => {
    expect(
      whoSays([event({ sides: ['counterpart'], counterpart: 'xxx-north', denied: ['host'] })], names, words),
    ).toEqual({ says: ['xxx-north'], denied: ['XXX'] });
  });

  test('of context, which has no sides, is that it was reported', () => {
    expect(whoSays([event({ partnership: null, partner: null })], names, words).says).toEqual(['reported']);
  });
});

describe('the reading level', () => {
  test('is Flesch-Kincaid in English', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59.
    expect(readingLevel(['The cat sat on the mat.'], 'en')).toEqual({
      measure: 'Flesch-Kincaid',
      value: expect.closeTo(-1.45, 5) as number,
      words: 6,
      sentences: 1,
    });
  });

  test('is the LIX in French, where an elision joins two words', () => {
    // 7 words in 1 sentence, 2 of them of more than six letters.
    expect(readingLevel(["L'opération de la France s'achève tard."], 'fr')).toEqual({
      measure: 'LIX',
      value: expect.closeTo(8 + 100 / 8, 5) as number,
      words: 8,
      sentences: 1,
    });
  });

  test('of longer sentences and longer words is higher', () => {
    for (const lang of ['en', 'fr'] as const) {
      const easy = readingLevel(['We came.', 'We saw.'], lang).value;
      expect(readingLevel(['We came and we saw.'], lang).value).toBeGreaterThan(easy);
      expect(readingLevel(['Administration arrived.', 'Constitution observed.'], lang).value).toBeGreaterThan(easy);
    }
  });

  test('of nothing is nothing', () => {
    expect(readingLevel([], 'fr')).toMatchObject({ value: 0, words: 0 });
  });
});

describe('shared lines', () => {
  const long = `M0,0l${'1,1 '.repeat(80)}`;
  test('of two pictures are written once, and keep their class where they are used', () => {
    const picture = (more: string) => h('svg', {}, h('path', { class: 'pa-land', d: long }), h('path', { d: more }));
    const { pictures, definitions } = sharePaths([picture('M1,1'), picture('M2,2')], 'shared');
    expect(definitions.map((node) => node.attrs['id'])).toEqual(['shared-0']);
    expect(pictures.map(toSvg)).toEqual([
      '<svg><use class="pa-land" href="#shared-0"/><path d="M1,1"/></svg>',
      '<svg><use class="pa-land" href="#shared-0"/><path d="M2,2"/></svg>',
    ]);
  });

  test('of one picture stay in it', () => {
    const picture = h('svg', {}, h('path', { d: long }));
    expect(sharePaths([picture], 'shared')).toEqual({ pictures: [picture], definitions: [] });
  });
});

describe('a word that is explained', () => {
  const host = { term: 'host', words: 'hôte' };
  const kept = (...content: Parameters<typeof keptTogether>[0]): unknown => keptTogether(content, () => true);

  test('stays on its line with what stands against it, and with nothing else', () => {
    expect(kept('Dit-on que l’', host, ', lui, part')).toEqual([
      'Dit-on que ',
      { kept: ['l’', host, ','] },
      ' lui, part',
    ]);
    expect(kept('each has a “', host, '”.')).toEqual(['each has a ', { kept: ['“', host, '”.'] }]);
    expect(kept('un ', host, '\u00a0; puis')).toEqual(['un ', { kept: [host, '\u00a0;'] }, ' puis']);
    expect(kept('an ', host, ' is')).toEqual(['an ', host, ' is']);
    expect(kept(host)).toEqual([host]);
    expect(kept(host, '/', host, ' both')).toEqual([{ kept: [host, '/', host] }, ' both']);
  });

  test('is text where it is not explained', () => {
    expect(keptTogether(['l’', host, ','], () => false)).toEqual(['l’', host, ',']);
  });
});
