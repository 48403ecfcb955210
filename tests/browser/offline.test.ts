/** The atlas read again where there is no network: the server is stopped, and what was read is still there. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveSite, type Serving } from '../../src/site/serve.ts';
import { launchChromium, openPage } from './page.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const MARK = '.leaflet-container [role="button"][data-host="MLI"]';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());

async function visited(
  path: string,
): Promise<{ readonly page: Page; readonly site: Serving; readonly errors: string[] }> {
  const site = await serveSite(DIST, { port: 0 });
  const { page, errors } = await openPage(browser, `${site.url}${path}`, { worker: true });
  await page.waitForSelector(MARK);
  // The worker has all that it keeps from the start, and answers for this page too.
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', { timeout: 30_000 });
  return { page, site, errors };
}

/** The port stays taken by nobody: every request fails, as without a network. */
async function unplug({ server }: Serving): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

describe('after a visit, without a network', () => {
  it('the map opens at any view, and a country that was read is read again', async () => {
    const { page, site } = await visited('en/');
    await page.$eval(MARK, (mark) => (mark as SVGElement).focus());
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel .event');
    await unplug(site);
    await page.goto(`${site.url}en/?at=2021-01-01&select=MLI`, { waitUntil: 'load' });
    await page.waitForSelector(MARK);
    await page.waitForSelector('.panel .event');
    expect(await page.$eval('.date-large', (date) => date.textContent)).toContain('2021');
    await page.browserContext().close();
  });

  it('a page that was read is read again, one that was not says what to do, in its language', async () => {
    const { page, site } = await visited('fr/');
    await page.goto(`${site.url}fr/country/mli/`, { waitUntil: 'load' });
    await unplug(site);
    await page.goto(`${site.url}fr/country/mli/`, { waitUntil: 'load' });
    expect(await page.$eval('h1', (head) => head.textContent)).toContain('Mali');
    await page.goto(`${site.url}fr/country/tgo/`, { waitUntil: 'load' });
    expect(await page.$eval('h1', (head) => head.textContent)).toBe('Sans internet');
    expect(await page.$eval('html', (root) => root.lang)).toBe('fr');
    await page.browserContext().close();
  });

  it('the whole record is kept where the reader asks for it', async () => {
    const { page, site, errors } = await visited('en/');
    await page.goto(`${site.url}en/offline/`, { waitUntil: 'load' });
    await page.click('[data-keep]');
    await page.waitForFunction(() => document.getElementById('kept')?.textContent?.includes('is kept on this device'), {
      timeout: 60_000,
    });
    expect(errors).toEqual([]);
    await unplug(site);
    await page.goto(`${site.url}en/?hosts=MLI,NER&select=NER`, { waitUntil: 'load' });
    await page.waitForSelector('.panel .event');
    await page.browserContext().close();
  });

  it('an embed keeps nothing on the reader’s device', async () => {
    const { page, site } = await visited('en/');
    await page.goto(`${site.url}en/embed/opening/`, { waitUntil: 'load' });
    await page.waitForSelector('#time-range');
    const kept = await page.evaluate(async () => {
      const caches_ = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return caches_.flat().map(({ url }) => url);
    });
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.filter((url) => /\/embed\/|\/releases\//.test(url))).toEqual([]);
    await unplug(site);
    await expect(page.goto(`${site.url}en/embed/opening/`)).rejects.toThrow();
    await page.browserContext().close();
  });
});

describe('the site as an app', () => {
  it.each(['en', 'fr'])('has a manifest with a name, a start and pictures that are there: %s', (lang) => {
    const manifest = JSON.parse(readFileSync(`${DIST}/${lang}/manifest.webmanifest`, 'utf8')) as {
      name: string;
      lang: string;
      icons: { src: string; sizes: string; type: string }[];
    };
    expect(manifest.lang).toBe(lang);
    expect(manifest.name.length).toBeGreaterThan(5);
    const pictures = manifest.icons.filter(({ type }) => type === 'image/png');
    expect(pictures.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512']);
    for (const { src, sizes } of pictures) {
      const png = readFileSync(`${DIST}/${lang}/${src}`);
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
  });
});
