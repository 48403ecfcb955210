import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { publicRecord } from '../../src/dataset/publicRecord.ts';
import { COLUMNS, eventsCsv } from '../../src/export/csv.ts';
import { eventsGeoJson } from '../../src/export/geojson.ts';
import type { PublicEvent } from '../../src/model/publicEvent.ts';
import { recordOf, withEdit } from '../fixture/record.ts';

const { events, partnerships } = publicRecord(recordOf());

function eventOf(id: string, list: readonly PublicEvent[] = events): PublicEvent {
  const found = list.find((event) => event.id === id);
  if (!found) throw new Error(`no event ${id}`);
  return found;
}

describe('the public record', () => {
  test('has every event once, context included, by date', () => {
    expect(events).toHaveLength(27);
    expect(new Set(events.map(({ id }) => id)).size).toBe(27);
    const latest = events.map((event) => event.latest);
    expect(latest).toEqual([...latest].sort());
  });

  test.each([
    ['aaa-xxx-2013-01-11-first-started', 'in-force', 'both'],
    ['aaa-xxx-2014-08-01-operation-started', 'in-force', 'partner'],
    // What bears a status out adds to its standing.
    ['aaa-xxx-2021-06-10-operation-reduced', 'in-force', 'both'],
    ['aaa-xxx-2022-02-17-withdrawal-announced', 'ending', 'partner'],
    ['aaa-xxx-2022-08-15-operation-ended', 'ended', 'partner'],
    // A later denial does not reach back: after the report it stood unopposed.
    ['bbb-xxx-2021-12-guards-reported', 'in-force', 'third-party'],
    ['bbb-xxx-2021-12-24-guards-denied', 'in-force', 'disputed'],
    ['bbb-xxx-2023-06-guards-left', 'ended', 'third-party'],
    ['aaa-xxx-2022-05-02-treaty-denounced', 'ending', 'host'],
    ['aaa-xxx-2013-03-forces-status-signed', 'in-force', 'both'],
    ['xxx-aaa-2023-07-26-sanctions-protested', 'in-force', 'partner'],
    ['xxx-yyy-2022-03-01-relations-suspended', 'suspended', 'partner'],
    ['xxx-yyy-2022-09-relations-resumed', 'in-force', 'both'],
    ['bbb-xxx-2020-01-15-north-base-signed', 'agreed', 'both'],
    ['aaa-yyy-2022-10-05-visit', null, null],
  ])('after %s the tie is %s, as %s says', (id, status, standing) => {
    expect([eventOf(id).status, eventOf(id).standing]).toEqual([status, standing]);
  });

  test('of two events of one day the first has the status before the second', () => {
    const same = withEdit('partnerships/xxx/aaa-sanctions.yaml', "date: '2024-02-27'", "date: '2023-07-24'");
    const list = publicRecord(recordOf(same)).events;
    expect(eventOf('aaa-xxx-2023-07-24-sanctions-imposed', list).status).toBe('in-force');
    expect(eventOf('aaa-xxx-2024-02-27-sanctions-lifted', list).status).toBe('ended');
  });

  test('tells all of an event that others rely on', () => {
    const event = eventOf('bbb-xxx-2021-12-guards-reported');
    expect(event).toMatchObject({
      also: [],
      partnership: 'bbb-xxx-guards',
      partner: 'BBB',
      host: 'XXX',
      hosts: ['XXX'],
      formation: 'guards',
      tie: 'cooperation',
      group: 'presence',
      kind: 'operation',
      change: 'reported',
      date: '[2021-12-20..2021-12-23]',
      earliest: '2021-12-20',
      latest: '2021-12-23',
      known: '2021-12-23',
      contemporary: true,
      by: ['guards'],
      place: { id: 'x-city', name: { en: 'X City', fr: 'Ville-X' }, lat: 12.5, lon: -8 },
      personnel: [{ min: 800, max: 1000, about: null, scope: 'present' }],
      review: 'awaiting',
    });
    expect(event.citations[0]).toEqual({
      source: 'wire-2021-12-23',
      url: 'https://wire.example/wire-2021-12-23',
      publisher: 'The Wire',
      title: 'Fifteen states speak',
      published: '2021-12-23',
      lang: 'en',
      kind: 'agency',
      agency: 'The Wire',
      outletKind: 'agency',
      supports: 'The joint statement.',
      supportsFr: 'La déclaration commune.',
      checked: '2025-01-15',
    });
    expect(eventOf('aaa-xxx-2014-08-01-operation-started').also).toEqual(['aaa-xxx-2014-08-01-force-renamed']);
    expect(eventOf('aaa-xxx-2013-01-11-first-started').review).toBe('second-read');
    expect(eventOf('bbb-xxx-2021-12-24-guards-denied').denies).toBe('bbb-xxx-2021-12-guards-reported');
    expect(eventOf('aaa-xxx-2022-05-02-treaty-denounced').touches).toEqual(['aaa-xxx-forces-status']);
  });

  test('an act of which no contemporary report is held is known from its day only where it was public', () => {
    const inForce = 'aaa-xxx-2013-11-01-treaty-in-force';
    expect(eventOf(inForce)).toMatchObject({ known: '2013-11-01', contemporary: false });
    const quiet = withEdit(
      'partnerships/xxx/aaa-treaty.yaml',
      'change: entered-into-force\n    public: true',
      'change: entered-into-force',
    );
    expect(eventOf(inForce, publicRecord(recordOf(quiet)).events)).toMatchObject({
      known: '2022-02-17',
      contemporary: false,
    });
  });

  test('counts reprints of one wire story once, and a propaganda network not at all', () => {
    expect(eventOf('aaa-xxx-2022-02-17-withdrawal-announced')).toMatchObject({
      independentSources: 2,
      citations: { length: 3 },
    });
    expect(eventOf('bbb-xxx-2021-12-guards-reported')).toMatchObject({
      independentSources: 1,
      citations: { length: 2 },
    });
    expect(eventOf('bbb-yyy-2022-01-20-arms-announced').independentSources).toBe(0);
  });

  test('gives a context event neither partnership nor partner nor status', () => {
    expect(eventOf('xxx-yyy-2021-03-attack')).toMatchObject({
      partnership: null,
      partner: null,
      tie: null,
      group: null,
      status: null,
      standing: null,
      host: 'XXX',
      hosts: ['XXX', 'YYY'],
      kind: 'attack',
      change: 'occurred',
    });
    expect(eventOf('xxx-2020-08-18-coup').touches).toEqual(['aaa-xxx-operation']);
  });

  test('tells where each partnership stands on the last day read, lent events included', () => {
    const standsAt = (id: string) => partnerships.find((one) => one.id === id);
    expect(standsAt('aaa-xxx-treaty')).toMatchObject({ status: 'ended', standing: 'host', since: '2022-11-02' });
    expect(standsAt('aaa-xxx-forces-status')?.events).toEqual([
      'aaa-xxx-2013-03-forces-status-signed',
      'aaa-xxx-2022-05-02-treaty-denounced',
    ]);
    expect(partnerships).toHaveLength(13);
    expect(standsAt('bbb-xxx-corps')).toMatchObject({
      succeeds: 'bbb-xxx-guards',
      formation: 'corps',
      counterpart: null,
    });
    expect(standsAt('bbb-xxx-north-base')).toMatchObject({
      tie: 'contested',
      counterpart: 'xxx-north',
      succeeds: null,
    });
  });
});

describe('CSV', () => {
  const csv = eventsCsv(events);
  const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });

  test('parses back to the same events in the same order', () => {
    expect(rows.errors).toEqual([]);
    expect(rows.data.map((row) => row['id'])).toEqual(events.map(({ id }) => id));
    expect(rows.meta.fields).toEqual(COLUMNS.map(({ name }) => name));
  });

  test('has in each column what the column says', () => {
    expect(rows.data.find(({ id }) => id === 'bbb-xxx-2021-12-guards-reported')).toEqual({
      id: 'bbb-xxx-2021-12-guards-reported',
      also: '',
      partnership: 'bbb-xxx-guards',
      partner: 'BBB',
      host: 'XXX',
      hosts: 'XXX',
      formation: 'guards',
      tie: 'cooperation',
      group: 'presence',
      kind: 'operation',
      change: 'reported',
      date: '[2021-12-20..2021-12-23]',
      earliest: '2021-12-20',
      latest: '2021-12-23',
      known: '2021-12-23',
      contemporary: 'TRUE',
      status: 'in-force',
      standing: 'third-party',
      denies: '',
      touches: '',
      place: 'X City',
      lat: '12.5',
      lon: '-8',
      review: 'awaiting',
      independent_sources: '1',
      summary_en: 'Fifteen states said that the Guards had arrived.',
      summary_fr: 'Quinze États ont dit que les Gardes étaient arrivés.',
      urls: 'https://wire.example/wire-2021-12-23 https://channel.example/channel-2021-12-23',
    });
  });

  test('ends each line as RFC 4180 asks', () => {
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('keeps a cell that begins like a formula from being run', () => {
    const summaryOf = (id: string): string | undefined => rows.data.find((row) => row['id'] === id)?.['summary_en'];
    expect(summaryOf('bbb-yyy-2022-04-arms-delivered')).toBe("'=Four= aircraft were seen.");
    expect(summaryOf('aaa-xxx-2022-02-17-withdrawal-announced')).toMatch(/^'-30 per cent at once/);
    for (const row of rows.data)
      for (const [name, cell] of Object.entries(row)) {
        if (/^[=+@\t\r]/.test(cell)) throw new Error(`${row['id']} ${name} begins like a formula: ${cell}`);
      }
  });

  test('leaves quotes, commas and accents as they are', () => {
    const row = rows.data.find(({ id }) => id === 'aaa-xxx-2022-08-15-operation-ended')!;
    expect(row['summary_en']).toBe('The last unit left Xland, “at 13:00”.');
    expect(row['summary_fr']).toBe('La dernière unité a quitté le Xlande, «\u00a0à 13:00\u00a0».');
  });

  test('leaves empty what an event does not have, and gives coordinates as numbers', () => {
    const coup = rows.data.find(({ id }) => id === 'xxx-2020-08-18-coup')!;
    expect([coup['partnership'], coup['status'], coup['lat'], coup['lon'], coup['place']]).toEqual([
      '',
      '',
      '12.5',
      '-8',
      'X City',
    ]);
    const visit = rows.data.find(({ id }) => id === 'aaa-yyy-2022-10-05-visit')!;
    expect([visit['lat'], visit['lon'], visit['place'], visit['status']]).toEqual(['', '', '', '']);
  });

  test('without events has its head and no row', () => {
    const { data, meta } = Papa.parse(eventsCsv([]), { header: true, skipEmptyLines: true });
    expect([data, meta.fields]).toEqual([[], COLUMNS.map(({ name }) => name)]);
  });
});

describe('GeoJSON', () => {
  const { type, features } = eventsGeoJson(events);
  const feature = (id: string) => features.find((one) => one.id === id)!;

  test('has one feature an event', () => {
    expect(type).toBe('FeatureCollection');
    expect(features.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  });

  test('gives longitude before latitude', () => {
    expect(feature('aaa-xxx-2013-01-11-first-started').geometry).toEqual({ type: 'Point', coordinates: [-8, 12.5] });
    expect(feature('bbb-xxx-2020-01-15-north-base-signed').geometry).toEqual({
      type: 'Point',
      coordinates: [45, 10.4],
    });
  });

  test('has a null geometry where an event has no place', () => {
    expect(feature('aaa-yyy-2022-10-05-visit')).toMatchObject({ geometry: null, properties: { place: null } });
  });

  test('names the place and the addresses among the properties, and the citations not in full', () => {
    const { properties } = feature('aaa-xxx-2013-01-11-first-started');
    expect(properties).toMatchObject({
      place: { en: 'X City', fr: 'Ville-X' },
      urls: ['https://gazette.example/gazette-2013-01-12'],
      status: 'in-force',
    });
    expect(properties).not.toHaveProperty('citations');
  });
});
