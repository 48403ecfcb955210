/** The map for those who see, hold and read it otherwise: few colours, strong contrast, no motion, large text, from the right, by touch. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, live, openPage, type PageOptions } from './page.ts';

let browser: Browser;
let open: Page[] = [];

beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());
afterEach(async () => {
  await Promise.all(open.map((page) => page.browserContext().close()));
  open = [];
});

async function explorer(path: string, options: PageOptions = {}): Promise<Page> {
  const { page } = await openPage(browser, inject('root') + path, { reducedMotion: true, ...options });
  open.push(page);
  await live(page);
  return page;
}

async function emulate(page: Page, name: 'prefers-contrast' | 'forced-colors', value: string): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
}

/** What reaches beyond the sides of the window and is neither cut nor scrolled by what holds it. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const held = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement)
        if (getComputedStyle(at).overflowX !== 'visible') return true;
      return false;
    };
    const found = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 1 && (left < -1 || right > width + 1) && !element.closest('svg, .skip') && !held(element);
    });
    return [
      ...(document.documentElement.scrollWidth > window.innerWidth ? ['the page scrolls sideways'] : []),
      ...found.map((one) => `${one.tagName}.${one.className}`),
    ];
  });

/** Pairs of controls and words beside the map that lie on one another. */
const overlapping = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = [
      ...document.querySelectorAll(
        '.stage-head > *, .stage-choices button, .stage-choices label, .stage-choices select, .sentence, .map-frame, .tc-bar > *, .panel-head > *',
      ),
    ].filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1);
    const name = (one: Element): string => `${one.tagName}.${one.className}`;
    return shown.flatMap((one, index) =>
      shown.slice(index + 1).flatMap((other) => {
        if (one.contains(other) || other.contains(one)) return [];
        // What stays at the foot of the window lies over what scrolls below it.
        if (one.closest('.time-frame, .panel') !== other.closest('.time-frame, .panel')) return [];
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const over = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        return over > 1 && down > 1 ? [`${name(one)} on ${name(other)}`] : [];
      }),
    );
  });

describe('in few colours', () => {
  it('chips keep theirs, which say the partner, and borders, buttons and what is pressed are seen', async () => {
    const page = await explorer('en/?view=map&group=presence');
    const chip = '.atlas-row[data-host=NER] .pa-chip [class*="pa-fill"]';
    const fill = (): Promise<string> => page.$eval(chip, (one) => getComputedStyle(one).fill);
    const before = await fill();
    await emulate(page, 'forced-colors', 'active');
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(await fill()).toBe(before);
    const seen = await page.evaluate(() => {
      const style = (selector: string): CSSStyleDeclaration => getComputedStyle(document.querySelector(selector)!);
      const colours = (selector: string): string[] => {
        const { color, backgroundColor } = style(selector);
        return [color, backgroundColor];
      };
      return {
        page: style('body').backgroundColor,
        border: style('.atlas-base .pa-border').stroke,
        host: style('.atlas-base .pa-host').fill,
        button: [style('.investigate-button').borderTopWidth, style('.investigate-button').borderTopColor],
        play: colours('.tc-play, .tc-bar button'),
      };
    });
    expect(seen.border).not.toBe(seen.host);
    expect(seen.border).not.toBe('none');
    expect(seen.host).toBe(seen.page);
    expect(seen.button[0]).not.toBe('0px');
    expect(seen.button[1]).not.toBe(seen.page);
    expect(seen.play[0]).not.toBe(seen.play[1]);
    await page.click('.investigate-button');
    await page.waitForSelector('.looks [aria-pressed="true"]');
    const [pressed, other] = await page.evaluate(() =>
      ['true', 'false'].map((state) => {
        const { backgroundColor, color } = getComputedStyle(
          document.querySelector(`.looks [aria-pressed="${state}"]`)!,
        );
        return `${backgroundColor} ${color}`;
      }),
    );
    expect(pressed).not.toBe(other);
  });
});

describe('in strong contrast', () => {
  it.each([false, true])('what else is quiet is read as well as the rest (dark: %s)', async (dark) => {
    const page = await explorer('en/', { dark });
    /** Contrast of a text with the page, by WCAG's formula. */
    const contrast = (selector: string): Promise<number> =>
      page.$eval(selector, (one) => {
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
        const light = (colour: string): number => {
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data]
            .map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
        };
        const [text, ground] = [
          light(getComputedStyle(one).color),
          light(getComputedStyle(document.body).backgroundColor),
        ];
        return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
      });
    await page.waitForSelector('.read-until');
    const before = await contrast('.read-until');
    await emulate(page, 'prefers-contrast', 'more');
    const after = await contrast('.read-until');
    expect(after).toBeGreaterThan(before);
    expect(after).toBeGreaterThanOrEqual(7);
  });
});

describe('without motion', () => {
  it('a step in time and a step of the zoom are there at once, and nothing moves', async () => {
    const page = await explorer('en/');
    const moving = (): Promise<string[]> =>
      page.evaluate(() =>
        document.getAnimations().map((one) => (one as CSSTransition).transitionProperty ?? 'animation'),
      );
    await page.click('.atlas-zoom-button');
    expect(await page.$('.leaflet-zoom-anim')).toBeNull();
    expect(await moving()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.focus('.tc-range');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.pa-changed');
    expect(await moving()).toEqual([]);
  });
});

describe('with text twice as large', () => {
  it.each([
    ['', 1440, 900],
    ['', 1024, 768],
    ['', 360, 740],
    ['?select=MLI', 1024, 768],
    ['?select=MLI', 360, 740],
  ])(
    'nothing sticks out or lies on another, and the map speaks louder (%s, %i by %i)',
    async (query, width, height) => {
      const page = await explorer(`en/${query}`, { width, height });
      const named = (): Promise<number> =>
        page.$$eval('.atlas-marks .pa-name', (names) =>
          Math.min(...names.map((one) => parseFloat(one.getAttribute('font-size')!))),
        );
      const before = await named();
      const client = await page.createCDPSession();
      // As a reader sets it in the browser: sizes in rem and their media queries follow.
      await client.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      await page.reload({ waitUntil: 'load' });
      await live(page);
      if (query !== '') await page.waitForSelector('.panel .close');
      expect(await sticksOut(page)).toEqual([]);
      expect(await overlapping(page)).toEqual([]);
      expect(await named()).toBeGreaterThan(before);
    },
  );
});

describe('written from right to left', () => {
  it.each([
    ['', 1440, 900],
    ['', 360, 740],
    ['?select=MLI', 1440, 900],
    ['?select=MLI', 360, 740],
    ['?view=class', 1024, 768],
  ])(
    'the page turns round and nothing sticks out; the map, its chips and the time stay as they are (%s, %i by %i)',
    async (query, width, height) => {
      const page = await explorer(`en/${query}`, { width, height });
      if (query.includes('select')) await page.waitForSelector('.panel .close');
      const chips = (): Promise<(string | null)[]> =>
        page.$$eval('.atlas-row[data-host=NER] .pa-chip', (all) =>
          all
            .sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
            .map((one) => one.getAttribute('data-partner')),
        );
      const before = await chips();
      const side = (): Promise<number> => page.$eval('.stage-head h1', (title) => title.getBoundingClientRect().left);
      const left = await side();
      await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await sticksOut(page)).toEqual([]);
      expect(await overlapping(page)).toEqual([]);
      expect(await chips()).toEqual(before);
      if (width > 400) expect(await side()).toBeGreaterThan(left);
    },
  );
});

describe('by touch, in a page that scrolls', () => {
  const send = (
    client: CDPSession,
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    at: readonly (readonly [number, number])[],
  ) => client.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(([x, y], id) => ({ x, y, id })) });
  const frames = (page: Page): Promise<unknown> =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

  it('one finger scrolls past a map that is looked at closely, and is told that two move it; two do', async () => {
    const page = await explorer('en/?map=2/17.5/-4', { width: 360, height: 740 });
    await page.setViewport({ width: 360, height: 740, hasTouch: true, isMobile: true });
    await live(page);
    const client = await page.createCDPSession();
    const camera = (): string | null => new URL(page.url()).searchParams.get('map');
    const middle = (): Promise<[number, number]> =>
      page.$eval('.map-frame', (map) => {
        const { left, top, width, height } = map.getBoundingClientRect();
        return [left + width / 2, top + height / 2] as [number, number];
      });
    const before = camera();
    const [x, y] = await middle();
    await send(client, 'touchStart', [[x, y]]);
    for (let step = 1; step <= 8; step += 1) {
      await send(client, 'touchMove', [[x, y - step * 12]]);
      await frames(page);
    }
    await page.waitForSelector('.atlas-hint-on');
    expect(await page.$eval('.atlas-hint', (hint) => hint.textContent)).toBe('Two fingers move the map');
    await send(client, 'touchEnd', []);
    await page.waitForFunction(() => window.scrollY > 40);
    expect(camera()).toBe(before);

    const [cx, cy] = await middle();
    await send(client, 'touchStart', [[cx - 30, cy]]);
    await send(client, 'touchStart', [
      [cx - 30, cy],
      [cx + 30, cy],
    ]);
    for (let step = 1; step <= 8; step += 1) {
      await send(client, 'touchMove', [
        [cx - 30 + step * 5, cy + step * 5],
        [cx + 30 + step * 5, cy + step * 5],
      ]);
      await frames(page);
    }
    await send(client, 'touchEnd', []);
    await page.waitForFunction((old) => new URL(location.href).searchParams.get('map') !== old, {}, before);
  });

  it('the wheel alone scrolls the page, and at its top is told what zooms', async () => {
    const page = await explorer('en/');
    await page.hover('.map-frame');
    await page.mouse.wheel({ deltaY: -120 });
    await page.waitForSelector('.atlas-hint-on');
    expect(await page.$eval('.atlas-hint', (hint) => hint.textContent)).toMatch(/^With Ctrl or ⌘ the wheel/);
    expect(new URL(page.url()).searchParams.get('map')).toBeNull();
  });
});
