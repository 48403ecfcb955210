/** The same explorer in an unmodified Firefox. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const firefox = inject('firefox');

describe.skipIf(firefox === null)('in Firefox', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox!, headless: true });
  });
  afterAll(() => browser.close());

  it('the map lives, a country opens by keyboard, a step moves the date', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('root')}fr/`);
    await page.waitForSelector('.leaflet-container [role="button"][data-host="MLI"]');
    await page.$eval('.leaflet-container [role="button"][data-host="MLI"]', (row) => (row as SVGElement).focus());
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel .event');
    expect(await page.$eval('.panel h2', (title) => title.textContent)).toBe('Mali');
    const before = await page.$eval('.date-large', (date) => date.textContent);
    await page.click('button[aria-label="Changement suivant"]');
    await page.waitForFunction(
      (old: string | null) => document.querySelector('.date-large')?.textContent !== old,
      {},
      before,
    );
  });
});
