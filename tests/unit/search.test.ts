/** What is searched, how it is found, and what choosing it does. */
import { describe, expect, it } from 'vitest';
import { compile, type Compiled } from '../../src/dataset/compile.ts';
import { beginning, searchFile } from '../../src/dataset/searchFile.ts';
import { actionsFor, eventOf, partnerChoice } from '../../src/explorer/search/choose.ts';
import { widened } from '../../src/explorer/widened.ts';
import { searchEngine, type FoundGroup } from '../../src/explorer/search/engine.ts';
import { entriesOf, type Entry } from '../../src/explorer/search/entries.ts';
import { messagesIn } from '../../src/i18n/messages.ts';
import { namesFrom } from '../../src/i18n/names.ts';
import { PLAIN, type View } from '../../src/model/view.ts';
import type { Lang } from '../../src/model/words.ts';
import { decodeIndex } from '../../src/record/decode.ts';
import type { IndexFile } from '../../src/record/format.ts';
import { slugOf } from '../../src/record/slug.ts';
import { day } from '../fixture/arbitrary.ts';
import { recordOf } from '../fixture/record.ts';

const record = recordOf();

/** As the site writes it, without files of details. */
const indexOf = (index: Compiled['index']): IndexFile => ({
  ...index,
  details: {},
  ids: '',
  rest: '',
  places: '',
  search: '',
});

function setUp(lang: Lang) {
  const compiled = compile(record, lang);
  const { index, ids } = compiled;
  const ties = new Map(decodeIndex(indexOf(index)).ties.map((tie) => [tie.id, tie]));
  const file = searchFile(record, compiled, lang);
  const entries = entriesOf(file.rows, ties);
  const search = searchEngine(entries, { lang, names: namesFrom(index, messagesIn(lang)) });
  return { index: indexOf(index), ids, ties, entries, search };
}

const { index, ids, ties, entries, search } = setUp('en');
const french = setUp('fr');

const first = (found: readonly FoundGroup[]): Entry | undefined => found[0]?.entries[0];
const named = (kind: Entry['kind'], id: string): Entry => {
  const entry = entries.find((one) => one.kind === kind && one.id === id);
  if (!entry) throw new Error(`no ${kind} ${id} can be found`);
  return entry;
};

describe('the search', () => {
  it('finds a country by its name in either language, with accents or without, begun or misspelt', () => {
    const queries = ['Republic of Betaland', 'republique de betalande', 'Bêtalande', 'betala', 'BBB', 'betelande'];
    for (const query of queries) {
      expect([query, first(search(query))?.id]).toEqual([query, 'BBB']);
      expect([query, first(french.search(query))?.id]).toEqual([query, 'BBB']);
    }
    expect(first(french.search('betaland'))?.title).toBe('République de Bêtalande');
  });

  it('puts the country before the many texts in which it stands', () => {
    const kinds = search('Xland').map(({ kind }) => kind);
    expect(kinds[0]).toBe('country');
    expect(kinds).toContain('event');
  });

  it('lists few of a kind and counts the others', () => {
    for (const { entries: listed, more } of search('Xland')) {
      expect(listed.length).toBeLessThanOrEqual(6);
      expect(more).toBeGreaterThanOrEqual(0);
    }
  });

  it('finds nothing for what nothing is called', () => {
    expect(search('xyzzy')).toEqual([]);
    expect(search('  ')).toEqual([]);
  });

  it('calls every event by its partnership and place, so that its id and date can be found', () => {
    const events = entries.filter(({ kind, ties: own }) => kind === 'event' && own.length > 0);
    expect(events).toHaveLength(Object.values(ids).flat().length);
    for (const { id, date } of events) {
      const [tie, place] = id.split('#');
      const event = record.partnerships
        .flatMap(({ data }) => data.events)
        .find((one) => one.id === ids[tie!]![Number(place)]);
      expect(event?.date).toBe(date);
    }
  });
});

describe('a beginning', () => {
  it('ends with a whole word and an ellipsis, or is the text', () => {
    expect(beginning('short', 10)).toBe('short');
    expect(beginning('one two, three four', 12)).toBe('one two…');
    expect(beginning('abcdefghijklmnop', 5)).toMatch(/…$/);
  });
});

describe('a slug', () => {
  it('is the name in small letters without accents', () => {
    expect(slugOf('Côte d’Ivoire – Presse')).toBe('cote-d-ivoire-presse');
  });
});

const regions = {
  small: { title: 'small', hosts: ['XXX', 'NER'], extent: [0, 0, 1, 1] as const },
  large: { title: 'large', hosts: ['XXX', 'NER', 'YYY', 'SEN'], extent: [0, 0, 1, 1] as const },
  other: { title: 'other', hosts: ['SEN'], extent: [0, 0, 1, 1] as const },
};

describe('the hosts shown', () => {
  it('stay where the country is among them', () => {
    const hosts = ['XXX', 'NER'];
    expect(widened({ regions }, hosts, 'NER')).toBe(hosts);
  });
  it('become the smallest region that has it and all of them', () => {
    expect(widened({ regions }, ['XXX', 'NER'], 'SEN')).toEqual(regions.large.hosts);
  });
  it('become the smallest that has it where none has them all', () => {
    expect(widened({ regions }, ['ELSEWHERE'], 'SEN')).toEqual(['SEN']);
  });
  it('gain it where no region has it', () => {
    expect(widened({ regions }, ['XXX'], 'ZZZ')).toEqual(['XXX', 'ZZZ']);
  });
});

describe('choosing', () => {
  const view: View = {
    at: day('2020-01-01'),
    from: day('2011-01-01'),
    to: day('2026-01-01'),
    known: null,
    vs: null,
    group: 'presence',
    lens: 'all',
    partners: [index.partners[0]!],
    hosts: ['XXX'],
    select: null,
    view: 'map',
    map: null,
    ...PLAIN,
  };
  const data = { index, ties, events: new Map(), first: day('2011-01-01'), last: day('2026-01-01') };

  it('a country selects it', () => {
    expect(actionsFor(data, view, named('country', 'XXX'))).toEqual([{ type: 'select', select: 'XXX', at: undefined }]);
  });

  it('a country that is not shown widens the region first, since that takes the selection away', () => {
    const kinds = actionsFor(data, view, named('country', 'YYY')).map(({ type }) => type);
    expect(kinds).toEqual(['hosts', 'select']);
  });

  it('a partner adds it; one that is shown, or for which there is no room, is shown alone', () => {
    const [shown, other] = index.partners;
    expect(partnerChoice(view, other!)).toBe('add');
    expect(actionsFor(data, view, named('partner', other!))).toEqual([{ type: 'partners', partners: [shown, other] }]);
    expect(actionsFor(data, view, named('partner', shown!))).toEqual([{ type: 'partners', partners: [shown] }]);
    expect(partnerChoice({ ...view, partners: ['A', 'B', 'C', 'D'] }, other!)).toBe('alone');
    expect(partnerChoice({ ...view, view: 'class', partners: ['A', 'B', 'C'] }, other!)).toBe('alone');
  });

  it('a formation selects a partnership in which it acts, in a country that is shown if there is one', () => {
    const formation = entries.find(({ kind }) => kind === 'formation')!;
    const [last] = actionsFor(data, view, formation).slice(-1);
    expect(formation.ties).toContain(last?.type === 'select' ? last.select : null);
  });

  it('an event selects it and moves the date to it, also out of a narrower period', () => {
    const event = entries.find(({ kind, ties: own }) => kind === 'event' && own.length > 0)!;
    const narrow = { ...view, from: day('2011-01-01'), to: day('2011-01-02') };
    const actions = actionsFor(data, narrow, event, 'its-id');
    expect(actions.map(({ type }) => type)).toContain('period');
    const last = actions.at(-1)!;
    expect(last.type === 'select' && [last.select, typeof last.at]).toEqual(['its-id', 'number']);
    expect(eventOf(event)).toMatch(/#\d+$/);
  });

  it('a place shows its newest event', () => {
    const place = entries.find(({ kind }) => kind === 'place')!;
    expect(eventOf(place)).not.toBeNull();
    expect(place.date).not.toBeNull();
  });

  it('an outlet does nothing to the view', () => {
    const outlet = entries.find(({ kind }) => kind === 'outlet')!;
    expect(actionsFor(data, view, outlet)).toEqual([]);
  });
});
