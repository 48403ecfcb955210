/** The page of tasks as a class uses it: one link for all, by keyboard, without the map, without scripts, on paper. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage, textOf } from './page.ts';

const SET = '#region=opening&from=2012&to=2024&level=1&seed=class&count=8';
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());

const address = (lang: string, hash = SET): string => new URL(`${lang}/tasks/${hash}`, inject('root')).href;
const ready = (page: Page) => page.waitForSelector('.task', { timeout: 30_000 });
const count = (page: Page, selector: string): Promise<number> => page.$$eval(selector, (all) => all.length);

describe('the page of tasks', () => {
  it('shows the same eight tasks in both languages for one link, and asks no other host', async () => {
    const kinds: string[] = [];
    for (const lang of ['en', 'fr']) {
      const { page, errors, foreign } = await openPage(browser, address(lang));
      await ready(page);
      expect(await count(page, '.task')).toBe(8);
      kinds.push(
        await page.$$eval('.task', (tasks) =>
          tasks
            .map((task) =>
              [
                task.querySelectorAll('input[type=radio]').length,
                task.querySelectorAll('input[type=checkbox]').length,
                task.querySelectorAll('.task-order > li').length,
                task.querySelectorAll('input[type=date]').length,
                [...task.querySelectorAll('input[type=radio]')]
                  .map((one) => (one as HTMLInputElement).value)
                  .sort()
                  .join(),
              ].join('/'),
            )
            .join(' '),
        ),
      );
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
      await page.browserContext().close();
    }
    expect(kinds[0]).toBe(kinds[1]);
  });

  it('is answered by keyboard alone, and then shows the record with its sources', async () => {
    const { page } = await openPage(browser, address('en'));
    await ready(page);
    const place = await page.$$eval('.task', (tasks) =>
      tasks.findIndex((task) => task.querySelector('input[type=radio]') !== null),
    );
    const task = `.task:nth-of-type(${place + 1})`;
    await page.focus(`${task} input[type=radio]`);
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Check the answer');
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${task} .task-verdict`);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('task-verdict');
    expect(await textOf(page, `${task} .task-verdict > p`)).toMatch(/So the record has it|The record has it otherwise/);
    expect(await count(page, `${task} .task-verdict .citation a[rel~=external]`)).toBeGreaterThan(0);
    expect(await textOf(page, '.task-result [role=status]')).toMatch(
      /of 8 answered as the record has it.*7 tasks are not answered yet/,
    );
    await page.browserContext().close();
  });

  it('moves an event in the order with its buttons, and keeps the focus with it', async () => {
    const { page } = await openPage(browser, address('en'));
    await ready(page);
    const list = '.task-order';
    const texts = (): Promise<string[]> =>
      page.$$eval(`${list}:first-of-type > li > span:first-child`, (all) => all.map((one) => one.textContent ?? ''));
    const before = await texts();
    await page.focus(`${list} > li:first-child .task-moves button:last-child`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (first) => document.querySelector('.task-order > li > span')?.textContent !== first,
      {},
      before[0]!,
    );
    expect((await texts()).slice(0, 2)).toEqual([before[1], before[0]]);
    await page.waitForFunction(() => document.activeElement?.closest('li')?.matches(':nth-child(2)'));
    await page.browserContext().close();
  });

  it('follows the date on its map and in words', async () => {
    const { page } = await openPage(browser, address('en', '#country=mli&from=2012&to=2024&level=2&seed=abc'));
    await ready(page);
    const slider = '.task-slider input';
    const at = await textOf(page, '.task-twin');
    await page.focus(slider);
    await page.keyboard.press('End');
    await page.waitForFunction((words) => document.querySelector('.task-twin')?.textContent !== words, {}, at);
    expect(await textOf(page, '.task-twin')).toContain('December 2024');
    await page.waitForSelector('.task-date .task-map .pa-marks');
    await page.browserContext().close();
  });

  it('says without scripts what to do, and leads to tasks on paper with their answers elsewhere', async () => {
    const { page } = await openPage(browser, address('fr'), { scripts: false });
    expect(await textOf(page, '#tasks-still')).toContain('ont besoin de scripts');
    await page.goto(new URL('fr/tasks/sheet/', inject('root')).href);
    expect(await count(page, '.paper-task')).toBe(8);
    expect(await count(page, '.answer-lines')).toBe(0);
    await page.goto(new URL('fr/tasks/sheet/answers/', inject('root')).href);
    expect(await count(page, '.answer-key > li')).toBe(8);
    expect(await count(page, '.citation')).toBeGreaterThan(7);
    await page.browserContext().close();
  });

  it('keeps the set on the way to the other language, and the one that is made after it', async () => {
    const { page } = await openPage(browser, address('fr', '#lesson=claim-and-denial'));
    await ready(page);
    await page.click('a[data-other-language]');
    await ready(page);
    expect(page.url()).toBe(address('en', '#lesson=claim-and-denial'));
    await page.evaluate((set: string) => (window.location.hash = set), SET);
    await page.waitForFunction(
      (set: string) => document.querySelector('a[data-other-language]')?.getAttribute('href')?.endsWith(set),
      {},
      SET,
    );
    await page.click('a[data-other-language]');
    await ready(page);
    expect(page.url()).toBe(address('fr'));
    await page.browserContext().close();
  });

  it('prints its results with a number, a mark and a label each', async () => {
    const { page } = await openPage(browser, address('fr'));
    await ready(page);
    await page.$eval('.task .task-actions .link', (button) => (button as HTMLElement).click());
    await page.waitForSelector('.task-verdict');
    await page.evaluate(() => (window.print = () => undefined));
    await page.click('.task-result .task-tools button');
    await page.emulateMediaType('print');
    const heads = await page.$$eval('.result-line h2', (all) => all.map((one) => one.textContent));
    expect(heads).toHaveLength(8);
    expect(heads[0]).toBe('Exercice 1 – réponse montrée');
    const first = await page.$eval('.result-line', (line) => (line as HTMLElement).innerText);
    expect(first).toContain('Réponse donnée\u00a0: –');
    expect(first).toContain('Ce que dit le relevé\u00a0:');
    await page.browserContext().close();
  });

  it('says what of a link it does not understand, and still gives a set', async () => {
    const { page } = await openPage(browser, address('en', '#country=atlantis&seed=abc'));
    await ready(page);
    expect(await textOf(page, '.notice')).toContain('country=atlantis');
    await page.browserContext().close();
  });

  it('keeps within a phone', async () => {
    const { page } = await openPage(browser, address('fr'), { width: 360, height: 740 });
    await ready(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.browserContext().close();
  });
});
