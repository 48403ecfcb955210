/**
 * The tasks that the atlas is made for, done by keyboard alone. What a screen reader is given on the way is a golden: read
 * it when it changes, and make it anew with `UPDATE_GOLDEN=1` only if it still tells the task.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listenTo, type Listener } from './listener.ts';
import { launchChromium, live, openPage, textOf } from './page.ts';

/** Holds a transcript against the one that was read and kept. */
function expectTranscript(name: string, text: string): void {
  const path = fileURLToPath(new URL(`../golden/transcript-${name}.txt`, import.meta.url));
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

/** Presses Tab until what is in focus is the one looked for. Gives how many presses it took. */
async function tabTo(page: Page, selector: string, most = 60): Promise<number> {
  for (let press = 1; press <= most; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted: string) => document.activeElement?.matches(wanted) ?? false, selector))
      return press;
  }
  throw new Error(`${selector} is not reached by ${most} presses of Tab`);
}

describe('by keyboard in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium(inject('chromium'));
  });
  afterAll(() => browser.close());

  async function begin(path: string): Promise<{ page: Page; listener: Listener }> {
    const { page } = await openPage(browser, inject('small') + path, { width: 1280, height: 900, reducedMotion: true });
    await live(page);
    return { page, listener: await listenTo(page) };
  }

  for (const lang of ['en', 'fr'] as const) {
    it(`T1 in ${lang}: steps through time, stops on 16 August 2022, opens Mali, reads who said it, copies a citation`, async () => {
      const { page, listener } = await begin(`${lang}/?at=2012-01-01`);
      listener.note('From the beginning to the newest date, change by change, then to 16 August 2022.');
      await tabTo(page, '.time-control input[type="range"]');
      await listener.here();
      await listener.press('ArrowRight', 3);
      await listener.press('End');
      await listener.press('ArrowLeft');
      await tabTo(page, '.leaflet-container [role="button"][data-host="MLI"], .host-list button[data-host="MLI"]');
      await page.goto(`${inject('small')}${lang}/?at=2022-08-16`);
      await live(page);
      const again = await listenTo(page);
      again.note('Mali on 16 August 2022: what the map says, what the panel says.');
      await tabTo(page, '.leaflet-container [role="button"][data-host="MLI"]');
      await again.here();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.panel .event');
      await again.here();
      again.note('Who said so: the first event, its sources.');
      await tabTo(page, '.panel .event .citations summary');
      await again.here();
      await again.press('Enter');
      await tabTo(page, '.panel .citations[open] a[href]');
      await again.here();
      again.note('A citation of that event, in APA and in Chicago.');
      await page.focus('.panel .event:first-of-type .event-foot .cite button');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.citation-text[data-form="apa"]');
      await again.here();
      await again.press('ArrowRight', 2);
      await page.waitForSelector('.citation-text[data-form="chicago"]');
      await again.press('Escape');
      expectTranscript(`t1-${lang}`, `${listener.transcript()}\n${again.transcript()}`);
      await page.browserContext().close();
    });

    it(`T2 in ${lang}: Russian forces in Mali in January 2022: who said so, who denied it, what was known`, async () => {
      const { page, listener } = await begin(`${lang}/?at=2022-01-15&known=2022-01-31`);
      listener.note('Mali in January 2022, with what had been published by the end of that month.');
      await tabTo(page, '.leaflet-container [role="button"][data-host="MLI"]');
      await listener.here();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.panel .event');
      await listener.here();
      const ties = await page.$$eval('.panel .tie p', (all) => all.map((tie) => tie.textContent ?? ''));
      listener.note('Where the ties stand, as they are read.');
      for (const tie of ties) listener.line(tie);
      const denied = await page.$$eval('.panel .event-denied', (all) => all.map((one) => one.textContent ?? ''));
      listener.note('Denials beside claims.');
      for (const text of denied) listener.line(text);
      expect(denied.length).toBeGreaterThan(0);
      const dates = await page.$$eval('.panel .event time', (all) => all.map((time) => time.getAttribute('datetime')));
      expect(dates.filter((date) => date! > '2022-01-31')).toEqual([]);
      expectTranscript(`t2-${lang}`, listener.transcript());
      await page.browserContext().close();
    });
  }

  it('T12: an editor asks what rests on one page alone, on one outlet, on third parties alone', async () => {
    const { page } = await openPage(browser, `${inject('small')}en/`, { width: 1280, height: 900 });
    await live(page);
    await tabTo(page, '.investigate-button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.investigate');
    await page.focus('[data-look="evidence"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.rests button');
    const counts = await page.$$eval('.rests button', (all) => all.map((button) => button.textContent ?? ''));
    expect(counts[0]).toMatch(/^\d+ one page alone$/);
    expect(counts[4]).toMatch(/^\d+ third parties alone: neither side says so$/);
    await page.focus('.rests button:nth-child(5)');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.look-title')?.textContent?.startsWith('third parties'));
    const listed = await page.$$eval('.rest-list li', (all) => all.length);
    expect(listed).toBe(Number(counts[4]!.match(/^\d+/)![0]));
    expect(await textOf(page, '.page-foot')).toContain('Publisher and responsible editor are not set');
    await page.browserContext().close();
  });
});

const firefox = inject('firefox');

describe.skipIf(firefox === null)('by keyboard in Firefox', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox!, headless: true });
  });
  afterAll(() => browser.close());

  it('T1 and T2: time, country, who said so, who denied it', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${inject('small')}en/?at=2022-01-15`);
    await live(page);
    await page.focus('.time-control input[type="range"]');
    const before = await textOf(page, '.date-large');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((old: string) => document.querySelector('.date-large')?.textContent !== old, {}, before);
    await page.$eval('.leaflet-container [role="button"][data-host="MLI"]', (row) => (row as SVGElement).focus());
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel .event-denied');
    await page.focus('.panel .event .citations summary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel .citations[open] a[href^="http"]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.host-list');
    await page.close();
  });

  it('T12: what rests on third parties alone', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('small')}en/?view=evidence`);
    await page.waitForSelector('.rests button');
    await page.focus('.rests button:nth-child(5)');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.look-title')?.textContent?.startsWith('third parties'));
    await page.close();
  });
});
