/** Dates that addresses show: what is read in them, what is not, and what is written of it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { dateInAddress } from '../../src/dataset/dateInAddress.ts';

describe('the date in an address', () => {
  test.each([
    ['folders', 'https://daily.example/world/2024/07/29/a-battle', [2024, 7, 29]],
    ['folders without zeros', 'https://daily.example/2024/7/9/a-battle', [2024, 7, 9]],
    ['the head of a folder', 'https://daily.example/news/2024-07-29-a-battle/', [2024, 7, 29]],
    ['a folder by itself', 'https://daily.example/article/2024-07-29/a-battle', [2024, 7, 29]],
    ['the end of a file', 'https://daily.example/a-battle-20240729.html', [2024, 7, 29]],
    ['eight figures as a folder', 'https://daily.example/20240729/a-battle-1068.html', [2024, 7, 29]],
    ['one day told twice', 'https://daily.example/2024/07/29/a-battle-20240729.html', [2024, 7, 29]],
    ['a month', 'https://daily.example/2024/07/a-battle', [2024, 7]],
    ['a month, joined', 'https://daily.example/2024-07/a-battle', [2024, 7]],
  ] as const)('%s', (_, url, parts) => {
    expect(dateInAddress(url)).toEqual(parts);
  });

  test.each([
    ['the number of an article', 'https://daily.example/news/20165489'],
    ['a longer number', 'https://daily.example/2024072915/a-battle'],
    ['a day that the calendar has not', 'https://daily.example/2024/02/30/a-battle'],
    ['a year alone', 'https://daily.example/2016/sc12517.doc.htm'],
    ['a day among the words of a slug', 'https://daily.example/the-vote-of-2024-07-29-was-won'],
    ['a day that may be a month', 'https://daily.example/03-04-2022/a-battle'],
    ['two days', 'https://daily.example/2024/07/29/so-it-was-2024-07-22'],
    ['what is asked behind the path', 'https://law.example/text?uri=CELEX:02010D0096-20181119'],
    ['the day on which an archive copied it', 'https://web.archive.org/web/20240729/https://daily.example/a-battle'],
    ['no address', 'a battle, 2024/07/29/'],
  ])('is not read from %s', (_, url) => {
    expect(dateInAddress(url)).toBeNull();
  });
});

const FIXTURE = fileURLToPath(new URL('../fixture/data', import.meta.url));
const FILE = 'sources/all.json';

interface Item {
  readonly id: string;
  readonly URL: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
}

describe('atlas sources', () => {
  let data: string;
  beforeEach(() => {
    data = join(mkdtempSync(join(tmpdir(), 'atlas-sources-')), 'data');
    cpSync(FIXTURE, data, { recursive: true });
  });
  afterEach(() => rmSync(join(data, '..'), { recursive: true }));

  const items = (): Item[] => JSON.parse(readFileSync(join(data, FILE), 'utf8')) as Item[];
  const text = (): string => readFileSync(join(data, FILE), 'utf8');
  /** Another address for a source, and no date. */
  function undated(id: string, url: string): void {
    const changed = items().map((item) => (item.id === id ? { ...item, URL: url, issued: undefined } : item));
    writeFileSync(join(data, FILE), `${JSON.stringify(changed, null, 2)}\n`);
  }
  async function atlas(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
    let [out, err] = ['', ''];
    const code = await main(['sources', ...args, '--data', data], {
      out: (part) => (out += part),
      err: (part) => (err += part),
      dataRoot: data,
      cwd: data,
      today: '2025-01-20',
    });
    return { code, out, err };
  }

  it('proposes, and writes nothing unless told to', async () => {
    undated('daily-2014-08', 'https://daily.example/2014/08/03/a-force');
    const before = text();
    const { code, out } = await atlas();
    expect(code).toBe(0);
    expect(out).toContain('2014-08-03  daily-2014-08  https://daily.example/2014/08/03/a-force\n');
    expect(out).toContain('1 to write, 0 to look at');
    expect(text()).toBe(before);
  });

  it('writes the date, and changes nothing else', async () => {
    undated('daily-2014-08', 'https://daily.example/2014/08/03/a-force');
    const before = items();
    const { code, out } = await atlas('--fill');
    expect(code).toBe(0);
    expect(out).toContain('1 written, 0 to look at');
    expect(items()).toEqual(
      before.map((item) =>
        item.id === 'daily-2014-08' ? { ...item, issued: { 'date-parts': [[2014, 8, 3]] } } : item,
      ),
    );
  });

  it('leaves a date that stands, whatever the address says, and tells it as a list to read', async () => {
    const changed = items().map((item) =>
      item.id === 'daily-2014-08' ? { ...item, URL: 'https://daily.example/2014/09/01/a-force' } : item,
    );
    writeFileSync(join(data, FILE), `${JSON.stringify(changed, null, 2)}\n`);
    const before = text();
    expect((await atlas('--fill')).out).toContain('0 written');
    expect(text()).toBe(before);
    let out = '';
    await main(['check', '--lists', '--data', data], {
      out: (part) => (out += part),
      err: () => undefined,
      dataRoot: data,
      cwd: data,
    });
    expect(out).toMatch(/"daily-2014-08" is dated 2014-8\S*, and its address says 2014-9-1/);
  });

  it('keeps back a date before all that the page is cited for', async () => {
    undated('daily-2014-08', 'https://daily.example/2013/01/03/a-force');
    const before = text();
    const { code, out } = await atlas('--fill');
    expect(code).toBe(0);
    expect(out).toMatch(/older than what it is cited for: \S/);
    expect(out).toContain('0 written, 1 to look at');
    expect(text()).toBe(before);
  });

  it('lists what is lacking, most cited first', async () => {
    undated('daily-2014-08', 'https://daily.example/a-force');
    const { code, out } = await atlas('--lacking', 'date', '--json');
    expect(code).toBe(0);
    const list = JSON.parse(out) as { id: string; events: number }[];
    expect(list.map(({ id }) => id)).toContain('daily-2014-08');
    expect(list.map(({ events }) => events)).toEqual(list.map(({ events }) => events).sort((a, b) => b - a));
  });

  it.each([['--lacking', 'taste'], ['--lacking', 'date', '--fill'], ['a-file.json']])(
    'refuses what it does not take: %s %s',
    async (...args) => {
      expect((await atlas(...args.filter(Boolean))).code).toBe(2);
    },
  );
});
