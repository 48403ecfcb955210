/** What the record itself must answer: the dates that readers know, asked of the real `data/`. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderOnDisk } from '../../src/dataset/effects.ts';
import { loadRecord, type Loaded } from '../../src/dataset/load.ts';
import { problemLine } from '../../src/dataset/problem.ts';
import { atlasOf } from '../../src/dataset/toAtlas.ts';
import type { Chip } from '../../src/model/chip.ts';
import { parseIsoDay } from '../../src/model/day.ts';
import { edtf } from '../../src/model/edtf.ts';
import type { Life } from '../../src/model/fold.ts';
import type { Group } from '../../src/model/words.ts';
import { asOf, tieAt, type TieAt } from '../../src/query/asOf.ts';
import { livesOf, type Atlas, type Lives } from '../../src/query/atlas.ts';
import { chipsAt } from '../../src/query/chipsAt.ts';

let loaded: Loaded;
let atlas: Atlas;
let lives: Lives;
beforeAll(() => {
  loaded = loadRecord(folderOnDisk(fileURLToPath(new URL('../../data', import.meta.url))));
  if (!loaded.record) throw new Error(loaded.problems.map(problemLine).join('\n'));
  atlas = atlasOf(loaded.record);
  lives = livesOf(atlas, null);
});

function day(text: string): number {
  return parseIsoDay(text)!;
}

function lifeOf(id: string, among: Lives = lives): Life {
  const life = among.all.find(({ tie }) => tie.id === id);
  if (!life) throw new Error(`the record has no partnership ${id}`);
  return life;
}

/** Where a partnership stands on a day, and as reported by a day. */
function tie(id: string, on: string, known?: string): TieAt | null {
  return tieAt(lifeOf(id, known === undefined ? lives : livesOf(atlas, day(known))), day(on));
}

/** Where all ties of a group between a partner and a host stand: `[id, status]`, but for adverse and contested ones. */
function ties(partner: string, host: string, group: Group, on: string): readonly (readonly [string, string | null])[] {
  return asOf(lives, { at: day(on), partner, host })
    .filter((one) => one.group === group && one.tie === 'cooperation' && one.through === null)
    .map(({ partnership, status }) => [partnership, status] as const);
}

function chip(partner: string, host: string, group: Group, on: string): Chip {
  return chipsAt(lives, { partners: [partner], hosts: [host], group }, day(on))[0]!;
}

test('the record has no problem of shape', () => {
  expect(loaded.problems.map(problemLine)).toEqual([]);
});

describe('France in Mali', () => {
  test('is present on 1 January 2021, through Barkhane and Takuba', () => {
    expect(chip('FRA', 'MLI', 'presence', '2021-01-01').status).toBe('in-force');
    expect(tie('fra-mli-barkhane', '2021-01-01')?.status).toBe('in-force');
    expect(tie('fra-mli-takuba', '2021-01-01')?.status).toBe('in-force');
    expect(tie('fra-mli-serval', '2021-01-01')).toMatchObject({ status: 'ended', endedAs: 'succeeded' });
  });

  test('is leaving on 1 March 2022', () => {
    expect(chip('FRA', 'MLI', 'presence', '2022-03-01').status).toBe('ending');
    expect(tie('fra-mli-barkhane', '2022-03-01')?.status).toBe('ending');
    expect(tie('fra-mli-takuba', '2022-03-01')?.status).toBe('ending');
    expect(new Set(ties('FRA', 'MLI', 'presence', '2022-03-01').map(([, status]) => status))).toEqual(
      new Set(['ending', 'ended']),
    );
  });

  test('is gone on 16 August 2022, in every tie', () => {
    expect(chip('FRA', 'MLI', 'presence', '2022-08-16')).toMatchObject({ status: 'ended', heldBy: 'fra-mli-barkhane' });
    const there = ties('FRA', 'MLI', 'presence', '2022-08-16');
    expect(there.map(([id]) => id)).toEqual(
      expect.arrayContaining(['fra-mli-barkhane', 'fra-mli-takuba', 'fra-mli-serval']),
    );
    expect(there.filter(([, status]) => status !== 'ended')).toEqual([]);
  });

  test('is not gone on 14 August 2022, the day before its last unit left', () => {
    expect(chip('FRA', 'MLI', 'presence', '2022-08-14').status).toBe('ending');
  });
});

describe('Russia in Mali', () => {
  test('the Wagner Group is there on 1 February 2022, and that is disputed', () => {
    expect(tie('rus-mli-wagner', '2022-02-01')).toMatchObject({
      status: 'in-force',
      standing: 'disputed',
      formation: 'wagner',
    });
  });

  test('as reported by 1 February 2022 that was known already', () => {
    expect(tie('rus-mli-wagner', '2022-02-01', '2022-02-01')).toMatchObject({
      status: 'in-force',
      standing: 'disputed',
    });
  });

  test('by 1 July 2025 the Wagner Group leaves or has left, and the Africa Corps is there', () => {
    expect(['ending', 'ended']).toContain(tie('rus-mli-wagner', '2025-07-01')?.status);
    expect(tie('rus-mli-africa-corps', '2025-07-01')?.status).toBe('in-force');
    expect(chip('RUS', 'MLI', 'presence', '2025-07-01').status).toBe('in-force');
  });
});

describe('the United Nations in Mali', () => {
  test('MINUSMA is leaving on 1 August 2023 and gone on 15 January 2024', () => {
    expect(tie('un-mli-minusma', '2023-08-01')?.status).toBe('ending');
    expect(tie('un-mli-minusma', '2024-01-15')?.status).toBe('ended');
    expect(chip('UN', 'MLI', 'presence', '2023-08-01').status).toBe('ending');
    expect(chip('UN', 'MLI', 'presence', '2024-01-15').status).toBe('ended');
  });
});

describe('the United States', () => {
  test('are leaving Niger on 1 June 2024 and gone on 1 October 2024', () => {
    expect(chip('USA', 'NER', 'presence', '2024-06-01').status).toBe('ending');
    expect(chip('USA', 'NER', 'presence', '2024-10-01').status).toBe('ended');
    expect(ties('USA', 'NER', 'presence', '2024-10-01').filter(([, status]) => status !== 'ended')).toEqual([]);
  });

  test('have flights over Mali proposed, and no more, on 15 March 2026', () => {
    const flights = asOf(lives, { at: day('2026-03-15'), partner: 'USA', host: 'MLI' }).filter(
      ({ kind }) => kind === 'overflight',
    );
    expect(flights.map(({ status }) => status)).toEqual(['proposed']);
  });

  test('have sanctions on Malian officers in force on 1 January 2024, and lifted on 1 March 2026', () => {
    expect(tie('usa-mli-sanctions-officials', '2024-01-01')).toMatchObject({ status: 'in-force', tie: 'adverse' });
    expect(tie('usa-mli-sanctions-officials', '2026-03-01')).toMatchObject({ status: 'ended', endedAs: 'lifted' });
  });

  test('have those sanctions in force on 1 March 2026 for who knew only what was reported by 20 February', () => {
    expect(tie('usa-mli-sanctions-officials', '2026-03-01', '2026-02-20')?.status).toBe('in-force');
  });
});

describe('Sudan', () => {
  test('a Russian naval base is told of and was never in force', () => {
    const { segments } = lifeOf('rus-sdn-naval-base');
    expect(segments.some(({ status }) => status !== null)).toBe(true);
    expect(segments.filter(({ status }) => status === 'in-force')).toEqual([]);
  });

  test('support of the Emirates to the Rapid Support Forces is adverse and disputed', () => {
    expect(tie('are-sdn-rsf', loaded.record!.atlas.data.readUntil)).toMatchObject({
      tie: 'adverse',
      standing: 'disputed',
    });
  });
});

describe('partnerships that the rules are taught with', () => {
  test.each(['fra-dji-defence-treaty', 'isr-som-somaliland', 'are-sdn-rsf'])('%s folds to a status', (id) => {
    expect(tie(id, loaded.record!.atlas.data.readUntil)?.status).toEqual(expect.any(String));
  });

  test.each(['tur-som-', 'ukr-mli-'])('%s... are there and each folds to a status', (start) => {
    const found = lives.all.filter((life) => life.tie.id.startsWith(start));
    expect(found.length).toBeGreaterThan(0);
    for (const life of found)
      expect([life.tie.id, tieAt(life, atlas.readUntil)?.status]).toEqual([life.tie.id, expect.any(String)]);
  });

  test('Israel and Somaliland is contested, with Somaliland in the place of Somalia', () => {
    expect(lifeOf('isr-som-somaliland').tie).toMatchObject({
      tie: 'contested',
      host: 'SOM',
      counterpart: 'som-somaliland',
    });
  });
});

describe('all of the record', () => {
  test('no event can only have happened after the day up to which was read', () => {
    const { partnerships, context } = loaded.record!;
    const late = [...partnerships.flatMap(({ data }) => data.events), ...context.map(({ data }) => data)]
      .filter(({ date }) => edtf(date).earliest > atlas.readUntil)
      .map(({ id, date }) => `${id}: ${date}`);
    expect(late).toEqual([]);
  });

  test('the record was not read further than the day on which reports were last looked for', () => {
    const behind = [...atlas.coverage].filter(([, { looked }]) => looked < atlas.readUntil).map(([host]) => host);
    expect(behind).toEqual([]);
  });

  test('in every partnership something happens, or was so before', () => {
    const empty = lives.all.filter(
      ({ segments, events }) => segments.every(({ status }) => status === null) && events.length === 0,
    );
    expect(empty.map((life) => life.tie.id)).toEqual([]);
  });

  test('every denial is of an event of the same partnership', () => {
    const astray = atlas.ties.flatMap(({ id, events }) =>
      events
        .filter(({ denies }) => denies !== null && !events.some((event) => event.id === denies))
        .map((event) => `${id}: ${event.id}`),
    );
    expect(astray).toEqual([]);
  });

  test('no adverse or contested tie holds a chip', () => {
    const hosts = loaded.record!.atlas.data.hosts;
    const partners = [...new Set(atlas.ties.map(({ partner }) => partner))];
    const kindOf = new Map(atlas.ties.map((one) => [one.id, one.tie]));
    for (const on of ['2014-01-01', '2020-01-01', '2023-01-01', '2025-06-01']) {
      for (const group of ['presence', 'agreements', 'supplies', 'pressure'] as const) {
        const held = chipsAt(lives, { hosts, partners, group }, day(on)).flatMap(({ heldBy }) =>
          heldBy === null ? [] : [heldBy],
        );
        expect(held.filter((id) => kindOf.get(id) !== 'cooperation')).toEqual([]);
      }
    }
  });
});
