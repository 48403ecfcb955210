import { beforeAll, describe, expect, test, vi } from 'vitest';
import { compile } from '../../src/dataset/compile.ts';
import { folderOnDisk } from '../../src/dataset/effects.ts';
import { loadRecord, type DataRecord } from '../../src/dataset/load.ts';
import { atlasOf } from '../../src/dataset/toAtlas.ts';
import type { Life } from '../../src/model/fold.ts';
import { LENSES } from '../../src/model/lens.ts';
import { LANGS, type Lang } from '../../src/model/words.ts';
import { livesOf, type Atlas } from '../../src/query/atlas.ts';
import { decodeIndex, FormatError } from '../../src/record/decode.ts';
import { FORMAT, type HostFile, type IdsFile, type IndexFile } from '../../src/record/format.ts';
import { Details, fetchJson, loadIds, loadIndex, loadWhole, LoadError, type Fetch } from '../../src/record/reader.ts';
import { day } from '../fixture/arbitrary.ts';
import { recordOf, withEdit } from '../fixture/record.ts';

/** Through JSON and back, as the browser gets it. */
function sent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function indexOf(
  record: DataRecord,
  lang: Lang = 'en',
): { index: IndexFile; ids: IdsFile; hosts: readonly HostFile[] } {
  const { index, ids, hosts } = compile(record, lang);
  const details = Object.fromEntries(hosts.map(({ host }) => [host, `${host}.json`]));
  return sent({
    index: { ...index, details, ids: 'ids.json', rest: 'rest.json', places: 'places.json', search: 'search.json' },
    ids,
    hosts,
  });
}

/** What a life tells, with the events called by `nameOf`, and those who speak in the order of the list of sides. */
function told({ tie: { before, ...tie }, events, segments }: Life, nameOf: (id: string) => string): object {
  return {
    ...tie,
    before: before && { ...before, sides: [...before.sides].sort() },
    events: events.map((event) => ({
      ...event,
      id: nameOf(event.id),
      denies: event.denies && nameOf(event.denies),
      sides: [...event.sides].sort(),
    })),
    segments: segments.map((segment) => ({ ...segment, setBy: segment.setBy && nameOf(segment.setBy) })),
  };
}

/** Holds the lives of the decoded record against those of the record itself. */
function expectSameLives(record: DataRecord): Atlas {
  const { index, ids } = indexOf(record);
  const [decoded, direct] = [decodeIndex(index), atlasOf(record)];
  const named = (id: string): string => {
    const [tie, place] = id.split('#');
    return ids[tie!]?.[Number(place)] ?? `no event ${id}`;
  };
  for (const known of [null, '2022-02-20', '2024-01-01']) {
    for (const lens of LENSES) {
      const [there, here] = [decoded, direct].map((atlas) => livesOf(atlas, known === null ? null : day(known), lens));
      expect(there!.all.map((life) => told(life, named))).toEqual(here!.all.map((life) => told(life, (id) => id)));
    }
  }
  expect(decoded.coverage).toEqual(direct.coverage);
  expect([decoded.readUntil, decoded.fadeAfterDays]).toEqual([direct.readUntil, direct.fadeAfterDays]);
  return decoded;
}

describe('the compiled record', () => {
  test('of the fixture folds to the same lives as the record, known by any date and through any lens', () => {
    expect(expectSameLives(recordOf()).ties).toHaveLength(13);
  });

  test('of the real data folds to the same lives as the record', () => {
    const { record } = loadRecord(folderOnDisk(new URL('../../data', import.meta.url).pathname));
    expect(expectSameLives(record!).ties.length).toBeGreaterThan(200);
  });

  test('in another language has the same ties and other words', () => {
    const [en, fr] = LANGS.map((lang) => indexOf(recordOf(), lang).index);
    expect(fr!.ties).toEqual(en!.ties);
    expect([en!.parties['BBB'], fr!.parties['BBB']]).toMatchObject([
      { name: 'Republic of Betaland', short: 'Betaland', letters: 'BE' },
      { name: 'République de Bêtalande', short: 'Bêtalande', article: 'la' },
    ]);
    expect([en!.title, fr!.title]).toEqual(['Fixture atlas', 'Atlas d’essai']);
  });

  test('offers the partners that have a partnership, those that the atlas names first', () => {
    const more = withEdit('atlas.yaml', 'partners: [AAA, BBB, CCC]', 'partners: [CCC, MLI, AAA]');
    // Between equals each is the partner of the other.
    expect(indexOf(recordOf(more)).index.partners).toEqual(['CCC', 'AAA', 'BBB', 'XXX']);
  });

  test('names every party that is named anywhere in it', () => {
    const { parties } = indexOf(recordOf()).index;
    expect(Object.keys(parties).sort()).toEqual(['AAA', 'BBB', 'BLOC', 'CCC', 'XXX', 'YYY', 'xxx-north']);
    expect(parties['xxx-north']).toMatchObject({ kind: 'authority', within: 'XXX' });
  });

  test('has a tick for each context event, with the hosts and the day from which it was known', () => {
    expect(indexOf(recordOf()).index.context).toEqual([
      ['xxx-2020-08-18-coup', '2020-08-18', 'coup', ['XXX'], day('2020-08-19')],
      ['xxx-yyy-2021-03-attack', '2021-03', 'attack', ['XXX', 'YYY'], day('2021-04-05')],
    ]);
  });

  test('throws where the atlas names no view to open with', () => {
    const record = recordOf(withEdit('atlas.yaml', 'defaultView: opening', 'defaultView: none'));
    expect(() => compile(record, 'en')).toThrow('"none"');
  });

  test.each(["  at: '2022-08-16'\n", '  group: presence\n', '  partners: [AAA, BBB]\n'])(
    'throws where the view to open with lacks "%s"',
    (line) => {
      expect(() => compile(recordOf(withEdit('views/opening.yaml', line, '')), 'en')).toThrow('views/opening.yaml');
    },
  );

  test('lists the ids of own events only, in the order of the fold', () => {
    const { ids } = indexOf(recordOf());
    expect(ids['aaa-xxx-forces-status']).toEqual(['aaa-xxx-2013-03-forces-status-signed']);
    expect(ids['bbb-xxx-guards']).toEqual([
      'bbb-xxx-2021-12-guards-reported',
      'bbb-xxx-2021-12-24-guards-denied',
      'bbb-xxx-2023-06-guards-left',
    ]);
  });
});

describe('the details of a host', () => {
  const file = (host: string, lang: Lang = 'en'): HostFile =>
    indexOf(recordOf(), lang).hosts.find((one) => one.host === host)!;
  const event = (id: string, host = 'XXX') =>
    file(host)
      .partnerships.flatMap(({ events }) => events)
      .find((one) => one.id === id)!;

  test('hold its own partnerships and the context that concerns it, and the sources that they cite', () => {
    const yyy = file('YYY');
    expect(yyy.partnerships.map(({ id }) => id)).toEqual([
      'aaa-yyy-visit',
      'bbb-yyy-arms',
      'ccc-yyy-mediation',
      'xxx-yyy-relations',
    ]);
    expect(yyy.context.map(({ id }) => id)).toEqual(['xxx-yyy-2021-03-attack']);
    const cited = new Set(
      [
        ...yyy.partnerships.flatMap(({ events, before }) => [
          ...events.flatMap(({ citations }) => citations),
          ...(before?.citations ?? []),
        ]),
        ...yyy.context.flatMap(({ citations }) => citations),
      ].map(({ source }) => source),
    );
    expect(new Set(Object.keys(yyy.sources))).toEqual(cited);
  });

  test('are there for every host and for every bloc that hosts a partnership', () => {
    expect(
      indexOf(recordOf())
        .hosts.map(({ host }) => host)
        .sort(),
    ).toEqual(['BLOC', 'XXX', 'YYY']);
  });

  test('say of an event what is set and leave out what is not', () => {
    expect(event('aaa-xxx-2013-01-11-first-started')).toEqual({
      id: 'aaa-xxx-2013-01-11-first-started',
      date: '2013-01-11',
      change: 'started',
      says: [
        { side: 'partner', who: 'President of Alphaland' },
        { side: 'host', who: 'President of Xland' },
      ],
      summary: 'Alphaland sent its First Force.',
      place: { name: 'X City', lat: 12.5, lon: -8 },
      review: 'second-read',
      lenses: expect.any(Number) as number,
      known: '2013-01-12',
      citations: [{ source: 'gazette-2013-01-12', supports: 'The decree.', checked: '2025-01-15' }],
    });
    expect(event('aaa-xxx-2014-08-01-operation-started')).toMatchObject({
      review: 'awaiting',
      personnel: [{ about: 3000, scope: 'whole-region', whose: 'Ministry of Alphaland' }],
    });
    expect(event('bbb-xxx-2021-12-guards-reported').personnel).toEqual([
      { min: 800, max: 1000, scope: 'present', whose: 'officials of other states' },
    ]);
    expect(event('bbb-xxx-2021-12-24-guards-denied').denies).toBe('bbb-xxx-2021-12-guards-reported');
    expect(event('aaa-xxx-2022-05-02-treaty-denounced')).toMatchObject({
      touches: ['aaa-xxx-forces-status'],
      due: '2022-11-02',
    });
  });

  test('flag an event of which no contemporary report is held', () => {
    expect(event('aaa-xxx-2013-11-01-treaty-in-force')).toMatchObject({ known: '2013-11-01', late: true });
    expect(event('aaa-xxx-2022-05-02-treaty-denounced').late).toBeUndefined();
  });

  test('count what a newspaper reprints of state media as no independent source', () => {
    const passage = '"outlet": "daily",\n      "kind": "press"\n    }\n  },\n  {\n    "id": "x-bulletin-2022-05-02"';
    const reprint = passage.replace('"press"', '"press",\n      "agency": "state-radio"');
    const { hosts } = indexOf(recordOf(withEdit('sources/all.json', passage, reprint)));
    const source = hosts.find(({ host }) => host === 'XXX')!.sources['daily-2023-01']!;
    expect(source.agency).toBe('State Radio');
    expect(source).not.toHaveProperty('independent');
  });

  test('set the typography of the language', () => {
    const ended = (lang: Lang) =>
      file('XXX', lang)
        .partnerships.find(({ id }) => id === 'aaa-xxx-operation')!
        .events.at(-1)!.summary;
    expect(ended('en')).toBe('The last unit left Xland, “at 13:00”.');
    expect(ended('fr')).toBe('La dernière unité a quitté le Xlande, «\u00a0à 13:00\u00a0».');
  });

  test('describe a source with its authors, its date and what it counts as', () => {
    const { sources } = file('XXX');
    expect(sources['daily-2014-08']).toEqual({
      title: 'A force under a new name',
      url: 'https://daily.example/daily-2014-08',
      publisher: 'The Daily',
      author: 'Ann Author, The Desk',
      published: '2014-08',
      lang: 'en',
      kind: 'press',
      outlet: 'private-press',
      outletCountry: 'AAA',
      independent: 'daily',
    });
    expect(sources['wire-reprint-2022-02-18']).toMatchObject({
      publisher: 'The Morning',
      independent: 'wire',
      agency: 'The Wire',
    });
    expect(sources['channel-2021-12-23']).not.toHaveProperty('independent');
    expect(sources['daily-2013']!.published).toBe('2013~');
    expect(sources['wire-2021-04-02']!.published).toBe('2021-04-02/2021-04-05');
  });
});

describe('a record of another format', () => {
  const index = indexOf(recordOf()).index;
  const stale = { ...index, format: FORMAT + 1 };

  test('is not decoded', () => {
    expect(() => decodeIndex(stale)).toThrow(FormatError);
    expect(() => decodeIndex(stale)).toThrow(`the record has format ${FORMAT + 1}, this page reads ${FORMAT}`);
  });

  test('is not loaded', async () => {
    await expect(loadIndex('index.json', answering(stale))).rejects.toThrow(FormatError);
    await expect(loadIndex('index.json', answering(index))).resolves.toEqual(index);
  });
});

/** A network that always gives the same. */
function answering(json: unknown): Fetch {
  return () => Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(json) });
}

describe('the ties that the first view does without', () => {
  const whole = indexOf(recordOf()).index;
  const first = { ...whole, ties: whole.ties.slice(0, 3) };
  const rest = { format: FORMAT, ties: whole.ties.slice(3) };

  test('are fetched from beside the index, and make it whole', async () => {
    const fetchOne = vi.fn(answering(rest));
    expect(await loadWhole('base/', first, fetchOne)).toEqual(whole);
    expect(fetchOne.mock.calls).toEqual([['base/rest.json']]);
  });

  test('of another format are refused', async () => {
    await expect(loadWhole('base/', first, answering({ ...rest, format: FORMAT + 1 }))).rejects.toThrow(FormatError);
  });
});

describe('what does not arrive', () => {
  test.each<[string, Fetch, string]>([
    ['no network', () => Promise.reject(new TypeError('fetch failed')), 'a.json: no connection'],
    [
      'a missing file',
      () => Promise.resolve({ ok: false, status: 404, json: () => Promise.resolve({}) }),
      'a.json: status 404',
    ],
    [
      'no JSON',
      () => Promise.resolve({ ok: true, status: 200, json: () => Promise.reject(new SyntaxError('<')) }),
      'a.json: not a record',
    ],
  ])('%s names the file and the reason', async (_, fetchOne, message) => {
    const failed = fetchJson('a.json', fetchOne);
    await expect(failed).rejects.toThrow(LoadError);
    await expect(failed).rejects.toThrow(message);
  });
});

describe('details', () => {
  let index: IndexFile;
  let hosts: ReadonlyMap<string, HostFile>;
  beforeAll(() => {
    const compiled = indexOf(recordOf());
    index = compiled.index;
    hosts = new Map(compiled.hosts.map((one) => [`base/${one.host}.json`, one]));
  });
  const network = () =>
    vi.fn<Fetch>((url) =>
      Promise.resolve({
        ok: hosts.has(url),
        status: hosts.has(url) ? 200 : 404,
        json: () => Promise.resolve(hosts.get(url)),
      }),
    );

  test('of a host are fetched once, however often they are asked for', async () => {
    const fetchOne = network();
    const details = new Details('base/', index, fetchOne);
    const [first, second] = await Promise.all([details.of('XXX'), details.of('XXX')]);
    expect(await details.of('XXX')).toBe(first);
    expect(second).toBe(first);
    expect(fetchOne.mock.calls).toEqual([['base/XXX.json']]);
  });

  test('that failed are asked for anew, and then hold', async () => {
    const fetchOne = network();
    fetchOne.mockRejectedValueOnce(new TypeError('fetch failed'));
    const details = new Details('base/', index, fetchOne);
    await expect(details.of('XXX')).rejects.toThrow('base/XXX.json: no connection');
    await expect(details.of('XXX')).resolves.toMatchObject({ host: 'XXX' });
    await details.of('XXX');
    expect(fetchOne).toHaveBeenCalledTimes(2);
  });

  test('of one host are not spoilt by the failure of another', async () => {
    const fetchOne = network();
    const details = new Details('base/', index, fetchOne);
    const xxx = await details.of('XXX');
    fetchOne.mockRejectedValueOnce(new TypeError('fetch failed'));
    await expect(details.of('YYY')).rejects.toThrow(LoadError);
    expect(await details.of('XXX')).toBe(xxx);
  });

  test('of a host that the record does not have are known not to be there', async () => {
    const fetchOne = network();
    const details = new Details('base/', index, fetchOne);
    expect([details.has('XXX'), details.has('ZZZ')]).toEqual([true, false]);
    await expect(details.of('ZZZ')).rejects.toThrow('ZZZ: no details in this record');
    expect(fetchOne).not.toHaveBeenCalled();
  });

  test('of another version or format than the index are refused', async () => {
    for (const change of [{ version: 'fixture.2' }, { format: FORMAT + 1 }]) {
      const details = new Details('base/', index, answering({ ...hosts.get('base/XXX.json'), ...change }));
      await expect(details.of('XXX')).rejects.toThrow(FormatError);
    }
  });

  test('tell of each file that has arrived, and of none that has not', async () => {
    const fetchOne = network();
    const details = new Details('base/', index, fetchOne);
    const arrived: string[] = [];
    details.onLoaded = ({ host }) => arrived.push(host);
    fetchOne.mockRejectedValueOnce(new TypeError('fetch failed'));
    await expect(details.of('YYY')).rejects.toThrow();
    await details.of('XXX');
    await details.of('XXX');
    expect(arrived).toEqual(['XXX']);
  });

  test('ids are fetched from beside the index', async () => {
    const fetchOne = vi.fn(answering({ tie: ['event'] }));
    expect(await loadIds('base/', index, fetchOne)).toEqual({ tie: ['event'] });
    expect(fetchOne.mock.calls).toEqual([['base/ids.json']]);
  });
});
