import { describe, expect, test } from 'vitest';
import { drawChip } from '../../src/draw/chip.ts';
import { cardForms, cardSize, drawClassCard, type ClassCard } from '../../src/draw/classCard.ts';
import { drawChipRow, rowSize, sizeOfRow, type RowSize } from '../../src/draw/chipRow.ts';
import { chipState, isQuiet } from '../../src/draw/chipState.ts';
import { legendFor, sampleChip } from '../../src/draw/legend.ts';
import { h, toSvg } from '../../src/draw/node.ts';
import { beside, chipOf, expectGolden, held, NOT_COVERED, NOTHING, STATES } from './draw-fixture.ts';

const LOOK = { letters: 'FR', colorIndex: 0, size: 22 };
const picture = (chip: Parameters<typeof drawChip>[0]): string =>
  toSvg(drawChip(chip, LOOK)).replace(/ data-state="[^"]*"/, '');

describe('chipState', () => {
  test('a status is the shape, what is said beyond it are marks', () => {
    expect(chipState(held('ending', { standing: 'third-party', partly: ['x'] }))).toEqual({
      shape: 'ending',
      marks: ['third-party', 'partly'],
    });
  });

  test('a sanction is never an ended tie: over, it is not drawn; in force, it is a mark of its own', () => {
    const over = chipOf({ absence: 'nothing-found', beside: [beside('adverse', { status: 'ended' })] });
    expect(chipState(over)).toEqual({ shape: 'nothing-found', marks: [] });
    expect(isQuiet(over)).toBe(true);
    expect(chipState(chipOf({ absence: 'nothing-found', beside: [beside('adverse')] })).marks).toEqual(['adverse']);
  });

  test('what lapsed does not say again that third parties alone reported it', () => {
    expect(chipState(held('in-force', { fading: 'lapsed', standing: 'third-party' }))).toEqual({
      shape: 'lapsed',
      marks: [],
    });
  });
});

describe('drawChip', () => {
  test('no two states look the same, colour apart', () => {
    const pictures = Object.entries(STATES).map(([name, chip]) => [picture(chip), name] as const);
    const byPicture = new Map(pictures);
    expect(byPicture.size).toBe(pictures.length);
  });

  test('each state with a tie says by letters whose it is', () => {
    for (const [name, chip] of Object.entries(STATES)) {
      const letters = [...picture(chip).matchAll(/>([A-Z]+)<\/text>/g)].map((match) => match[1]).join('');
      expect(letters, name).toBe(isQuiet(chip) ? '' : 'FR');
    }
  });

  test('draws one, two and three letters', () => {
    for (const letters of ['F', 'FR', 'AES']) {
      expect(toSvg(drawChip(held('ending'), { ...LOOK, letters }))).toContain('</text>');
    }
  });

  test('bears a name where asked', () => {
    const text = toSvg(drawChip(held('ended'), { ...LOOK, title: 'France, forces: ended' }));
    expect(text).toContain('<title>France, forces: ended</title>');
  });

  test('looks as it did', () => {
    const nodes = Object.entries(STATES).map(([name, chip], i) =>
      h(
        'g',
        { transform: `translate(${20 + (i % 5) * 40},${20 + Math.floor(i / 5) * 40})` },
        h('title', {}, name),
        drawChip(chip, LOOK),
      ),
    );
    expectGolden('chips.svg', toSvg(h('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 200 200' }, nodes)));
  });
});

describe('drawChipRow', () => {
  const looks = ['FR', 'RU', 'US'].map((letters, colorIndex) => ({ letters, colorIndex }));
  const chips = [held('in-force', { partner: 'FRA' }), { ...NOTHING, partner: 'RUS' }, { ...NOTHING, partner: 'USA' }];

  test('keeps a slot for each partner, whatever it holds', () => {
    const xs = (row: typeof chips): string[] => {
      const text = toSvg(drawChipRow({ host: 'MLI', chips: row, looks, size: 22 }));
      return [...text.matchAll(/translate\(([-\d.]+),0\)"><g class="pa-chip/g)].map((match) => match[1]!);
    };
    expect(xs(chips)).toHaveLength(3);
    expect(xs(chips)).toEqual(xs(chips.map((chip) => ({ ...chip, status: 'ended' as const }))));
  });

  test('takes the size that it says', () => {
    const { width, height } = sizeOfRow({ host: 'MLI', chips, looks, size: 22 });
    expect(width).toBeCloseTo(rowSize(3, 22).width, 6);
    expect(height).toBe(rowSize(3, 22).height);
  });

  test('a row that holds nothing is smaller and has no pill', () => {
    const quiet = { host: 'MLI', chips: [NOTHING, NOT_COVERED], looks: looks.slice(0, 2), size: 22 };
    expect(sizeOfRow(quiet).width).toBeLessThan(rowSize(2, 22).width);
    expect(toSvg(drawChipRow(quiet))).not.toContain('<rect');
  });

  test('says which chip has no look', () => {
    expect(() => drawChipRow({ host: 'MLI', chips, looks: [], size: 22 })).toThrow(/MLI: chip 1/);
  });
});

describe('drawClassCard', () => {
  const looks = ['FR', 'RU', 'US'].map((letters, colorIndex) => ({ letters, colorIndex, word: 'present' }));
  const chips = [
    held('in-force', { partner: 'FRA' }),
    { ...NOTHING, partner: 'RUS' },
    held('ended', { partner: 'USA' }),
  ];
  const card = { host: 'MLI', name: 'Mali', code: 'MLI', chips, looks, size: 30 };
  const drawn = (one: ClassCard, form = 0, compact = false): string =>
    toSvg(drawClassCard(one, cardForms(one, compact)[form]!));
  const sizeIn = (one: ClassCard, form = 0): RowSize => cardSize(one, cardForms(one, false)[form]!);

  test('names the country and gives each partner that holds something a chip and a word', () => {
    const text = drawn(card);
    expect(text).toContain('>Mali</text>');
    expect(text.match(/>present<\/text>/g)).toHaveLength(2);
    expect(text.match(/data-partner="(\w+)"/g)).toEqual(['data-partner="FRA"', 'data-partner="USA"']);
  });

  test('is read from eight metres: at 30 pixels names have 22 and words 20', () => {
    const sizes = [...drawn(card).matchAll(/pa-(name|text)[^>]*font-size="([\d.]+)"/g)];
    expect(sizes.map(([, what, size]) => [what, Number(size) >= (what === 'name' ? 22 : 20)])).toEqual([
      ['name', true],
      ['text', true],
      ['text', true],
    ]);
  });

  test('grows with its lines and with its longest word, and is as wide as its name at the least', () => {
    const size = (over: Partial<typeof card>): RowSize => sizeIn({ ...card, ...over });
    const one = { chips: chips.slice(0, 1), looks: looks.slice(0, 1) };
    expect(size({}).height - size(one).height).toBeGreaterThan(30);
    expect(size({ looks: looks.map((look) => ({ ...look, word: 'no longer present' })) }).width).toBeGreaterThan(
      size({}).width + 40,
    );
    expect(size({ name: 'Uncommonlylongstan' }).width).toBeGreaterThan(size({}).width);
  });

  test('of a country without marks bears the name alone', () => {
    const text = drawn({ ...card, chips: [], looks: [] });
    expect(text).toContain('>Mali</text>');
    expect(text).not.toContain('pa-card-marks');
  });

  test('breaks a name in two that is much wider than what stands below it', () => {
    const long = { ...card, name: 'Central African Republic' };
    expect(drawn(long)).toMatch(/>Central African<\/text>.*>Republic<\/text>/);
    expect(sizeIn(long).width).toBeLessThan(200);
    expect(drawn({ ...card, name: 'Burkina Faso' })).toContain('>Burkina Faso</text>');
  });

  test('in smaller forms gives up its words, then its name, then its chips; each form is smaller than the one before', () => {
    const forms = cardForms(card, false);
    expect(forms.map(({ name, body, coded }) => [name.join(' '), body, coded])).toEqual([
      ['Mali', 'words', false],
      ['Mali', 'chips', false],
      ['MLI', 'chips', true],
      ['MLI', 'none', true],
    ]);
    const areas = forms.map((form) => cardSize(card, form)).map(({ width, height }) => width * height);
    expect(areas).toEqual([...areas].sort((a, b) => b - a));
    for (const form of [1, 2]) {
      expect(drawn(card, form).match(/data-partner="(\w+)"/g)).toHaveLength(2);
      expect(drawn(card, form)).not.toContain('present');
    }
    expect(drawn(card, 3)).not.toContain('data-partner');
    // A frame says that the key tells more of it.
    expect(drawn(card, 3)).toContain('<rect');
  });

  test('of a country without marks is smaller before it is broken, and broken before it is a code', () => {
    const bare = { ...card, name: 'South Sudan', code: 'SSD', chips: [], looks: [] };
    expect(cardForms(bare, false).map(({ name, coded }) => [name.join('/'), coded])).toEqual([
      ['South Sudan', false],
      ['South Sudan', false],
      ['South/Sudan', false],
      ['SSD', true],
    ]);
    expect(drawn(bare, 3)).not.toContain('<rect');
  });

  test('where countries are many has its chips beside one another and no words', () => {
    const svg = drawn(card, 0, true);
    expect(svg).toContain('>Mali</text>');
    expect(svg).not.toContain('present');
    expect(svg.match(/data-partner="(\w+)"/g)).toHaveLength(2);
  });

  test('says which chip has no look', () => {
    expect(() => drawn({ ...card, looks: [] })).toThrow(/MLI: chip 1/);
  });
});

describe('legendFor', () => {
  test('explains what is on screen and nothing else, in a fixed order', () => {
    const keys = legendFor([NOTHING, held('ended'), held('in-force', { standing: 'disputed' })]).map(({ key }) => key);
    expect(keys).toEqual(['in-force', 'ended', 'nothing-found', 'disputed']);
  });

  test('each sample shows its own key', () => {
    for (const { key, sample } of legendFor(Object.values(STATES))) {
      expect(String(sample.attrs['data-state']), key).toContain(key);
      expect(legendFor([sampleChip(key)]).map((entry) => entry.key)).toContain(key);
    }
  });
});

describe('what changed at the last step', () => {
  const row = { host: 'XXX', chips: [held('in-force'), { ...NOTHING, partner: 'BBB' }], looks: [LOOK, LOOK], size: 22 };
  const bars = (svg: string): number => svg.split('pa-changed').length - 1;

  test('bears a bar, in a row and on a card, and nothing else does', () => {
    expect(bars(toSvg(drawChipRow(row)))).toBe(0);
    expect(bars(toSvg(drawChipRow({ ...row, changed: [row.chips[0]!.partner] })))).toBe(1);
    const card = { ...row, name: 'Xland', code: 'XXX', looks: row.looks.map((look) => ({ ...look, word: 'present' })) };
    for (const compact of [false, true]) {
      const [form] = cardForms(card, compact);
      expect(bars(toSvg(drawClassCard(card, form!)))).toBe(0);
      expect(bars(toSvg(drawClassCard({ ...card, changed: [row.chips[0]!.partner] }, form!)))).toBe(1);
    }
  });
});
