/** What happened to published records: one file, from which page, tombstones and the notices of frozen embeds are made. */
import { describe, expect, it } from 'vitest';
import { tombstonesOf } from '../../src/dataset/corrections.ts';
import { noticesFor, type NoticesFile } from '../../src/embed/data.ts';
import type { DataRecord } from '../../src/dataset/load.ts';
import { checkRecord } from '../../src/dataset/check.ts';
import type { Lang } from '../../src/model/words.ts';
import { writeNotices } from '../../src/site/embedPages.ts';
import { noticesOf, type DatedRelease } from '../../src/site/notices.ts';
import { unreleased } from '../../src/site/releases.ts';
import { pagesOf } from '../fixture/pages.ts';
import { FIXTURE, recordOf, withEdit, withFiles, type Files } from '../fixture/record.ts';

const VISIT = 'partnerships/yyy/aaa-visit.yaml';
const TREATY = 'partnerships/xxx/aaa-treaty.yaml';
const STARTED = 'aaa-xxx-2014-08-01-operation-started';
/** Its former id. */
const RENAMED = 'aaa-xxx-2014-08-01-force-renamed';

interface Happened {
  readonly id: string;
  readonly date: string;
  readonly kind: 'correction' | 'withdrawal';
  readonly since?: string;
}

const fileOf = (happened: readonly Happened[]): string =>
  happened
    .map(
      ({ id, date, kind, since }) =>
        `- id: ${id}\n  date: '${date}'\n  kind: ${kind}\n${since === undefined ? '' : `  since: '${since}'\n`}  text: { en: Of ${id}., fr: De ${id} ; fin. }\n`,
    )
    .join('');
const after = (happened: readonly Happened[], files: Files = FIXTURE): DataRecord =>
  recordOf({ ...files, 'corrections.yaml': fileOf(happened) });
const release = (record: DataRecord, version: string, released: string): DatedRelease => ({
  ...unreleased(record),
  version,
  released,
});
const FIRST = release(recordOf(), '1', '2025-01-31');
const SECOND = release(recordOf(), '2', '2025-06-30');

describe('a notice', () => {
  it('names the event with its partnership, and the releases made before the correction', () => {
    const record = after([{ id: STARTED, date: '2025-03-01', kind: 'correction' }]);
    expect(noticesOf(record, [FIRST, SECOND])).toEqual([
      {
        id: `2025-03-01-${STARTED}`,
        on: '2025-03-01',
        kind: 'correction',
        partnership: 'aaa-xxx-operation',
        event: STARTED,
        releases: ['1'],
        text: {
          en: `Second Force in Xland, 1\u00a0August 2014. Of ${STARTED}.`,
          fr: `La Seconde Force au Xlande, 1er\u00a0août 2014. De ${STARTED}\u202f; fin.`,
        },
      },
    ]);
  });

  it('of a release made on the same day is told: it cannot be known which came first', () => {
    const record = after([{ id: STARTED, date: '2025-06-30', kind: 'correction' }]);
    expect(noticesOf(record, [FIRST, SECOND]).map(({ releases }) => releases)).toEqual([['1', '2']]);
  });

  it('is not told of a release of the same day that holds what stands now, nor of later ones', () => {
    const record = after([{ id: STARTED, date: '2025-06-30', kind: 'correction', since: '2' }]);
    const third = release(recordOf(), '3', '2025-06-30');
    expect(noticesOf(record, [FIRST, SECOND, third]).map(({ releases }) => releases)).toEqual([['1']]);
  });

  it('of a whole partnership names no event', () => {
    const [notice] = noticesOf(after([{ id: 'aaa-xxx-treaty', date: '2025-07-01', kind: 'correction' }]), [FIRST]);
    expect(notice).toMatchObject({ partnership: 'aaa-xxx-treaty', releases: ['1'] });
    expect(notice).not.toHaveProperty('event');
  });

  it('of what was withdrawn does not name it', () => {
    const gone = after([{ id: 'aaa-yyy-visit', date: '2025-07-01', kind: 'withdrawal' }], withFiles({ [VISIT]: null }));
    expect(noticesOf(gone, [FIRST])[0]?.text.en).toBe('Of aaa-yyy-visit.');
  });

  it('of what was withdrawn knows from the release where it stood', () => {
    const gone = after(
      [
        { id: 'aaa-yyy-2022-10-05-visit', date: '2025-07-01', kind: 'withdrawal' },
        { id: 'aaa-yyy-visit', date: '2025-07-01', kind: 'withdrawal' },
      ],
      withFiles({ [VISIT]: null }),
    );
    expect(
      noticesOf(gone, [FIRST, SECOND]).map(({ partnership, event, releases }) => [partnership, event, releases]),
    ).toEqual([
      ['aaa-yyy-visit', 'aaa-yyy-2022-10-05-visit', ['1', '2']],
      ['aaa-yyy-visit', undefined, ['1', '2']],
    ]);
  });

  it('finds a record by whichever of its ids is written', () => {
    const record = after([{ id: RENAMED, date: '2025-03-01', kind: 'correction' }]);
    expect(noticesOf(record, [FIRST]).map(({ event }) => event)).toEqual([STARTED]);
    const before = {
      ...FIRST,
      events: FIRST.events.map((one) => (one.id === STARTED ? { ...one, id: RENAMED } : one)),
    };
    expect(noticesOf(record, [before]).map(({ event }) => event)).toEqual([RENAMED]);
  });

  it('is not made of what no release had, nor of what is neither event nor partnership', () => {
    const record = after([
      { id: RENAMED, date: '2025-01-01', kind: 'correction' },
      { id: 'daily', date: '2025-07-01', kind: 'correction' },
    ]);
    expect(noticesOf(record, [FIRST, SECOND])).toEqual([]);
  });
});

describe('the release that holds a correction', () => {
  it('is one that there is, or the next: the check says so', () => {
    const faults = (since: string): string[] => {
      const record = after([{ id: STARTED, date: '2025-03-01', kind: 'correction', since }]);
      const none = { events: [], partnerships: [], outlets: [], withdrawn: [] };
      return checkRecord(record, { version: '2', versions: ['1', '2'], ...none })
        .filter(({ rule }) => rule === 'unknown-release')
        .map(({ message }) => message);
    };
    expect(faults('1')).toEqual([]);
    expect(faults(recordOf().atlas.data.recordVersion)).toEqual([]);
    expect(faults('9')).toEqual(['there is no release "9"']);
  });
});

describe('a frozen page', () => {
  it('loads the notices of its own version alone, however many there are of others', () => {
    const record = after([
      { id: STARTED, date: '2025-03-01', kind: 'correction' },
      { id: 'aaa-xxx-treaty', date: '2025-07-01', kind: 'correction' },
    ]);
    const written = new Map<string, string>();
    const file: NoticesFile = { latest: '3', notices: noticesOf(record, [FIRST, SECOND]) };
    writeNotices(file, ['1', '2', '3'], { write: (path, content) => written.set(path, String(content)) });
    const held = (version: string): NoticesFile => {
      const text = written.get(`data/notices/${version}.js`)!;
      expect(text.startsWith(`(self.partnershipAtlas=self.partnershipAtlas||{})["data/notices/${version}"]=`)).toBe(
        true,
      );
      return JSON.parse(text.slice(text.indexOf(']=') + 2, -2)) as NoticesFile;
    };
    expect(['1', '2', '3'].map((version) => held(version).notices.length)).toEqual([2, 1, 0]);
    expect(held('3')).toEqual({ latest: '3', notices: [] });
    expect(JSON.parse(written.get('data/notices.json')!)).toEqual(file);
    expect(written.has('data/notices.js')).toBe(true);
  });

  it('tells the notices of its own version and of partnerships that it shows', () => {
    const record = after([
      { id: STARTED, date: '2025-03-01', kind: 'correction' },
      { id: 'aaa-xxx-treaty', date: '2025-07-01', kind: 'correction' },
    ]);
    const file = { latest: '3', notices: noticesOf(record, [FIRST, SECOND]) };
    const told = (version: string, ...shown: string[]): string[] =>
      noticesFor(file, version, new Set(shown)).map(({ partnership }) => partnership);
    expect(told('1', 'aaa-xxx-operation', 'aaa-xxx-treaty')).toEqual(['aaa-xxx-operation', 'aaa-xxx-treaty']);
    expect(told('2', 'aaa-xxx-operation', 'aaa-xxx-treaty')).toEqual(['aaa-xxx-treaty']);
    expect(told('1', 'aaa-xxx-operation')).toEqual(['aaa-xxx-operation']);
  });
});

describe('tombstones', () => {
  it('are made of withdrawals alone', () => {
    const record = after([
      { id: RENAMED, date: '2025-03-01', kind: 'correction' },
      { id: 'gone', date: '2025-03-02', kind: 'withdrawal' },
    ]);
    expect(tombstonesOf(record)).toEqual([
      { id: 'gone', date: '2025-03-02', reason: { en: 'Of gone.', fr: 'De gone ; fin.' } },
    ]);
  });
});

describe('on the pages', () => {
  const html = (record: DataRecord, path: string, releases = [FIRST]): string =>
    pagesOf(record, { releases }).find((page) => page.path === path)?.html ?? '';

  it('a correction stands with its event, its partnership, its outlet and its source', () => {
    const record = after(
      [RENAMED, 'aaa-xxx-operation', 'daily', 'daily-2014-08'].map((id) => ({
        id,
        date: '2025-03-01',
        kind: 'correction',
      })),
    );
    const told = (id: string): string => `<b>Corrected on 1 March 2025</b>: Of ${id}.`;
    const tie = html(record, 'partnership/aaa-xxx-operation/').replaceAll('\u00a0', ' ');
    expect(tie).toContain(told(RENAMED));
    expect(tie).toContain(told('aaa-xxx-operation'));
    const outlet = html(record, 'outlet/daily/').replaceAll('\u00a0', ' ');
    expect(outlet).toContain(told('daily'));
    expect(outlet).toContain(told('daily-2014-08'));
  });

  it('corrections stand by day, newest first, and name what was mended in words beside its id', () => {
    const record = after([
      { id: STARTED, date: '2025-03-01', kind: 'correction' },
      { id: 'aaa-yyy-visit', date: '2025-07-01', kind: 'correction' },
      { id: 'aaa-xxx-treaty', date: '2025-07-01', kind: 'correction' },
    ]);
    const page = html(record, 'corrections/').replaceAll('\u00a0', ' ');
    const days = [...page.matchAll(/<h2 id="on-([\d-]+)">/g)].map(([, day]) => day);
    expect(days).toEqual(['2025-07-01', '2025-03-01']);
    expect(page).toContain('<p class="quiet">2 records</p>');
    const links = [...page.matchAll(/<th scope="row"><a href="[^"]+">([^<]+)<\/a><span class="record-id">([^<]+)</g)];
    expect(links.map(([, name, id]) => [name, id])).toEqual([
      ['Treaty on defence', 'aaa-xxx-treaty'],
      ['Visit of a minister', 'aaa-yyy-visit'],
      ['Second Force in Xland, 1 August 2014', STARTED],
    ]);
  });

  it('days that have no room on the first page have pages of their own, whose addresses stay', () => {
    const ids = [STARTED, 'aaa-yyy-visit', 'aaa-xxx-treaty'];
    const made = (date: string, count: number): Happened[] =>
      Array.from({ length: count }, (_, place) => ({ id: ids[place % 3]!, date, kind: 'correction' }));
    const older = [...made('2025-03-01', 190), ...made('2025-04-01', 450)];
    const told = (happened: readonly Happened[], lang: Lang = 'en'): Map<string, string> =>
      new Map(
        pagesOf(after(happened), { lang }).flatMap(({ path, html: text }) =>
          path.startsWith('corrections/') ? [[path, text] as const] : [],
        ),
      );
    const rows = (text = ''): number => text.match(/<th scope="row">/g)?.length ?? 0;
    const pages = told(older);
    expect([...pages].map(([path, text]) => [path, rows(text)])).toEqual([
      ['corrections/', 0],
      ['corrections/2025-04-01/', 200],
      ['corrections/2025-04-01/2/', 100],
      ['corrections/2025-04-01/3/', 150],
      ['corrections/2025-03-01/', 190],
    ]);
    expect(pages.get('corrections/')).toContain('<p class="quiet">450 records</p>');
    for (const path of pages.keys()) expect(pages.get('corrections/')).toContain(`href="../${path}"`);
    // A country that has room on one page stands on one, and a page has the same records in each language.
    const records = (text = ''): string[] =>
      [...text.matchAll(/class="record-id">([^<]+)</g)].map(([, id]) => id!).sort();
    expect(new Set(records(pages.get('corrections/2025-04-01/3/')))).toEqual(new Set(['aaa-yyy-visit']));
    const french = told(older, 'fr');
    for (const [path, text] of pages) expect(records(french.get(path)), path).toEqual(records(text));
    const later = told([...older, ...made('2025-07-01', 5)]);
    expect(rows(later.get('corrections/'))).toBe(5);
    expect([...later.keys()]).toEqual([...pages.keys()]);
    expect(rows(told(made('2025-03-01', 200)).get('corrections/'))).toBe(200);
    expect(rows(told(made('2025-03-01', 201)).get('corrections/'))).toBe(0);
  });

  it('a withdrawn event leaves a tombstone at the address that it had, linked from the corrections', () => {
    const files = withEdit(TREATY, FIXTURE[TREATY]!.slice(FIXTURE[TREATY]!.lastIndexOf('\n  - id:')), '\n');
    const id = /\n {2}- id: (\S+)/.exec(FIXTURE[TREATY]!.slice(FIXTURE[TREATY]!.lastIndexOf('\n  - id:')))![1]!;
    const record = after([{ id, date: '2025-03-01', kind: 'withdrawal' }], files);
    const tie = html(record, 'partnership/aaa-xxx-treaty/');
    expect(tie.split(`id="event-${id}"`)).toHaveLength(2);
    expect(tie).toMatch(/Withdrawn on 1\sMarch 2025/);
    expect(html(record, 'corrections/')).toContain(`href="../partnership/aaa-xxx-treaty/#event-${id}"`);
  });

  it('a withdrawn partnership keeps its address, which says so', () => {
    const record = after(
      [{ id: 'aaa-yyy-visit', date: '2025-03-01', kind: 'withdrawal' }],
      withFiles({ [VISIT]: null }),
    );
    const page = html(record, 'partnership/aaa-yyy-visit/');
    expect(page).toContain('<h1>This record was withdrawn</h1>');
    expect(page).toContain('Of aaa-yyy-visit.');
    expect(html(record, 'corrections/')).toContain('href="../partnership/aaa-yyy-visit/"');
  });

  it('a former id of a partnership leads on, and one of an event has its place', () => {
    const files = withFiles({
      'partnerships/xxx/aaa-pact.yaml': FIXTURE[TREATY]!.replace(
        'id: aaa-xxx-treaty',
        'id: aaa-xxx-pact\nalso: [aaa-xxx-treaty]',
      ),
      [TREATY]: null,
    });
    const record = recordOf(files);
    expect(html(record, 'partnership/aaa-xxx-treaty/')).toContain(
      '<meta http-equiv="refresh" content="0; url=../../partnership/aaa-xxx-pact/">',
    );
    expect(html(record, 'partnership/aaa-xxx-operation/')).toContain(`<span id="event-${RENAMED}">`);
  });

  it('a former id of an outlet leads on to its page, and a correction of it stands there', () => {
    const files = withEdit('outlets/all.yaml', 'daily: { name', 'daily: { also: [old-daily], name');
    const record = after([{ id: 'old-daily', date: '2025-03-01', kind: 'correction' }], files);
    expect(html(record, 'outlet/old-daily/')).toContain(
      '<meta http-equiv="refresh" content="0; url=../../outlet/daily/">',
    );
    expect(html(record, 'outlet/daily/')).toContain('Of old-daily.');
    expect(html(record, 'corrections/')).toContain('href="../outlet/daily/"');
  });
});
