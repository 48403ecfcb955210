/** The atlas in one file, opened from a disk without a network, as from a USB stick. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decompress } from 'fzstd';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fromBase94 } from '../../src/record/base94.ts';
import type { StoryFile } from '../../src/record/story.ts';
import { launchChromium } from './page.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const name = readdirSync(DIST).find((file) => /-\d{4}(\.\d+)+\.html$/.test(file))!;
const FILE = pathToFileURL(`${DIST}/${name}`).href;
const MARK = '.leaflet-container [role="button"][data-host="MLI"]';
const firefox = inject('firefox');

/** What all elements of a kind say. */
const texts = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (all) => all.map((one) => one.textContent));

/** A story whose steps differ in date and countries. */
const STORY = 'france-leaves';
const storyFile = readdirSync(`${DIST}/data/story`).find((file) => file.startsWith(`${STORY}.en.`))!;
const { steps } = JSON.parse(readFileSync(`${DIST}/data/story/${storyFile}`, 'utf8')) as StoryFile;

it('runs no script but its own, and asks nothing of anybody', () => {
  const html = readFileSync(`${DIST}/${name}`, 'utf8');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
  expect(policy).toContain("default-src 'none'");
  const first = /<script>([^]*?)<\/script>/.exec(html)![1]!;
  const packed = /<script type="text\/plain" id="script">([^<]*)<\/script>/.exec(html)![1]!;
  const whole = JSON.parse(new TextDecoder().decode(decompress(fromBase94(packed)))) as string;
  const hashes = [first, whole].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  expect(policy.match(/script-src ([^;]*)/)![1]!.split(' ')).toEqual(hashes);
  expect(policy).not.toMatch(/unsafe|https?:/);
  expect(html.slice(0, html.indexOf('<style>'))).not.toMatch(/<(?:script|link)[^>]+(?:src|href)=/);
});

it('is one file below 3 MB', () => {
  expect(statSync(`${DIST}/${name}`).size).toBeLessThan(3_000_000);
});

it('says what to do where scripts are off, or where the copy broke off', () => {
  const html = readFileSync(`${DIST}/${name}`, 'utf8');
  const told = html.slice(html.indexOf('<body>'), html.indexOf('<script type="text/plain"'));
  expect(told).toMatch(/<p lang="en">[^<]*allow scripts[^<]*<\/p><p lang="fr">[^<]*autorisez[^<]*<\/p>/);
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
    await page.setViewport({ width: 1280, height: 800 });
    const asked: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(FILE + hash);
    return { page, asked, errors };
  }

  const goTo = (page: Page, hash: string): Promise<string> => page.evaluate((to) => (window.location.hash = to), hash);
  const inHash = (page: Page, part: string): Promise<unknown> =>
    page.waitForFunction((own: string) => window.location.hash.includes(own), {}, part);

  /** That the story is at a step, from 0: in its words, in the address, in the date and in the countries of the map. */
  async function atStep(page: Page, place: number): Promise<void> {
    const { id, title, view } = steps[place]!;
    const day = new Date(view.at).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    await page.waitForFunction(
      (name: string, progress: string, date: string, hosts: readonly string[]) => {
        const text = (selector: string): string =>
          document.querySelector(selector)?.textContent.replace(/\s/g, ' ') ?? '';
        const marks = [...document.querySelectorAll('.leaflet-container [role="button"][data-host]')].map((mark) =>
          mark.getAttribute('data-host')!,
        );
        return (
          text('.story-now h2').endsWith(name) &&
          text('.story-progress') === progress &&
          text('.date-large').includes(date) &&
          marks.length > 0 &&
          marks.every((host) => hosts.includes(host)) &&
          hosts.includes('MLI') === marks.includes('MLI')
        );
      },
      { timeout: 10_000 },
      title.replace(/\s/g, ' '),
      `${place + 1} of ${steps.length}`,
      day,
      view.hosts,
    );
    await inHash(page, `story=${STORY}&step=`);
    expect(await texts(page, '.notice, .story-away, #not-carried'), id).toEqual([]);
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
    const story = await page.waitForSelector('main.reading a[href]');
    await story!.evaluate((link) => (link as HTMLElement).click());
    await page.waitForSelector('.story-guide, .story-side');
    await page.waitForFunction(() => window.location.hash.includes('story='));
    // The step that the story opens with is in the address once the view rests.
    await page.waitForFunction(() => /story=[^&]+&step=/.test(window.location.hash), { timeout: 10_000 });
    await page.evaluate(() => (window.location.hash = '#fr/lesson/'));
    await page.waitForSelector('main.reading a[href]');
    expect(await page.evaluate(() => window.location.hash)).toBe('#fr/lesson/');
    expect(await texts(page, '#app')).toEqual([]);
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
    expect(await texts(page, '#not-carried')).toEqual([]);
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

  it('a story steps and its map moves with it; it is left to explore the map, and come back to', async () => {
    const { page, errors } = await opened('#en/story/');
    const link = await page.waitForSelector(`main a[href$="/story/${STORY}/"]`);
    await link!.evaluate((one) => (one as HTMLElement).click());
    await atStep(page, 0);
    for (const place of [1, 2, 3]) {
      await page.click('.story-next');
      await atStep(page, place);
      await inHash(page, `step=${steps[place]!.id}`);
    }
    await page.goBack();
    await atStep(page, 2);
    await page.click('.story-explore');
    await page.waitForSelector('.story-bar');
    const before = await page.$eval('.date-large', (date) => date.textContent);
    await page.click('button[aria-label="Next change"]');
    await page.waitForFunction((was: string) => document.querySelector('.date-large')!.textContent !== was, {}, before);
    await inHash(page, '&at=');
    await page.click('.story-back');
    await atStep(page, 2);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('a story is opened by its address while the map is there, and Back comes back to the map', async () => {
    const { page, errors } = await opened('#en/?at=2021-01-01');
    await page.waitForSelector(MARK);
    await goTo(page, `#en/?story=${STORY}&step=3`);
    await atStep(page, 2);
    await page.click('.story-next');
    await inHash(page, `step=${steps[3]!.id}`);
    await atStep(page, 3);
    await page.goBack();
    await atStep(page, 2);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('.story-side') === null);
    await page.waitForFunction(() => document.querySelector('.date-large')!.textContent.includes('2021'));
    // Another step, and once more after the story was left while it was explored.
    await goTo(page, `#en/story/${STORY}/#${steps[1]!.id}`);
    await atStep(page, 1);
    await page.click('.story-explore');
    await page.waitForSelector('.story-bar');
    await goTo(page, `#en/?story=${STORY}&step=${steps[3]!.id}`);
    await atStep(page, 3);
    await page.click('.story-explore');
    await page.waitForSelector('.story-bar');
    await page.click('.story-bar .close');
    await page.waitForFunction(() => document.querySelector('.story-side') === null);
    await goTo(page, `#en/story/${STORY}/`);
    await atStep(page, 0);
    await goTo(page, `#fr/story/${STORY}/`);
    await page.waitForFunction(() => document.documentElement.lang === 'fr');
    await page.waitForSelector('.story-guide');
    expect(await texts(page, '.notice, #not-carried')).toEqual([]);
    await inHash(page, `#fr/?story=${STORY}&step=${steps[0]!.id}`);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('a story that there is none of is said to be unknown, and the map stays', async () => {
    const { page } = await opened('#en/?at=2021-01-01');
    await page.waitForSelector(MARK);
    await goTo(page, '#en/?at=2021-01-01&story=nowhere');
    await page.waitForSelector('.notice');
    expect(await page.$eval('.notice', (notice) => notice.textContent)).toContain('story=nowhere');
    await page.waitForSelector(MARK);
    await page.close();
  });

  it('a page is shown at once, though the map is still on its way', async () => {
    const { page, errors } = await opened('#en/');
    await page.waitForSelector('#app > *');
    const isShown = await page.evaluate(
      () =>
        new Promise((resolve) => {
          window.addEventListener('hashchange', () =>
            setTimeout(() => resolve(document.querySelector('main.reading') !== null)),
          );
          window.location.hash = '#en/lesson/';
        }),
    );
    expect(isShown).toBe(true);
    await goTo(page, '#en/');
    await page.waitForSelector(MARK);
    expect(await page.$$eval('#app .stage', (stages) => stages.length)).toBe(1);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('a claim of a hand-out leads to its event on the map, a partnership of the answers to its own', async () => {
    const { page, errors } = await opened('#en/lesson/claim-and-denial/');
    const claim = await page.waitForSelector('.lesson-handout a[href*="#event-"]');
    const event = await claim!.evaluate((link) => link.getAttribute('href')!.replace(/.*#event-/, ''));
    await claim!.evaluate((link) => (link as HTMLElement).click());
    await page.waitForSelector(`.panel [id="event-${event}"].event-chosen`);
    expect(await texts(page, '#not-carried, .notice')).toEqual([]);
    await inHash(page, `select=${event}`);
    await goTo(page, '#en/lesson/claim-and-denial/answers/');
    const tie = await page.waitForSelector('main a[href*="/partnership/"]:not([href*="#"])');
    const id = await tie!.evaluate((link) => link.getAttribute('href')!.replace(/.*\/partnership\/|\/$/g, ''));
    await tie!.evaluate((link) => (link as HTMLElement).click());
    await page.waitForSelector(`.panel a[href="partnership/${id}/"]`);
    await inHash(page, `select=${id}`);
    expect(await texts(page, '#not-carried, .notice')).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('an event is opened by its address while the map is there', async () => {
    const { page } = await opened('#en/?at=2021-01-01');
    await page.waitForSelector(MARK);
    await goTo(page, '#en/partnership/fra-mli-barkhane/#event-fra-mli-2022-02-17-withdrawal-announced');
    await page.waitForSelector('.panel [id="event-fra-mli-2022-02-17-withdrawal-announced"].event-chosen');
    expect(await texts(page, '#not-carried, .notice')).toEqual([]);
    await page.close();
  });

  it.each(['en', 'fr'])('no pack is offered, which it has none of: %s', async (lang) => {
    const { page } = await opened(`#${lang}/lesson/three-clocks/`);
    await page.waitForSelector('a[href="sheets/"]');
    expect(await texts(page, 'a[href*="pack.zip"]')).toEqual([]);
    expect(await page.$$eval('.lesson-ways li', (ways) => ways.filter((way) => way.textContent.trim() === ''))).toEqual(
      [],
    );
    await page.close();
  });

  it('offers no file that it has not, and says of one that is asked for that it is missing', async () => {
    const { page } = await opened('#en/lesson/three-clocks/');
    await page.waitForSelector('a[href="sheets/"]');
    const files = await page.$$eval('a[href]', (links) =>
      links
        .map((link) => link.getAttribute('href')!)
        .filter((href) => !/^https?:/.test(href) && /\.(?:csv|json|geojson|bib|ris|zip)$/.test(href)),
    );
    expect(files).toEqual([]);
    await goTo(page, '#data/events.csv');
    await page.waitForSelector('#not-carried');
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
