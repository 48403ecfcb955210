/** Tasks, lessons and stories of the record itself, on a phone, a tablet and a desk: what axe finds, and what must fit. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { LANGS } from '../../src/model/words.ts';
import { violations } from './axe.ts';
import { launchChromium, openPage } from './page.ts';

const SIZES = [
  [360, 740],
  [768, 1024],
  [1440, 900],
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());

/** What has to be there before a page is looked at, and what is done first. */
interface Place {
  readonly name: string;
  readonly path: string;
  readonly ready: string;
  readonly first?: (page: Page) => Promise<void>;
}

const PLACES: readonly Place[] = [
  { name: 'the list of lessons', path: 'lesson/', ready: '.story-cards' },
  { name: 'a lesson', path: 'lesson/before-and-after-2022/', ready: '.paper-strip svg' },
  { name: 'its sheets', path: 'lesson/before-and-after-2022/sheets/', ready: '.sheet-frame svg' },
  { name: 'its answer key', path: 'lesson/before-and-after-2022/answers/', ready: '.answer-key' },
  { name: 'the choice of a set', path: 'tasks/', ready: '.set-form' },
  {
    name: 'tasks, two of them answered',
    path: 'tasks/#country=mli&from=2012&to=2024&level=2&seed=abc',
    ready: '.task',
    first: async (page) => {
      for (const task of [1, 2]) await page.click(`.task:nth-of-type(${task}) .task-actions .link`);
      await page.waitForSelector('.task:nth-of-type(2) .task-verdict .citation');
    },
  },
  { name: 'tasks on paper', path: 'tasks/sheet/', ready: '.paper-task' },
  { name: 'a story to read', path: 'story/france-leaves/', ready: '.story-step' },
  {
    name: 'a story beside the map',
    path: '?story=france-leaves&step=mali',
    ready: '.story-side .panel .event',
  },
];

/** Languages and themes go round, so that each size has each of them, and each place both. */
const LOOKED = PLACES.flatMap((place, row) =>
  SIZES.map(([width, height], column) => ({
    ...place,
    width,
    height,
    lang: LANGS[(row + column) % 2]!,
    dark: (Math.floor(row / 2) + column) % 2 === 0,
  })),
);

describe('axe finds nothing, and nothing scrolls sideways', () => {
  it('in either language and theme at every size', () => {
    for (const [width] of SIZES)
      for (const lang of LANGS)
        for (const dark of [true, false])
          expect(LOOKED.filter((one) => one.width === width && one.lang === lang && one.dark === dark)).not.toEqual([]);
    for (const { name } of PLACES)
      for (const lang of LANGS) expect(LOOKED.filter((one) => one.name === name && one.lang === lang)).not.toEqual([]);
  });

  for (const { name, path, ready, first, width, height, lang, dark } of LOOKED) {
    it(`in ${name}: ${lang}, ${width} px, ${dark ? 'dark' : 'light'}`, async () => {
      const { page, errors, foreign } = await openPage(browser, `${inject('root')}${lang}/${path}`, {
        ...{ width, height, dark },
        reducedMotion: true,
      });
      await page.waitForSelector(ready, { timeout: 30_000 });
      await first?.(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      expect(await violations(page)).toEqual([]);
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
      await page.browserContext().close();
    });
  }
});

describe('a step of a story on a phone', () => {
  it.each(LANGS)(
    'is read to its end by scrolling, with the map in sight, and has more room when asked: %s',
    async (lang) => {
      const { page } = await openPage(browser, `${inject('root')}${lang}/?story=mali-departures-and-arrivals&step=1`, {
        ...{ width: 360, height: 740 },
        reducedMotion: true,
      });
      await page.waitForSelector('.story-next');
      const seen = () =>
        page.evaluate(() => {
          const [sheet, map, nav, head] = ['.story-side', '.map-frame', '.story-nav', '.story-head'].map((selector) =>
            document.querySelector(selector)!.getBoundingClientRect(),
          );
          return {
            text: nav!.top - head!.bottom,
            // What of the map no sheet covers.
            map: Math.min(map!.bottom, sheet!.top) - Math.max(0, map!.top),
            sheet: sheet!.height,
          };
        });
      const before = await seen();
      expect(before.text).toBeGreaterThan(190);
      expect(before.map).toBeGreaterThan(150);
      await page.click('.story-room');
      await page.waitForSelector('.story-guide-tall');
      const tall = await seen();
      expect(tall.text).toBeGreaterThan(before.text + 50);
      expect(tall.map).toBeGreaterThan(100);
      for (let step = 0; step < 6; step += 1) {
        // The last line of the step comes above the buttons when the sheet is scrolled to its text's end.
        const [end, top] = await page.evaluate(() => {
          const last = document.querySelector('.story-now > :last-child')!;
          last.scrollIntoView({ block: 'end' });
          const side = document.querySelector('.story-side')!;
          side.scrollTop += document.querySelector('.story-nav')!.getBoundingClientRect().height;
          return [
            last.getBoundingClientRect().bottom,
            document.querySelector('.story-nav')!.getBoundingClientRect().top,
          ] as const;
        });
        expect(end).toBeLessThanOrEqual(top + 1);
        const id = new URL(page.url()).searchParams.get('step');
        await page.click('.story-next');
        await page.waitForFunction(
          (old: string | null) => new URLSearchParams(location.search).get('step') !== old,
          {},
          id,
        );
        // What the reader chose stays.
        expect(await page.$$('.story-guide-tall')).toHaveLength(1);
      }
      await page.click('.story-room');
      expect(await page.$$('.story-guide-tall')).toHaveLength(0);
      await page.browserContext().close();
    },
  );
});
