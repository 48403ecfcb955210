/** The atlas in one file, opened from a disk without a network, as from a USB stick. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from './page.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const name = readdirSync(DIST).find((file) => /-\d{4}(\.\d+)+\.html$/.test(file))!;
const FILE = pathToFileURL(`${DIST}/${name}`).href;
const MARK = '.leaflet-container [role="button"][data-host="MLI"]';
const firefox = inject('firefox');

it('runs no script but its own, and asks nothing of anybody', () => {
  const html = readFileSync(`${DIST}/${name}`, 'utf8');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
  expect(policy).toContain("default-src 'none'");
  const script = /<script>([^]*?)<\/script>/.exec(html)![1]!;
  expect(policy).toContain(createHash('sha256').update(script).digest('base64'));
  expect(policy).not.toMatch(/unsafe|https?:/);
  expect(html.slice(0, html.indexOf('<style>'))).not.toMatch(/<(?:script|link)[^>]+(?:src|href)=/);
});

it('is one file below 3 MB', () => {
  expect(statSync(`${DIST}/${name}`).size).toBeLessThan(3_000_000);
});

/** No name is found and no proxy answers: the network is off for both, for this machine's own servers too. */
const CHROMIUM = (): Promise<Browser> =>
  launchChromium(inject('chromium'), ['--host-resolver-rules=MAP * ~NOTFOUND', '--lang=en-US']);
const FIREFOX = (): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox!,
    headless: true,
    // A driven Firefox is laxer with files than a reader's.
    extraPrefsFirefox: {
      'security.fileuri.strict_origin_policy': true,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'network.proxy.allow_hijacking_localhost': true,
    },
  });

describe.each([
  ['Chromium', CHROMIUM, false],
  ['Firefox', FIREFOX, firefox === null],
] as const)('from a disk in %s', (_browser, launch, absent) => {
  if (absent) return it.skip('NOT RUN: no Firefox is installed', () => undefined);
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  async function opened(
    hash: string,
  ): Promise<{ readonly page: Page; readonly asked: string[]; readonly errors: string[] }> {
    const page = await browser.newPage();
    const asked: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(FILE + hash);
    return { page, asked, errors };
  }

  it('there is no network', async () => {
    const page = await browser.newPage();
    await expect(page.goto(inject('root'))).rejects.toThrow();
    await page.close();
  });

  it('the map moves through time, a country opens its cited events, the address keeps the view', async () => {
    const { page, asked, errors } = await opened('#en/?at=2021-01-01');
    await page.waitForSelector(MARK);
    expect(await page.$eval('.date-large', (date) => date.textContent)).toContain('2021');
    await page.$eval(MARK, (mark) => (mark as SVGElement).focus());
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel .event');
    await page.waitForFunction(() => window.location.hash.includes('select=MLI'));
    expect(await page.$$eval('.panel .event', (events) => events.length)).toBeGreaterThan(3);
    expect(asked.filter((url) => /^https?:/.test(url))).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('it speaks the other language, tells stories on the map, and shows lessons', async () => {
    const { page, errors } = await opened('#fr/');
    await page.waitForSelector(MARK);
    expect(await page.$eval('html', (root) => root.lang)).toBe('fr');
    await page.evaluate(() => (window.location.hash = '#fr/story/'));
    const story = await page.waitForSelector('main a[href]');
    await story!.evaluate((link) => (link as HTMLElement).click());
    await page.waitForSelector('.story-guide, .story-side');
    await page.waitForFunction(() => window.location.hash.includes('story='));
    // The step that the story opens with is in the address once the view rests.
    await page.waitForFunction(() => /story=[^&]+&step=/.test(window.location.hash), { timeout: 10_000 });
    await page.evaluate(() => (window.location.hash = '#fr/lesson/'));
    await page.waitForSelector('main.reading a[href]');
    expect(await page.evaluate(() => window.location.hash)).toBe('#fr/lesson/');
    expect(await page.$$('#app')).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each(['en', 'fr'])('a lesson has its sheets and its answer key, a set is made and done: %s', async (lang) => {
    const { page, asked, errors } = await opened(`#${lang}/lesson/`);
    const follow = async (selector: string): Promise<void> => {
      const link = await page.waitForSelector(selector);
      await link!.evaluate((one) => (one as HTMLElement).click());
    };
    await follow('.story-cards h2 a');
    await follow('a[href="sheets/"]');
    await page.waitForSelector('.sheets #sheet-handout');
    expect(await page.$$eval('.sheet-frame svg', (sheets) => sheets.length)).toBeGreaterThan(5);
    expect(await page.$$('#not-carried')).toEqual([]);
    await page.evaluate((to: string) => (window.location.hash = to), `#${lang}/tasks/`);
    await page.waitForSelector('.set-form select');
    await page.select('.set-form select', 'country MLI');
    await page.focus('.set-form button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.task');
    expect(await page.evaluate(() => window.location.hash)).toMatch(
      new RegExp(`^#${lang}/tasks/#country=mli&from=\\d{4}&to=\\d{4}&level=1&seed=[a-z2-9]{6}$`),
    );
    await page.focus('.task input[type=radio]');
    await page.keyboard.press(' ');
    await page.$eval('.task:has(input[type=radio]) .task-actions .primary', (button) =>
      (button as HTMLElement).click(),
    );
    await page.waitForSelector('.task-verdict details[open] .citation a[rel~=external]');
    // The same link opens the same set, and the lesson's own tasks are there too.
    const tasks = await page.$$eval('.task-prompt', (all) => all.map((one) => one.textContent));
    const link = page.url();
    await page.goto('about:blank');
    await page.goto(link);
    await page.waitForSelector('.task');
    expect(await page.$$eval('.task-prompt', (all) => all.map((one) => one.textContent))).toEqual(tasks);
    await page.evaluate((to: string) => (window.location.hash = to), `#${lang}/tasks/#lesson=three-clocks`);
    await page.waitForFunction(
      (own: string) => document.querySelector('.task-set-title a')?.getAttribute('href') === own,
      {},
      '../lesson/three-clocks/',
    );
    await page.waitForSelector('.task');
    expect(asked.filter((url) => /^https?:/.test(url))).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('what is a download elsewhere is said to be missing, not looked for on the disk', async () => {
    const { page } = await opened('#en/lesson/three-clocks/');
    const pack = await page.waitForSelector('a[href="pack.zip"]');
    await pack!.evaluate((link) => (link as HTMLElement).click());
    await page.waitForSelector('#not-carried');
    expect(page.url()).toBe(`${FILE}#en/lesson/three-clocks/`);
    await page.close();
  });

  it('a page that it does not carry is named, and nothing is lost', async () => {
    const { page } = await opened('#en/country/mli/');
    await page.waitForSelector('#not-carried');
    expect(await page.$eval('#not-carried', (notice) => notice.textContent)).toContain('not in the single file');
    await page.waitForSelector(MARK);
    await page.close();
  });
});
