/** Releases: made once, read for ever, compared; what was withdrawn is gone from every copy, its id is not. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkRecord } from '../../src/dataset/check.ts';
import type { DataRecord } from '../../src/dataset/load.ts';
import { changeSections, changesText } from '../../src/i18n/changes.ts';
import { messagesIn } from '../../src/i18n/messages.ts';
import { changesBetween } from '../../src/query/changes.ts';
import {
  makeRelease,
  publishedIds,
  readRelease,
  releasesIn,
  unreleased,
  writeReleases,
  type Manifest,
} from '../../src/site/releases.ts';
import { FIXTURE, lineOf, recordOf, withEdit, withFiles, type Files } from '../fixture/record.ts';

const OPERATION = 'partnerships/xxx/aaa-operation.yaml';
const VISIT = 'partnerships/yyy/aaa-visit.yaml';
const GRAVE = `- id: aaa-yyy-2022-10-05-visit
  date: '2025-03-01'
  kind: withdrawal
  text: { en: It named a person in danger., fr: Il nommait une personne en danger. }
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-releases-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const later = (files: Files): Files =>
  withEdit('atlas.yaml', FIXTURE['atlas.yaml']!.match(/^recordVersion: .*$/m)![0], "recordVersion: '2'", files);
const versionOf = (record: DataRecord): string => record.atlas.data.recordVersion;
const lostIn = (record: DataRecord) =>
  checkRecord(record, publishedIds(folder)).filter(({ rule }) => rule === 'id-lost');

describe('a release', () => {
  it('holds the record, and can be read again by its checksum', () => {
    const record = recordOf();
    const manifest = makeRelease(record, folder, '2025-01-31');
    expect(manifest).toMatchObject({ version: versionOf(record), released: '2025-01-31', format: 1 });
    const release = readRelease(folder, manifest.version);
    expect(release.events.map(({ id }) => id)).toEqual(unreleased(record).events.map(({ id }) => id));
    expect(release.partnerships).toHaveLength(13);
  });

  it('is made once: a second of the same version is refused, and the first is not touched', () => {
    const record = recordOf();
    const { version } = makeRelease(record, folder, '2025-01-31');
    const before = readFileSync(join(folder, version, 'release.json'), 'utf8');
    expect(() => makeRelease(record, folder, '2025-02-28')).toThrow(/exists already/);
    expect(readFileSync(join(folder, version, 'release.json'), 'utf8')).toBe(before);
  });

  it('is the same bytes whenever it is made of the same record', () => {
    const record = recordOf();
    const { version } = makeRelease(record, join(folder, 'a'), '2025-01-31');
    makeRelease(record, join(folder, 'b'), '2025-01-31');
    const bytes = (one: string) => readFileSync(join(folder, one, version, 'events.json.gz'));
    expect(bytes('a').equals(bytes('b'))).toBe(true);
  });

  it('that was changed by hand is not read', () => {
    const { version } = makeRelease(recordOf(), folder, '2025-01-31');
    writeFileSync(join(folder, version, 'events.json.gz'), gzipSync('[]\n'));
    expect(() => readRelease(folder, version)).toThrow(/checksum differs/);
  });

  it('of a later form than this reader knows is not read', () => {
    const { version } = makeRelease(recordOf(), folder, '2025-01-31');
    const path = join(folder, version, 'release.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"format": 1', '"format": 99'));
    expect(() => readRelease(folder, version)).toThrow(/form 99/);
  });

  it('that does not exist is told of with those that do', () => {
    makeRelease(recordOf(), folder, '2025-01-31');
    expect(() => readRelease(folder, '1999')).toThrow(
      new RegExp(`no release "1999"; there are: ${versionOf(recordOf())}`),
    );
  });
});

describe('the releases of this atlas', () => {
  const own = fileURLToPath(new URL('../../releases', import.meta.url));
  const manifests = releasesIn(own);

  it.skipIf(manifests.length === 0)(
    'the oldest is read by the reader of today, all its files as they were released',
    () => {
      const oldest = manifests[0]!;
      const release = readRelease(own, oldest.version);
      expect(release.events.length).toBeGreaterThan(1000);
      expect(release.partnerships.length).toBeGreaterThan(400);
      const known = new Set(release.partnerships.map(({ id }) => id));
      expect(release.events.filter(({ partnership }) => partnership !== null && !known.has(partnership))).toEqual([]);
    },
  );
});

describe('ids once published', () => {
  beforeEach(() => void makeRelease(recordOf(), folder, '2025-01-31'));

  it('are all there in the record from which they were published', () => {
    expect(lostIn(recordOf())).toEqual([]);
  });

  it('may not vanish: the check names the id and the release', () => {
    const files = withEdit(VISIT, 'id: aaa-yyy-2022-10-05-visit', 'id: aaa-yyy-2022-10-05-state-visit');
    const [problem, ...more] = lostIn(recordOf(files));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      level: 'error',
      file: 'atlas.yaml',
      line: lineOf(files, 'atlas.yaml', 'recordVersion:'),
    });
    expect(problem?.message).toBe(`the event "aaa-yyy-2022-10-05-visit" of release ${versionOf(recordOf())} is gone`);
  });

  it('live on as a former id', () => {
    const files = withEdit(
      VISIT,
      'id: aaa-yyy-2022-10-05-visit',
      'id: aaa-yyy-2022-10-05-state-visit\n    also: [aaa-yyy-2022-10-05-visit]',
    );
    expect(lostIn(recordOf(files))).toEqual([]);
  });

  it('of partnerships live on as former ids too', () => {
    const renamed = withFiles({
      'partnerships/xxx/aaa-pact.yaml': FIXTURE['partnerships/xxx/aaa-treaty.yaml']!.replace(
        'id: aaa-xxx-treaty',
        'id: aaa-xxx-pact\nalso: [aaa-xxx-treaty]',
      ),
      'partnerships/xxx/aaa-treaty.yaml': null,
    });
    expect(lostIn(recordOf(renamed))).toEqual([]);
    const without = {
      ...renamed,
      'partnerships/xxx/aaa-pact.yaml': renamed['partnerships/xxx/aaa-pact.yaml']!.replace(
        'also: [aaa-xxx-treaty]\n',
        '',
      ),
    };
    expect(lostIn(recordOf(without)).map(({ message }) => message)).toEqual([
      expect.stringContaining('the partnership "aaa-xxx-treaty"'),
    ]);
  });

  it('of outlets, whose pages a release names by its sources, live on as former ids too', () => {
    const sources = FIXTURE['sources/all.json']!.replaceAll('"outlet": "daily"', '"outlet": "journal"');
    const register = FIXTURE['outlets/all.yaml']!.replace('daily: { ', 'journal: { ');
    const lost = (outlets: string) =>
      lostIn(recordOf(withFiles({ 'sources/all.json': sources, 'outlets/all.yaml': outlets }))).map(
        ({ message }) => message,
      );
    expect(lost(register)).toEqual([expect.stringContaining('the outlet "daily"')]);
    expect(lost(register.replace('journal: { ', 'journal: { also: [daily], '))).toEqual([]);
  });

  it('live on as tombstones, which in turn may not vanish', () => {
    const files = later(withFiles({ [VISIT]: null, 'corrections.yaml': GRAVE }));
    const lost = lostIn(recordOf(files)).map(({ message }) => message);
    // The partnership of the visit is gone with its file, and nothing stands for it.
    expect(lost).toEqual([expect.stringContaining('the partnership "aaa-yyy-visit"')]);
    makeRelease(recordOf(files), folder, '2025-03-02');
    const forgotten = later(withFiles({ [VISIT]: null }));
    expect(lostIn(recordOf(forgotten)).map(({ message }) => message)).toEqual([
      expect.stringContaining('the withdrawal of "aaa-yyy-2022-10-05-visit"'),
    ]);
  });
});

describe('a withdrawal', () => {
  const rules = (files: Files) =>
    checkRecord(recordOf(files))
      .filter(({ rule }) => rule === 'withdrawal')
      .map(({ file, line, message }) => ({ file, line, message }));

  it('of what still stands in the record fails the check on its line', () => {
    const files = withFiles({ 'corrections.yaml': `# one\n${GRAVE}` });
    expect(rules(files)).toEqual([
      {
        file: 'corrections.yaml',
        line: 2,
        message: '"aaa-yyy-2022-10-05-visit" is said to be withdrawn, and still stands in the record',
      },
    ]);
  });

  it('stands once', () => {
    const files = withFiles({ 'corrections.yaml': `${GRAVE}${GRAVE}`.replaceAll('aaa-yyy-2022-10-05-visit', 'gone') });
    expect(rules(files)).toEqual([
      { file: 'corrections.yaml', line: 5, message: '"gone" was already withdrawn on line 1' },
    ]);
  });

  it('has no room for the text that was withdrawn', () => {
    expect(() =>
      recordOf(withFiles({ 'corrections.yaml': `${GRAVE}  summary: { en: The name, fr: Le nom }\n` })),
    ).toThrow(/summary/);
  });
});

describe('the published copies', () => {
  const written = new Map<string, string | Uint8Array>();
  const output = { write: (path: string, content: string | Uint8Array) => void written.set(path, content) };
  beforeEach(() => written.clear());
  const plain = (path: string): string => gunzipSync(written.get(path) as Uint8Array).toString('utf8');

  it('are the files as they were released, byte for byte, with an index', () => {
    const record = recordOf();
    const { version } = makeRelease(record, folder, '2025-01-31');
    writeReleases(folder, record, output);
    expect(
      readFileSync(join(folder, version, 'events.json.gz')).equals(
        Buffer.from(written.get(`releases/${version}/events.json.gz`)!),
      ),
    ).toBe(true);
    expect(JSON.parse(String(written.get('releases/index.json')))).toEqual({
      newest: version,
      releases: [
        {
          version,
          released: '2025-01-31',
          readUntil: record.atlas.data.readUntil,
          format: 1,
          path: `${version}/release.json`,
        },
      ],
    });
    expect(String(written.get('releases/since.en.txt'))).toContain('Nothing changed.');
  });

  it('are an index alone where nothing was released', () => {
    writeReleases(join(folder, 'none'), recordOf(), output);
    expect([...written.keys()]).toEqual(['releases/index.json']);
  });

  it('lose the text of what was withdrawn since, and say so', () => {
    const { version } = makeRelease(recordOf(), folder, '2025-01-31');
    const text = unreleased(recordOf()).events.find(({ id }) => id === 'aaa-yyy-2022-10-05-visit')!.summary.en;
    writeReleases(folder, recordOf(withFiles({ [VISIT]: null, 'corrections.yaml': GRAVE })), output);
    const events = plain(`releases/${version}/events.json.gz`);
    expect(events).not.toContain(text);
    expect(JSON.parse(events)).toContainEqual({
      id: 'aaa-yyy-2022-10-05-visit',
      withdrawn: {
        date: '2025-03-01',
        reason: { en: 'It named a person in danger.', fr: 'Il nommait une personne en danger.' },
      },
    });
    const manifest = JSON.parse(String(written.get(`releases/${version}/release.json`))) as Manifest;
    expect(manifest.withdrawn).toEqual(['aaa-yyy-2022-10-05-visit']);
    for (const [path, content] of written) expect([path, String(content).includes(text)]).toEqual([path, false]);
  });
});

describe('what changed between two releases', () => {
  const base = recordOf();
  const edits: readonly (readonly [file: string, passage: string, by: string])[] = [
    [OPERATION, "date: '2022-08-15'", "date: '2022-08-14'"],
    [OPERATION, 'The last unit left Xland', 'The last of the units left Xland'],
  ];
  const changed = recordOf(
    later(
      edits.reduce<Files>(
        (files, [file, passage, by]) => withEdit(file, passage, by, files),
        withFiles({ [VISIT]: null, 'corrections.yaml': GRAVE }),
      ),
    ),
  );

  it('is nothing between one and itself', () => {
    const changes = changesBetween(unreleased(base), unreleased(base));
    expect(changeSections(changes, 'en')).toEqual([]);
    expect(changesText(changes, 'fr')).toContain('Rien n’a changé.');
  });

  it('names corrected dates and texts, and what was withdrawn', () => {
    const changes = changesBetween(unreleased(base), unreleased(changed));
    expect(changes.events.date.map(({ before, after }) => [after.id, before.date, after.date])).toEqual([
      ['aaa-xxx-2022-08-15-operation-ended', '2022-08-15', '2022-08-14'],
    ]);
    expect(changes.events.summary.map(({ after }) => after.id)).toEqual(['aaa-xxx-2022-08-15-operation-ended']);
    expect(changes.withdrawn.map(({ id }) => id)).toEqual(['aaa-yyy-2022-10-05-visit']);
  });

  it('reads in both languages, without the text of what was withdrawn', () => {
    const changes = changesBetween(unreleased(base), unreleased(changed));
    const [en, fr] = [changesText(changes, 'en'), changesText(changes, 'fr')];
    expect(en).toContain(
      'Dates corrected (1)\n- 15 August 2022 → 14 August 2022: The last of the units left Xland'.replaceAll(
        ' August',
        '\u00a0August',
      ),
    );
    expect(fr).toContain('Retirés (1)\n- aaa-yyy-2022-10-05-visit');
    expect(fr).toContain('Il nommait une personne en danger.');
    const secret = unreleased(base).events.find(({ id }) => id === 'aaa-yyy-2022-10-05-visit')!.summary;
    expect(en).not.toContain(secret.en);
    expect(fr).not.toContain(secret.fr);
  });

  it('follows an event to its new id', () => {
    const renamed = recordOf(
      withEdit(
        VISIT,
        'id: aaa-yyy-2022-10-05-visit',
        'id: aaa-yyy-2022-10-05-state-visit\n    also: [aaa-yyy-2022-10-05-visit]',
      ),
    );
    const changes = changesBetween(unreleased(base), unreleased(renamed));
    expect([changes.events.added, changes.lost]).toEqual([[], []]);
    expect(changes.events.renamed.map(({ after }) => after.id)).toEqual(['aaa-yyy-2022-10-05-state-visit']);
  });

  it('tells new events, changed statuses, second readings and what is lost', () => {
    const without = unreleased(base);
    const older = {
      ...without,
      events: [
        ...without.events
          .filter(({ id }) => id !== 'xxx-2020-08-18-coup')
          .map((event) => ({ ...event, review: 'awaiting' as const })),
        { ...without.events[0]!, id: 'was-here' },
      ],
      partnerships: without.partnerships.map((one) =>
        one.id === 'aaa-xxx-treaty' ? { ...one, status: 'ending' as const } : one,
      ),
    };
    const changes = changesBetween(older, without);
    expect(changes.events.added.map(({ id }) => id)).toEqual(['xxx-2020-08-18-coup']);
    expect(changes.lost).toEqual(['was-here']);
    expect(changes.events.secondRead.map(({ id }) => id)).toContain('aaa-xxx-2013-01-11-first-started');
    const { statuses } = messagesIn('fr');
    expect(changesText(changes, 'fr')).toContain(`: ${statuses.ending} → ${statuses.ended}`.replace(': ', '\u00a0: '));
  });
});
