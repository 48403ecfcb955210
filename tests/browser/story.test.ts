/** A story: beside the live map, and as a page without scripts. On the small frozen atlas, whose story does not change. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violations } from './axe.ts';
import { launchChromium, live, openPage, textOf } from './page.ts';

const STORY = 'story=a-departure';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());

/** What the reader sees of the date; its spaces do not break. */
async function dateShown(page: Page): Promise<string> {
  return (await textOf(page, '.date-large')).replace(/\s/g, ' ');
}

async function atDate(page: Page, date: string): Promise<void> {
  await page.waitForFunction(
    (words: string) => document.querySelector('.date-large')?.textContent?.replace(/\s/g, ' ').includes(words),
    { timeout: 10_000 },
    date,
  );
}

async function atStep(page: Page, step: string): Promise<void> {
  await page.waitForFunction(
    (id: string) => new URLSearchParams(window.location.search).get('step') === id,
    { timeout: 10_000 },
    step,
  );
}

const query = (page: Page): Promise<string> => page.evaluate(() => window.location.search);
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.activeElement?.localName ?? ''}.${document.activeElement?.className ?? ''}`);

describe('a story beside the map', () => {
  it('opens at the step of its address, sets date, question and place, and steps by buttons; Back undoes a step', async () => {
    const { page, errors, foreign } = await openPage(browser, `${inject('small')}en/?${STORY}&step=1`);
    await live(page);
    await page.waitForSelector('.story-guide');
    expect(await dateShown(page)).toContain('1 February 2013');
    expect(
      await page.$$eval('.leaflet-container [role="button"][data-host]', (rows) =>
        rows.map((row) => row.getAttribute('data-host')),
      ),
    ).toEqual(['MLI']);
    expect(await textOf(page, '.story-progress')).toBe('1 of 4');
    expect(await page.$eval('.story-previous', (button) => button.getAttribute('aria-disabled'))).toBe('true');
    // The number of the address has become the step's own name.
    expect(await query(page)).toBe(`?${STORY}&step=arrival`);
    await page.click('.story-next');
    await atStep(page, 'claim');
    expect(await dateShown(page)).toContain('15 January 2022');
    expect(await textOf(page, '.story-now h2')).toContain('Instructors, or Wagner?');
    // Focus is where it was, and the new step is told.
    expect(await focused(page)).toBe('button.story-next');
    expect(await page.$eval('.story-now', (now) => now.getAttribute('aria-live'))).toBe('polite');
    // What the step selects is open, and nobody was taken there.
    await page.waitForSelector('.story-side .panel .event');
    expect(await focused(page)).toBe('button.story-next');
    await page.click('.story-next');
    await atStep(page, 'two-dates');
    await page.waitForSelector('.two-maps [role="button"][data-host]');
    await page.goBack();
    await atStep(page, 'claim');
    await atDate(page, '15 January 2022');
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await page.browserContext().close();
  });

  it('is left to explore the map, keeps its place, and is come back to', async () => {
    const { page } = await openPage(browser, `${inject('small')}en/?${STORY}&step=claim`);
    await live(page);
    await page.waitForSelector('.story-guide');
    await page.click('.story-explore');
    await page.waitForSelector('.story-bar');
    expect(await focused(page)).toBe('button.story-back');
    expect(await textOf(page, '.story-bar')).toContain('2 of 4');
    for (const width of [1440, 360]) {
      await page.setViewport({ width, height: 740 });
      const middles = await page.$$eval('.story-bar > button', (all) =>
        all.map((one) => Math.round(one.getBoundingClientRect().top + one.getBoundingClientRect().height / 2)),
      );
      expect(middles[1], `${width} wide`).toBe(middles[0]);
    }
    await page.setViewport({ width: 1280, height: 800 });
    await page.$eval('.leaflet-container [role="button"][data-host="MLI"]', (row) => (row as SVGElement).focus());
    await page.keyboard.press('Enter');
    // The country that the step chose is let go of, as on any map.
    await page.waitForFunction(() => document.querySelector('.panel .event') === null);
    await page.click('button[aria-label="Next change"]');
    await page.waitForFunction(
      () => !/15\s+January\s+2022/.test(document.querySelector('.date-large')?.textContent ?? ''),
    );
    await page.waitForFunction(() => /story=a-departure&step=claim&.*at=/.test(window.location.search));
    // What was explored can be sent on: the address opens it, with the story at its step.
    const explored = await query(page);
    await page.click('.story-back');
    await page.waitForSelector('.story-guide');
    expect(await dateShown(page)).toContain('15 January 2022');
    expect(await page.evaluate(() => document.activeElement?.matches('.story-now h2'))).toBe(true);
    await atStep(page, 'claim');
    await page.goto(`${inject('small')}en/${explored}`);
    await live(page);
    await page.waitForSelector('.story-away');
    expect(await textOf(page, '.story-progress')).toBe('2 of 4');
    expect(await dateShown(page)).not.toContain('15 January 2022');
    await page.click('.story-away button');
    await atDate(page, '15 January 2022');
    await page.click('.story-guide .close');
    await page.waitForFunction(() => document.querySelector('.story-side') === null);
    await page.waitForFunction(() => !window.location.search.includes('story'));
    await page.browserContext().close();
  });

  it('is stepped by a keyboard alone, whose claims lead to their event and back', async () => {
    const { page } = await openPage(browser, `${inject('small')}fr/?${STORY}&step=arrival`, { reducedMotion: true });
    await live(page);
    await page.waitForSelector('.story-guide');
    await page.keyboard.press('PageDown');
    await atStep(page, 'claim');
    await page.keyboard.press('ArrowRight');
    await atStep(page, 'two-dates');
    await page.keyboard.press('PageUp');
    await atStep(page, 'claim');
    // The list of keys says so.
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open] dl');
    expect(await textOf(page, 'dialog[open] dl')).toContain('étape précédente ou suivante');
    expect(await textOf(page, 'dialog[open]')).not.toContain('changement précédent');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('dialog[open]') === null);
    // The slider keeps its own keys: Page Down there is a matter of dates.
    await page.waitForSelector('.time-control [role="slider"], .time-control input[type="range"]');
    await page.focus('.time-control [role="slider"], .time-control input[type="range"]');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.story-away');
    await page.focus('.story-away button');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.story-away') === null);
    await page.focus('.story-now .claim');
    const event = await page.$eval('.story-now .claim', (claim) => claim.getAttribute('data-event'));
    await page.keyboard.press('Enter');
    await page.waitForFunction((id: string) => document.activeElement?.id === `event-${id}`, {}, event!);
    await page.waitForFunction((id: string) => window.location.search.includes(`select=${id}`), {}, event!);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.matches('.story-now .claim') === true);
    await page.browserContext().close();
  });

  it('says at each claim who says so, and explains a word in place', async () => {
    const { page } = await openPage(browser, `${inject('small')}en/?${STORY}&step=claim`);
    await live(page);
    await page.waitForSelector('.story-guide .term');
    expect(await page.$$eval('.story-now .claim-who', (all) => all.map((one) => one.textContent))).toEqual([
      '(says so: third parties; denied by Mali)',
      '(says so: Mali, third parties; denied by Mali)',
    ]);
    const shown = (): Promise<boolean> => page.$eval('.term-meaning', (meaning) => meaning.matches(':popover-open'));
    expect(await shown()).toBe(false);
    await page.focus('.story-guide .term');
    await page.keyboard.press('Enter');
    expect(await shown()).toBe(true);
    expect(await textOf(page, '.term-meaning')).toContain('One side says that an event did not happen.');
    // Escape closes the explanation, and nothing else with it.
    await page.keyboard.press('Escape');
    expect(await shown()).toBe(false);
    expect(await page.$('.story-side .panel')).not.toBeNull();
    await page.browserContext().close();
  });

  it('is a sheet on a phone that turns by a swipe, leaves the map in sight and does not scroll sideways', async () => {
    const { page } = await openPage(browser, `${inject('small')}fr/?${STORY}&step=arrival`, {
      width: 360,
      height: 740,
    });
    await live(page);
    await page.waitForSelector('.story-next');
    const sheet = await page.$('.story-side');
    const box = (await sheet!.boundingBox())!;
    const marks = (await (await page.$('.leaflet-container [role="button"][data-host="MLI"]'))!.boundingBox())!;
    expect(marks.y + marks.height).toBeLessThan(box.y);
    const next = (await (await page.$('.story-next'))!.boundingBox())!;
    expect(next.y + next.height).toBeLessThanOrEqual(740);
    // Nothing lies over its lower edge, where a thumb comes first.
    const lowest = [next.x + next.width / 2, next.y + next.height - 2] as const;
    expect(
      await page.evaluate((x, y) => document.elementFromPoint(x, y)?.closest('.story-next') != null, ...lowest),
    ).toBe(true);
    const swipe = async (from: readonly [number, number], to: readonly [number, number]): Promise<void> => {
      await page.touchscreen.touchStart(...from);
      await page.touchscreen.touchMove((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
      await page.touchscreen.touchMove(...to);
      await page.touchscreen.touchEnd();
    };
    await swipe([300, box.y + 120], [90, box.y + 130]);
    await atStep(page, 'claim');
    // The event that the step selects does not push the story out of the sheet.
    await page.waitForSelector('.story-side .event-chosen');
    const head = (await (await page.$('.story-now h2'))!.boundingBox())!;
    expect(head.y).toBeGreaterThan(box.y);
    expect(head.y + head.height).toBeLessThan(next.y);
    await swipe([90, box.y + 120], [300, box.y + 125]);
    await atStep(page, 'arrival');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.browserContext().close();
  });

  it('that compares two dates shows both maps over its sheet on a phone', async () => {
    const { page } = await openPage(browser, `${inject('small')}fr/?${STORY}&step=two-dates`, {
      width: 360,
      height: 740,
    });
    await page.waitForSelector('.two-maps [role="button"][data-host]');
    await page.waitForSelector('.story-next');
    const top = (await (await page.$('.story-side'))!.boundingBox())!.y;
    const maps = await page.$$eval('.two-maps .map-frame', (frames) =>
      frames.map((frame) => frame.getBoundingClientRect().bottom),
    );
    expect(maps).toHaveLength(2);
    expect(maps.filter((bottom) => bottom > top + 1)).toEqual([]);
    const dates = await page.$$eval('.two-maps figcaption b', (all) =>
      all.map((one) => one.getBoundingClientRect().height),
    );
    expect(dates.filter((height) => height < 10)).toEqual([]);
    await page.browserContext().close();
  });

  it('that an address names wrongly is said to be unknown, and the map opens all the same', async () => {
    const { page } = await openPage(browser, `${inject('small')}en/?story=nowhere&step=2`);
    await live(page);
    expect(await textOf(page, '.notice')).toContain('story=nowhere');
    expect(await page.$('.story-side')).toBeNull();
    await page.goto(`${inject('small')}en/?${STORY}&step=99`);
    await page.waitForSelector('.story-guide');
    expect(await textOf(page, '.notice')).toContain('step=99');
    expect(await textOf(page, '.story-progress')).toBe('1 of 4');
    await page.browserContext().close();
  });

  it('costs those nothing who read none', async () => {
    const { page } = await openPage(browser, `${inject('small')}en/`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload({ waitUntil: 'networkidle0' });
    await live(page);
    expect(asked.filter((path) => /stor(y|ies)/i.test(path))).toEqual([]);
    await page.browserContext().close();
  });

  for (const [width, height, dark] of [
    [1440, 900, false],
    [1440, 900, true],
    [768, 1024, false],
    [360, 740, true],
  ] as const) {
    it(`axe finds nothing at ${width} px${dark ? ', dark' : ''}`, async () => {
      const { page } = await openPage(browser, `${inject('small')}fr/?${STORY}&step=claim`, {
        width,
        height,
        dark,
        reducedMotion: true,
      });
      await live(page);
      await page.waitForSelector('.story-side .panel .event');
      expect(await violations(page)).toEqual([]);
      await page.click('.story-explore');
      await page.waitForSelector('.story-bar');
      expect(await violations(page)).toEqual([]);
      await page.browserContext().close();
    });
  }
});

describe('a story as a page, scripts off', () => {
  it('has every step with its pictures, its text and what it rests on; each claim leads to its event and its sources', async () => {
    const { page, errors, foreign } = await openPage(browser, `${inject('small')}en/story/a-departure/`, {
      scripts: false,
    });
    expect(await page.$$eval('.story-step h2', (heads) => heads.map((head) => head.id))).toEqual([
      'arrival',
      'claim',
      'two-dates',
      'lives',
    ]);
    expect(
      await page.$$eval('.story-step', (steps) => steps.map((step) => step.querySelectorAll('svg.pa-map').length)),
    ).toEqual([1, 1, 2, 0]);
    expect(await page.$$eval('#lives ~ .story-still svg', (drawn) => drawn.length)).toBeGreaterThan(0);
    // A shared line has a size wherever it is used.
    const used = await page.$$eval('svg.pa-map use', (all) => all.map((one) => one.getBoundingClientRect().width));
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((width) => width === 0)).toEqual([]);
    const claims = await page.$$eval('.story-text .claim', (links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    );
    expect(claims).toHaveLength(8);
    expect(await page.$$eval('.story-source', (sources) => sources.length)).toBeGreaterThan(8);
    expect(await page.$$eval('.story-source .outlet', (labels) => labels.length)).toBeGreaterThan(0);
    const maps = await page.$$eval('.story-text .elsewhere-line a', (links) => links.map((link) => link.search));
    expect(maps).toEqual(['arrival', 'claim', 'two-dates', 'lives'].map((step) => `?${STORY}&step=${step}`));
    for (const href of new Set(claims)) {
      await page.goto(href);
      expect(await page.$(`[id="${new URL(href).hash.slice(1)}"] .citation`), href).not.toBeNull();
    }
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await page.browserContext().close();
  });

  it('explains a word when it is pressed', async () => {
    const { page } = await openPage(browser, `${inject('small')}fr/story/a-departure/`, { scripts: false });
    await page.click('.term');
    expect(await page.$eval('.term-meaning', (meaning) => meaning.getBoundingClientRect().height)).toBeGreaterThan(20);
    const glossary = await page.$eval('.term-more', (link) => (link as HTMLAnchorElement).href);
    await page.goto(glossary);
    expect(await textOf(page, '#denial dt')).toBe('Démenti');
    await page.browserContext().close();
  });

  for (const lang of ['en', 'fr'] as const) {
    for (const path of ['story/mali-departures-and-arrivals/', 'lesson/reading-a-dated-map/', 'lesson/three-clocks/']) {
      it(`explains its words on a phone: ${lang}/${path}`, async () => {
        const { page } = await openPage(browser, `${inject('root')}${lang}/${path}`, {
          scripts: false,
          width: 360,
          height: 740,
        });
        const terms = await page.$$('.term');
        expect(terms.length).toBeGreaterThan(0);
        for (const term of terms.slice(0, 3)) {
          await term.click();
          const own = await term.evaluate((button) => button.getAttribute('popovertarget')!);
          const seen = await page.$eval(`[id="${own}"]`, (meaning) => {
            const { left, right, top, bottom } = meaning.getBoundingClientRect();
            return { left, right, top, bottom, words: meaning.textContent.trim().split(/\s+/).length };
          });
          expect(seen.words).toBeGreaterThan(5);
          expect(Math.min(seen.left, seen.top)).toBeGreaterThanOrEqual(0);
          expect(seen.right).toBeLessThanOrEqual(360);
          expect(seen.bottom).toBeLessThanOrEqual(740);
          expect(seen.bottom - seen.top).toBeGreaterThan(20);
          // It may lie over the next word.
          await page.keyboard.press('Escape');
        }
        await page.browserContext().close();
      });
    }
  }

  for (const [path, lang, width, dark] of [
    ['story/', 'en', 360, true],
    ['story/', 'fr', 1440, false],
    ['story/a-departure/', 'en', 360, false],
    ['story/a-departure/', 'fr', 1440, true],
  ] as const) {
    it(`${lang}/${path} fits ${width} px, and axe finds nothing`, async () => {
      const { page, errors } = await openPage(browser, `${inject('small')}${lang}/${path}`, {
        scripts: false,
        width,
        dark,
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      expect(await page.$$eval('script', (scripts) => scripts.length)).toBe(0);
      expect(errors).toEqual([]);
      expect(await violations(page)).toEqual([]);
      await page.browserContext().close();
    });
  }

  it('keeps what stands against an explained word on its line, whatever the width', async () => {
    for (const path of [
      'en/story/who-says-so/',
      'fr/story/who-says-so/',
      'en/story/how-wagner-became-the-africa-corps/',
    ]) {
      const { page } = await openPage(browser, inject('root') + path, { scripts: false });
      expect(await page.$$eval('.term-line', (lines) => lines.length)).toBeGreaterThan(0);
      for (let width = 320; width < 900; width += 37) {
        await page.setViewport({ width, height: 800 });
        const broken = await page.$$eval('.term', (terms) =>
          terms.flatMap((term) => {
            const next = term.nextSibling;
            const text = next?.nodeType === Node.TEXT_NODE ? (next.textContent ?? '') : '';
            if (!/^\S/.test(text)) return [];
            const range = document.createRange();
            range.setStart(next!, 0);
            range.setEnd(next!, 1);
            const [own, after] = [term.getBoundingClientRect(), range.getBoundingClientRect()];
            return after.top >= own.bottom ? [`${term.textContent}${text.slice(0, 5)}`] : [];
          }),
        );
        expect(broken, `${path} at ${width} px`).toEqual([]);
      }
      await page.browserContext().close();
    }
  });

  it('prints as an article: pictures and sources with their addresses, explanations below the text', async () => {
    const { page } = await openPage(browser, `${inject('small')}en/story/a-departure/`, { scripts: false });
    await page.emulateMediaType('print');
    expect(await page.$eval('.story-text .elsewhere-line', (line) => getComputedStyle(line).display)).toBe('none');
    expect(await page.$eval('.term-meaning', (meaning) => meaning.getBoundingClientRect().height)).toBeGreaterThan(0);
    // None stands in a sentence.
    expect(await page.$$(':is(p, li, a) .term-meaning')).toEqual([]);
    expect(
      await page.$eval('.story-source a[rel~="external"]', (link) => getComputedStyle(link, '::after').content),
    ).toContain('https://');
    await page.browserContext().close();
  });

  it('is found from every page, by its list', async () => {
    const { page } = await openPage(browser, `${inject('small')}fr/`, { scripts: false });
    await page.goto(await page.$eval('.page-nav a[href*="story/"]', (link) => link.href));
    expect(await textOf(page, 'h1')).toBe('Récits');
    await page.goto(await page.$eval('.story-cards h2 a', (link) => link.href));
    expect(await textOf(page, 'h1')).toBe('Un départ');
    expect(
      await page.$eval('[itemtype$="/Article"] meta[itemprop="headline"]', (meta) => meta.getAttribute('content')),
    ).toBe('Un départ');
    await page.browserContext().close();
  });
});

const firefox = inject('firefox');
describe.skipIf(firefox === null)('a story in Firefox', () => {
  it('steps, explains a word, and goes back', async () => {
    const other = await puppeteer.launch({ browser: 'firefox', executablePath: firefox!, headless: true });
    try {
      const page = await other.newPage();
      await page.goto(`${inject('small')}fr/?${STORY}&step=arrival`);
      await page.waitForSelector('.leaflet-container [role="button"][data-host="MLI"]');
      await page.waitForSelector('.story-next');
      await page.click('.story-next');
      await atStep(page, 'claim');
      expect(await dateShown(page)).toContain('15 janvier 2022');
      await page.click('.story-now .term');
      expect(await page.$eval('.term-meaning', (meaning) => meaning.matches(':popover-open'))).toBe(true);
      await page.goBack();
      await atStep(page, 'arrival');
    } finally {
      await other.close();
    }
  });
});
