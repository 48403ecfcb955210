/** The explorer in a real Chromium: what a teacher, a pupil and a reader without a mouse do with it. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, live, openPage, textOf, type PageOptions, type Watched } from './page.ts';

let browser: Browser;
let open: Watched[] = [];

beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());
afterEach(async () => {
  await Promise.all(open.map(({ page }) => page.browserContext().close()));
  open = [];
});

async function at(path: string, options?: PageOptions): Promise<Watched> {
  const watched = await openPage(browser, inject('root') + path, options);
  open.push(watched);
  return watched;
}

async function explorer(path = 'en/', options?: PageOptions): Promise<Watched> {
  const watched = await at(path, options);
  await live(watched.page);
  return watched;
}

const valueOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => (element as HTMLInputElement).value);

const params = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

async function addressHas(page: Page, name: string, value: string): Promise<void> {
  await page.waitForFunction(
    (key: string, wanted: string) => new URL(location.href).searchParams.get(key) === wanted,
    {},
    name,
    value,
  );
}

describe('the first screen', () => {
  it('asks one question, answers it in one sentence, and bears a mark for every host', async () => {
    const { page, errors, foreign } = await explorer();
    expect(await textOf(page, 'h1')).toBe('Foreign forces present');
    expect(await textOf(page, '.sentence')).toMatch(/^Between 16\u00a0August 2020 and 16\u00a0August 2022, .+\.$/);
    const hosts = await page.$$eval('.leaflet-container [role="button"][data-host]', (rows) =>
      rows.map((row) => row.getAttribute('data-host')),
    );
    expect(hosts.sort()).toEqual(['BFA', 'CAF', 'DJI', 'MLI', 'NER', 'SDN', 'SOM', 'TCD']);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it('hides the still once the map is live', async () => {
    const { page } = await explorer();
    expect(await page.$eval('#still', (still) => (still as HTMLElement).hidden)).toBe(true);
  });

  it('is served as well below a path', async () => {
    const watched = await openPage(browser, `${inject('below')}en/`);
    open.push(watched);
    await live(watched.page);
    expect(watched.errors).toEqual([]);
  });

  it('sends the reader of French to the French atlas, and keeps the view on the way', async () => {
    const { page } = await explorer('fr/?at=2023-10-01');
    expect(await textOf(page, 'h1')).toBe('Forces étrangères présentes');
    expect(await textOf(page, '.date-large')).toBe('1er\u00a0octobre 2023');
    await page.waitForSelector('a[data-other-language][href*="at=2023-10-01"]');
    await page.click('a[data-other-language]');
    await live(page);
    expect(page.url()).toMatch(/\/en\/\?at=2023-10-01$/);
  });
});

describe('time', () => {
  it('steps from change to change, and the address follows', async () => {
    const { page } = await explorer();
    const before = await textOf(page, '.date-large');
    await page.click('button[aria-label="Next change"]');
    await page.waitForFunction((old: string) => document.querySelector('.date-large')?.textContent !== old, {}, before);
    await page.waitForFunction(() => new URL(location.href).searchParams.has('at'));
    expect(params(page).get('at')! > '2022-08-16').toBe(true);
  });

  it('takes a typed date, and says so where it lies outside of the record', async () => {
    const { page } = await explorer('en/?at=2021-01-01');
    expect(await textOf(page, '.date-large')).toBe('1\u00a0January 2021');
    const row = (): Promise<string> =>
      page.$eval('[role="button"][data-host="MLI"]', (one) => one.getAttribute('aria-label') ?? '');
    expect(await row()).toMatch(/France \(Operation Barkhane\): present/);
    await page.$eval('.time-control input[type="date"]', (input) => {
      const field = input;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, '2022-08-16');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.waitForFunction(() => document.querySelector('.date-large')?.textContent?.startsWith('16'));
    expect(await row()).toMatch(/France \(Operation Barkhane\): ended/);
  });

  it('plays until it is paused', async () => {
    const { page } = await explorer('en/?at=2013-06-01');
    await page.click('.tc-play');
    await page.waitForFunction(() => document.querySelector('.date-large')?.textContent !== '1\u00a0June 2013');
    await page.click('.tc-play');
    const stopped = await textOf(page, '.date-large');
    await addressHas(page, 'at', await valueOf(page, '.time-control input[type="date"]'));
    expect(await textOf(page, '.date-large')).toBe(stopped);
  });

  it('moves by keys on the slider: a change with the arrows, a month with Page, the ends with Home and End', async () => {
    const { page } = await explorer();
    await page.focus('.time-control input[type="range"]');
    await page.keyboard.press('Home');
    await page.waitForFunction(() => document.querySelector('.date-large')?.textContent === '1\u00a0January 2011');
    await page.keyboard.press('PageUp');
    await page.waitForFunction(() => document.querySelector('.date-large')?.textContent?.includes('February 2011'));
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.querySelector('.date-large')?.textContent?.includes('2026'));
    const text = await page.$eval('.time-control input[type="range"]', (input) => input.getAttribute('aria-valuetext'));
    expect(text).toContain('2026');
  });
});

describe('a country', () => {
  it('opens by keyboard, tells what holds on the date, and shows who reported it with links', async () => {
    const { page, errors } = await explorer();
    await page.$eval('.leaflet-container [role="button"][data-host="MLI"]', (row) => (row as SVGElement).focus());
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel .event');
    expect(await textOf(page, '.panel h2')).toBe('Mali');
    await addressHas(page, 'select', 'MLI');
    const ended = await page.$$eval('.panel .tie', (ties) => ties.map((tie) => tie.textContent ?? ''));
    expect(ended.some((tie) => /France · Operation Barkhane: ended 15/.test(tie))).toBe(true);
    // The panel is drawn anew when the rest of the record has come.
    await page.waitForNetworkIdle({ idleTime: 1000 });
    await page.click('.panel .event .citations summary');
    const links = await page.$$eval('.panel .event .citations[open] a', (found) =>
      found.map((link) => link.getAttribute('href')),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatch(/^https?:\/\//);
    expect(errors).toEqual([]);
  });

  it('folds away what came after the date', async () => {
    const { page } = await explorer('en/?select=MLI&at=2022-02-01');
    await page.waitForSelector('.panel .event');
    const dates = (): Promise<string[]> =>
      page.$$eval('.panel .event time', (times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect((await dates()).every((date) => date.slice(0, 4) <= '2022')).toBe(true);
    await page.click('.panel .later[aria-expanded]');
    await page.waitForFunction(() => document.querySelector('.panel .event time')!.getAttribute('datetime')! > '2025');
  });

  it('goes back to where the reader was', async () => {
    const { page } = await explorer();
    await page.click('.host-list li:first-child button');
    await page.waitForSelector('.panel .event');
    await page.waitForFunction(() => new URL(location.href).searchParams.has('select'));
    await page.goBack();
    await page.waitForSelector('.host-list');
    expect(params(page).has('select')).toBe(false);
  });

  it('takes the focus to its title, closes on Escape, and gives the focus back', async () => {
    const { page } = await explorer();
    const focused = (): Promise<string> =>
      page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent?.slice(0, 20)}`);
    await page.focus('.host-list button[data-host="MLI"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel .event');
    expect(await focused()).toBe('H2 Mali');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.host-list');
    await page.waitForFunction(() => document.activeElement?.tagName === 'BUTTON');
    expect(await focused()).toBe('BUTTON Mali');
  });

  it('shows nothing that was published after the day asked for', async () => {
    const { page } = await explorer('en/?select=MLI&at=2022-01-31&known=2022-01-31');
    await page.waitForSelector('.panel .event');
    const all = await page.$('.panel .later[aria-pressed]');
    await all?.click();
    const years = (): Promise<string[]> =>
      page.$$eval('.panel .event time', (times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect((await years()).filter((date) => date > '2022-01-31')).toEqual([]);
    await page.$$eval('.panel .citations', (all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    const published = await page.$$eval('.panel .citation-source', (all) => all.map((one) => one.textContent ?? ''));
    expect(published.length).toBeGreaterThan(10);
    expect(published.filter((text) => /published [^·]*20(2[3-6])/.test(text))).toEqual([]);
  });

  it('opened by a link keeps the way back out of the atlas', async () => {
    const { page } = await at('');
    await page.goto(`${inject('root')}en/?partners=FRA%2CRUS&nonsense=1`);
    await live(page);
    await page.waitForFunction(() => location.search === '?partners=FRA,RUS');
    await page.goBack();
    expect(new URL(page.url()).search).not.toContain('partners');
  });

  it('shows claim and denial together', async () => {
    const { page } = await explorer('en/?at=2022-02-01&select=rus-mli-wagner');
    await page.waitForSelector('.panel .event-denied');
    expect(await textOf(page, '.panel .tie-words')).toMatch(/disputed/);
  });
});

describe('the table twin', () => {
  it('says the same as the map', async () => {
    const { page } = await explorer();
    const fromMap = await page.$eval('[role="button"][data-host="MLI"]', (row) => row.getAttribute('aria-label') ?? '');
    const url = new URL(page.url());
    url.searchParams.set('view', 'table');
    await page.goto(url.href);
    await page.waitForSelector('#app .hosts');
    const cells = await page.$$eval('#app .hosts tr:has(th[scope="row"])', (rows) =>
      rows
        .filter((row) => row.textContent?.startsWith('Mali'))
        .flatMap((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
    );
    expect(cells).toHaveLength(3);
    for (const cell of cells) expect(fromMap).toContain(cell.replace(/^[^:]+: /, ''));
  });
});

describe('bad input', () => {
  it('drops what it cannot read in the address, says so, and works', async () => {
    const { page, errors } = await explorer('en/?at=yesterday&partners=FRA,XXX&map=1/2&colour=red&select=%3Cscript%3E');
    const notice = await textOf(page, '.notice');
    for (const part of ['at=yesterday', 'XXX', 'map=1/2', 'colour=red', 'select=<script>'])
      expect(notice).toContain(part);
    expect(await textOf(page, '.date-large')).toBe('16\u00a0August 2022');
    expect(errors).toEqual([]);
  });

  it('keeps the map where the details of a country do not load, and loads them on another try', async () => {
    const { page } = await explorer();
    let broken = true;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (broken && request.url().includes('/data/host/')) void request.abort();
      else void request.continue();
    });
    await page.click('.host-list li:first-child button');
    await page.waitForSelector('.panel .notice-problem');
    expect(await textOf(page, '.panel .notice-problem')).toMatch(/could not be loaded.*try again/s);
    broken = false;
    await page.click('.panel .notice-problem button');
    await page.waitForSelector('.panel .event');
  });

  it('keeps the still and says what to do where the record does not load', async () => {
    const watched = await at('en/');
    const { page } = watched;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (/\/data\/index\./.test(request.url())) void request.respond({ status: 404, body: 'gone' });
      else void request.continue();
    });
    await page.reload();
    await page.waitForSelector('#app .notice-problem');
    expect(await textOf(page, '#app .notice-problem')).toContain('reload the page');
    expect(await page.$eval('#still', (still) => (still as HTMLElement).hidden)).toBe(false);
  });

  it('tells a stale page from a broken one', async () => {
    const { page } = await at('en/');
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (/\/data\/index\./.test(request.url()))
        void request.respond({ status: 200, contentType: 'application/json', body: '{"format":99}' });
      else void request.continue();
    });
    await page.reload();
    await page.waitForSelector('#app .notice-problem');
    expect(await textOf(page, '#app .notice-problem')).toContain('different versions');
  });

  it('shows the table where the map cannot be loaded', async () => {
    const { page } = await at('en/');
    await page.setCacheEnabled(false);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (/AtlasMap-[\w-]+\.js/.test(request.url())) void request.abort();
      else void request.continue();
    });
    await page.reload();
    await page.waitForSelector('.map-frame .notice-problem');
    await page.waitForSelector('.time-control input[type="range"]');
  });
});

describe('without scripts', () => {
  for (const [lang, question, country] of [
    ['en', 'Foreign forces present', 'Central African Republic'],
    ['fr', 'Forces étrangères présentes', 'République centrafricaine'],
  ] as const) {
    it(`the page is complete in ${lang}: question, date, sentence, picture, table, who stands behind it`, async () => {
      const { page, errors, foreign } = await at(`${lang}/`, { scripts: false });
      expect(await textOf(page, 'h1')).toBe(question);
      expect(await textOf(page, '.sentence')).toContain('2022');
      expect(await page.$('#still svg.pa-map')).not.toBeNull();
      expect(await textOf(page, '.hosts')).toContain(country);
      expect(await textOf(page, 'footer')).toContain('2026');
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
    });
  }

  it('the front door offers both languages', async () => {
    const { page } = await at('', { scripts: false });
    expect(await page.$$eval('a[hreflang]', (links) => links.map((link) => link.getAttribute('href')))).toEqual([
      'en/',
      'fr/',
    ]);
  });
});
