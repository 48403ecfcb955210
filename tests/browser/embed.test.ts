/** The embed within pages of another origin, as those who embed it have them. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveSite } from '../../src/site/serve.ts';
import { serveHost, type HostSite } from './hostPage.ts';
import { launchChromium, openPage, textOf as rawTextOf } from './page.ts';

const root = inject('root');
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const VIEW = `${root}en/embed/opening/`;
const MALI = `${root}fr/embed/mali-before-after/`;
const SCRIPT = `<script src="${root}embed.js"></script>`;
const iframe = (src: string, attributes = ''): string =>
  `<iframe src="${src}" title="A map" width="100%" height="700" frameborder="0" ${attributes}></iframe>`;
const LINES = Array.from({ length: 40 }, (_, line) => `<p>Line ${line} of the article.</p>`).join('');

let browser: Browser;
let host: HostSite;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
  host = await serveHost();
});
afterAll(async () => {
  await browser.close();
  host.server.close();
});

function framesOf(page: Page): Frame[] {
  return page.frames().filter((frame) => frame.url().startsWith(root));
}

async function embedIn(page: Page): Promise<Frame> {
  await page.waitForFunction(() => document.querySelector('iframe') !== null);
  await expect.poll(() => framesOf(page).length).toBeGreaterThan(0);
  const frame = framesOf(page)[0]!;
  await frame.waitForSelector('#headline');
  return frame;
}

async function liveIn(page: Page): Promise<Frame> {
  const frame = await embedIn(page);
  await frame.waitForSelector('#time-range');
  return frame;
}

/** With plain spaces: those that the typography sets are not what is asked here. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const textOf = async (page: Page, selector: string): Promise<string> => plain(await rawTextOf(page, selector));
const dateOf = async (frame: Frame): Promise<string> =>
  plain(await frame.$eval('#date', (date) => date.textContent ?? ''));
const heightOf = (page: Page): Promise<number> => page.$eval('iframe', (frame) => frame.clientHeight);
/** From within the frame: a press of the mouse would have to find it on the screen first. */
const press = (frame: Frame, selector: string): Promise<void> =>
  frame.$eval(selector, (element) => (element as HTMLElement).click());

async function opensCitations(frame: Frame): Promise<void> {
  await frame.$eval('.pa-row[data-host="MLI"]', (row) => (row as SVGElement).focus());
  await frame.$eval('.pa-row[data-host="MLI"]', (row) =>
    row.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })),
  );
  await frame.waitForSelector('#open .event a[href^="http"]');
}

describe('without scripts', () => {
  it('a view page is complete: headline, date, map, legend, who says so, sources, who answers for it', async () => {
    const { page, errors, foreign } = await openPage(browser, VIEW, { scripts: false, width: 600 });
    expect(await textOf(page, 'h1')).toContain('Sahel');
    expect(await textOf(page, '#date')).toBe('16 August 2022');
    expect(await page.$eval('.pictures svg.wide', (map) => map.getBoundingClientRect().height)).toBeGreaterThan(200);
    expect(await page.$$eval('.pictures svg.wide .pa-row', (rows) => rows.length)).toBe(8);
    expect(await page.$$eval('#legend li', (entries) => entries.length)).toBeGreaterThan(4);
    expect(await textOf(page, '#says')).toMatch(
      /Mali.*France, Operation Barkhane: ended 15.August 2022.*according to/s,
    );
    const [refs, sources] = await page.evaluate(() => [
      [...document.querySelectorAll<HTMLAnchorElement>('#says .ref')].map((ref) => ref.getAttribute('href')!),
      [...document.querySelectorAll('#sources li')].map((source) => `#${source.id}`),
    ]);
    expect(new Set(refs)).toEqual(new Set(sources));
    expect(await page.$$eval('#sources li a', (links) => links.every((link) => link.href.startsWith('http')))).toBe(
      true,
    );
    expect(await textOf(page, '#foot')).toMatch(/Version .*Record read to .*No publisher or responsible editor/s);
    expect(await page.$eval('#foot .full', (link) => (link as HTMLAnchorElement).href)).toContain('lens=second-read');
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it('it stands in a frame that forbids everything', async () => {
    const url = host.put('sandbox', { html: iframe(VIEW, 'sandbox=""') });
    const { page } = await openPage(browser, url);
    const frame = await embedIn(page);
    // Nothing can be asked of a frame without scripts; what it paints is in the tree of accessibility.
    expect(frame.url()).toBe(VIEW);
    const tree = JSON.stringify(await page.accessibility.snapshot({ includeIframes: true }));
    expect(tree).toContain('Sahel and Horn');
    expect(tree).toContain('This is one date');
  });
});

describe('alive in a page of another origin', () => {
  it('the date moves, a mark opens its citations, the frame follows the height', async () => {
    const url = host.put('plain', { html: `${iframe(VIEW, 'data-partnership-atlas=""')}${SCRIPT}${LINES}` });
    const { page, errors } = await openPage(browser, url, { width: 800 });
    const frame = await liveIn(page);
    await expect.poll(() => heightOf(page)).toBeGreaterThan(1000);
    const before = await dateOf(frame);
    await press(frame, '[data-step="previous"]');
    await expect.poll(() => dateOf(frame)).not.toBe(before);
    const closed = await heightOf(page);
    await opensCitations(frame);
    await expect.poll(() => heightOf(page)).toBeGreaterThan(closed);
    // It follows in steps: first that something opens, then what it holds.
    await expect
      .poll(() => frame.evaluate(() => document.documentElement.scrollHeight - window.innerHeight))
      .toBeLessThanOrEqual(1);
    await frame.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    await expect.poll(() => frame.$eval('#open', (open) => (open as HTMLElement).hidden)).toBe(true);
    expect(errors).toEqual([]);
  });

  it.each([
    ['scripts alone', 'allow-scripts'],
    ['scripts and its origin', 'allow-scripts allow-same-origin'],
  ])('also in a sandbox that lets it have %s', async (_, sandbox) => {
    const url = host.put(`sandbox-${sandbox.length}`, {
      html: `${iframe(MALI, `data-partnership-atlas="" sandbox="${sandbox}"`)}${SCRIPT}`,
    });
    const { page, errors } = await openPage(browser, url, { width: 600 });
    const frame = await liveIn(page);
    await press(frame, '[data-step="next"]');
    await expect.poll(() => dateOf(frame)).not.toContain('16 août 2022');
    await opensCitations(frame);
    await expect.poll(() => heightOf(page)).toBeGreaterThan(1500);
    expect(errors).toEqual([]);
  });

  it('under a policy that allows the frame, its script and nothing more', async () => {
    const origin = new URL(root).origin;
    const url = host.put('strict', {
      html: `${iframe(VIEW, 'data-partnership-atlas=""')}${SCRIPT}`,
      policy: `default-src 'none'; frame-src ${origin}; script-src ${origin}`,
    });
    const { page, errors } = await openPage(browser, url, { width: 700 });
    await liveIn(page);
    await expect.poll(() => heightOf(page)).toBeGreaterThan(1000);
    expect(errors).toEqual([]);
  });

  it('from a disk, with no server at all', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(`${DIST}/en/embed/opening/index.html`).href);
    await page.waitForSelector('#time-range');
    await opensCitations(page.mainFrame());
    await page.close();
  });

  it('what an address asks for is shown, and what cannot be read is named', async () => {
    const { page } = await openPage(browser, `${VIEW}?group=supplies&partners=TUR,CHN&at=2023-05-01&foo=1`);
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('arms'));
    expect(await textOf(page, '#date')).toBe('1 May 2023');
    expect(await textOf(page, '#legend')).toMatch(/Türkiye|Turkey/);
    expect(await textOf(page, '.notice')).toContain('foo=1');
  });

  it('of a large view asks for what it does not carry at the first move, and says so where that does not come', async () => {
    const { page } = await openPage(browser, `${root}en/embed/africa/`);
    await page.waitForSelector('#time-range');
    const asked: string[] = [];
    await page.setRequestInterception(true);
    let isDown = true;
    page.on('request', (request) => {
      asked.push(request.url());
      void (isDown ? request.abort() : request.continue());
    });
    expect(await page.$eval('.pa-row[data-host="MLI"]', (row) => row.getAttribute('role'))).toBe('button');
    expect(asked).toEqual([]);
    const before = await dateOf(page.mainFrame());
    await press(page.mainFrame(), '[data-step="previous"]');
    await page.waitForSelector('[data-notice="ties"]');
    expect(await dateOf(page.mainFrame())).toBe(before);
    isDown = false;
    await press(page.mainFrame(), '[data-notice="ties"] button');
    await expect.poll(() => dateOf(page.mainFrame())).not.toBe(before);
    expect(asked.every((url) => url.includes('/data/view.africa.en.js'))).toBe(true);
    expect(await page.$('[data-notice="ties"]')).toBeNull();
    page.removeAllListeners('request');
    await page.setRequestInterception(false);
  });

  it('a comparison of any country stands on the page of another, and one partnership by itself', async () => {
    const { page, errors } = await openPage(
      browser,
      `${root}fr/embed/sahel-before-after/?hosts=GAB&place=gab&vs=2014-01-01&at=2024-12-01`,
    );
    await page.waitForFunction(() => document.querySelector('#headline')?.textContent?.startsWith('Gabon'));
    expect(await page.$$eval('.pa-row', (rows) => rows.map((row) => row.getAttribute('data-host')))).toEqual([
      'GAB',
      'GAB',
    ]);
    expect(await page.$eval('#base .pa-chosen', (outline) => outline.getAttribute('d')?.length)).toBeGreaterThan(50);
    await page.goto(`${root}fr/embed/mali-life/?hosts=TCD&partners=FRA&partnership=fra-tcd-forces`);
    await page.waitForFunction(() => document.querySelector('#headline')?.textContent?.startsWith('Tchad'));
    expect(await page.$$eval('#says li p:not(.quiet)', (said) => said.length)).toBe(1);
    expect(errors).toEqual([]);
  });

  it('says plainly that sources did not arrive, and keeps the rest', async () => {
    const { page } = await openPage(browser, VIEW);
    await page.waitForSelector('#time-range');
    await page.setRequestInterception(true);
    page.on('request', (request) => void (/\/data\//.test(request.url()) ? request.abort() : request.continue()));
    await press(page.mainFrame(), '#says [data-open="MLI"]');
    await page.waitForSelector('#open .notice-problem');
    expect(await textOf(page, '#open')).toContain('could not be loaded');
    page.removeAllListeners('request');
    await page.setRequestInterception(false);
    await press(page.mainFrame(), '[data-retry]');
    await page.waitForSelector('#open .event');
  });
});

describe('a good guest', () => {
  it('nothing jumps in the host page, nothing jumps in the frame', async () => {
    const known = await (async () => {
      const { page } = await openPage(browser, VIEW, { width: 600 });
      await page.waitForSelector('#time-range');
      return page.$eval('body', (body) => Math.ceil(body.getBoundingClientRect().height));
    })();
    // As the builder gives it: the height for the usual column, and those by width.
    const frame = iframe(VIEW, `data-partnership-atlas="" data-heights="600:${known}"`).replace('"700"', `"${known}"`);
    const html = `<meta name="viewport" content="width=device-width"><style>body{margin:0}</style>${frame}${SCRIPT}${LINES}`;
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 600, height: 900 });
    await page.evaluateOnNewDocument(() => {
      const seen = globalThis as unknown as { shifts: [number, number][] };
      seen.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          seen.shifts.push([entry.startTime, (entry as unknown as { value: number }).value]);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(host.put('calm', { html }));
    const embed = await liveIn(page);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const shift = (where: Page | Frame): Promise<number> =>
      // What is laid out before the style sheet is there, and before anything is painted, nobody sees jump.
      where.evaluate(() => {
        const painted = performance.getEntriesByName('first-paint')[0]!.startTime;
        const { shifts } = globalThis as unknown as { shifts: [number, number][] };
        return shifts.reduce((sum, [time, value]) => (time < painted ? sum : sum + value), 0);
      });
    expect(await shift(page)).toBe(0);
    expect(await shift(embed)).toBeLessThan(0.001);
    await context.close();
  });

  it('the focus stays where it was, the wheel goes on to the article, nothing is kept', async () => {
    const url = host.put('guest', {
      html: `<input autofocus>${iframe(VIEW, 'data-partnership-atlas=""')}${SCRIPT}${LINES}`,
    });
    const { page, foreign } = await openPage(browser, url, { width: 700 });
    const frame = await liveIn(page);
    await expect.poll(() => heightOf(page)).toBeGreaterThan(1000);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.mouse.move(300, 400);
    await page.mouse.wheel({ deltaY: 400 });
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
    expect(await frame.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
      '',
      0,
      0,
    ]);
    expect(await page.browserContext().cookies()).toEqual([]);
    expect(foreign.filter((address) => !address.startsWith(root))).toEqual([]);
  });

  it('weighs at most 60 kB with its script and style, whatever the view', () => {
    const zipped = (file: string): number => gzipSync(readFileSync(`${DIST}/${file}`)).length;
    for (const lang of ['en', 'fr']) {
      const views = readdirSync(`${DIST}/${lang}/embed`, { withFileTypes: true }).filter((entry) =>
        entry.isDirectory(),
      );
      expect(views.length).toBeGreaterThan(8);
      for (const { name } of views) {
        const page = `${lang}/embed/${name}/index.html`;
        const html = readFileSync(`${DIST}/${page}`, 'utf8');
        const beside = [...html.matchAll(/(?:src|href)="(?:\.\.\/)+(embed\/[^"]+)"/g)].map(([, file]) => file!);
        expect(beside.length, name).toBe(name.startsWith('story-') ? 3 : 2);
        const kb = [page, ...beside].reduce((sum, file) => sum + zipped(file), 0) / 1000;
        expect(kb, `${lang} ${name}`).toBeLessThan(60);
      }
    }
  });

  it('no page but those made for it can be framed', async () => {
    const framed = await fetch(VIEW);
    const explorer = await fetch(`${root}en/`);
    expect(framed.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(explorer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  });
});

describe('messages', () => {
  it('the page sets date, language and country, and hears what the reader chose', async () => {
    const url = host.put('talk', { html: `${iframe(VIEW, 'data-partnership-atlas=""')}${SCRIPT}` });
    const { page } = await openPage(browser, url, { width: 700 });
    const frame = await liveIn(page);
    await expect.poll(() => heightOf(page)).toBeGreaterThan(1000);
    await page.evaluate(() => {
      const heard: unknown[] = [];
      (globalThis as unknown as { heard: unknown[] }).heard = heard;
      document.addEventListener('partnership-atlas:chosen', (event) => heard.push((event as CustomEvent).detail));
    });
    const set = (detail: object): Promise<void> =>
      page.$eval(
        'iframe',
        (element, wish) => void element.dispatchEvent(new CustomEvent('partnership-atlas:set', { detail: wish })),
        detail,
      );
    const heard = (): Promise<unknown[]> => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
    await set({ at: '2014-03-01', select: 'MLI' });
    await expect.poll(() => dateOf(frame)).toBe('1 March 2014');
    await frame.waitForSelector('#open .event');
    expect(await heard()).toEqual([]);
    await press(frame, '[data-close]');
    await expect.poll(heard).toEqual([{ at: '2014-03-01', language: 'en', select: null }]);
    await set({ language: 'fr' });
    await expect.poll(() => framesOf(page)[0]?.url()).toContain('/fr/embed/opening/?at=2014-03-01');
  });

  it('hostile ones are ignored, on both sides', async () => {
    const evil = `<script>for (const h of [9000, 1e9, '5000']) parent.postMessage({ type: 'partnership-atlas/1', height: h }, '*');</script>`;
    const url = host.put('hostile', {
      html: `${iframe(VIEW, 'data-partnership-atlas=""')}<iframe id="evil" srcdoc="${evil.replace(/"/g, '&quot;')}"></iframe>${SCRIPT}`,
    });
    const { page } = await openPage(browser, url, { width: 700 });
    const frame = await liveIn(page);
    await expect.poll(() => heightOf(page)).toBeGreaterThan(1000);
    const [height, before] = [await heightOf(page), await dateOf(frame)];
    await page.evaluate(() => {
      const frame = document.querySelector('iframe')!;
      for (const message of [
        null,
        'x',
        { type: 'partnership-atlas/1', set: { at: '9999-99-99', select: '"><img src=x onerror=alert(1)>' } },
        { type: 'partnership-atlas/1', set: { html: '<b>', group: 'pressure' } },
        { type: 'partnership-atlas/0', set: { at: '2012-01-01' } },
      ]) {
        frame.contentWindow!.postMessage(message, '*');
        window.postMessage({ type: 'partnership-atlas/1', height: 9000 }, '*');
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await heightOf(page)).toBe(height);
    expect(await dateOf(frame)).toBe(before);
    expect(await frame.$$('img')).toEqual([]);
  });
});

describe('in every kind of page', () => {
  const fits = (frame: Frame): Promise<number> =>
    frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it('a right-to-left one, a narrow column, a dark one', async () => {
    const article = `<html dir="rtl"><body style="background:#111;color:#eee"><div style="width:360px">${iframe(VIEW, 'data-partnership-atlas=""')}</div>${SCRIPT}`;
    const { page } = await openPage(browser, host.put('rtl', { html: article }), { dark: true });
    const frame = await liveIn(page);
    expect(await fits(frame)).toBe(0);
    expect(await frame.evaluate(() => getComputedStyle(document.documentElement).direction)).toBe('ltr');
    expect(await frame.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(20, 25, 29)');
    expect(await frame.$eval('svg.narrow', (map) => map.getBoundingClientRect().width)).toBeGreaterThan(300);
  });

  it('the theme that was chosen holds against the reader’s system', async () => {
    const { page } = await openPage(browser, `${VIEW}dark/`, { dark: false });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(20, 25, 29)');
  });

  it('text at 200 % and a frame of half the width lose nothing', async () => {
    const { page } = await openPage(browser, VIEW, { width: 320 });
    await page.waitForSelector('#time-range');
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await fits(page.mainFrame())).toBe(0);
  });

  it('a lazy frame comes alive when it comes near', async () => {
    const url = host.put('lazy', {
      html: `${LINES.repeat(4)}${iframe(VIEW, 'data-partnership-atlas="" loading="lazy"')}${SCRIPT}`,
    });
    const { page } = await openPage(browser, url, { width: 700, height: 500 });
    expect(framesOf(page)).toEqual([]);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await liveIn(page);
    await expect.poll(() => heightOf(page)).toBeGreaterThan(1000);
  });

  it('print shows the picture and who says so, in light colours, without controls', async () => {
    const { page } = await openPage(browser, VIEW, { dark: true });
    await page.waitForSelector('#time-range');
    await page.emulateMediaType('print');
    expect(await page.$eval('#time', (time) => getComputedStyle(time).display)).toBe('none');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(253, 252, 249)');
    expect(await page.$eval('#sources ol', (list) => list.getBoundingClientRect().height)).toBeGreaterThan(100);
  });

  it('three in one article answer alike', { timeout: 120_000 }, async () => {
    const three = [VIEW, MALI, `${root}en/embed/mali-life/`].map((src) => iframe(src, 'data-partnership-atlas=""'));
    const { page, errors } = await openPage(browser, host.put('three', { html: `${three.join('')}${SCRIPT}` }));
    await expect.poll(() => framesOf(page).length).toBe(3);
    for (const frame of framesOf(page)) {
      // What is off the screen may wait, and draws nothing until it is seen; a frame above that grows moves it off again.
      const seen = async (): Promise<boolean> => {
        await (await frame.frameElement())?.scrollIntoView();
        return (await frame.$('#time-range')) !== null;
      };
      await expect.poll(seen, { timeout: 30_000 }).toBe(true);
      const before = await dateOf(frame);
      await press(frame, '[data-step="previous"]');
      await expect.poll(() => dateOf(frame), { timeout: 10_000 }).not.toBe(before);
    }
    expect(errors).toEqual([]);
  });
});

describe('frozen', () => {
  const { newest } = JSON.parse(readFileSync(`${DIST}/releases/index.json`, 'utf8')) as { newest: string };
  const release = `releases/${newest}/embed/`;
  const FROZEN = `${root}${release}en/opening/`;
  const answer = async (notices: object | null): Promise<Page> => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      // Pages of release 2026.11 read one file for all versions.
      const name = /data\/notices(?:\/[\w.-]+)?(?=\.js$)/.exec(request.url())?.[0];
      if (name === undefined) void request.continue();
      else if (notices === null) void request.abort();
      else {
        const body = `(self.partnershipAtlas=self.partnershipAtlas||{})["${name}"]=${JSON.stringify(notices)};`;
        void request.respond({ contentType: 'text/javascript', body });
      }
    });
    await page.goto(FROZEN);
    await page.waitForSelector('#time-range');
    return page;
  };
  const notice = {
    id: 'n',
    on: '2026-12-01',
    partnership: 'fra-mli-barkhane',
    releases: [newest],
    text: { en: 'The day was wrong.', fr: '' },
  };

  it('needs nothing of the site but the folder of its release', async () => {
    const asked: string[] = [];
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(FROZEN);
    await page.waitForSelector('#time-range');
    await opensCitations(page.mainFrame());
    const outside = asked.filter((address) => !address.startsWith(root + release));
    expect(outside.filter((address) => !/data\/notices(\/[\w.-]+)?\.js$|favicon/.test(address))).toEqual([]);
  });

  it('names its version, and offers a newer one', async () => {
    const page = await answer({ latest: '2027.01', notices: [] });
    await page.waitForFunction(() => document.querySelector('#frozen')?.textContent?.includes('2027.01'));
    expect(await page.$eval('#frozen a', (link) => link.href)).toBe(VIEW);
  });

  it('carries corrections; what was withdrawn is no longer drawn and leaves a tombstone', async () => {
    const page = await answer({ latest: '2027.01', notices: [{ ...notice, kind: 'correction' }] });
    await page.waitForFunction(() => document.querySelector('#frozen')?.textContent?.includes('The day was wrong.'));
    expect(await textOf(page, '#says')).toContain('Barkhane');
    const other = await answer({ latest: '2027.01', notices: [{ ...notice, kind: 'withdrawal' }] });
    await other.waitForFunction(() => document.querySelector('#frozen')?.textContent?.includes('withdrawn'));
    expect(await textOf(other, '#says')).not.toContain('Barkhane');
  });

  it('says so when it cannot read them', async () => {
    const page = await answer(null);
    await page.waitForSelector('#frozen .notice-problem');
    expect(await textOf(page, '#frozen')).toContain('could not be read');
  });
});

describe('the builder', () => {
  it('opens with the view of the explorer, and what it gives works in a bare page', async () => {
    const { page } = await openPage(browser, `${root}en/`, { width: 1280 });
    await page.waitForSelector('.read-until a[href^="embed/"]');
    await Promise.all([page.waitForNavigation(), page.click('.read-until a[href^="embed/"]')]);
    await page.waitForFunction(() =>
      /data-heights="[^"]*600:/.test(document.querySelector('.snippet textarea')?.textContent ?? ''),
    );
    const texts = await page.$$eval('.snippet textarea', (areas) => areas.map((area) => area.value));
    expect(texts).toHaveLength(5);
    // The last stands beside a folder of its own, of which the next test.
    for (const [place, text] of texts.slice(0, 4).entries()) {
      const bare = await openPage(browser, host.put(`bare-${place}`, { html: text }), { width: 600 });
      if (text.includes('<iframe')) await liveIn(bare.page);
      if (text.includes('<img')) {
        await bare.page.waitForFunction(() => document.querySelector('img')?.naturalWidth);
      }
      expect(await bare.page.$$eval('a', (links) => links.length)).toBeGreaterThan(0);
      expect(bare.errors).toEqual([]);
    }
  });

  it('packs a view for another server, which asks the atlas for nothing', async () => {
    const { page, errors } = await openPage(browser, `${root}fr/embed/?at=2013-05-05&view=lives&hosts=MLI`);
    await page.waitForSelector('[data-zip]');
    const folder = mkdtempSync(join(tmpdir(), 'own-server-'));
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      browserContextId: page.browserContext().id!,
    });
    // Set anew once all data are there: what is pressed has to stand still.
    await page.locator('[data-zip]').click();
    const zip = join(folder, 'partnership-atlas-mali-life.zip');
    await expect.poll(() => existsSync(zip), { timeout: 20_000 }).toBe(true);
    const files = unzipSync(readFileSync(zip));
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const snippet = readFileSync(join(folder, 'partnership-atlas-mali-life/snippet.html'), 'utf8');
    writeFileSync(
      join(folder, 'article.html'),
      `<!doctype html><meta charset="utf-8"><title>Article</title>${snippet}`,
    );
    const own = await serveSite(folder, { port: 0 });
    try {
      const article = await browser.newPage();
      const asked: string[] = [];
      article.on('request', (request) => asked.push(request.url()));
      await article.goto(`${own.url}article.html`);
      await expect.poll(() => article.frames().length).toBe(2);
      const frame = article.frames()[1]!;
      await frame.waitForSelector('#time-range');
      await expect.poll(() => dateOf(frame)).toContain('5 mai 2013');
      await press(frame, '[data-open="MLI"]');
      await frame.waitForSelector('#open .event a[href^="http"]');
      // It cannot know what was corrected since, and says so; the way to the newest is the atlas's whole address.
      await expect.poll(() => frame.$eval('#frozen', (part) => part.textContent)).toContain('n’ont pas pu');
      expect(await frame.$eval('#foot a.full', (link) => link.getAttribute('href'))).toContain(`${root}fr/`);
      expect(asked.filter((url) => !url.startsWith(own.url) && !url.startsWith('data:'))).toEqual([]);
      await article.close();
    } finally {
      own.server.close();
    }
    expect(errors).toEqual([]);
  });

  it('gives the lives of any country, by its name', async () => {
    const { page, errors } = await openPage(browser, `${root}en/embed/?view=lives&hosts=MLI`);
    await page.waitForSelector('[name="where"]');
    await page.select('[name="where"]', 'TCD');
    await page.waitForFunction(() => document.querySelector('.snippet textarea')?.textContent?.includes('hosts=TCD'));
    const frame = await page.waitForSelector('#previews iframe').then((one) => one!.contentFrame());
    await frame.waitForSelector('#time-range');
    await expect.poll(() => frame.$eval('#headline', (head) => head.textContent)).toBe('Chad: foreign forces present');
    expect(errors).toEqual([]);
  });

  it('bakes the picture of a view that is not named into what it gives', async () => {
    const { page, errors } = await openPage(browser, `${root}fr/embed/?at=2015-05-05&partners=FRA,UN&hosts=MLI,NER`);
    await page.waitForSelector('.snippet textarea');
    const texts = await page.$$eval('.snippet textarea', (areas) => areas.map((area) => area.value));
    expect(texts[0]).toContain('?at=2015-05-05');
    expect(texts[0]).toMatch(/<noscript><img src="data:image\/svg\+xml;base64,/);
    const bare = await openPage(browser, host.put('baked', { html: texts[2]! }), { width: 600 });
    await bare.page.waitForFunction(() => (document.querySelector('img')?.naturalWidth ?? 0) > 500);
    expect(errors).toEqual([]);
  });
});

const firefox = inject('firefox');

describe.skipIf(firefox === null)('in Firefox', () => {
  let fox: Browser;
  beforeAll(async () => {
    fox = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox!,
      headless: true,
      // A driven Firefox is laxer with files than a reader's.
      extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
    });
  });
  afterAll(() => fox.close());

  it.each([
    ['plainly', ''],
    ['in a sandbox without an origin', 'sandbox="allow-scripts"'],
  ])('it lives in a page of another origin, %s', async (name, sandbox) => {
    const url = host.put(`fox-${name.length}`, {
      html: `${iframe(MALI, `data-partnership-atlas="" ${sandbox}`)}${SCRIPT}`,
    });
    const page = await fox.newPage();
    await page.goto(url);
    const frame = await liveIn(page);
    await press(frame, '[data-step="next"]');
    await expect.poll(() => dateOf(frame)).not.toContain('16 août 2022');
    await opensCitations(frame);
    await expect.poll(() => heightOf(page)).toBeGreaterThan(1500);
    await page.close();
  });

  it('and from a disk', async () => {
    const page = await fox.newPage();
    await page.goto(pathToFileURL(`${DIST}/fr/embed/opening/index.html`).href);
    await page.waitForSelector('#time-range');
    await opensCitations(page.mainFrame());
    await page.close();
  });
});
