/** The `atlas` command: answers on stdout, faults on stderr, exit codes 0, 1, 2. Asked of the real record. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { messagesIn } from '../../src/i18n/messages.ts';
import { findChromium } from '../../src/site/chromium.ts';
import { readRis } from '../../src/cite/readRis.ts';
import type { Effects } from '../../src/cli/command.ts';
import { main } from '../../src/cli/main.ts';
import type * as records from '../../src/cli/record.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const FIXTURE = fileURLToPath(new URL('../fixture/data', import.meta.url));

/** Each call would read the real record anew, which costs more than its answer: it is read once. */
vi.mock('../../src/cli/record.ts', async (importActual) => {
  const actual = await importActual<typeof records>();
  let real: ReturnType<typeof actual.recordOrNull> | undefined;
  return {
    ...actual,
    recordOrNull: (effects: Effects) =>
      effects.dataRoot === DATA ? (real ??= actual.recordOrNull(effects)) : actual.recordOrNull(effects),
  };
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function atlas(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await main(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    dataRoot: DATA,
    cwd: folder,
  });
  return { code, out, err };
}

interface TieJson {
  readonly partnership: string;
  readonly partner: string;
  readonly host: string;
  readonly status: string | null;
  readonly standing: string | null;
  readonly possible: readonly string[];
  readonly through: string | null;
  readonly events: readonly string[];
}

const COMMANDS = [
  'check',
  'at',
  'export',
  'render',
  'release',
  'changes',
  'build',
  'hosting',
  'schema',
  'import',
  'new',
];

describe('atlas', () => {
  it('names its commands, and fails without one', async () => {
    const { code, out } = await atlas('--help');
    expect(code).toBe(0);
    for (const name of COMMANDS) expect(out).toContain(name);
    expect((await atlas()).code).toBe(2);
  });

  it.each(COMMANDS)('%s --help tells its options and exits with 0', async (name) => {
    const { code, out, err } = await atlas(name, '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('--json');
  });

  it.each([
    ['frobnicate'],
    ['at'],
    ['at', '2022-02-30'],
    ['at', '2022-08-16', '--host', 'XXX'],
    ['at', '2022-08-16', '--group', 'influence'],
    ['at', '2022-08-16', '--frob'],
    ['export', '--format', 'xls'],
    ['render', '--at', '2022-08-16', '--out', 'map.gif'],
    ['render', '--out', 'map.svg'],
    ['render', '--at', '2022-08-16', '--vs', '2022-08-16', '--out', 'map.svg'],
    ['render', '--at', '2022-08-16', '--lens', 'rumour', '--out', 'map.svg'],
    ['render', '--at', '2022-08-16', '--size', 'a9', '--out', 'map.svg'],
    ['render', '--at', '2022-08-16', '--size', 'a4', '--width', '300', '--out', 'map.svg'],
    ['render', '--at', '2022-08-16', '--vs', '2021-01-01', '--size', '300x200', '--out', 'map.svg'],
    ['export', '--lens', 'rumour'],
    ['export', '--from', 'yesterday'],
    ['export', '--host', 'XXX'],
    ['import'],
    ['import', 'no-such-file.ris'],
    ['import', 'sources.txt'],
    ['new'],
    ['new', 'country'],
    ['hosting', '--host', 'iis'],
    ['hosting', '--root', '/var/www; evil'],
    ['build', '--port', 'http'],
    ['release'],
    ['release', '--on', '2022-02-30'],
    ['changes'],
    ['changes', '2026.11', '--lang', 'de'],
  ])('a call that cannot be understood exits with 2 and says why on stderr: %s %s %s', async (...args) => {
    const { code, out, err } = await atlas(...args.filter((arg) => arg !== undefined));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^atlas/);
  });

  it('refuses a record that is broken with 1, and names file and line', async () => {
    const broken = join(folder, 'broken');
    cpSync(DATA, broken, { recursive: true });
    writeFileSync(join(broken, 'atlas.yaml'), 'title: {\n');
    const { code, err } = await atlas('at', '2022-08-16', '--data', broken);
    expect(code).toBe(1);
    expect(err).toMatch(/^atlas\.yaml:\d+: error syntax/);
  });
});

describe('atlas at', () => {
  const at = async (...args: string[]): Promise<TieJson[]> =>
    JSON.parse((await atlas('at', ...args, '--json')).out) as TieJson[];

  it('gives every key of the interface for every tie', async () => {
    const ties = await at('2022-08-16');
    expect(ties.length).toBeGreaterThan(100);
    const keys = [
      'partnership',
      'partner',
      'host',
      'formation',
      'tie',
      'group',
      'kind',
      'status',
      'standing',
      'possible',
      'since',
      'due',
      'lastReported',
      'fading',
      'through',
      'events',
    ];
    for (const tie of ties) expect(Object.keys(tie)).toEqual(expect.arrayContaining(keys));
    for (const tie of ties) expect(tie.status !== null || tie.possible.length > 0).toBe(true);
  });

  it('keeps to the host and partner that are asked for, and tells ties through a bloc', async () => {
    const mali = await at('2024-09-01', '--host', 'MLI');
    expect(new Set(mali.map((tie) => tie.host))).toEqual(new Set(['MLI']));
    expect(mali.some((tie) => tie.through === 'AES')).toBe(true);
    const french = await at('2024-09-01', '--host', 'MLI', '--partner', 'FRA');
    expect(new Set(french.map((tie) => tie.partner))).toEqual(new Set(['FRA']));
  });

  it('with --known holds back what had not been published', async () => {
    const later = await at('2026-03-01', '--host', 'MLI', '--partner', 'USA');
    const then = await at('2026-03-01', '--known', '2026-02-20', '--host', 'MLI', '--partner', 'USA');
    const status = (ties: TieJson[]): string | null | undefined =>
      ties.find((tie) => tie.partnership === 'usa-mli-sanctions-officials')?.status;
    expect([status(later), status(then)]).toEqual(['ended', 'in-force']);
  });

  it('with --chips says what the marks say', async () => {
    const { out } = await atlas(
      'at',
      '2022-03-01',
      '--chips',
      '--host',
      'MLI',
      '--partner',
      'FRA',
      '--group',
      'presence',
      '--json',
    );
    const chips = JSON.parse(out) as object[];
    expect(chips).toHaveLength(1);
    expect(chips[0]).toMatchObject({
      partner: 'FRA',
      host: 'MLI',
      group: 'presence',
      status: 'ending',
      heldBy: 'fra-mli-barkhane',
    });
  });
});

describe('atlas export', () => {
  it('writes the same events in each format', async () => {
    const ids = async (format: string): Promise<string[]> => {
      const { out } = await atlas('export', '--host', 'DJI', '--format', format);
      if (format === 'csv')
        return Papa.parse<{ id: string }>(out, { header: true, skipEmptyLines: true }).data.map((row) => row.id);
      const parsed = JSON.parse(out) as { id: string }[] | { features: { id: string }[] };
      return (Array.isArray(parsed) ? parsed : parsed.features).map(({ id }) => id);
    };
    const json = await ids('json');
    expect(json.length).toBeGreaterThan(5);
    expect(await ids('csv')).toEqual(json);
    expect(await ids('geojson')).toEqual(json);
  });

  it('keeps to group, lens and span, and gives the sources of just these events', async () => {
    const filter = [
      '--host',
      'MLI',
      '--group',
      'presence',
      '--lens',
      'official',
      '--from',
      '2021-01-01',
      '--to',
      '2023-12-31',
    ];
    const events = JSON.parse((await atlas('export', ...filter)).out) as {
      group: string;
      latest: string;
      earliest: string;
      citations: { source: string; kind: string }[];
    }[];
    expect(events.length).toBeGreaterThan(3);
    for (const { group, latest, earliest, citations } of events) {
      expect([group, latest >= '2021-01-01', earliest <= '2023-12-31']).toEqual(['presence', true, true]);
      expect(citations.map(({ kind }) => kind)).toContain('official');
    }
    const cited = new Set(events.flatMap(({ citations }) => citations.map(({ source }) => source)));
    const csl = JSON.parse((await atlas('export', ...filter, '--format', 'csl')).out) as { id: string }[];
    expect(new Set(csl.map(({ id }) => id))).toEqual(cited);
    const ids = readRis((await atlas('export', ...filter, '--format', 'ris')).out).map(({ id }) => id);
    expect(new Set(ids)).toEqual(cited);
  });

  it('gives every event at least one dated citation, with what it supports', async () => {
    const { out } = await atlas('export');
    const events = JSON.parse(out) as {
      id: string;
      citations: { published: string | null; supports: string; url: string }[];
    }[];
    const without = events.filter(({ citations }) => !citations.some(({ published }) => published !== null));
    expect(without.map(({ id }) => id)).toEqual([]);
    for (const { citations } of events)
      for (const { supports, url } of citations)
        expect([supports.length > 0, /^https?:/.test(url)]).toEqual([true, true]);
  });
});

describe('atlas release and atlas changes', () => {
  const onCopy = async (...args: string[]) => atlas(...args, '--data', join(folder, 'project', 'data'));
  // The invented record: bundling and drawing the embeds of the real one takes a minute.
  beforeAll(() => cpSync(FIXTURE, join(folder, 'project', 'data'), { recursive: true }));

  it('keeps the record once, beside its folder, and then finds no change', async () => {
    const made = await onCopy('release', '--on', '2026-11-29', '--json');
    expect([made.code, made.err]).toEqual([0, '']);
    const { version } = JSON.parse(made.out) as { version: string };
    expect(existsSync(join(folder, 'project', 'releases', version, 'events.json.gz'))).toBe(true);
    const again = await onCopy('release', '--on', '2026-11-29');
    expect(again.code).toBe(1);
    expect(again.err).toContain('exists already');
    expect((await onCopy('changes', version)).out).toContain('Nothing changed.');
  });

  it('says which releases there are where one is asked for that is not', async () => {
    const { code, err } = await onCopy('changes', '1999');
    expect(code).toBe(1);
    expect(err).toMatch(/no release "1999"; there are: \S/);
  });

  it('afterwards the check refuses a record that lost an event', async () => {
    const path = join(folder, 'project', 'data', 'context', 'xxx.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, '[]\n');
    const { code, err } = await onCopy('check', 'atlas.yaml');
    writeFileSync(path, text);
    expect(code).toBe(1);
    expect(err).toMatch(/^atlas\.yaml:\d+: error id-lost: the event ".+" of release .+ is gone/);
  });
});

describe('atlas render', () => {
  it('draws the same picture twice, in the language asked for', async () => {
    expect((await atlas('render', '--at', '2022-08-16', '--lang', 'fr', '--out', 'a.svg')).code).toBe(0);
    await atlas('render', '--at', '2022-08-16', '--lang', 'fr', '--out', 'b.svg');
    const svg = readFileSync(join(folder, 'a.svg'), 'utf8');
    expect(svg).toBe(readFileSync(join(folder, 'b.svg'), 'utf8'));
    expect(svg).toContain('Forces étrangères présentes');
    expect(svg).not.toContain('style="');
  });

  const sizeOfPng = (file: string): number[] => {
    const head = readFileSync(join(folder, file)).subarray(0, 24);
    return [head.readUInt32BE(16), head.readUInt32BE(20)];
  };

  it('with --vs draws both dates, the earlier first, and says in sentences what changed', async () => {
    const call = ['render', '--at', '2022-08-16', '--vs', '2021-01-01', '--host', 'MLI', '--partner', 'FRA'];
    await atlas(...call, '--out', 'vs.svg');
    const svg = readFileSync(join(folder, 'vs.svg'), 'utf8');
    const text = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1]!.replaceAll('\u00a0', ' '));
    expect(text.indexOf('1 January 2021')).toBeGreaterThan(-1);
    expect(text.indexOf('16 August 2022')).toBeGreaterThan(text.indexOf('1 January 2021'));
    expect(text).toContain('What changed between 1 January 2021 and 16 August 2022:');
    expect(text).toContain('• France’s presence in Mali (Operation Barkhane) ended');
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('puts on the picture what narrows it', async () => {
    const call = ['render', '--at', '2022-08-16', '--known', '2022-03-01', '--lens', 'official', '--lang', 'fr'];
    await atlas(...call, '--out', 'narrow.svg');
    const svg = readFileSync(join(folder, 'narrow.svg'), 'utf8').replaceAll('\u00a0', ' ');
    expect(svg).toContain('1er mars 2022');
    expect(svg).toContain(messagesIn('fr').ui.lenses.official);
  });

  it('has the size on paper that was asked for, and all words on the sheet', async () => {
    await atlas('render', '--at', '2022-08-16', '--vs', '2021-01-01', '--size', 'a4-landscape', '--out', 'a4.svg');
    const svg = readFileSync(join(folder, 'a4.svg'), 'utf8');
    expect(svg).toMatch(/<svg[^>]* width="297mm" height="210mm" viewBox="0 0 1122\.5\d? 793\.7"/);
    const last = [...svg.matchAll(/<text [^>]*y="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect(Math.max(...last)).toBeLessThan(793.7);
  });

  it('has pixels enough to be printed', async () => {
    await atlas('render', '--at', '2022-08-16', '--size', 'a5', '--out', 'a5.png');
    // 148 by 210 mm at 300 to an inch.
    expect(sizeOfPng('a5.png')).toEqual([1748, 2480]);
  });

  it.skipIf(findChromium() === null)('prints a PDF of one sheet of that size', async () => {
    const { code } = await atlas('render', '--at', '2022-08-16', '--size', 'letter', '--out', 'letter.pdf');
    expect(code).toBe(0);
    const pdf = readFileSync(join(folder, 'letter.pdf'), 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
    expect(boxes).toHaveLength(1);
    expect(Math.abs(Number(boxes[0]![1]) - 612)).toBeLessThan(1);
    expect(Math.abs(Number(boxes[0]![2]) - 792)).toBeLessThan(1);
  });

  it('where no browser is there to print, says what to install, and writes nothing', async () => {
    const before = process.env['ATLAS_CHROMIUM'];
    process.env['ATLAS_CHROMIUM'] = join(folder, 'no-such-browser');
    try {
      const { code, err } = await atlas('render', '--at', '2022-08-16', '--out', 'no.pdf');
      expect(code).toBe(1);
      expect(err).toMatch(/^atlas render: ATLAS_CHROMIUM names .*no-such-browser, where there is nothing/);
    } finally {
      if (before === undefined) delete process.env['ATLAS_CHROMIUM'];
      else process.env['ATLAS_CHROMIUM'] = before;
    }
    expect(existsSync(join(folder, 'no.pdf'))).toBe(false);
  });

  it('makes a PNG', async () => {
    await atlas('render', '--at', '2022-08-16', '--width', '300', '--height', '200', '--out', 'a.png');
    expect([...readFileSync(join(folder, 'a.png')).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });
});

describe('a reader that closes early', () => {
  it('is no fault: the command ends with its own exit code, and says nothing', async () => {
    const bin = fileURLToPath(new URL('../../src/cli/bin.mjs', import.meta.url));
    const { code, err } = await new Promise<{ code: number | null; err: string }>((resolve) => {
      const child = spawn(process.execPath, [bin, 'schema'], { cwd: folder });
      let written = '';
      child.stderr.on('data', (piece: Buffer) => (written += piece.toString()));
      child.on('close', (status) => resolve({ code: status, err: written }));
      child.stdout.destroy();
    });
    expect([code, err]).toEqual([0, '']);
  });
});
