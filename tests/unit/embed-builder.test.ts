/** What the builder makes of a choice: which page of the site shows it, and when its picture goes into the text. */
import { describe, expect, it } from 'vitest';
import {
  chooseView,
  choiceFrom,
  compareAt,
  folderOf,
  fullOf,
  isNamed,
  nameOf,
  PLAIN_MANNER,
  queryOf,
} from '../../src/embed/builder/choice.ts';
import type { BuilderData, BuilderScene, BuilderView } from '../../src/embed/builder/data.ts';
import type { EmbedIndex } from '../../src/embed/data.ts';
import { embedEn } from '../../src/i18n/embed.en.ts';
import { en } from '../../src/i18n/messages.en.ts';
import { namesFrom } from '../../src/i18n/names.ts';
import { changed } from '../../src/embed/builder/form.ts';
import type { EmbedShows } from '../../src/model/words.ts';

const size = { width: 1, height: 1 };
const scene = (shows: EmbedShows, hosts: readonly string[]): BuilderScene => ({
  ...{
    shows,
    hosts,
    at: '2022-08-16',
    vs: shows === 'map' ? null : '2020-01-01',
    group: 'presence',
    partners: ['AAA'],
  },
  ...{ extent: [0, 0, hosts.length * 10, 10], narrow: size, wide: size },
});
const view = (id: string, shows: EmbedShows, hosts: readonly string[]): BuilderView => ({
  ...scene(shows, hosts),
  ...{ id, title: id, still: size },
});
const story: BuilderView = {
  ...view('story-s', 'map', ['XXX']),
  story: {
    id: 's',
    steps: ['one', 'two'].map((id) => ({
      ...scene('map', ['XXX']),
      ...{ id, title: id, headline: `S — ${id}`, known: null, lens: 'second-read' as const },
    })),
  },
};
const index = {
  ...{
    lang: 'en',
    start: '2011-01-01',
    readUntil: '2024-01-01',
    hosts: ['XXX', 'YYY', 'ZZZ'],
    partners: ['AAA', 'BBB'],
  },
  ...{ parties: {}, formations: {}, defaultPartners: ['AAA'] },
} as unknown as EmbedIndex;
const data: BuilderData = {
  index,
  views: [
    view('region', 'map', ['XXX', 'YYY']),
    view('both', 'compare', ['XXX', 'YYY']),
    view('x', 'compare', ['XXX']),
    view('lives', 'life', ['XXX']),
    story,
  ],
  ...{ site: '../../', home: '../../embed/', frozen: '../../releases/1/embed/', frozenViews: ['region', 'x'] },
  ...{ shapes: '', langs: ['en', 'fr'], version: '1' },
};
const ties = [{ id: 'bbb-xxx-a', name: 'B, a', partner: 'BBB' }];
const form = { data, ties, messages: en, words: embedEn, names: namesFrom({ parties: {}, formations: {} }, en) };
const field = (
  name: string,
  value: string,
  checked: readonly string[] = [],
): { name: string; value: string; checked: readonly string[] } => ({ name, value, checked });

describe('a comparison', () => {
  const opening = chooseView(data.views[1]!, 0, index, PLAIN_MANNER);

  it('of a country with a page of its own is that page', () => {
    const choice = compareAt(opening, 'xxx', ['XXX'], data);
    expect(folderOf(choice, data, false)).toBe('../../en/embed/x/');
    expect(isNamed(choice, index)).toBe(true);
    expect(queryOf(choice, index)).toBe('');
  });

  it('of any other country is asked of the page of the most countries, and its picture is no named one', () => {
    const choice = compareAt(opening, 'zzz', ['ZZZ'], data);
    expect(folderOf(choice, data, false)).toBe('../../en/embed/both/');
    expect(queryOf(choice, index)).toBe('?hosts=ZZZ&place=zzz');
    expect(isNamed(choice, index)).toBe(false);
    expect(nameOf(choice)).toBe('both-zzz');
  });

  it('of a country without a map of its name is had from the explorer’s address, its date and partners kept', () => {
    const choice = choiceFrom('?view=compare&hosts=ZZZ&at=2023-01-01&vs=2021-01-01&partners=BBB', data);
    expect(choice.view.id).toBe('both');
    expect(queryOf(choice, index)).toBe('?at=2023-01-01&vs=2021-01-01&partners=BBB&hosts=ZZZ&place=zzz');
    expect(fullOf(choice, index)).toContain('view=compare');
  });

  it('of other dates, or of a period, is no named one', () => {
    for (const part of [
      field('at', '2023-01-01'),
      field('vs', '2019-01-01'),
      field('from', '2015-01-01'),
      field('to', '2023-06-01'),
    ]) {
      const next = changed(opening, part, form)!;
      expect(isNamed(next, index), part.name).toBe(false);
      expect(queryOf(next, index)).toContain(`${part.name}=${part.value}`);
    }
  });
});

describe('a story', () => {
  it('opens at the step of the explorer’s address, and its first step alone is as its page has it', () => {
    const choice = choiceFrom('?story=s&step=two', data);
    expect([choice.view.id, choice.step]).toEqual(['story-s', 1]);
    expect(queryOf(choice, index)).toBe('?step=two');
    expect(fullOf(choice, index)).toBe('story=s&step=two');
    expect(isNamed(choice, index)).toBe(false);
    const first = changed(choice, field('step', '0'), form)!;
    expect([queryOf(first, index), isNamed(first, index)]).toEqual(['', true]);
  });
});

describe('lives', () => {
  it('can be narrowed to one partnership, until another country, question or partner is chosen', () => {
    const all = changed(chooseView(data.views[3]!, 0, index, PLAIN_MANNER), field('where', 'ZZZ'), form)!;
    const one = changed(all, field('tie', 'bbb-xxx-a'), form)!;
    expect(queryOf(one, index)).toBe('?partners=BBB&hosts=ZZZ&partnership=bbb-xxx-a');
    expect(fullOf(one, index)).toContain('select=bbb-xxx-a');
    for (const next of [field('where', 'YYY'), field('group', 'supplies'), field('partners', 'AAA', ['AAA', 'BBB'])])
      expect(changed(one, next, form)!.state.tie, next.name).toBeUndefined();
    expect(changed(one, field('tie', ''), form)!.state).toMatchObject({ partners: ['AAA'], tie: undefined });
  });
});

describe('what a release does not have', () => {
  it('cannot be frozen to it, nor stays so when another view is chosen', () => {
    const frozen = changed(chooseView(data.views[0]!, 0, index, PLAIN_MANNER), field('record', 'frozen'), form)!;
    expect(frozen.manner.frozen).toBe(true);
    expect(folderOf(frozen, data, true)).toBe('../../releases/1/embed/en/region/');
    const other = changed(frozen, field('view', 'story-s'), form)!;
    expect(other.manner.frozen).toBe(false);
    expect(changed(other, field('record', 'frozen'), form)!.manner.frozen).toBe(false);
  });
});

describe('fields', () => {
  const map = chooseView(data.views[0]!, 0, index, PLAIN_MANNER);

  it('that hold no sound value change nothing', () => {
    for (const [name, value] of [
      ['at', ''],
      ['at', '1999-01-01'],
      ['from', '2024-01-01'],
      ['to', '2011-01-01'],
      ['other', 'x'],
    ] as const)
      expect(changed(map, field(name, value), form), `${name}=${value}`).toBeNull();
  });

  it('leave one partner at least', () => {
    expect(changed(map, field('partners', 'AAA', []), form)!.state.partners).toEqual(['AAA']);
    expect(changed(map, field('partners', 'BBB', ['AAA', 'BBB']), form)!.state.partners).toEqual(['AAA', 'BBB']);
  });
});
