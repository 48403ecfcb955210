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

  it('of two partners shows each on a map of its own, its countries filled by its status', async () => {
    const { page, errors } = await look('view=compare&by=partners&pair=FRA,RUS&at=2022-08-16', '.two-partners');
    await page.waitForFunction(
      () => document.querySelectorAll('.two-partners [data-host="MLI"] .pa-chip').length === 2,
    );
    const names = await page.$$eval('.two-partners [role="button"][data-host="MLI"]', (rows) =>
      rows.map((row) => row.getAttribute('aria-label') ?? ''),
    );
    expect(names.map((name) => /France|Russia/.exec(name)?.[0])).toEqual(['France', 'Russia']);
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
    const said = (await texts(page, '.look > .quiet')).join(' ');
    expect(said).toContain('Thin dotted lines');
    expect(said).toContain('It counts countries, not soldiers');
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

describe('on a phone', () => {
  const PHONE = { width: 360, height: 740 };

  it.each([
    ['view=table&at=2022-08-16', 'Burkina Faso'],
    ['view=compare&by=hosts&pair=MLI,NER&at=2022-08-16', 'France'],
    ['view=presence&at=2022-08-16', 'France'],
  ])('a table is read without pushing it along, each cell named by its column: %s', async (query, first) => {
    const { page } = await look(query, '.look .hosts tbody tr', PHONE);
    const { over, row, heads } = await page.$eval('.look .hosts', (table) => {
      const wrap = table.parentElement!;
      return {
        over: wrap.scrollWidth - wrap.clientWidth,
        row: table.querySelector('tbody th')!.textContent,
        heads: [...table.querySelectorAll('tbody tr:first-child td')].map(
          (cell) => getComputedStyle(cell, '::before').content,
        ),
      };
    });
    expect(over).toBeLessThanOrEqual(0);
    expect(row).toBe(first);
    for (const head of heads) expect(head).toMatch(/^"\w/);
  });

  it('the sheet of Investigate has its dates, told in the field', async () => {
    const { page } = await look('at=2022-08-16', '.investigate-button', PHONE);
    await page.click('.investigate-button');
    await page.waitForSelector('.panel .tc-field-shown input');
    const widths = await page.$$eval('.panel .tc-field-shown input', (all) =>
      all.map((one) => one.getBoundingClientRect().width),
    );
    expect(widths).toHaveLength(2);
    for (const width of widths) expect(width).toBeGreaterThan(120);
  });
});

describe('a newcomer', () => {
  it('on a phone sees the look that was chosen, not the sheet upon it', async () => {
    const { page } = await look('at=2022-08-16', '.investigate-button', { width: 360, height: 740 });
    await page.click('.investigate-button');
    await page.waitForSelector('.panel [type=date]');
    await page.$eval('[data-look="evidence"]', (tab) => {
      (tab as HTMLElement).focus();
      (tab as HTMLElement).click();
    });
    await page.waitForSelector('.look');
    await page.waitForFunction(() => !document.querySelector('.panel [type=date]'));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-look'))).toBe('evidence');
  });

  it('who moves the date to the past is told how it came to this', async () => {
    const { page } = await look('at=2014-08-02', '.sentence');
    expect(await textOf(page, '#app .sentence')).toMatch(
      /^Between 1.January 2011 and 2.August 2014, France’s presence/,
    );
  });

  it('reads who says so by name', async () => {
    const { page } = await look('at=2022-08-16&select=MLI', '.panel .event');
    const badges = await texts(page, '.panel .event .badge');
    expect(badges).toContain('France says so');
    expect(badges.filter((badge) => /^(partner|host|both)/.test(badge))).toEqual([]);
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
