/** The map under a pointer, a finger and the keys: cards, the legend as a filter, places, links, the class view. */
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

async function explorer(path = 'en/', options?: PageOptions): Promise<Page> {
  const watched = await openPage(browser, inject('root') + path, { reducedMotion: true, ...options });
  open.push(watched);
  await live(watched.page);
  return watched.page;
}

const CARD = '.atlas-tip:not([hidden])';
const noErrors = (): void => expect(open.flatMap(({ errors }) => errors)).toEqual([]);

async function insideMap(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [card, map] = ['.atlas-tip', '.atlas-map'].map((name) =>
      document.querySelector(name)!.getBoundingClientRect(),
    );
    return card!.left >= map!.left && card!.right <= map!.right && card!.top >= map!.top && card!.bottom <= map!.bottom;
  });
}

describe('the card beside a row', () => {
  it('comes under the pointer after a moment, stays while the pointer is on it, and goes with Escape', async () => {
    const page = await explorer();
    await page.hover('.atlas-row[data-host=MLI]');
    await page.waitForSelector(CARD);
    expect(await textOf(page, CARD)).toMatch(/^Mali.*France \(Operation Barkhane\) ended/);
    expect(await insideMap(page)).toBe(true);
    await page.hover('.atlas-tip');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await page.$(CARD)).not.toBeNull();
    await page.keyboard.press('Escape');
    expect(await page.$(CARD)).toBeNull();
    noErrors();
  });

  it('bears the lives behind each mark through the period, with the date upon them', async () => {
    const page = await explorer();
    await page.hover('.atlas-row[data-host=MLI]');
    await page.waitForSelector(`${CARD} .pa-tip-strip`);
    const strips = await page.$$eval(`${CARD} li`, (items) =>
      items.map((item) => [
        item.querySelector('b')!.textContent,
        item.querySelectorAll('.pa-tip-strip .pa-bar').length,
        item.querySelectorAll('.pa-tip-strip .pa-now').length,
      ]),
    );
    // Serval, Barkhane, Takuba and what they did together; Wagner, instructors, Africa Corps.
    expect(strips[0]![0]).toBe('France (Operation Barkhane)');
    for (const [, lives, date] of strips.slice(0, 2)) {
      expect(lives).toBeGreaterThanOrEqual(3);
      expect(date).toBe(1);
    }
    expect(await page.$eval(`${CARD} .atlas-tip-years`, (years) => years.children.length)).toBe(2);
    expect(await insideMap(page)).toBe(true);
    noErrors();
  });

  it.each([360, 768])(
    'is within the map, also where it is %i pixels wide, at once where the keyboard is',
    async (width) => {
      const page = await explorer('fr/', { width, height: 800 });
      for (const host of ['CAF', 'DJI', 'SOM', 'MLI']) {
        await page.$eval(`.atlas-ring[data-host=${host}]`, (ring) =>
          (ring as SVGElement).focus({ focusVisible: true }),
        );
        expect(await page.$(CARD), host).not.toBeNull();
        expect(await insideMap(page), host).toBe(true);
      }
    },
  );

  it('is hidden from screen readers, which have the name of the row', async () => {
    const page = await explorer();
    expect(await page.$eval('.atlas-tip', (card) => card.getAttribute('aria-hidden'))).toBe('true');
  });

  it('names a country that bears no row', async () => {
    const page = await explorer();
    await page.hover('.pa-host[data-host=LBY]');
    await page.waitForSelector(CARD);
    expect(await textOf(page, CARD)).toBe('Libya');
  });

  it('does not stick after a tap, which opens the panel', async () => {
    const page = await explorer('en/', { width: 400, height: 800 });
    const row = await page.$('.atlas-row[data-host=MLI] .pa-pill');
    const box = (await row!.boundingBox())!;
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForSelector('.panel h2');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await page.$(CARD)).toBeNull();
  });
});

describe('the legend', () => {
  const press = (page: Page, words: string): Promise<void> =>
    page.evaluate((text) => {
      const entries = [...document.querySelectorAll<HTMLElement>('.legend-entry')];
      entries.find((entry) => entry.textContent.includes(text))!.click();
    }, words);
  const dimmed = (page: Page): Promise<(string | null)[]> =>
    page.$$eval('.atlas-row.atlas-dim', (rows) => rows.map((row) => row.getAttribute('data-host')).sort());

  it('pressed, dims the countries without the mark and says which remain; pressed again, all return', async () => {
    const page = await explorer();
    await press(page, 'single visits or meetings only');
    await page.waitForSelector('.atlas-row.atlas-dim');
    expect(await dimmed(page)).toEqual(['BFA', 'CAF', 'DJI', 'NER', 'SDN', 'SOM', 'TCD']);
    expect(await textOf(page, '.legend-remains [role=status]')).toBe(
      '1 of 8 countries: Mali. The others are dimmed on the map.',
    );
    await press(page, 'single visits or meetings only');
    await page.waitForFunction(() => !document.querySelector('.atlas-row.atlas-dim'));
    noErrors();
  });

  it('filters by partner too, and forgets it with a new question', async () => {
    const page = await explorer();
    await press(page, 'Russia');
    await page.waitForSelector('.atlas-row.atlas-dim');
    expect(await dimmed(page)).toEqual(['BFA', 'DJI', 'NER', 'SOM', 'TCD']);
    await page.click('.investigate-button');
    await page.waitForSelector('.investigate select');
    await page.select('.investigate select', 'supplies');
    await page.waitForFunction(() => !document.querySelector('.atlas-row.atlas-dim'));
  });
});

describe('places of forces', () => {
  const ring = '.atlas-place .atlas-ring';

  it('are shown with one partner chosen, named with their state, and open their partnership by the keyboard', async () => {
    const page = await explorer('en/?partners=FRA&at=2022-04-20&hosts=MLI,NER,BFA');
    await page.waitForSelector(ring);
    const names = await page.$$eval(ring, (all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    expect(names.join('\n')).toMatch(/Gossi\. France \(Operation Barkhane\): handed over or left: 19\u00a0April 2022/);
    const gossi = `${ring}[aria-label*="Gossi"]`;
    await page.$eval(gossi, (one) => (one as SVGElement).focus());
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => new URL(location.href).searchParams.get('select') === 'fra-mli-barkhane');
    noErrors();
  });

  it('are not asked for before the map is looked at closely', async () => {
    const page = await explorer();
    const asked = (): Promise<boolean> =>
      page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/places.')));
    expect(await asked()).toBe(false);
    await page.click('.atlas-zoom-button');
    await page.waitForSelector(ring);
    expect(await asked()).toBe(true);
  });
});

describe('a chosen country', () => {
  it('is linked to its partners at the edge of the map, and not where the map is narrow', async () => {
    const page = await explorer('en/?select=MLI', { width: 1440, height: 900 });
    await page.waitForSelector('.atlas-links text');
    const names = await page.$$eval('.atlas-links .pa-text', (all) => all.map((one) => one.textContent));
    expect(names).toEqual(expect.arrayContaining(['France', 'Russia', 'United States', 'UN']));
    const narrow = await explorer('en/?select=MLI', { width: 400, height: 800 });
    expect(await narrow.$('.atlas-links .pa-text')).toBeNull();
  });
});

describe('the map as it stands', () => {
  it('can be taken along as a picture that says what it shows, of when and from where, and read as a table', async () => {
    const page = await explorer('en/?at=2022-03-01&lens=second-read');
    await page.evaluate(() => {
      const made: Blob[] = [];
      Object.assign(globalThis, { made });
      const original = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        made.push(blob);
        return original(blob);
      };
      HTMLAnchorElement.prototype.click = function () {
        Object.assign(globalThis, { named: this.download });
      };
    });
    const made = (count: number): Promise<unknown> =>
      page.waitForFunction((wanted) => (globalThis as unknown as { made: Blob[] }).made.length === wanted, {}, count);
    await page.$eval('[data-picture="svg"]', (button) => (button as HTMLElement).click());
    await made(1);
    const svg = await page.evaluate(() => (globalThis as unknown as { made: Blob[] }).made[0]!.text());
    expect(svg).toMatch(/^<\?xml/);
    for (const word of [
      'Foreign forces present',
      '1\u00a0March 2022',
      'read twice',
      'in force',
      'version',
      'at=2022-03-01',
    ])
      expect(svg).toContain(word);
    expect(svg.match(/data-host="MLI"/g)!.length).toBeGreaterThan(1);
    await page.$eval('[data-picture="png"]', (button) => (button as HTMLElement).click());
    await made(2);
    const [type, head, name] = await page.evaluate(async () => {
      const { made: files, named } = globalThis as unknown as { made: Blob[]; named: string };
      return [files[1]!.type, [...new Uint8Array(await files[1]!.slice(1, 4).arrayBuffer())], named] as const;
    });
    expect([type, String.fromCharCode(...head)]).toEqual(['image/png', 'PNG']);
    expect(name).toMatch(/-presence-2022-03-01\.png$/);
    await page.$eval('.read-until [data-table]', (button) => (button as HTMLElement).click());
    await page.waitForSelector('.look table');
    noErrors();
  });
});

describe('the class view', () => {
  const at = (page: Page): string | null => new URL(page.url()).searchParams.get('at');

  it('steps with the keys of a presenter and says large what changed', async () => {
    const page = await explorer('en/?view=class', { width: 1024, height: 768 });
    await page.waitForSelector('.class-bar');
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() => new URL(location.href).searchParams.get('at') !== null);
    const next = at(page)!;
    expect(next > '2022-08-16').toBe(true);
    expect(await textOf(page, '.class-sentence')).toMatch(/^Between 16\u00a0August 2022 and /);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((day) => new URL(location.href).searchParams.get('at') !== day, {}, next);
    await page.keyboard.press('PageUp');
    await page.waitForFunction((day) => new URL(location.href).searchParams.get('at') === day, {}, next);
    noErrors();
  });

  it('hides the marks from eyes and ears until the class has guessed, keeps the names, and is left by Escape', async () => {
    const page = await explorer('en/?view=class', { width: 1024, height: 768 });
    await page.waitForSelector('.class-bar');
    const name = (): Promise<string> =>
      page.$eval('.atlas-ring[data-host=NER]', (one) => one.getAttribute('aria-label') ?? '');
    const shown = (): Promise<string> =>
      page.$eval('.pa-card[data-host=NER] .pa-card-marks', (marks) => getComputedStyle(marks).visibility);
    expect(await shown()).toBe('visible');
    await page.keyboard.press('h');
    await page.waitForSelector('.atlas-hidden');
    expect([await shown(), await name()]).toEqual(['hidden', 'Niger']);
    expect(await textOf(page, '.class-said')).toBe('The marks are hidden.');
    await page.keyboard.press('h');
    await page.waitForFunction(() => !document.querySelector('.atlas-hidden'));
    expect(await name()).toMatch(/^Niger\. France: present/);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('.explorer-class'));
  });

  it.each([
    ['fr', 1440, 900],
    ['en', 1440, 900],
    ['fr', 1024, 768],
  ] as const)(
    'comes to rest at every step: what the map has no room for changes nothing of its size (%s, %i px)',
    async (lang, width, height) => {
      const page = await explorer(`${lang}/?view=class`, { width, height });
      await page.waitForSelector('.class-foot li');
      const seen = () =>
        page.evaluate(() => {
          const of = (selector: string): string[] =>
            [...document.querySelectorAll(selector)].map((one) => one.textContent ?? '').sort();
          const { width, height } = document.querySelector('.map-frame')!.getBoundingClientRect();
          return { size: `${width} ${height}`, drawn: of('.pa-card-code > .pa-name'), told: of('.class-codes b') };
        });
      const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
      for (let step = 0; step < 6; step += 1) {
        // Nothing moves once it is there: each layout costs a frame or more.
        await rest(step === 0 ? 2500 : 600);
        const first = await seen();
        for (let look = 0; look < 4; look += 1) {
          await rest(120);
          expect(await seen()).toEqual(first);
        }
        // Every code on the map stands in the key.
        expect(first.told).toEqual(first.drawn);
        await page.keyboard.press('PageDown');
      }
      noErrors();
    },
  );

  it('on a phone has the marks at their countries and tells their words in a list below', async () => {
    const page = await explorer('en/?view=class&at=2022-08-16', { width: 360, height: 740 });
    await page.waitForSelector('.class-told li');
    const { drawn, told, mali, over } = await page.evaluate(() => {
      const of = (selector: string): string[] =>
        [...document.querySelectorAll(selector)].map((one) => one.textContent ?? '');
      const lines = [...document.querySelectorAll('.class-told li')];
      return {
        drawn: of('.pa-card:has(.pa-card-marks)').length,
        told: lines.length,
        mali: lines.find((one) => one.querySelector('b')?.textContent === 'Mali')?.textContent,
        over: [...document.querySelectorAll('.explorer-class .stage button')].filter(
          (one) => one.scrollWidth > one.clientWidth || one.getBoundingClientRect().height > 60,
        ).length,
      };
    });
    expect([told, over]).toEqual([drawn, 0]);
    expect(mali).toMatch(/ended.*present.*visits only/);
    noErrors();
  });

  it('gives the map more than half of a desk’s screen, with the years below it', async () => {
    const page = await explorer('fr/?view=class', { width: 1440, height: 900 });
    await page.waitForSelector('.class-foot li');
    const { map, years, end } = await page.evaluate(() => {
      const box = (selector: string): DOMRect => document.querySelector(selector)!.getBoundingClientRect();
      return {
        map: box('.map-frame').height,
        years: document.querySelectorAll('.tc-axis .tc-label').length,
        end: box('.stage-choices').bottom,
      };
    });
    expect(map).toBeGreaterThan(520);
    expect(years).toBeGreaterThan(10);
    expect(end).toBeLessThanOrEqual(900);
  });

  it('can be read from eight metres: names and words of the lesson of 22 and 20 pixels, all else of 15', async () => {
    const page = await explorer('fr/?view=class', { width: 1024, height: 768 });
    await page.waitForSelector('.class-bar');
    const least = (selector: string): Promise<number> =>
      page.$$eval(selector, (all) => Math.min(...all.map((one) => parseFloat(getComputedStyle(one).fontSize))));
    expect(await least('.pa-card > .pa-name.pa-strong')).toBeGreaterThanOrEqual(22);
    // Countries that the lesson is not about, where they are close to one another: on a wall of two metres a letter of
    // eight pixels is seen at seven minutes of arc, and an eye needs five.
    expect(await least('.pa-card > .pa-name')).toBeGreaterThanOrEqual(15);
    expect(await least('.class-foot')).toBeGreaterThanOrEqual(17);
    expect(await least('.pa-card-marks .pa-text')).toBeGreaterThanOrEqual(20);
    expect(await least('.class-sentence')).toBeGreaterThanOrEqual(20);
  });
});
