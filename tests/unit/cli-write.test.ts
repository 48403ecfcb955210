/** Commands that write the record: what they write passes the check, nothing is overwritten, a refusal leaves no trace. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { bibtex } from '../../src/cite/bibtex.ts';
import { fromCsl } from '../../src/cite/csl.ts';
import { readRis } from '../../src/cite/readRis.ts';
import { ris } from '../../src/cite/ris.ts';
import { importSources } from '../../src/dataset/importSources.ts';
import { recordOf } from '../fixture/record.ts';

const FIXTURE = fileURLToPath(new URL('../fixture/data', import.meta.url));
let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-write-'));
  data = join(folder, 'data');
  cpSync(FIXTURE, data, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function atlas(args: readonly string[], ask?: (question: string) => Promise<string>): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await main([...args, '--data', data], {
    out: (text) => (out += text),
    err: (text) => (err += text),
    dataRoot: data,
    cwd: folder,
    ask,
    today: '2025-01-20',
  });
  return { code, out, err };
}

const read = (path: string): string => readFileSync(join(data, path), 'utf8');
const errorsNow = async (): Promise<string> => (await atlas(['check'])).err;

const EVENT: Readonly<Record<string, string>> = {
  date: '2023-05-02',
  event: 'team-started',
  change: 'started',
  by: 'BBB',
  side: 'partner',
  'who-en': 'Ministry of defence of Bland',
  'who-fr': 'ministère de la défense du Bland',
  'summary-en': 'Bland: trainers began their work.',
  'summary-fr': 'Bland : des instructeurs ont commencé leur travail.',
  source: 'gazette-2013-01-12',
  'supports-en': 'The arrival.',
  'supports-fr': 'L’arrivée.',
};
const PARTNERSHIP: Readonly<Record<string, string>> = {
  partner: 'BBB',
  host: 'XXX',
  what: 'training-team',
  kind: 'training',
  'title-en': 'Training team of Bland in Xland',
  'title-fr': 'Équipe d’instruction du Bland au Xlande',
  'description-en': 'Trainers.',
  'description-fr': 'Des instructeurs.',
};
const flags = (answers: Readonly<Record<string, string>>): string[] =>
  Object.entries(answers).flatMap(([name, answer]) => [`--${name}`, answer]);

/** A source that was published after the events above. */
function addSource(): string {
  const sources = JSON.parse(read('sources/all.json')) as { id: string; URL: string; issued?: object }[];
  const like = sources.find(({ id }) => id === 'gazette-2013-01-12')!;
  const fresh = {
    ...like,
    id: 'gazette-2023-05-03',
    title: 'Trainers begin',
    URL: 'https://gazette.example/gazette-2023-05-03',
    issued: { 'date-parts': [[2023, 5, 3]] },
  };
  writeFileSync(join(data, 'sources/new.json'), JSON.stringify([fresh]));
  return fresh.id;
}

describe('atlas new', () => {
  it('writes a partnership with its first event, which passes the check', async () => {
    const source = addSource();
    const { code, out, err } = await atlas([
      'new',
      'partnership',
      ...flags({ ...PARTNERSHIP, ...EVENT, source }),
      '--json',
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({
      file: 'partnerships/xxx/bbb-training-team.yaml',
      partnership: 'bbb-xxx-training-team',
      event: 'bbb-xxx-2023-05-02-team-started',
    });
    expect(await errorsNow()).toBe('');
    const { out: ties } = await atlas(['at', '2023-06-01', '--partner', 'BBB', '--host', 'XXX', '--json']);
    const tie = (JSON.parse(ties) as { partnership: string; status: string }[]).find(
      ({ partnership }) => partnership === 'bbb-xxx-training-team',
    );
    expect(tie?.status).toBe('in-force');
  });

  it('does not overwrite', async () => {
    const source = addSource();
    const call = ['new', 'partnership', ...flags({ ...PARTNERSHIP, ...EVENT, source })];
    await atlas(call);
    const before = read('partnerships/xxx/bbb-training-team.yaml');
    const { code, err } = await atlas(call);
    expect(code).toBe(1);
    expect(err).toContain('not overwritten');
    expect(read('partnerships/xxx/bbb-training-team.yaml')).toBe(before);
  });

  it('adds an event to the end of its partnership and leaves all else as it was typed', async () => {
    const answers = {
      ...EVENT,
      source: addSource(),
      date: '2023-05',
      event: 'guards-seen',
      change: 'reported',
      effect: 'none',
    };
    const call = ['new', 'event', '--partnership', 'bbb-xxx-guards', ...flags({ ...answers, side: 'third-party' })];
    const { code, err } = await atlas(call);
    expect([code, err]).toEqual([0, '']);
    const original = readFileSync(join(FIXTURE, 'partnerships/xxx/bbb-guards.yaml'), 'utf8').trimEnd();
    const now = read('partnerships/xxx/bbb-guards.yaml');
    expect(now.slice(0, original.length)).toBe(original);
    expect(now.slice(original.length)).toMatch(/^\n {2}- id: bbb-xxx-2023-05-guards-seen\n/);
    expect(await errorsNow()).toBe('');
  });

  it('writes nothing that the check refuses, and says why', async () => {
    const { code, err } = await atlas([
      'new',
      'partnership',
      ...flags({ ...PARTNERSHIP, ...EVENT, by: 'bloc-of-none' }),
    ]);
    expect(code).toBe(2);
    expect(err).toContain('"bloc-of-none" is no party');
    const same = { ...EVENT, 'summary-fr': EVENT['summary-en']! };
    const refused = await atlas(['new', 'partnership', ...flags({ ...PARTNERSHIP, ...same })]);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/partnerships\/xxx\/bbb-training-team\.yaml:\d+: error same-in-both/);
    expect(existsSync(join(data, 'partnerships/xxx/bbb-training-team.yaml'))).toBe(false);
  });

  it('without a terminal names every answer that is missing', async () => {
    const { code, err } = await atlas(['new', 'partnership', ...flags(PARTNERSHIP)]);
    expect(code).toBe(2);
    expect(err).toMatch(/not answered: --date --event --change --by --side --who-en .* --supports-fr\./);
  });

  it('asks what was not said, again where the answer is wrong, and takes what stands ready', async () => {
    const source = addSource();
    const asked: string[] = [];
    const wrong = new Set(['kind', 'date']);
    const answers: Readonly<Record<string, string>> = { ...PARTNERSHIP, ...EVENT, source };
    const starts: readonly (readonly [string, string])[] = [
      ['Kind', 'kind'],
      ['When it happened', 'date'],
    ];
    const said = Object.fromEntries(Object.entries(answers).filter(([name]) => !wrong.has(name)));
    const { code, err } = await atlas(['new', 'partnership', ...flags(said)], (question) => {
      asked.push(question);
      const name = starts.find(([start]) => question.startsWith(start))?.[1];
      if (name === undefined) return Promise.resolve('');
      if (wrong.delete(name)) return Promise.resolve('nonsense');
      return Promise.resolve(answers[name]!);
    });
    expect(err).toContain('"nonsense" is none of troops');
    expect([code, asked.filter((question) => question.startsWith('Kind')).length]).toEqual([0, 2]);
    expect(read('partnerships/xxx/bbb-training-team.yaml')).toContain('tie: cooperation');
    expect(read('partnerships/xxx/bbb-training-team.yaml')).toMatch(/checked: ["']?2025-01-20/);
  });
});

const record = recordOf();
const SOURCES = [...record.sources.values()].map(({ data: source }) => source);

describe('atlas import', () => {
  const FRESH = `TY  - NEWS
TI  - Trainers begin
AU  - Doe, Jane
DA  - 2023/05/03/
PY  - 2023
LA  - English
UR  - https://www.gazette.example/2023/trainers
ER  - `;

  it.each([
    ['ris', ris(SOURCES.map(fromCsl))],
    ['bib', bibtex(SOURCES.map(fromCsl))],
    ['json', JSON.stringify(SOURCES)],
  ])('knows again every source of the record in its own file: %s', async (ending, text) => {
    writeFileSync(join(folder, `all.${ending}`), text);
    const { code, out } = await atlas(['import', `all.${ending}`, '--json']);
    const result = JSON.parse(out) as { added: unknown[]; known: { id: string }[]; refused: unknown[] };
    expect([code, result.added, result.refused]).toEqual([0, [], []]);
    expect(result.known.map(({ id }) => id)).toEqual(SOURCES.map(({ id }) => id));
  });

  it.each([
    ['ris', FRESH],
    [
      'bib',
      '@article{a, title = {Trainers begin}, author = {Doe, Jane}, date = {2023-05-03}, langid = {english}, url = {https://www.gazette.example/2023/trainers}}',
    ],
    [
      'json',
      '[{"id":"z","type":"article-newspaper","title":"Trainers begin","author":[{"family":"Doe","given":"Jane"}],"issued":{"date-parts":[["2023","5","3"]]},"language":"en-GB","URL":"https://www.gazette.example/2023/trainers"}]',
    ],
  ])(
    'takes a source over with its outlet, day, language and an id of the record’s manner: %s',
    async (ending, text) => {
      writeFileSync(join(folder, `new.${ending}`), text);
      const { code, err } = await atlas(['import', `new.${ending}`]);
      expect([code, err]).toEqual([0, '']);
      const [source, ...more] = JSON.parse(read('sources/g.json')) as Record<string, unknown>[];
      expect(more).toEqual([]);
      expect(source).toMatchObject({
        title: 'Trainers begin',
        author: [{ family: 'Doe', given: 'Jane' }],
        issued: { 'date-parts': [[2023, 5, 3]] },
        language: 'en',
        custom: { outlet: 'gazette' },
      });
      expect(source?.['id']).toMatch(/^gazette-2023-05-03-[0-9a-f]{4}$/);
      expect(await errorsNow()).toBe('');
      // Once more: it is known now.
      expect((await atlas(['import', `new.${ending}`])).out).toContain('0 added, 1 known before');
    },
  );

  it('keeps what the file held before, in the order of the ids, and can be told another', async () => {
    writeFileSync(join(folder, 'a.ris'), FRESH);
    writeFileSync(join(folder, 'b.ris'), FRESH.replace('/trainers', '/others').replace('Trainers', 'Others'));
    await atlas(['import', 'a.ris']);
    await atlas(['import', 'b.ris']);
    const ids = (JSON.parse(read('sources/g.json')) as { id: string }[]).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(ids).toEqual([...ids].sort());
    writeFileSync(join(folder, 'c.ris'), FRESH.replace('/trainers', '/more').replace('Trainers', 'More'));
    expect((await atlas(['import', 'c.ris', '--into', 'reading-list'])).out).toContain('in sources/reading-list.json');
    expect(JSON.parse(read('sources/reading-list.json'))).toHaveLength(1);
  });

  it('refuses what it cannot place, says why, and takes the rest', async () => {
    writeFileSync(
      join(folder, 'mixed.ris'),
      [
        FRESH,
        'TY  - ELEC\nTI  - Nowhere\nER  - ',
        'TY  - ELEC\nTI  - Elsewhere\nLA  - fr\nUR  - https://unknown.invalid/x\nER  - ',
        'TY  - ELEC\nTI  - Scripted\nLA  - fr\nUR  - javascript:alert(1)\nER  - ',
        'TY  - ELEC\nTI  - Silent\nUR  - https://gazette.example/silent\nER  - ',
      ].join('\n'),
    );
    const { code, out, err } = await atlas(['import', 'mixed.ris']);
    expect(code).toBe(1);
    expect(out).toContain('1 added');
    expect(err.split('\n').filter(Boolean)).toEqual([
      'refused: "Nowhere": it has no address of the web',
      expect.stringContaining('"Elsewhere": no outlet of the register has the domain unknown.invalid'),
      'refused: "Scripted": it has no address of the web',
      'refused: "Silent": it does not say its language; give --language',
    ]);
  });

  it.each([
    ['broken.ris', 'TY  - NEWS\nTI  - No end'],
    ['broken.bib', '@article{x, title = {No end'],
    ['broken.json', '[{'],
  ])('of a broken file writes nothing: %s', async (name, text) => {
    writeFileSync(join(folder, name), text);
    const { code, err } = await atlas(['import', name]);
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^atlas import: ${name} cannot be read as`));
    expect(readdirSync(join(data, 'sources'))).toEqual(['all.json']);
  });
});

describe('reading RIS', () => {
  it('keeps day, month or year, as far as they are given, and what is only about then', () => {
    const dates = ['2022/08/15/', '2022/08//', '2022///', '2022-08-15', '2022/08/15/circa', ''].map(
      (date) => readRis(`TY  - NEWS\r\nDA  - ${date}\r\nPY  - 2021\r\nER  - \r\n`)[0]!.issued,
    );
    expect(dates).toEqual([
      { 'date-parts': [[2022, 8, 15]] },
      { 'date-parts': [[2022, 8]] },
      { 'date-parts': [[2022]] },
      { 'date-parts': [[2022, 8, 15]] },
      { 'date-parts': [[2022, 8, 15]], circa: true },
      { 'date-parts': [[2021]] },
    ]);
  });

  it('goes on with a long field on the next line', () => {
    expect(readRis('TY  - NEWS\nTI  - A title\nthat goes on\nER  - ')[0]!.title).toBe('A title that goes on');
  });

  it.each([
    ['TI  - Before\nER  - ', 'line 1 stands before any record'],
    ['TY  - NEWS\nTY  - NEWS\nER  - ', 'line 2 begins a record'],
    ['nonsense', 'line 1 is no RIS'],
  ])('names the line that is wrong: %j', (text, message) => {
    expect(() => readRis(text)).toThrow(message);
  });
});

describe('the outlet of an address', () => {
  it('is the one with the longest domain that it lies under; a like ending is no domain', () => {
    const outletOf = (url: string): string | undefined =>
      importSources([{ type: 'webpage', URL: url, language: 'en' }], record).added[0]?.custom.outlet;
    expect(outletOf('https://live.gazette.example/a')).toBe('gazette');
    expect(outletOf('https://notgazette.example/a')).toBeUndefined();
  });
});
