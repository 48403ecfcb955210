/** The other looks at the record: comparison, tables, lives, presence through time, evidence. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage, textOf, type PageOptions, type Watched } from './page.ts';

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

async function look(query: string, ready: string, options?: PageOptions): Promise<Watched> {
  const watched = await openPage(browser, `${inject('root')}en/?${query}`, options);
  open.push(watched);
  await watched.page.waitForSelector(ready, { timeout: 30_000 });
  return watched;
}

const texts = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (all) => all.map((one) => one.textContent ?? ''));

describe('looks', () => {
  it('are buttons behind Investigate, and the address names the one chosen', async () => {
    const { page } = await look('', '.investigate-button');
    expect(await page.$('.looks')).toBeNull();
    await page.click('.investigate-button');
    await page.waitForSelector('.looks');
    await page.click('[data-look="table"]');
    await page.waitForSelector('#app .hosts');
    await page.waitForFunction(() => new URL(location.href).searchParams.get('view') === 'table');
    await page.goBack();
    await page.waitForSelector('.leaflet-container');
  });
});

describe('comparison', () => {
  it('shows two dates as two maps, with the differences in sentences', async () => {
    const { page, errors } = await look('view=compare&vs=2021-01-01&at=2022-08-16', '.two-maps');
    await page.waitForFunction(
      () => document.querySelectorAll('.two-maps [role="button"][data-host="MLI"]').length === 2,
    );
    const [before, after] = await page.$$eval('.two-maps [role="button"][data-host="MLI"]', (rows) =>
      rows.map((row) => row.getAttribute('aria-label') ?? ''),
    );
    expect(before).toMatch(/France \(Operation Barkhane\): present/);
    expect(after).toMatch(/France \(Operation Barkhane\): ended/);
    expect((await texts(page, '.differences li')).join(' ')).toMatch(/France’s presence in Mali .*ended/);
    expect(errors).toEqual([]);
  });

  it('tells where both of two partners are reported, and where only one', async () => {
    const { page } = await look('view=compare&at=2021-01-01', '.two-maps');
    const partners = await page.$('[data-compare="partners"]');
    await partners!.click();
    const lines = await texts(page, '.side-by-side li');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/Only France, not Russia: .*Mali/);
  });

  it('sets two countries beside each other and says for whom they differ', async () => {
    const { page } = await look('view=compare&at=2022-08-16', '.two-maps');
    const hosts = await page.$('[data-compare="hosts"]');
    await hosts!.click();
    await page.select('.pair label:nth-child(1) select', 'MLI');
    await page.select('.pair label:nth-child(2) select', 'NER');
    expect(await textOf(page, '.look > p')).toMatch(/^The two differ for: .*France/);
  });
});

describe('tables', () => {
  it('sort by their heads and say so', async () => {
    const { page } = await look('view=table&at=2021-01-01', '#app .hosts .sort');
    const first = (): Promise<string> => textOf(page, '#app .hosts tbody tr:first-child th');
    expect(await first()).toBe('Burkina Faso');
    await page.click('#app .hosts th:first-child .sort');
    await page.click('#app .hosts th:first-child .sort');
    expect(await first()).toBe('Sudan');
    expect(await page.$eval('#app .hosts th:first-child', (head) => head.getAttribute('aria-sort'))).toBe('descending');
  });

  it('list the events of the choice, within the period, and open one at its date', async () => {
    const { page } = await look(
      'view=events&partners=FRA&from=2022-01-01&to=2022-12-31&at=2022-06-01',
      '#app .events tbody tr',
    );
    const dates = await texts(page, '#app .events .event-date');
    expect(dates.length).toBeGreaterThan(5);
    expect(dates.filter((date) => !/202[12]/.test(date))).toEqual([]);
    await page.click('#app .events tbody tr:first-child th button');
    await page.waitForSelector('.panel .event-chosen');
  });

  it('save the events shown and no others', async () => {
    const { page } = await look('view=events&partners=FRA&from=2022-01-01&to=2022-12-31&at=2022-06-01', '.take-along');
    const count = Number((await textOf(page, '.take-along')).match(/^\d+/)![0]);
    // What the page would save is caught as it is made into a file.
    await page.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        (globalThis as unknown as { saved: Blob }).saved = blob;
        return make(blob);
      };
    });
    await page.click('.take-along button:nth-of-type(2)');
    await page.waitForFunction(() => 'saved' in globalThis);
    const saved = await page.evaluate(() => (globalThis as unknown as { saved: Blob }).saved.text());
    const events = JSON.parse(saved) as { id: string; partner: string }[];
    expect(events).toHaveLength(count);
    expect(new Set(events.map(({ partner }) => partner))).toEqual(new Set(['FRA']));
  });

  it('say which choice empties them, and give it back', async () => {
    const { page } = await look('view=events&partners=FRA&from=2011-01-01&to=2011-02-15&at=2011-02-01', '.empty');
    expect(await textOf(page, '.empty')).toContain('Period: 1\u00a0January 2011');
    await page.click('.empty button');
    await page.waitForSelector('#app .events tbody tr');
  });
});

describe('lives', () => {
  it('stand in rows by partner or by country, with where they stand in words', async () => {
    const { page } = await look('view=lives&at=2022-03-01', '.life-rows .life-words');
    expect(await textOf(page, '.life-group')).toBe('France');
    expect((await texts(page, '.life-rows tr')).some((row) => /Mali · Operation Barkhane.*leaving/.test(row))).toBe(
      true,
    );
    const [, byHost] = await page.$$('.look-head .looks button');
    await byHost!.click();
    await page.waitForFunction(() => document.querySelector('.life-group')?.textContent === 'Burkina Faso');
  });

  it('take a period from two handles by keyboard', async () => {
    const { page } = await look('view=lives', '.period input');
    await page.focus('.period input');
    for (let press = 0; press < 24; press += 1) await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => new URL(location.href).searchParams.get('from')! > '2012-06-01');
    expect(await page.$eval('.period input', (input) => input.getAttribute('aria-valuetext'))).toMatch(/201[23]$/);
  });
});

describe('presence through time', () => {
  it('counts countries, names them, and says what the count is not', async () => {
    const { page } = await look('view=presence&at=2021-01-01', '.steps svg');
    const france = (await texts(page, '#app .hosts tbody tr')).find((row) => row.startsWith('France'))!;
    expect(france).toMatch(/\d of 8.*Mali/);
    expect(await textOf(page, '.look > .quiet')).toContain('It counts countries, not soldiers');
  });
});

describe('evidence', () => {
  it('lists what rests on one page alone, on third parties alone, and on one outlet', async () => {
    const { page } = await look('view=evidence&hosts=africa', '.rests button');
    const [one, , , , third] = await page.$$eval('.rests button b', (all) => all.map((b) => Number(b.textContent)));
    expect(one).toBeGreaterThan(0);
    expect(await page.$$eval('.rest-list li', (all) => all.length)).toBe(one);
    await page.click('.rests button:nth-child(5)');
    await page.waitForFunction(
      (count: number) => document.querySelectorAll('.rest-list li').length === count,
      {},
      third!,
    );
    const outlet = await textOf(page, '#app .hosts tbody tr:first-child th');
    await page.click('#app .hosts tbody tr:first-child th button');
    await page.waitForFunction(
      (name: string) => document.querySelector('.look-title')?.textContent?.startsWith(name),
      {},
      outlet,
    );
  });
});

describe('every look', () => {
  for (const name of ['compare', 'events', 'lives', 'presence', 'evidence']) {
    it(`does not scroll sideways at 360 px: ${name}`, async () => {
      const { page } = await look(`view=${name}`, `.look`, { width: 360, height: 740 });
      await page.waitForNetworkIdle({ idleTime: 200 });
      const [content, room] = await page.evaluate(
        () => [document.documentElement.scrollWidth, window.innerWidth] as const,
      );
      expect(content).toBeLessThanOrEqual(room);
    });
  }
});
