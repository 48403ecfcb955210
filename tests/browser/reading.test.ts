/** Pages for reading in a real browser with scripts off: a country's whole story, every kind of page, what is hostile. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { messagesIn } from '../../src/i18n/messages.ts';
import { serveSite, type Serving } from '../../src/site/serve.ts';
import { pagesOf } from '../fixture/pages.ts';
import { recordOf } from '../fixture/record.ts';
import { violations } from './axe.ts';
import { launchChromium, openPage, textOf } from './page.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());

async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** One page of each kind, below the folder of a language. */
const KINDS = [
  'country/',
  'country/mli/',
  'country/mli/context/',
  'partner/',
  'partner/rus/',
  'formation/africa-corps/',
  'partnership/rus-mli-wagner/',
  'outlet/',
  'outlet/sputnik/',
  'sources/',
  'sources/t/',
  'chronology/',
  'chronology/2022/',
  'glossary/',
  'method/',
  'coverage/',
  'figures/',
  'corrections/',
  'corrections/2026-11-30/2/',
  'changes/',
];

describe('a pupil on a slow phone, scripts off', () => {
  it('reads in French what is so in Mali, its whole story, and the sources of every event on the same page', async () => {
    const { page, errors, foreign } = await openPage(browser, `${inject('root')}fr/country/mli/`, {
      scripts: false,
      width: 360,
      height: 740,
    });
    expect(await textOf(page, 'h1')).toBe('Mali');
    expect(await page.$eval('html', (html) => html.lang)).toBe('fr');
    expect(await textOf(page, '.still-map figcaption')).toContain('Forces étrangères présentes');
    expect(await page.$eval('.still-map .for-narrow svg', (svg) => svg.getBoundingClientRect().width)).toBeGreaterThan(
      250,
    );
    expect(await page.$$eval('.tie-section h3', (heads) => heads.map((head) => head.textContent))).toContain(
      'Forces présentes',
    );
    // The story goes on on pages of its own, by years, without an event told twice.
    const parts = await page.$$eval('.parts a', (links) => [...new Set(links.map((link) => link.href))]);
    expect(parts.length).toBeGreaterThan(1);
    const told: string[] = [];
    for (const part of parts) {
      await page.goto(part);
      const found = await page.$$eval('.event', (events) =>
        events.map((event) => ({
          id: event.id,
          citations: [...event.querySelectorAll('.citation')].map((citation) => ({
            supports: citation.querySelector('.citation-supports')!.textContent,
            by: citation.querySelector('.citation-source b')!.textContent,
            at: citation.querySelector<HTMLAnchorElement>('a[rel~=external]')?.href ?? '',
          })),
        })),
      );
      told.push(...found.map(({ id }) => id));
      const bare = found.filter(
        ({ citations }) =>
          citations.length === 0 ||
          citations.some(({ supports, by, at }) => supports === '' || by === '' || !at.startsWith('http')),
      );
      expect(bare, part).toEqual([]);
    }
    expect(new Set(told).size).toBe(told.length);
    expect(told).toContain('event-fra-mli-2022-02-17-withdrawal-announced');
    expect(told.length).toBeGreaterThan(150);
    // The sources of one event, unfolded with a tap and no script.
    const event = (await page.$('.event'))!;
    expect(await event.$eval('details.citations', (details) => details.open)).toBe(false);
    const summary = (await event.$('details.citations > summary'))!;
    await summary.scrollIntoView();
    await summary.click();
    expect(await event.$eval('.citation', (citation) => citation.getBoundingClientRect().height)).toBeGreaterThan(0);
    expect(await event.$$eval('.citation b a', (links) => links.length)).toBeGreaterThan(0);
    // On paper nothing stays folded.
    await page.reload();
    await page.emulateMediaType('print');
    expect(
      await page.$eval('.event .citation', (citation) => (citation as HTMLElement).getBoundingClientRect().height),
    ).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await page.browserContext().close();
  });
});

describe('every kind of page', () => {
  for (const [index, path] of KINDS.entries()) {
    const lang = index % 2 === 0 ? 'en' : 'fr';
    const dark = index % 3 === 0;
    it(`${lang}/${path} fits 360 px, asks nothing of others, runs no script, and axe finds nothing`, async () => {
      const { page, errors, foreign } = await openPage(browser, `${inject('root')}${lang}/${path}`, {
        scripts: false,
        width: 360,
        height: 740,
        dark,
      });
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      expect(await page.$$eval('script', (scripts) => scripts.length)).toBe(0);
      expect(await page.$$eval('main, header, footer', (marks) => marks.map((mark) => mark.localName))).toEqual(
        expect.arrayContaining(['header', 'main', 'footer']),
      );
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
      expect(await violations(page)).toEqual([]);
      await page.browserContext().close();
    });
  }

  it('prints its sources with their addresses, folded or not, and none of its ways elsewhere', async () => {
    const { page } = await openPage(browser, `${inject('root')}en/country/mli/`, { scripts: false });
    await page.emulateMediaType('print');
    expect(await page.$eval('.page-nav', (nav) => getComputedStyle(nav).display)).toBe('none');
    const folded = await page.$$eval('.tie-over', (lists) =>
      lists.map((list) => list.querySelector('li')!.getBoundingClientRect().height),
    );
    expect(folded.length).toBeGreaterThan(0);
    expect(folded.filter((height) => height === 0)).toEqual([]);
    await page.goto(`${inject('root')}en/partnership/rus-mli-wagner/`);
    const written = await page.$eval(
      '.citation-source a[rel~="external"]',
      (link) => getComputedStyle(link, '::after').content,
    );
    expect(written).toContain('https://');
    await page.browserContext().close();
  });
});

describe('an address at which nothing is', () => {
  it('says so in both languages, at any depth, and leads to the atlas', async () => {
    const { page } = await openPage(browser, `${inject('root')}en/country/nowhere/at/all/`, { scripts: false });
    const text = await textOf(page, 'main');
    expect(text).toContain(messagesIn('en').ui.nothingHere);
    expect(text).toContain(messagesIn('fr').ui.nothingHere);
    expect(await violations(page)).toEqual([]);
    const leads = await page.$$eval('main a', (links) => links.map((link) => link.href));
    expect(leads).toEqual([`${inject('root')}en/`, `${inject('root')}fr/`]);
    for (const file of await page.$$eval('link[rel=stylesheet], link[rel=icon]', (all) => all.map((one) => one.href)))
      expect((await fetch(file)).status, file).toBe(200);
    await page.close();
  });

  it('is a line of text where the page was built for another path', async () => {
    const answer = await fetch(`${inject('below')}en/nowhere/`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('Nothing is at /en/nowhere/. The atlas begins at /some/atlas/.\n');
  });
});

describe('hostile text of the record', () => {
  const WORD = 'Donaudampfschiff'.repeat(40);
  const MARKUP = '"><script>window.hit = 1</script><img src=x onerror="window.hit = 2">';
  const TURNED = 'safe \u202Egnp.exe';
  let folder: string;
  let serving: Serving;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-hostile-'));
    cpSync(join(DIST, 'favicon.svg'), join(folder, 'favicon.svg'));
    cpSync(join(DIST, 'assets'), join(folder, 'assets'), { recursive: true });
    const styles = readdirSync(join(folder, 'assets'))
      .filter((file) => /^(marks|main|reading).*\.css$/.test(file))
      .sort()
      .map((file) => `assets/${file}`);
    // What the checker refuses, as if nobody had checked: a page must be safe by itself.
    const record = recordOf();
    const [first, second, third] = [...record.sources.values()].map(({ data }) => data);
    Object.assign(first!, { title: MARKUP, URL: 'javascript:window.hit=3' });
    Object.assign(second!, { title: TURNED, URL: 'data:text/html,<script>window.hit=4</script>' });
    Object.assign(third!, { title: WORD });
    for (const { data } of record.outlets.values()) data.name = `${MARKUP}${data.name}`;
    for (const { data } of record.partnerships) {
      data.title = { en: `${MARKUP} ${WORD}`, fr: WORD };
      for (const event of data.events) event.summary = { en: `${MARKUP} ${WORD}`, fr: TURNED };
    }
    for (const { path, html } of pagesOf(record, { styles })) {
      const file = join(folder, 'en', path, 'index.html');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, html);
    }
    serving = await serveSite(folder, { port: 0 });
  });
  afterAll(() => {
    serving.server.close();
    rmSync(folder, { recursive: true });
  });

  for (const path of [
    'country/xxx/',
    'partnership/aaa-xxx-operation/',
    'partner/aaa/',
    'outlet/gazette/',
    'outlet/daily/',
    'sources/0-9/',
    'chronology/2014/',
  ]) {
    it(`is inert and fits 360 px, scripts on: ${path}`, async () => {
      const { page, errors, foreign } = await openPage(browser, `${serving.url}en/${path}`, {
        width: 360,
        height: 740,
      });
      expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
      expect(await page.$$eval('script, main img', (found) => found.length)).toBe(0);
      const schemes = await page.$$eval('a[href]', (links) => [...new Set(links.map((link) => link.protocol))]);
      expect(schemes.filter((scheme) => !['http:', 'https:'].includes(scheme))).toEqual([]);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
      await page.browserContext().close();
    });
  }

  it('that turns the direction of text turns nothing beside itself', async () => {
    const { page } = await openPage(browser, `${serving.url}en/outlet/daily/`, { scripts: false });
    const titles = await page.$$eval('.source [dir="auto"]', (found) =>
      found.map((title) => getComputedStyle(title).unicodeBidi),
    );
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.every((value) => value === 'isolate' || value === 'plaintext')).toBe(true);
    await page.browserContext().close();
  });
});
