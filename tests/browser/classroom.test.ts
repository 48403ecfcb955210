/**
 * A lesson from end to end on the record itself: the teacher finds it, opens its hand-out and its pack, makes a set of tasks
 * and copies the link; a pupil opens the link elsewhere and does every task by keyboard. Answers are computed here anew.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { folderOnDisk } from '../../src/dataset/effects.ts';
import { loadRecord } from '../../src/dataset/load.ts';
import { taskMessagesIn } from '../../src/i18n/tasks.ts';
import { readTasks } from '../../src/learn/tasks/address.ts';
import { generate } from '../../src/learn/tasks/generate.ts';
import { spanOn } from '../../src/learn/tasks/setDate.ts';
import { solve } from '../../src/learn/tasks/solve.ts';
import { isRefusal, type SetDateTask, type Task } from '../../src/learn/tasks/task.ts';
import { calendarOf, dayOf } from '../../src/model/day.ts';
import { LANGS } from '../../src/model/words.ts';
import { MOST_BYTES } from '../../src/site/packs.ts';
import { wholeBook } from '../../src/site/lessonTasks.ts';
import { launchChromium } from './page.ts';

const { record } = loadRecord(folderOnDisk(fileURLToPath(new URL('../../data', import.meta.url))));
const book = wholeBook(record!, 'en');
const root = inject('root');
const host = new URL(root).host;
const firefox = inject('firefox');

/** The tasks of a link, with what is right, as the record has it. */
function tasksOf(link: string): Task[] {
  const { index } = book;
  const { address } = readTasks(new URL(link).hash, {
    hosts: index.hosts,
    regions: Object.keys(index.regions),
    lessons: [],
    first: Number(index.start.slice(0, 4)),
    last: Number(index.readUntil.slice(0, 4)),
  });
  if (address === null || !('set' in address)) throw new Error(`${link} names no set`);
  return generate(book, address.set).map((spec) => {
    const task = solve(book, spec);
    if (isRefusal(task)) throw new Error(task.refused);
    return task;
  });
}

interface Watched {
  readonly page: Page;
  readonly errors: string[];
  /** What went anywhere but to the site, or carried something with it. */
  readonly sent: string[];
}

async function opened(browser: Browser): Promise<Watched> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const errors: string[] = [];
  const sent: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && (url.host !== host || request.method() !== 'GET' || url.search !== ''))
      sent.push(`${request.method()} ${request.url()}`);
  });
  return { page, errors, sent };
}

/** Presses Tab until what has the focus is the one looked for. */
async function tabTo(page: Page, selector: string, most = 80): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    if (await page.evaluate((wanted: string) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} is not reached by ${most} presses of Tab`);
}

async function press(page: Page, key: 'ArrowDown' | 'ArrowRight' | 'ArrowUp', times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
}

/** The first of a month on which the task is answered rightly; the slider goes by months. */
function monthFor(task: SetDateTask, from: number, to: number): number | null {
  for (let month = 0; month < (to - from + 1) * 12; month += 1)
    if (spanOn(task, dayOf(from + Math.floor(month / 12), (month % 12) + 1, 1)) !== null) return month;
  return null;
}

/** Answers one task as the record has it, with keys alone. `place`: from 1. */
async function answer(page: Page, task: Task, place: number, years: readonly [number, number]): Promise<void> {
  const here = `.task:nth-of-type(${place})`;
  switch (task.kind) {
    case 'set-date': {
      const month = monthFor(task, ...years);
      if (month === null) {
        const { year, month: of, day } = calendarOf(task.spans[0]!.earliest);
        await tabTo(page, `${here} input[type=date]`);
        // As a browser in American English takes it, which both are here.
        await page.keyboard.type(`${String(of).padStart(2, '0')}${String(day).padStart(2, '0')}${year}`);
        break;
      }
      await tabTo(page, `${here} input[type=range]`);
      await page.keyboard.press('Home');
      // What is at the first month already is not yet an answer: there and back.
      await press(page, 'ArrowRight', Math.max(1, month));
      if (month === 0) await page.keyboard.press('ArrowLeft');
      break;
    }
    case 'independent': {
      const one = new Set(Object.values(task.countsAs).filter((counts) => counts !== null));
      for (const [index, source] of task.options.entries()) {
        const counts = task.countsAs[source];
        if (counts == null || !one.delete(counts)) continue;
        await tabTo(page, `${here} label:nth-of-type(${index + 1}) input[type=checkbox]`);
        await page.keyboard.press(' ');
      }
      break;
    }
    case 'order': {
      const shown = [...task.options];
      for (const [to, id] of task.order.entries()) {
        for (let from = shown.indexOf(id); from > to; from -= 1) {
          const button = `${here} .task-order > li:nth-child(${from + 1}) .task-moves button:first-child`;
          // The focus goes with the event; from elsewhere its button is tabbed to.
          if (!(await page.evaluate((wanted: string) => document.activeElement?.matches(wanted) ?? false, button)))
            await page.focus(button);
          await page.keyboard.press('Enter');
          [shown[from - 1], shown[from]] = [shown[from]!, shown[from - 1]!];
          await page.waitForFunction(
            (wanted: string) => document.activeElement?.closest('li')?.matches(wanted) ?? false,
            {},
            `${here} .task-order > li:nth-child(${from})`,
          );
        }
      }
      // In order as it is shown: moved there and back, since nothing was answered yet.
      if (task.options.every((id, index) => id === task.order[index])) {
        await page.focus(`${here} .task-order > li:first-child .task-moves button:last-child`);
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.activeElement?.closest('li')?.matches(':nth-child(2)') ?? false);
        await page.focus(`${here} .task-order > li:nth-child(2) .task-moves button:first-child`);
        await page.keyboard.press('Enter');
      }
      break;
    }
    default: {
      await tabTo(page, `${here} input[type=radio]`);
      await page.keyboard.press(' ');
      const place = await page.$$eval(
        `${here} input[type=radio]`,
        (all, right) => all.findIndex((one) => one.value === right),
        task.right,
      );
      await press(page, 'ArrowDown', place);
    }
  }
  await tabTo(page, `${here} .task-actions button.primary`);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`${here} .task-verdict`);
}

describe.each([
  ['Chromium', false],
  ['Firefox', firefox === null],
] as const)('a lesson in %s', (name, absent) => {
  if (absent) return it.skip('NOT RUN: no Firefox is installed', () => undefined);
  const downloads = mkdtempSync(join(tmpdir(), 'class-'));
  const launch = (): Promise<Browser> =>
    name === 'Chromium'
      ? launchChromium(inject('chromium'), ['--lang=en-US'])
      : puppeteer.launch({
          browser: 'firefox',
          executablePath: firefox!,
          headless: true,
          extraPrefsFirefox: {
            'browser.download.folderList': 2,
            'browser.download.dir': downloads,
            'browser.download.useDownloadDir': true,
            'browser.download.always_ask_before_handling_new_types': false,
            'browser.download.alwaysOpenPanel': false,
          },
        });
  let teacher: Browser;
  beforeAll(async () => {
    teacher = await launch();
  });
  afterAll(async () => {
    await teacher.close();
    rmSync(downloads, { recursive: true, force: true });
  });

  it.each(LANGS)('is found, handed out, and done by keyboard from its link: %s', { timeout: 180_000 }, async (lang) => {
    const words = taskMessagesIn(lang);
    // The teacher.
    const { page, errors, sent } = await opened(teacher);
    if (name === 'Chromium')
      await teacher
        .defaultBrowserContext()
        .overridePermissions(new URL(root).origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
    await page.goto(`${root}${lang}/lesson/`);
    const lesson = (await page.$$eval('.story-cards h2 a', (links) => links.map((link) => link.href)))[0]!;
    await Promise.all([page.waitForNavigation(), page.click('.story-cards h2 a')]);
    expect(page.url()).toBe(lesson);
    for (const part of ['aim', 'plan', 'discussion', 'handout', 'families', 'vocabulary'])
      expect(await page.$$eval(`#${part}`, (all) => all.length), part).toBe(1);
    // Each minute of the lesson is in its plan.
    const minutes = await page.$$eval('#plan + ul > li', (all) =>
      all.flatMap(
        (one) =>
          /^\s*(\d+)\s*[–-]\s*(\d+)/
            .exec(one.textContent ?? '')
            ?.slice(1, 3)
            .map(Number) ?? [],
      ),
    );
    expect([minutes[0], minutes.at(-1)]).toEqual([0, 50]);
    const pack = await page.$eval('a[href$="pack.zip"]', (link) => link.href);
    const zip = new Uint8Array(await (await fetch(pack)).arrayBuffer());
    expect(zip.length).toBeLessThan(MOST_BYTES);
    expect(Object.keys(unzipSync(zip)).map((path) => path.replace(/.*\./, ''))).toContain('pdf');
    await Promise.all([page.waitForNavigation(), page.click('a[href="sheets/"]')]);
    // Firefox shows a page as it is printed to nobody but its printer.
    if (name === 'Chromium') await page.emulateMediaType('print');
    // The hand-out is one sheet, and on paper there are sheets alone.
    expect(await page.$$eval('#sheet-handout + .sheet-frame svg', (all) => all.length)).toBe(1);
    expect(await page.$eval('#sheet-handout + .sheet-frame + *', (next) => next.localName)).toBe('h2');
    if (name === 'Chromium') {
      expect(await page.$eval('header', (head) => getComputedStyle(head).display)).toBe('none');
      // Not "screen": a PDF would then be of the screen's rules.
      await page.emulateMediaType();
      // One page of paper for each sheet, of either size, and nothing before them.
      const count = await page.$$eval('.sheet-frame', (all) => all.length);
      for (const format of ['a4', 'letter'] as const) {
        const pdf = Buffer.from(await page.pdf({ format })).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(count);
      }
    }
    // The answer key is no part of any sheet that a pupil gets: it begins a page of its own, after them.
    const kinds = await page.$$eval('.sheets > h2', (all) => all.map(({ id }) => id));
    expect(kinds.slice(-2)).toEqual(['sheet-answers', 'sheet-all-sources']);
    expect(kinds.slice(0, -2)).toEqual(expect.arrayContaining(['sheet-handout', 'sheet-tasks', 'sheet-sources']));
    // The same answers to read, each with a source that can be opened.
    await page.goto(new URL('answers/', lesson).href);
    const keys = await page.$$eval('.answer-key > li', (all) =>
      all.map((one) => one.querySelectorAll('.citation a[rel~=external]').length),
    );
    expect(keys.length).toBeGreaterThan(0);
    expect(Math.min(...keys)).toBeGreaterThan(0);
    await page.goto(`${root}${lang}/tasks/`);
    await page.waitForSelector('.set-form');
    await page.select('.set-form select', 'country MLI');
    await page.focus('.set-form button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.task', { timeout: 30_000 });
    const link = page.url();
    expect(link).toMatch(/#country=mli&from=\d{4}&to=\d{4}&level=1&seed=[a-z2-9]{6}$/);
    await page.click('.task-tools button');
    await page.waitForFunction((copied: string) => document.body.textContent?.includes(copied), {}, words.page.copied);
    if (name === 'Chromium') expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    expect(errors).toEqual([]);
    expect(sent).toEqual([]);
    await page.close();

    // The pupil, in a profile that was never used.
    const pupil = await launch();
    try {
      const { page: own, errors: wrong, sent: told } = await opened(pupil);
      if (name === 'Chromium') {
        const session = await own.createCDPSession();
        await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
      }
      await own.goto(link);
      await own.waitForSelector('.task', { timeout: 30_000 });
      const tasks = tasksOf(link);
      expect(await own.$$eval('.task', (all) => all.length)).toBe(tasks.length);
      const years = [Number(/from=(\d+)/.exec(link)![1]), Number(/to=(\d+)/.exec(link)![1])] as const;
      for (const [index, task] of tasks.entries()) {
        await answer(own, task, index + 1, years);
        const verdict = `.task:nth-of-type(${index + 1}) .task-verdict`;
        expect(await own.$eval(`${verdict} > p`, (line) => line.textContent), `task ${index + 1}`).toContain(
          words.right,
        );
        // What shows it is there at once, each event with a source that can be opened.
        expect(
          await own.$$eval(`${verdict} details[open] .citation a[rel~=external]`, (all) => all.length),
          `task ${index + 1}`,
        ).toBeGreaterThan(0);
      }
      expect(await own.$eval('.task-result [role=status]', (line) => line.textContent)).toContain(
        words.result.summary(tasks.length, tasks.length),
      );
      // Printed: the result alone, each task with its answer, and the link to do it again.
      await own.evaluate(() => {
        window.print = () => undefined;
      });
      await tabTo(own, '.task-result .task-tools button:first-of-type');
      await own.keyboard.press('Enter');
      await own.waitForSelector('[data-printing=result] > .for-print');
      if (name === 'Chromium') {
        await own.emulateMediaType('print');
        expect(
          await own.$$eval('[data-printing] > *', (all) =>
            all.filter((one) => getComputedStyle(one).display !== 'none').map(({ className }) => className),
          ),
        ).toEqual(['for-print']);
        await own.emulateMediaType('screen');
      }
      expect(await own.$$eval('.for-print .answer-key > li', (all) => all.length)).toBe(tasks.length);
      expect(await own.$eval('.for-print', (printed) => printed.textContent)).toContain(link);
      await own.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await own.waitForFunction(() => document.querySelector('.for-print') === null);
      await tabTo(own, '.task-result .task-tools button:last-of-type');
      await own.keyboard.press('Enter');
      const saved = join(downloads, words.page.resultFile);
      await expect.poll(() => readdirSync(downloads), { timeout: 10_000 }).toContain(words.page.resultFile);
      await expect.poll(() => readFileSync(saved, 'utf8'), { timeout: 10_000 }).toContain(link);
      const sheet = readFileSync(saved, 'utf8');
      rmSync(saved);
      for (const [index] of tasks.entries()) expect(sheet).toContain(`${words.number(index + 1)} `);
      // Nothing was sent, and nothing stays on the machine.
      expect(told).toEqual([]);
      expect(
        await own.evaluate(async () => ({
          cookies: document.cookie,
          local: localStorage.length,
          session: sessionStorage.length,
          databases: (await indexedDB.databases()).length,
          caches: (await caches.keys()).length,
          workers: (await navigator.serviceWorker.getRegistrations()).length,
        })),
      ).toEqual({ cookies: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
      expect(wrong).toEqual([]);
    } finally {
      await pupil.close();
    }
  });
});

describe('the page of a lesson on paper', () => {
  it.each(LANGS)('takes no more sheets than it needs, and the hand-out begins one: %s', async (lang) => {
    const browser = await launchChromium(inject('chromium'));
    try {
      const page = await browser.newPage();
      const sheets: Record<string, number | undefined> = {};
      for (const lesson of ['three-clocks', 'reading-a-dated-map', 'claim-and-denial']) {
        await page.goto(`${inject('root')}${lang}/lesson/${lesson}/`);
        const pdf = Buffer.from(await page.pdf({ format: 'a4' })).toString('latin1');
        sheets[lesson] = pdf.match(/\/Type\s*\/Page\b/g)?.length;
        await page.emulateMediaType('print');
        expect(await page.$eval('.lesson-handout', (part) => getComputedStyle(part).breakBefore)).toBe('page');
        await page.emulateMediaType();
      }
      expect(Math.max(...Object.values(sheets).map((count) => count ?? 99)), JSON.stringify(sheets)).toBeLessThan(9);
    } finally {
      await browser.close();
    }
  });
});
