/** From what was found to edits: proposed and never made by the way, refused where what they start from has changed. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { progressOn } from '../../src/cli/progress.ts';
import { editFor, ownTitle, type Edit } from '../../src/links/edits.ts';
import type { Found } from '../../src/links/state.ts';
import type { Target } from '../../src/links/target.ts';
import { sourceSchema, type SourceRecord } from '../../src/model/schema.ts';
import { html, localWeb, redirect, text, type LocalWeb } from '../fixture/web.ts';

const URL_OF = 'http://news.example/2022/a';
const COPY = 'http://archive.example/web/20220817090000/http://news.example/2022/a';
const source = (over: Record<string, unknown> = {}): SourceRecord =>
  sourceSchema.parse({
    id: 'news-2022',
    type: 'article-newspaper',
    title: 'Trainers leave',
    URL: URL_OF,
    language: 'en',
    ...over,
    custom: { outlet: 'news', kind: 'press', ...(over['custom'] as object | undefined) },
  });
const target = (over: Partial<Target> = {}): Target => ({
  source: 'news-2022',
  url: URL_OF,
  title: 'Trainers leave',
  read: '2026-11-23',
  published: null,
  outlet: ['The News'],
  ...over,
});
const found = (over: Partial<Found> = {}): Found => ({
  source: 'news-2022',
  url: URL_OF,
  asked: '2026-11-28T08:00:00Z',
  state: 'shown',
  status: 200,
  fault: null,
  detail: null,
  tries: 1,
  hops: [],
  end: URL_OF,
  title: 'Trainers leave',
  same: true,
  missing: null,
  copy: null,
  ...over,
});
const gone = {
  state: 'gone',
  status: 404,
  title: null,
  same: null,
  missing: { since: '2026-11-21', days: 2 },
} as const;
const copy = (state: 'shown' | 'error-page') =>
  ({ state, url: COPY, on: '2022-08-17', wanted: '2022-08-15', title: null, asked: '2026-11-28T08:00:00Z' }) as const;
const moved = (status: number, end: string) => ({ hops: [{ status, to: end }], end });

describe('an edit', () => {
  it('is not proposed for what shows its page, nor for what keeps robots out or may come back', () => {
    for (const state of ['shown', 'refused', 'not-asked', 'unreachable', 'failing', 'loop', 'changed'] as const)
      expect(editFor(source(), target(), found({ state }))).toBeNull();
  });

  it('gives a dead page its copy that shows it, and the day since which it is gone', () => {
    expect(editFor(source(), target(), found({ ...gone, copy: copy('shown') }))).toMatchObject({
      why: 'dead',
      was: { archive: null, archive_location: null, 'custom.dead': null, 'custom.copied': null },
      set: {
        archive: 'Wayback Machine',
        archive_location: COPY,
        'custom.dead': '2026-11-21',
        'custom.copied': '2022-08-17',
      },
    });
  });

  it('says of a dead page without a good copy only that it is dead', () => {
    for (const held of [null, copy('error-page')])
      expect(editFor(source(), target(), found({ ...gone, copy: held }))).toMatchObject({
        why: 'dead-without-copy',
        set: { 'custom.dead': '2026-11-21' },
      });
  });

  it('is proposed once: what the record says already is not proposed again', () => {
    const known = source({
      archive: 'Another',
      archive_location: 'https://copies.example/1',
      custom: { dead: '2026-10-01' },
    });
    expect(editFor(known, target(), found({ ...gone, copy: copy('shown') }))).toBeNull();
  });

  it('takes the mark away where the page is there again, and leaves the copy', () => {
    const dead = source({ archive_location: COPY, custom: { dead: '2026-10-01' } });
    expect(editFor(dead, target(), found())).toMatchObject({ why: 'back', set: { 'custom.dead': null } });
  });

  it('follows what moved for good to the same page, and nothing else', () => {
    const set = (over: Partial<Found>): unknown => editFor(source(), target(), found(over))?.set;
    expect(set(moved(301, 'http://new.example/a'))).toEqual({ URL: 'http://new.example/a' });
    expect(set(moved(302, 'http://new.example/a'))).toBeUndefined();
    expect(set(moved(301, 'http://new.example/a?utm_source=old'))).toBeUndefined();
    // Without titles to compare, only where the address ends alike.
    expect(set({ ...moved(308, 'http://new.example/x/a/'), same: null })).toEqual({ URL: 'http://new.example/x/a/' });
    expect(set({ ...moved(308, 'http://new.example/other'), same: null })).toBeUndefined();
  });

  it('keeps what was read where the page has another title now, without calling it dead', () => {
    const edit = editFor(source(), target(), found({ state: 'changed', same: false, copy: copy('shown') }));
    expect(edit).toMatchObject({ why: 'changed' });
    expect(edit?.set).not.toHaveProperty(['custom.dead']);
  });

  it('gives a source without a title that of its page, without the name of the site', () => {
    const untitled = source({ title: undefined });
    expect(
      editFor(untitled, target({ title: null }), found({ same: null, title: 'Trainers leave | The News' })),
    ).toMatchObject({ why: 'title', set: { title: 'Trainers leave' } });
    expect(ownTitle('The News: who reads it', ['The News'], URL_OF)).toBe('The News: who reads it');
    expect(ownTitle('News.example - Trainers leave', [], URL_OF)).toBe('Trainers leave');
    expect(ownTitle('The News', ['The News'], URL_OF)).toBe('The News');
  });
});

const FIXTURE = fileURLToPath(new URL('../fixture/data', import.meta.url));
let folder: string;
let data: string;
let web: LocalWeb;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-links-'));
  data = join(folder, 'data');
  cpSync(FIXTURE, data, { recursive: true });
  web = await localWeb();
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await web.close();
});

async function atlas(args: readonly string[], columns?: number): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await main(['links', ...args, '--data', data], {
    out: (one) => (out += one),
    err: (one) => (err += one),
    dataRoot: data,
    cwd: folder,
    web,
    columns,
  });
  return { code, out, err };
}
const ASK = ['--archive', 'http://archive.example/available', '--pace', '0', '--backoff', '0', '--timeout', '1'];
const sourcesNow = (): SourceRecord[] =>
  JSON.parse(readFileSync(join(data, 'sources/all.json'), 'utf8')) as SourceRecord[];
const one = (id: string): SourceRecord => sourcesNow().find((item) => item.id === id)!;

/** Every source shows its page; without a title of its own it has none there. */
function wellBehaved(): void {
  web.on('http://archive.example/available', text('{"archived_snapshots":{}}', 'application/json'));
  for (const { URL: url, title } of sourcesNow()) web.on(url.replace('https:', 'http:'), html(title ?? ''));
}

describe('atlas links', () => {
  it('proposes, changes nothing, and applies what is left in the file', async () => {
    wellBehaved();
    const before = readFileSync(join(data, 'sources/all.json'), 'utf8');
    web.on('http://daily.example/daily-2013', html('A page of 2013'));
    web.on('http://gazette.example/gazette-2013-01-12', html('Not found', 404));
    web.on('http://daily.example/daily-2014-08', redirect('https://new.example/daily-2014-08', 301));
    web.on('http://new.example/daily-2014-08', html('A force under a new name - The Daily'));
    web.on('http://archive.example/available', ({ url }, response) => {
      const dead = url.includes(encodeURIComponent('gazette-2013-01-12'));
      const closest = {
        available: true,
        url: 'http://archive.example/web/20130113000000/https://gazette.example/gazette-2013-01-12',
      };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ archived_snapshots: dead ? { closest } : {} }));
    });
    web.on(
      'http://archive.example/web/20130113000000id_/https://gazette.example/gazette-2013-01-12',
      html('Decree of 11 January'),
    );
    const { code, out } = await atlas([...ASK, '--json']);
    const result = JSON.parse(out) as { whole: boolean; counts: Record<string, number>; edits: Edit[] };
    expect([code, result.whole]).toEqual([1, true]);
    expect(result.counts).toMatchObject({ addresses: sourcesNow().length, gone: 1, dead: 1, 'not asked yet': 0 });
    expect(readFileSync(join(data, 'sources/all.json'), 'utf8')).toBe(before);
    const text = readFileSync(join(folder, 'links.yaml'), 'utf8');
    expect((parse(text) as { edits: Edit[] }).edits).toEqual(result.edits);
    expect(result.edits.map(({ why }) => why).sort()).toEqual(['dead', 'moved', 'title']);

    // The maintainer takes one of them out.
    const left = result.edits.filter(({ why }) => why !== 'title');
    writeFileSync(join(folder, 'links.json'), JSON.stringify({ edits: left }));
    const done = await atlas(['--apply', 'links.json']);
    expect([done.code, done.out, done.err]).toEqual([0, '2 applied to 1 files, 0 refused\n', '']);
    expect(one('gazette-2013-01-12')).toMatchObject({
      archive: 'Wayback Machine',
      archive_location: 'http://archive.example/web/20130113000000/https://gazette.example/gazette-2013-01-12',
      custom: { outlet: 'gazette', kind: 'official', dead: '2026-11-28', copied: '2013-01-13' },
    });
    expect(one('daily-2014-08').URL).toBe('https://new.example/daily-2014-08');
    expect(one('daily-2013').title).toBeUndefined();

    // Once more: what they start from no longer stands there.
    const again = await atlas(['--apply', 'links.json']);
    expect(again.code).toBe(1);
    expect(again.err).toContain('refused: gazette-2013-01-12 (dead): its custom.dead is no longer what it was');
  });

  it('without anything to mend exits with 0, writes no file of edits, and tells lines where there is no terminal', async () => {
    wellBehaved();
    const { code, out, err } = await atlas([...ASK, 'gazette-2013']);
    expect([code, existsSync(join(folder, 'links.yaml'))]).toEqual([0, false]);
    expect(out).toContain('no edit is proposed');
    expect(err).toMatch(/^addresses: 0 of \d+\n/);
    // eslint-disable-next-line no-control-regex
    expect(err).not.toMatch(/[\r\u001b]/);
  });

  it('goes on from the file that it keeps', async () => {
    wellBehaved();
    await atlas([...ASK, 'gazette', '--copies', 'none']);
    const first = web.asked.length;
    await atlas([...ASK, 'gazette', '--copies', 'none']);
    expect(web.asked).toHaveLength(first);
    await atlas([...ASK, 'gazette', '--copies', 'none', '--fresh', '0']);
    expect(web.asked.length).toBeGreaterThan(first);
  });

  it('asks nobody on a dry run', async () => {
    const { code, out } = await atlas(['--dry-run']);
    expect([code, web.asked.length]).toEqual([0, 0]);
    expect(out.trim().split('\n')).toHaveLength(sourcesNow().length);
  });

  it.each([
    [['--pace', 'slow'], '--pace "slow" is no number'],
    [['--tries', '1.5'], '--tries "1.5" is no whole number'],
    [['--copies', 'some'], '--copies "some" is none of all, needed, none'],
    [['--archive', 'ftp://x'], 'is no address of the web'],
    [['no-such-source'], 'no source has "no-such-source"'],
    [['--apply', 'none.yaml'], 'there is no file'],
    [['--apply', 'none.yaml', '--fresh', '2'], 'does not go with --fresh'],
    [['--no-such'], "Unknown option '--no-such'"],
  ])('refuses a wrong call with 2 and asks nobody: %j', async (args, message) => {
    const { code, err } = await atlas(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(web.asked).toEqual([]);
  });

  it.each([
    ['edits: [', 'cannot be read'],
    ['edits: [{ source: x }]', 'edits.0.why'],
    ['edits: [{ source: x, why: dead, found: "", was: { id: null }, set: { id: y } }]', 'edits.0'],
    [
      'edits: [{ source: x, why: dead, found: "", was: {}, set: {} }]',
      'refused: x (dead): the record has no such source',
    ],
    [
      'edits: [{ source: daily-2013, why: title, found: "", was: {}, set: { title: A } }]',
      'does not say what its title was',
    ],
    [
      'edits: [{ source: daily-2013, why: moved, found: "", was: { URL: https://daily.example/daily-2013 }, set: { URL: "javascript:x" } }]',
      'nothing was written',
    ],
  ])('applies nothing of a wrong file: %s', async (text, message) => {
    const before = readFileSync(join(data, 'sources/all.json'), 'utf8');
    writeFileSync(join(folder, 'wrong.yaml'), text);
    const { code, err } = await atlas(['--apply', 'wrong.yaml']);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(readFileSync(join(data, 'sources/all.json'), 'utf8')).toBe(before);
  });

  it('as the program that it is asks a real address of this machine', async () => {
    web.on('http://real/a', html('Decree of 11 January'));
    writeFileSync(
      join(data, 'sources/all.json'),
      JSON.stringify(
        sourcesNow().map((item) =>
          item.id === 'gazette-2013-01-12' ? { ...item, URL: `${web.origin}/real/a` } : item,
        ),
        null,
        2,
      ),
    );
    const bin = fileURLToPath(new URL('../../src/cli/bin.mjs', import.meta.url));
    const args = [bin, 'links', 'gazette-2013-01-12', '--copies', 'none', '--data', data, '--json'];
    const { code, out } = await new Promise<{ code: number | null; out: string }>((resolve) => {
      const child = spawn(process.execPath, args, { cwd: folder });
      let written = '';
      child.stdout.on('data', (piece: Buffer) => (written += piece.toString()));
      child.on('close', (status) => resolve({ code: status, out: written }));
    });
    expect([code, (JSON.parse(out) as { found: Found[] }).found[0]]).toEqual([
      0,
      expect.objectContaining({ state: 'shown', same: true, url: `${web.origin}/real/a` }),
    ]);
    expect(web.asked.map(({ agent }) => agent)).toContain('atlas-links/1');
  });
});

describe('the progress of a run', () => {
  it('is a bar within the width of a terminal, over which what is said stays', () => {
    let written = '';
    const bar = progressOn({ err: (one) => (written += one), columns: 60 });
    bar.step({ what: 'addresses', done: 1, all: 4, last: 'a-very-long-id'.repeat(9) });
    bar.say('gone: x');
    bar.end();
    const [first, second] = written.split('\r\u001b[2K').filter(Boolean);
    expect(first).toMatch(/^addresses \[######\.{18}\] 1\/4 a-very/);
    expect(first).toHaveLength(59);
    expect(second).toBe(`gone: x\n${first}`);
  });

  it('is a line for each twentieth elsewhere', () => {
    let written = '';
    const lines = progressOn({ err: (one) => (written += one), columns: undefined });
    for (let done = 0; done <= 1000; done += 1) lines.step({ what: 'addresses', done, all: 1000, last: '' });
    expect(written.trim().split('\n')).toHaveLength(21);
    expect(written).toContain('addresses: 50 of 1000\n');
  });
});
