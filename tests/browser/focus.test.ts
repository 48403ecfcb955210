/** What is dismissed by keyboard leaves the focus in the page: where it came from, and never at the very top. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, live, openPage, type Watched } from './page.ts';

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

async function explorer(query: string): Promise<Page> {
  const watched = await openPage(browser, `${inject('root')}en/${query}`);
  open.push(watched);
  await watched.page.waitForSelector('main h1');
  if (!query.includes('view=')) await live(watched.page);
  return watched.page;
}

/** What has the focus, in a word; `body` where nothing has. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return `${at?.tagName.toLowerCase() ?? 'nothing'} ${at?.getAttribute('data-host') ?? at?.textContent?.trim().slice(0, 30) ?? ''}`;
  });

/** Presses a button by the keyboard, as one that was reached with Tab. */
async function press(page: Page, selector: string, key: 'Enter' | 'Escape' = 'Enter'): Promise<void> {
  await page.waitForSelector(selector);
  await page.focus(selector);
  await page.keyboard.press(key);
}

async function gone(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((one: string) => document.querySelector(one) === null, {}, selector);
  await page.waitForFunction(() => document.activeElement !== document.body, { timeout: 3000 }).catch(() => null);
}

describe('the focus is not lost', () => {
  it.each([
    ['hints are put away', '', '.hints .close:last-of-type', '.hints'],
    ['a notice is put away', '?x=1', '.notice button', '.notice'],
    ['the reporting date is taken away', '?known=2022-02-20', '.known-badge', '.known-badge'],
    ['the lens is taken away', '?lens=both', '.known-badge', '.known-badge'],
    ['a panel that a link opened is closed', '?select=MLI', '.panel .close', '.panel .close'],
    ['the class is left', '?view=class', '.stage-choices button', '.explorer-class'],
    ['all marks are shown again', '?only=disputed', '.legend-remains button', '.legend-remains button'],
    [
      'the map is looked at again',
      '?view=table',
      '.looks [data-look="map"]',
      '.looks [aria-pressed="true"]:not([data-look="map"])',
    ],
  ])('where %s', async (_, query, button, what) => {
    const page = await explorer(query);
    await press(page, button);
    await gone(page, what);
    expect(await focused(page)).not.toMatch(/^body/);
  });

  it('goes back to the country that opened the panel, by its button and by Escape', async () => {
    const page = await explorer('');
    for (const key of ['Enter', 'Escape'] as const) {
      await press(page, '.host-list button[data-host="NER"]');
      await page.waitForSelector('.panel .close');
      await press(page, '.panel .close', key);
      await gone(page, '.panel .close');
      expect(await focused(page)).toBe('button NER');
    }
  });

  it('goes back to what opened a dialog', async () => {
    const page = await explorer('');
    await press(page, '.keys-open');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.press('Escape');
    await gone(page, 'dialog[open]');
    expect(await focused(page)).toMatch(/^button/);
    expect(await page.evaluate(() => document.activeElement?.classList.contains('keys-open'))).toBe(true);
  });

  it('stays in the search box when its list is put away', async () => {
    const page = await explorer('');
    await page.waitForSelector('[role="combobox"]');
    await page.focus('[role="combobox"]');
    await page.keyboard.type('mali');
    await page.waitForSelector('[role="option"]');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toMatch(/^input/);
  });

  it('is not given to anything when the reader leaves a control by a press beside it', async () => {
    const page = await explorer('?only=disputed');
    await page.focus('.legend-remains button');
    await page.mouse.click(5, 700);
    await page.evaluate(() => document.body.append(document.createElement('i')));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await focused(page)).toMatch(/^body/);
  });
});

describe('the address carries the comparison and the filter', () => {
  it('and Back undoes each of them', async () => {
    const page = await explorer('?view=compare');
    const has = (name: string, value: string | null): Promise<unknown> =>
      page.waitForFunction(
        (key: string, wanted: string | null) => new URL(location.href).searchParams.get(key) === wanted,
        {},
        name,
        value,
      );
    await page.waitForSelector('[data-compare="partners"]');
    await page.click('[data-compare="partners"]');
    await has('by', 'partners');
    await page.waitForSelector('.pair select');
    await page.select('.pair label:nth-of-type(2) select', 'TUR');
    await has('pair', 'FRA,TUR');
    await page.goBack();
    await has('pair', null);
    await page.goBack();
    await has('by', null);
    expect(await page.$eval('[data-compare="dates"]', (one) => one.getAttribute('aria-pressed'))).toBe('true');
  });

  it('and the country through time, what is asked of the evidence, the order of a table and what a class was not shown: Back undoes each', async () => {
    const has = (page: Page, name: string, value: string | null): Promise<unknown> =>
      page.waitForFunction(
        (key: string, wanted: string | null) => new URL(location.href).searchParams.get(key) === wanted,
        {},
        name,
        value,
      );
    const presence = await explorer('?view=presence');
    await presence.waitForSelector('section.look select');
    const first = await presence.$eval('section.look select', (select) => select.value);
    await presence.select('section.look select', 'NER');
    await has(presence, 'in', 'NER');
    await presence.goBack();
    await has(presence, 'in', null);
    expect(await presence.$eval('section.look select', (select) => select.value)).toBe(first);

    const evidence = await explorer('?view=evidence');
    await evidence.waitForSelector('.rests button:nth-of-type(2)');
    await evidence.click('.rests button:nth-of-type(2)');
    await has(evidence, 'asks', 'one-outlet');
    const outlet = await evidence.$eval('table tbody th button', (button) => {
      (button as HTMLElement).click();
      return button.textContent;
    });
    await evidence.waitForFunction(
      (name: string) => document.querySelector('.look-title')!.textContent.startsWith(name),
      {},
      outlet,
    );
    await evidence.waitForFunction(() => !location.search.includes('one-outlet'));
    await evidence.goBack();
    await has(evidence, 'asks', 'one-outlet');
    await evidence.goBack();
    await has(evidence, 'asks', null);
    expect(await evidence.$eval('.rests button', (button) => button.getAttribute('aria-pressed'))).toBe('true');

    const table = await explorer('?view=table');
    const sorted = (): Promise<(string | null)[]> =>
      table.$$eval('thead th', (heads) => heads.map((head) => head.getAttribute('aria-sort')));
    await table.waitForSelector('thead .sort');
    await table.click('thead th:nth-child(2) .sort');
    await has(table, 'sort', 'FRA');
    await table.click('thead th:nth-child(2) .sort');
    await has(table, 'sort', '-FRA');
    expect((await sorted())[1]).toBe('descending');
    await table.goBack();
    await has(table, 'sort', 'FRA');
    expect((await sorted())[1]).toBe('ascending');
    await table.goBack();
    await has(table, 'sort', null);
    expect(new Set(await sorted())).toEqual(new Set([null]));

    const inClass = await explorer('?view=class');
    await inClass.waitForSelector('.class-bar');
    await inClass.keyboard.press('h');
    await has(inClass, 'marks', 'hidden');
    await inClass.waitForSelector('.atlas-hidden');
    await inClass.goBack();
    await has(inClass, 'marks', null);
    expect(await inClass.$('.atlas-hidden')).toBeNull();
    // A link to it hides at once: the class sees nothing before it has guessed.
    const link = await explorer('?view=class&marks=hidden');
    await link.waitForSelector('.atlas-hidden .pa-card');
  });

  it('a link to an event moves the time to it and the map to its country', async () => {
    const events = (await (await fetch(`${inject('root')}data/events.json`)).json()) as {
      id: string;
      host: string;
      partnership: string | null;
      date: string;
    }[];
    // Outside of the opening view, on a day.
    const one = events.find(
      ({ host, partnership, date }) =>
        host === 'GAB' && date > '2012' && partnership !== null && /^\d{4}-\d{2}-\d{2}$/.test(date),
    )!;
    const page = await explorer(`?select=${one.id}`);
    await page.waitForSelector('.atlas-row[data-host="GAB"]');
    await page.waitForFunction((id) => document.querySelector(`#event-${id}`) !== null, {}, one.id);
    expect(
      await page.$eval('.tc-range', (range) => (range as HTMLInputElement).getAttribute('aria-valuetext')),
    ).toContain(one.date.slice(0, 4));
    expect(new URL(page.url()).searchParams.get('at')).toBeNull();
    expect(new URL(page.url()).searchParams.get('hosts')).not.toBeNull();
  });

  it('opens one map of what changed', async () => {
    const page = await explorer('?view=compare&by=changes');
    await page.waitForSelector('.changes-map .atlas-row');
    expect(await page.$$eval('.changes-map .atlas-row.atlas-dim', (rows) => rows.length)).toBeGreaterThan(0);
    expect(
      await page.$$eval('.changes-map .atlas-row:not(.atlas-dim)', (rows) =>
        rows.map((row) => row.getAttribute('data-host')),
      ),
    ).toContain('MLI');
  });

  it('a press on the legend is in the address, and a link to it filters', async () => {
    const page = await explorer('?only=disputed');
    await page.waitForSelector('.legend [aria-pressed="true"]');
    expect(await page.$$eval('.atlas-row.atlas-dim', (rows) => rows.length)).toBeGreaterThan(0);
    await page.click('.legend-remains button');
    await page.waitForFunction(() => !location.search.includes('only'));
    await page.goBack();
    await page.waitForFunction(() => location.search.includes('only=disputed'));
    await page.waitForSelector('.atlas-row.atlas-dim');
  });
});

describe('the class view', () => {
  it.each([
    [1024, 768],
    [1280, 720],
    [1920, 1080],
  ])('at %i by %i names every country in sight on the map, those of the lesson in full', async (width, height) => {
    const watched = await openPage(browser, `${inject('root')}en/?view=class&at=2022-08-16`, { width, height });
    open.push(watched);
    const { page } = watched;
    await page.waitForSelector('.pa-card');
    await page.waitForSelector('.class-partners li');
    const seen = () =>
      page.evaluate(() => ({
        counts: document.querySelectorAll('.pa-gathered').length,
        cards: [...document.querySelectorAll('.pa-card:not(.pa-card-code) .pa-card-marks')].map((marks) =>
          marks.parentElement!.getAttribute('data-host'),
        ),
        named: [...document.querySelectorAll('.pa-card')].map((card) => card.getAttribute('data-host')),
        codes: [...document.querySelectorAll('.pa-card-code text')].map((text) => text.textContent).sort(),
        key: [...document.querySelectorAll('.class-codes b')].map((text) => text.textContent).sort(),
        left: [...document.querySelectorAll('.class-codes li:not(:has(b))')].length,
        below: document.querySelector('.stage')!.getBoundingClientRect().bottom - innerHeight,
      }));
    // The key tells of a layout what it left out, one rendering after it.
    await expect.poll(async () => (await seen()).codes.join() === (await seen()).key.join()).toBe(true);
    const { counts, cards, named, codes, key, left, below } = await seen();
    expect([counts, left]).toEqual([0, 0]);
    expect(codes).toEqual(key);
    expect(codes.length).toBeLessThanOrEqual(3);
    // Those without a tie too, as far as they lie in the picture.
    expect(named).toEqual(expect.arrayContaining(['BEN', 'CMR', 'GHA', 'MRT', 'NGA', 'SEN', 'SSD', 'TGO', 'UGA']));
    expect(cards).toEqual(expect.arrayContaining(['BFA', 'CAF', 'DJI', 'MLI', 'NER', 'SDN', 'SOM', 'TCD']));
    // All of it is on the screen at once.
    expect(below).toBeLessThan(1);
  });

  it('of the whole continent shows names and shapes, says the words beside it and offers its parts', async () => {
    const watched = await openPage(browser, `${inject('root')}en/?view=class&hosts=africa&at=2022-08-16`, {
      width: 1024,
      height: 768,
    });
    open.push(watched);
    const { page } = watched;
    await page.waitForSelector('.pa-card');
    await page.waitForSelector('.class-foot-side .class-shapes li');
    const seen = await page.evaluate(() => ({
      names: document.querySelectorAll('.pa-card:not(.pa-card-code)').length,
      codes: document.querySelectorAll('.pa-card-code').length,
      chips: document.querySelectorAll('.pa-card .pa-chip').length,
      words: document.querySelectorAll('.pa-card-marks .pa-text').length,
      shapes: [...document.querySelectorAll('.class-shapes li')].map((one) => one.textContent.trim()),
      below: document.querySelector('.stage')!.getBoundingClientRect().bottom - innerHeight,
      beside:
        document.querySelector('.class-foot')!.getBoundingClientRect().left >=
        document.querySelector('.map-frame')!.getBoundingClientRect().right,
    }));
    expect(seen.names).toBeGreaterThan(2 * seen.codes);
    expect(seen.chips).toBeGreaterThan(20);
    expect(seen.words).toBe(0);
    expect(seen.shapes.map((words) => words.replace(/^Ab\s*/, ''))).toEqual(
      expect.arrayContaining(['present', 'ended']),
    );
    expect(seen.below).toBeLessThan(1);
    expect(seen.beside).toBe(true);
    const [part] = await page.$$('.class-regions button');
    await part!.click();
    await page.waitForSelector('.pa-card-marks .pa-text');
    expect(await page.$('.class-foot-side')).toBeNull();
  });
});
