/** What axe-core finds, and what a narrow screen must not do. */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { LOOKS, type Look } from '../../src/model/view.ts';
import { LANGS } from '../../src/model/words.ts';
import { violations } from './axe.ts';
import { launchChromium, live, openPage } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());

const STATES = [
  { name: 'first screen', path: 'en/', lang: 'en', dark: false, width: 1440 },
  { name: 'first screen, dark', path: 'fr/', lang: 'fr', dark: true, width: 1440 },
  { name: 'a country', path: 'fr/?select=MLI', lang: 'fr', dark: false, width: 1440 },
  { name: 'a country, dark, phone', path: 'en/?select=SOM&at=2025-03-01', lang: 'en', dark: true, width: 360 },
  { name: 'a partnership', path: 'en/?select=rus-mli-wagner&at=2022-02-01', lang: 'en', dark: false, width: 768 },
  {
    name: 'the table, another question',
    path: 'fr/?view=table&group=pressure&partners=USA,EU,ECOWAS',
    lang: 'fr',
    dark: true,
    width: 768,
  },
  { name: 'as reported by', path: 'en/?at=2022-08-16&known=2022-01-15', lang: 'en', dark: false, width: 1440 },
  { name: 'as reported by, dark, phone', path: 'fr/?known=2022-01-15', lang: 'fr', dark: true, width: 360 },
  { name: 'a nonsense address', path: 'en/?at=never', lang: 'en', dark: false, width: 360 },
];

describe('axe-core finds nothing', () => {
  for (const { name, path, dark, width } of STATES) {
    it(`in ${name} (${width} px)`, async () => {
      const { page } = await openPage(browser, inject('root') + path, { dark, width, reducedMotion: true });
      if (path.includes('view=table')) await page.waitForSelector('#app .hosts');
      else await live(page);
      if (path.includes('select=')) await page.waitForSelector('.panel .event');
      expect(await violations(page)).toEqual([]);
      await page.browserContext().close();
    });
  }

  for (const dark of [false, true]) {
    it(`in the results of a search and the list of keys${dark ? ', dark' : ''}`, async () => {
      const { page } = await openPage(browser, `${inject('root')}en/`, { dark, width: 1440, reducedMotion: true });
      await live(page);
      await page.keyboard.press('/');
      await page.waitForFunction(() => document.activeElement?.matches('.search-input'));
      await page.keyboard.type('wagner');
      await page.waitForSelector('.search-option');
      await page.keyboard.press('ArrowDown');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await page.waitForSelector('dialog[open] .keys-switch');
      expect(await violations(page)).toEqual([]);
      await page.browserContext().close();
    });
  }

  it('without scripts', async () => {
    const { page } = await openPage(browser, `${inject('root')}en/`, { scripts: false });
    await page.setJavaScriptEnabled(true);
    expect(await violations(page)).toEqual([]);
    await page.browserContext().close();
  });
});

/**
 * Every look with every width; languages and themes go round so that each pair of any two of the four is among them, which
 * a test of its own holds.
 */
const LOOKED = LOOKS.flatMap((look, row) =>
  [360, 768, 1440].map((width, column) => ({
    look,
    width,
    lang: LANGS[(row + column) % 2]!,
    dark: (Math.floor(row / 2) + column) % 2 === 0,
  })),
);

const READY: Partial<Record<Look, string>> = {
  compare: '.two-maps [role="button"][data-host]',
  table: '#app .hosts tbody tr',
  events: '#app .events tbody tr',
  lives: '.life-rows .life-words',
  'lives-by-host': '.life-rows .life-words',
  presence: '.steps svg',
  evidence: '.rest-list li',
};

describe('axe-core finds nothing, pair by pair,', () => {
  it('of look, width, language and theme', () => {
    const keys = ['look', 'width', 'lang', 'dark'] as const;
    const pairs = new Set(
      LOOKED.flatMap((one) => keys.flatMap((a) => keys.map((b) => `${a}=${one[a]} ${b}=${one[b]}`))),
    );
    for (const lang of LANGS)
      for (const dark of [true, false]) {
        expect(pairs).toContain(`lang=${lang} dark=${dark}`);
        for (const width of [360, 768, 1440]) {
          expect(pairs).toContain(`width=${width} lang=${lang}`);
          expect(pairs).toContain(`width=${width} dark=${dark}`);
        }
        for (const look of LOOKS) {
          expect(pairs).toContain(`look=${look} lang=${lang}`);
          expect(pairs).toContain(`look=${look} dark=${dark}`);
        }
      }
  });

  for (const { look, width, lang, dark } of LOOKED) {
    it(`in ${look}, ${lang}, ${dark ? 'dark' : 'light'}, ${width} px`, async () => {
      const { page, errors } = await openPage(browser, `${inject('root')}${lang}/?view=${look}`, {
        dark,
        width,
        reducedMotion: true,
      });
      await page.waitForSelector(READY[look] ?? '.leaflet-container [role="button"][data-host]', { timeout: 30_000 });
      expect(await violations(page)).toEqual([]);
      expect(errors).toEqual([]);
      await page.browserContext().close();
    });
  }
});

describe('a narrow screen', () => {
  for (const path of ['en/', 'fr/?select=NER', 'en/?view=table']) {
    it(`does not scroll sideways at 360 px: ${path}`, async () => {
      const { page } = await openPage(browser, inject('root') + path, { width: 360, height: 740 });
      await page.waitForSelector('.time-control');
      const [content, room] = await page.evaluate(
        () => [document.documentElement.scrollWidth, window.innerWidth] as const,
      );
      expect(content).toBeLessThanOrEqual(room);
      await page.browserContext().close();
    });
  }
});
