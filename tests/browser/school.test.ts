/** The whole site as a ZIP, on a school's own server that has no way to the internet. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveSite, type Serving } from '../../src/site/serve.ts';
import { launchChromium, live, openPage } from './page.ts';

/** A folder of the server, beside other things of the school. */
const BASE = '/cours/atlas/';

let browser: Browser;
let folder: string;
let school: Serving;
let offered: { readonly href: string; readonly size: string };
let names: string[];

beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
  const { page } = await openPage(browser, `${inject('small')}fr/offline/`);
  offered = await page.$eval('a[href$=".zip"]', (link) => ({
    href: link.href,
    size: link.parentElement!.textContent,
  }));
  await page.browserContext().close();
  const zip = new Uint8Array(await (await fetch(offered.href)).arrayBuffer());
  const files = unzipSync(zip);
  names = Object.keys(files);
  folder = mkdtempSync(join(tmpdir(), 'school-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  school = await serveSite(join(folder, names[0]!.split('/')[0]!), { port: 0, base: BASE });
});
afterAll(async () => {
  await browser.close();
  school.server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the whole site in a ZIP', () => {
  it('is offered with its size, and unpacks to one folder with every page', async () => {
    const bytes = (await (await fetch(offered.href)).arrayBuffer()).byteLength;
    const told = Number(/\(([\d,]+)\s*Mo\)/.exec(offered.size)![1]!.replace(',', '.'));
    expect(Math.abs(told - bytes / 1e6)).toBeLessThan(0.06);
    expect(new Set(names.map((name) => name.split('/')[0]))).toHaveLength(1);
    for (const path of ['index.html', 'en/index.html', 'fr/story/a-departure/index.html', 'sw.js', 'data/events.csv'])
      expect(names.filter((name) => name.endsWith(`/${path}`))).not.toEqual([]);
  });

  it.each([
    'en/',
    'fr/story/a-departure/',
    'fr/tasks/#region=opening&from=2013&to=2022&level=1&seed=ecole',
    'en/offline/',
  ])('serves %s below a path, and asks no other host', async (path) => {
    const { page, errors, foreign } = await openPage(browser, school.url + path);
    if (path === 'en/') await live(page);
    if (path.includes('tasks')) await page.waitForSelector('.task');
    expect(await page.$$eval('main h1', (all) => all.length)).toBeGreaterThan(0);
    // A copy does not offer itself: it says how one is made.
    expect(await page.$$('a[href^="../../"][href$=".zip"]')).toEqual([]);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await page.browserContext().close();
  });
});
