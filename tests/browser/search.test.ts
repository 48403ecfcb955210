/** Finding without a mouse: the search by keyboard, single keys, hints that come once, the second slider. */
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

async function explorer(path = 'en/', options?: PageOptions): Promise<Watched> {
  const watched = await openPage(browser, inject('root') + path, options);
  open.push(watched);
  await live(watched.page);
  await watched.page.waitForSelector('.search-input');
  return watched;
}

const selected = (page: Page): string | null => new URL(page.url()).searchParams.get('select');

/** Types a query after the key that goes to the search, and waits for what is found. */
async function find(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  await page.keyboard.type(query);
  await page.waitForSelector('.search-option');
}

const active = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return (id ? document.getElementById(id)?.textContent : null) ?? '';
  });

describe('the search', () => {
  it('finds a country by keyboard: typed, pointed at with the arrows, chosen with Enter', async () => {
    const { page, errors, foreign } = await explorer();
    await find(page, 'Mali');
    expect(await page.$eval('[role="combobox"]', (box) => box.getAttribute('aria-expanded'))).toBe('true');
    expect(await textOf(page, '.search [role="status"]')).toMatch(/^\d+ results$/);
    await page.keyboard.press('ArrowDown');
    expect(await active(page)).toMatch(/^Mali/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel .event');
    expect(await textOf(page, '.panel h2')).toBe('Mali');
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it('loads nothing until it is used', async () => {
    const { page } = await explorer();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await live(page);
    await page.waitForSelector('.search-input');
    expect(asked.filter((url) => /\/search\.|engine-/.test(url))).toEqual([]);
    await find(page, 'Mali');
    expect(asked.filter((url) => /\/search\.en\.[0-9a-f]{8}\.json$/.test(url))).toHaveLength(1);
  });

  it('finds a country without its accents, and widens the region where it is not shown', async () => {
    const { page } = await explorer('fr/');
    await find(page, 'republique centrafricaine');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel .event');
    expect(await textOf(page, '.panel h2')).toBe('République centrafricaine');
    await find(page, 'mozambiqe');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.panel h2')?.textContent === 'Mozambique');
    await page.waitForSelector('.leaflet-container [role="button"][data-host="MOZ"]');
    // A region that has both, so that what was looked at is not lost.
    await page.waitForFunction(() => new URL(location.href).searchParams.get('hosts') === 'africa');
  });

  it('finds a force, and shows one of its partnerships', async () => {
    const { page } = await explorer();
    await find(page, 'Wagner');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel .tie-words');
    expect(await textOf(page, '.panel h2')).toContain('Wagner');
  });

  it('finds an event, selects it, and moves the date to it', async () => {
    const { page } = await explorer();
    await find(page, 'Malian troops took Kidal');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel .event-chosen');
    expect(await textOf(page, '.panel .event-chosen')).toContain('Kidal');
    expect(await textOf(page, '.date-large')).toBe('14\u00a0November 2023');
    await page.waitForFunction(() => new URL(location.href).searchParams.get('select')?.includes('kidal'));
    expect(selected(page)).toMatch(/kidal/);
  });

  it('adds a partner to those on the map, and says so', async () => {
    const { page } = await explorer();
    await find(page, 'China');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => new URL(location.href).searchParams.get('partners')?.includes('CHN'));
    expect(await textOf(page, '.search [role="status"]')).toBe('China added to the map.');
  });

  it('says what was searched where nothing is found, closes and empties on Escape', async () => {
    const { page } = await explorer();
    await page.keyboard.press('/');
    await page.keyboard.type('xyzzy');
    await page.waitForFunction(() => document.querySelector('.search-none')?.textContent?.includes('Searched:'));
    await page.keyboard.press('Escape');
    expect(await page.$eval('.search-pop', (pop) => (pop as HTMLElement).hidden)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.$eval('.search-input', (input) => (input as HTMLInputElement).value)).toBe('');
  });

  it('says that it could not be loaded, and loads on another try', async () => {
    const { page } = await explorer();
    let broken = true;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (broken && request.url().includes('/data/search.')) void request.abort();
      else void request.continue();
    });
    await page.keyboard.press('/');
    await page.keyboard.type('Mali');
    await page.waitForSelector('.search-pop .notice-problem button');
    broken = false;
    await page.click('.search-pop .notice-problem button');
    await page.waitForSelector('.search-option');
  });

  it('asked for before it is there takes the focus as it comes, and no letter is taken for a key', async () => {
    const watched = await openPage(browser, `${inject('root')}en/`);
    open.push(watched);
    const { page } = watched;
    let held: (() => void) | null = null;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (/\/Search-[\w-]+\.js/.test(request.url())) held = () => void request.continue();
      else void request.continue();
    });
    await page.reload();
    await live(page);
    await page.keyboard.press('/');
    await page.keyboard.type('ct');
    while (held === null) await new Promise((go) => setTimeout(go, 50));
    (held as () => void)();
    await page.waitForFunction(() => document.activeElement?.className === 'search-input');
    expect(await page.$('.explorer-class, #app .hosts')).toBeNull();
  });

  it('is a button on a narrow screen, which unfolds and folds away again', async () => {
    const { page } = await explorer('en/', { width: 360, height: 740 });
    const shown = (): Promise<boolean> =>
      page.$eval('.search-input', (input) => (input as HTMLElement).offsetParent !== null);
    expect(await shown()).toBe(false);
    await page.click('.search-open');
    expect(await shown()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('search-input');
    await page.keyboard.press('Escape');
    expect(await shown()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('search-open');
  });
});

describe('single keys', () => {
  it('show another look, open Investigate, step and play', async () => {
    const { page } = await explorer();
    await page.keyboard.press('t');
    await page.waitForSelector('#app .hosts');
    await page.keyboard.press('m');
    await live(page);
    const before = await textOf(page, '.date-large');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((old: string) => document.querySelector('.date-large')?.textContent !== old, {}, before);
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction((old: string) => document.querySelector('.date-large')?.textContent !== old, {}, '');
    await page.keyboard.press(' ');
    await page.waitForFunction(() => document.querySelector('.tc-play')?.textContent === 'Pause');
    await page.keyboard.press(' ');
    await page.waitForFunction(() => document.querySelector('.tc-play')?.textContent === 'Play');
    await page.keyboard.press('i');
    await page.waitForSelector('.investigate');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.host-list');
    await page.keyboard.press('c');
    await page.waitForSelector('.explorer-class');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('.explorer-class') === null);
  });

  it('are text while something is typed', async () => {
    const { page } = await explorer();
    await page.keyboard.press('/');
    await page.keyboard.type('c/t?');
    expect(await page.$eval('.search-input', (input) => (input as HTMLInputElement).value)).toBe('c/t?');
    expect(await page.$('.explorer-class, dialog[open], #app .hosts')).toBeNull();
  });

  it('stand in a list, where they can be turned off; the focus comes back to what opened it', async () => {
    const { page } = await explorer();
    await page.focus('.keys-open');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open] .keys-switch');
    expect(await textOf(page, 'dialog[open]')).toContain('hide the marks');
    await page.click('dialog[open] .keys-switch input');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('dialog[open]') === null);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('keys-open');
    await page.keyboard.press('t');
    await page.keyboard.press('?');
    expect(await page.$('dialog[open], #app .hosts')).toBeNull();
    // Kept when the page is opened anew.
    await page.reload();
    await live(page);
    await page.keyboard.press('?');
    expect(await page.$('dialog[open]')).toBeNull();
  });
});

describe('as reported by', () => {
  const rowOf = (page: Page, host: string): Promise<string> =>
    page.$eval(`[role="button"][data-host="${host}"]`, (row) => row.getAttribute('aria-label') ?? '');

  it('is a second slider, switched on once the reader investigates, which changes what the map shows', async () => {
    const { page, errors } = await explorer('en/?at=2022-08-16');
    expect(await page.$('.tc-known-toggle, .tc-range-known')).toBeNull();
    await page.keyboard.press('i');
    await page.waitForSelector('.tc-known-toggle');
    expect(await rowOf(page, 'MLI')).toMatch(/France \(Operation Barkhane\): ended/);
    await page.click('.tc-known-toggle');
    await page.focus('.tc-range-known');
    const slider = (name: string): Promise<string | null> =>
      page.$eval('.tc-range-known', (input, of) => input.getAttribute(of), name);
    expect(await slider('aria-label')).toBe('As reported by');
    expect(await slider('aria-valuetext')).toBe('16\u00a0August 2022');
    expect(await page.$('.tc-unreported')).toBeNull();
    // From one day of publication to the one before: each step is a new day, and none is more than the last.
    const value = (): Promise<number> =>
      page.$eval('.tc-range-known', (input) => (input as HTMLInputElement).valueAsNumber);
    for (let step = 0; step < 4; step += 1) {
      const before = await value();
      await page.keyboard.press('ArrowLeft');
      await page.waitForFunction(
        (old: number) => (document.querySelector('.tc-range-known') as HTMLInputElement).valueAsNumber < old,
        {},
        before,
      );
    }
    await page.waitForSelector('.tc-unreported');
    await page.waitForFunction(
      () => !/Barkhane\): ended/.test(document.querySelector('[data-host="MLI"][role="button"]')!.ariaLabel ?? ''),
    );
    expect(await textOf(page, '.known-badge')).toMatch(/^as published by/);
    // Never past the end of the record.
    await page.keyboard.press('End');
    const last = await page.$eval('.tc-range-known', (input) => Number((input as HTMLInputElement).max));
    expect(await value()).toBe(last);
    await page.click('.tc-known-toggle');
    await page.waitForFunction(() => document.querySelector('.tc-range-known') === null);
    expect(errors).toEqual([]);
  });
});

describe('a country and a partnership', () => {
  it('show claim and denial beside one another where there is room, one above the other where there is none', async () => {
    for (const [width, beside] of [
      [1440, true],
      [360, false],
    ] as const) {
      const { page } = await explorer('en/?at=2022-02-01&select=rus-mli-wagner', { width });
      await page.waitForSelector('.panel .versus');
      const apart = await page.$eval('.panel .versus', (versus) => {
        const [claim, denial] = [...versus.querySelectorAll('.version')].map((one) => one.getBoundingClientRect());
        return denial!.left >= claim!.right;
      });
      expect([width, apart]).toEqual([width, beside]);
      expect(await textOf(page, '.panel .versus')).toMatch(/Said.*According to:.*Denied.*According to:/s);
      expect(await page.$$('.panel .version .citations')).not.toHaveLength(0);
    }
  });

  it('tell figures that differ in a table, by who gives them', async () => {
    const { page } = await explorer('en/?at=2023-11-01&select=fra-ner-forces');
    await page.waitForSelector('.panel .clash table');
    const rows = await page.$$eval('.panel .clash tbody tr', (all) => all.map((row) => row.textContent));
    expect(rows.length).toBeGreaterThan(1);
  });

  it('say of every event how long after it the first report was published', async () => {
    const { page } = await explorer('en/?at=2022-02-01&select=rus-mli-wagner');
    await page.waitForSelector('.panel .event');
    const [events, lags] = await page.$$eval('.panel .event', (all) => [
      all.length,
      all.filter((one) => one.querySelector('.event-lag')?.textContent?.match(/report/)).length,
    ]);
    expect(lags).toBe(events);
  });
});

/** The driver does not offer these two by name. */
async function emulate(page: Page, name: 'prefers-contrast' | 'forced-colors', value: string): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
}

describe('as the reader needs it', () => {
  const EDGED = ['.investigate-button', '.looks button', '.tc-button', '.search-input'];

  for (const [name, value] of [
    ['prefers-contrast', 'more'],
    ['forced-colors', 'active'],
  ] as const) {
    it(`with ${name}: ${value}, controls and chips keep an edge that stands out from what is behind them`, async () => {
      const { page } = await explorer('en/?group=agreements');
      await page.waitForSelector('.investigate');
      await emulate(page, name, value);
      const edges = await page.evaluate((all: string[]) => {
        /** As the screen has it, whatever the notation. */
        const shade = (color: string): number => {
          const context = document.createElement('canvas').getContext('2d')!;
          context.fillStyle = color;
          context.fillRect(0, 0, 1, 1);
          const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
          return (red + green + blue) / 3;
        };
        const page = shade(getComputedStyle(document.body).backgroundColor);
        const buttons = all.map((one) => {
          const { borderTopColor, borderTopStyle, borderTopWidth } = getComputedStyle(document.querySelector(one)!);
          const there = borderTopStyle === 'solid' && parseFloat(borderTopWidth) >= 1;
          return { one, apart: there ? Math.abs(shade(borderTopColor) - page) : 0 };
        });
        const pill = document.querySelector('.leaflet-container .pa-pill')!;
        return [...buttons, { one: 'pill', apart: Math.abs(shade(getComputedStyle(pill).stroke) - page) }];
      }, EDGED);
      for (const { one, apart } of edges) expect([one, apart > 100]).toEqual([one, true]);
    });
  }

  it('with text twice as large on a small screen, nothing scrolls sideways and nothing lies over the text', async () => {
    for (const path of ['fr/', 'fr/?known=2022-01-15', 'en/?at=2022-02-01&select=rus-mli-wagner']) {
      const { page } = await explorer(path, { width: 640, height: 480 });
      if (path.includes('select')) await page.waitForSelector('.panel .event');
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      const [wide, room, overlapping] = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('.page-head, .stage > *, .panel > *')]
          .map((node) => ({ node, box: node.getBoundingClientRect() }))
          .filter(({ node, box }) => box.height > 2 && box.width > 2 && getComputedStyle(node).position !== 'sticky');
        const over = boxes.flatMap(({ node, box }, index) =>
          boxes
            .slice(index + 1)
            .filter(({ box: other }) => other.top < box.bottom - 1 && other.bottom > box.top + 1)
            .filter(({ box: other }) => other.left < box.right - 1 && other.right > box.left + 1)
            .map((other) => `${node.className} / ${other.node.className}`),
        );
        return [document.documentElement.scrollWidth, document.documentElement.clientWidth, over] as const;
      });
      expect([path, wide <= room]).toEqual([path, true]);
      expect([path, overlapping]).toEqual([path, []]);
    }
  });

  it('written from right to left, the page turns round and time still runs with its slider', async () => {
    for (const width of [1440, 360]) {
      const { page } = await explorer('en/?at=2022-02-01&select=rus-mli-wagner', { width });
      await page.waitForSelector('.panel .event');
      await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      const seen = await page.evaluate(() => ({
        fits: document.documentElement.scrollWidth <= window.innerWidth,
        panelFirst:
          document.querySelector('.panel')!.getBoundingClientRect().left <=
          document.querySelector('.stage')!.getBoundingClientRect().left,
        slider: getComputedStyle(document.querySelector('.tc-range')!).direction,
        map: getComputedStyle(document.querySelector('.leaflet-container')!).direction,
      }));
      expect(seen).toEqual({ fits: true, panelFirst: true, slider: 'ltr', map: 'ltr' });
    }
  });
});

describe('hints', () => {
  it('come once, one after another, cover nothing of the map, and take no focus', async () => {
    const { page, errors } = await explorer();
    expect(await textOf(page, '.hints')).toContain('Hint 1 of 3');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    const apart = await page.evaluate(() => {
      const [hints, map] = ['.hints', '.map-frame'].map((one) => document.querySelector(one)!.getBoundingClientRect());
      return hints!.bottom <= map!.top || hints!.top >= map!.bottom;
    });
    expect(apart).toBe(true);
    await page.waitForFunction(() => document.querySelector('.hints [role="status"]')?.textContent?.includes('Choose'));
    await page.click('.hints button[aria-label="Next hint"]');
    await page.click('.hints button[aria-label="Next hint"]');
    expect(await textOf(page, '.hints')).toContain('Hint 3 of 3');
    await page.click('.hints button[aria-label="Dismiss"]');
    await page.waitForFunction(() => document.querySelector('.hints') === null);
    await page.reload();
    await live(page);
    expect(await page.$('.hints')).toBeNull();
    expect(errors).toEqual([]);
  });

  it.each(['en', 'fr'])('are one line on a phone, and leave the map its size: %s', async (lang) => {
    const { page, errors } = await explorer(`${lang}/`, { width: 360, height: 740 });
    const seen = () =>
      page.evaluate(() => {
        const [hints, map] = ['.hints', '.map-frame'].map(
          (one) => document.querySelector(one)?.getBoundingClientRect().height ?? 0,
        );
        return { hints: hints!, map: map! };
      });
    for (let hint = 0; hint < 3; hint += 1) {
      const { hints, map } = await seen();
      expect(hints).toBeLessThanOrEqual(34);
      expect(map).toBeGreaterThanOrEqual(260);
      if (hint < 2) await page.click('.hints .close:first-of-type');
    }
    const { map } = await seen();
    await page.click('.hints .close:last-of-type');
    await page.waitForFunction(() => document.querySelector('.hints') === null);
    expect((await seen()).map - map).toBeLessThan(48);
    expect(errors).toEqual([]);
  });

  it('leave those alone who came by a link to something, and a class', async () => {
    for (const path of ['en/?select=MLI', 'en/?view=class']) {
      const { page } = await explorer(path);
      expect(await page.$('.hints')).toBeNull();
    }
  });

  it('and single keys work in a frame that has no store', async () => {
    const watched = await openPage(browser, `${inject('root')}en/`);
    open.push(watched);
    const { page, errors } = watched;
    await page.evaluateOnNewDocument(() => {
      for (const name of ['sessionStorage', 'localStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    });
    await page.reload();
    await live(page);
    await page.waitForSelector('.hints');
    await page.click('.hints button[aria-label="Dismiss"]');
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open]');
    expect(errors).toEqual([]);
  });
});
