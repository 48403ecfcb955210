/** A story in somebody's article: complete without scripts, one step at a time with them. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { BROWSERS } from './browsers.ts';
import { serveHost, type HostSite } from './hostPage.ts';
import { launchChromium, openPage, textOf } from './page.ts';

const root = inject('root');
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const STORY = `${root}en/embed/story-france-leaves/`;
const LINES = Array.from({ length: 40 }, (_, line) => `<p>Line ${line} of the article.</p>`).join('');
const iframe = (attributes = ''): string =>
  `<iframe src="${STORY}" title="A story" width="100%" height="900" frameborder="0" data-partnership-atlas="" ${attributes}></iframe><script src="${root}embed.js"></script>`;

let host: HostSite;
beforeAll(async () => {
  host = await serveHost();
});
afterAll(() => host.server.close());

async function frameIn(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().length).toBeGreaterThan(1);
  const frame = page.frames()[1]!;
  await frame.waitForSelector('#time [data-step="next"]');
  return frame;
}

const press = (frame: Frame, selector: string): Promise<void> =>
  frame.$eval(selector, (element) => {
    (element as HTMLElement).focus();
    (element as HTMLElement).click();
  });
const progress = (frame: Frame): Promise<string> => frame.$eval('#progress', (part) => part.textContent);
const titleOf = (frame: Frame): Promise<string> => frame.$eval('#stage-title', (part) => part.textContent);

describe('without scripts', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium(inject('chromium'));
  });
  afterAll(() => browser.close());

  it('the first step stands open with its map, text and sources; every other one unfolds', async () => {
    const { page, errors, foreign } = await openPage(browser, STORY, { scripts: false, width: 600 });
    expect(await textOf(page, '#stage-title')).toContain('1. ');
    expect(await page.$eval('#stage svg.wide', (map) => map.getBoundingClientRect().height)).toBeGreaterThan(200);
    expect(await page.$$eval('#stage .claim', (claims) => claims.length)).toBeGreaterThan(1);
    const steps = await page.$$('#steps details > summary');
    expect(steps.length).toBeGreaterThan(6);
    await steps[1]!.click();
    const seen = await page.$eval('#steps li:nth-child(3) .story-text', (text) => text.getBoundingClientRect().height);
    expect(seen).toBeGreaterThan(50);
    await page.click('#sources > summary');
    const links = await page.$$eval('#sources li a', (all) => all.map((link) => link.href));
    expect(links.length).toBeGreaterThan(20);
    expect(links.every((href) => href.startsWith('http'))).toBe(true);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });
});

for (const { name, isThere, launch } of BROWSERS) {
  describe.skipIf(!isThere)(`alive in ${name}`, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser.close());

    const open = async (id: string, html: string): Promise<Page> => {
      const page = await browser.newPage();
      await page.setViewport({ width: 700, height: 900 });
      await page.goto(host.put(`story-${name}-${id}`, { html }));
      return page;
    };

    it('steps by buttons, keys, the list and the line below the text; the focus stays with who steps', async () => {
      const page = await open('steps', iframe());
      const frame = await frameIn(page);
      await press(frame, '[data-step="next"]');
      await expect.poll(() => progress(frame)).toBe('2 of 14');
      expect(await titleOf(frame)).toMatch(/^2\. /);
      expect(await frame.evaluate(() => document.activeElement?.getAttribute('data-step'))).toBe('next');
      await frame.evaluate(() =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })),
      );
      await expect.poll(() => progress(frame)).toBe('3 of 14');
      await press(frame, '.next-step a[href^="#"]');
      await expect.poll(() => progress(frame)).toBe('4 of 14');
      expect(await frame.evaluate(() => document.activeElement?.id)).toBe('stage-title');
      await press(frame, '#steps button[data-place="13"]');
      await expect.poll(() => progress(frame)).toBe('14 of 14');
      expect(await frame.$eval('[data-step="next"]', (next) => next.getAttribute('aria-disabled'))).toBe('true');
      expect(await frame.$eval('#steps [aria-current="step"]', (now) => now.textContent)).toMatch(/^14\. /);
      await press(frame, '[data-step="previous"]');
      await expect.poll(() => progress(frame)).toBe('13 of 14');
      await page.close();
    });

    it('claims and marks open their citations, and give the focus back', async () => {
      const page = await open('evidence', iframe('sandbox="allow-scripts"'));
      const frame = await frameIn(page);
      await press(frame, '#stage .claim');
      await frame.waitForSelector('#open .event a[href^="http"]');
      await frame.evaluate(() =>
        document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
      );
      expect(await frame.evaluate(() => document.activeElement?.className)).toBe('claim');
      await frame.$eval('#stage .pa-row[data-host="MLI"]', (row) =>
        row.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })),
      );
      await frame.waitForSelector('#open .event a[href^="http"]');
      expect(await frame.$eval('#open-name', (part) => part.textContent)).toContain('Mali');
      await page.close();
    });

    it('the frame follows the height, the page sets the date and hears what was chosen', async () => {
      const page = await open('talk', iframe());
      const frame = await frameIn(page);
      const over = (): Promise<number> =>
        frame.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
      await expect.poll(over).toBeLessThanOrEqual(1);
      await page.evaluate(() => {
        const heard: unknown[] = [];
        (globalThis as unknown as { heard: unknown[] }).heard = heard;
        document.addEventListener('partnership-atlas:chosen', (event) => heard.push((event as CustomEvent).detail));
        document
          .querySelector('iframe')!
          .dispatchEvent(new CustomEvent('partnership-atlas:set', { detail: { at: '2023-02-20' } }));
      });
      await expect.poll(() => progress(frame)).toBe('4 of 14');
      await press(frame, '[data-step="next"]');
      const heard = (): Promise<unknown> => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
      await expect.poll(heard).toEqual([{ at: '2023-03-01', language: 'en', select: null }]);
      await expect.poll(over).toBeLessThanOrEqual(1);
      await page.close();
    });

    it('lives from a disk', async () => {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(`${DIST}/fr/embed/story-france-leaves/index.html`).href);
      await page.waitForSelector('[data-step="next"]');
      await press(page.mainFrame(), '#stage .claim');
      await page.waitForSelector('#open .event a[href^="http"]');
      await page.close();
    });
  });
}

describe('a good guest', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium(inject('chromium'));
  });
  afterAll(() => browser.close());

  it('nothing jumps when it comes alive, the focus stays where it was, the wheel goes on', async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 700, height: 900 });
    await page.evaluateOnNewDocument(() => {
      const seen = globalThis as unknown as { shifts: [number, number][] };
      seen.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.shifts.push([entry.startTime, (entry as unknown as { value: number }).value]);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(host.put('story-guest', { html: `<input autofocus>${iframe()}${LINES}` }));
    const frame = await frameIn(page);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const shift = await frame.evaluate(() => {
      const painted = performance.getEntriesByName('first-paint')[0]!.startTime;
      const { shifts } = globalThis as unknown as { shifts: [number, number][] };
      return shifts.reduce((sum, [time, value]) => (time < painted ? sum : sum + value), 0);
    });
    expect(shift).toBeLessThan(0.001);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.mouse.move(300, 400);
    await page.mouse.wheel({ deltaY: 400 });
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
    await context.close();
  });

  it('prints every step in its order after stepping, and is back at its step when that is done', async () => {
    const { page, errors } = await openPage(browser, `${STORY}?step=mali`);
    await page.waitForFunction(() => document.querySelector('#progress')?.textContent === '2 of 14');
    await page.click('[data-step="next"]');
    await page.emulateMediaType('print');
    await page.waitForFunction(() => document.querySelector('#stage')?.getBoundingClientRect().height === 0);
    const printed = await page.$$eval('#steps > ol > li', (rows) =>
      rows.map((row) => ({
        title: row.querySelector('.step-name')!.textContent,
        map: [...row.querySelectorAll('.pictures svg')].some((svg) => svg.getBoundingClientRect().height > 100),
        text: row.querySelector('.story-text')!.getBoundingClientRect().height > 40,
      })),
    );
    expect(printed.map(({ title }) => Number.parseInt(title, 10))).toEqual(
      Array.from({ length: 14 }, (_, place) => place + 1),
    );
    expect(printed.filter(({ map, text }) => !map || !text)).toEqual([]);
    await page.emulateMediaType('screen');
    await page.waitForFunction(() => document.querySelectorAll('.step-body').length === 1);
    expect(await textOf(page, '#stage-title')).toMatch(/^3\. /);
    expect(await page.$eval('#stage .story-text', (text) => text.getBoundingClientRect().height)).toBeGreaterThan(40);
    // A browser that only tells of printing itself.
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await page.$$eval('#steps .step-body', (bodies) => bodies.length)).toBe(14);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await page.$$eval('#stage > .step-body', (bodies) => bodies.length)).toBe(1);
    expect(errors).toEqual([]);
  });

  it('prints the explanations of words below the text, with their words, whole', async () => {
    const { page } = await openPage(browser, `${root}en/embed/story-who-says-so/`);
    await page.waitForSelector('#progress');
    await page.emulateMediaType('print');
    await page.waitForFunction(() => document.querySelector('#stage')?.getBoundingClientRect().height === 0);
    expect(await page.$$eval(':is(p, a) .term-meaning', (all) => all.length)).toBe(0);
    const shown = await page.$$eval('.story-text > .term-meanings > .term-meaning', (all) =>
      all.map((one) => [getComputedStyle(one).display, one.getBoundingClientRect().height > 10] as const),
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter(([display, isSeen]) => display !== 'block' || !isSeen)).toEqual([]);
    await page.browserContext().close();
  });

  it('what cannot be read of its address is named, and a step of it is shown', async () => {
    const { page } = await openPage(browser, `${STORY}?step=dakar&foo=1`);
    await page.waitForFunction(() => document.querySelector('#progress')?.textContent === '13 of 14');
    expect(await textOf(page, '.notice')).toContain('foo=1');
  });
});
