/** Each form that the builder gives, pasted into a bare page as somebody new to it would. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { serveSite } from '../../src/site/serve.ts';
import { BROWSERS } from './browsers.ts';
import { serveHost, type HostSite } from './hostPage.ts';
import { launchChromium, openPage } from './page.ts';

const root = inject('root');
const GOLDEN = fileURLToPath(new URL('../golden', import.meta.url));

/** A named view; one that is not named, of a country without a page of its own; a story at a step within it. */
const VIEWS = {
  named: 'en/embed/?hosts=MLI&view=compare&at=2022-08-16&vs=2021-01-01',
  own: 'fr/embed/?hosts=GAB&view=compare&at=2024-12-01&vs=2014-01-01',
  story: 'fr/embed/?story=france-leaves&step=bangui',
} as const;
type ViewName = keyof typeof VIEWS;
const FORMS = ['script', 'frame', 'still', 'link', 'own'] as const;
type Form = (typeof FORMS)[number];

interface Given {
  readonly texts: Readonly<Record<Form, string>>;
  /** Downloads: the picture as SVG and PNG, the folder as ZIP. */
  readonly svg: string;
  readonly png: Uint8Array;
  readonly zip: Uint8Array;
}

const given = {} as Record<ViewName, Given>;
let host: HostSite;

/** What the builder gives for a view, with its downloads. */
async function givenFor(browser: Browser, path: string): Promise<Given> {
  const { page, errors } = await openPage(browser, root + path, { width: 1280 });
  await page.waitForFunction(() =>
    /data-heights="[^"]*600:/.test(document.querySelector('.snippet textarea')?.textContent ?? ''),
  );
  const areas = await page.$$eval('.snippet textarea', (all) => all.map((area) => area.value));
  const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
  const session = await page.createCDPSession();
  const browserContextId = page.browserContext().id!;
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, browserContextId });
  const download = async (selector: string, ending: string): Promise<Buffer> => {
    await page.click(selector);
    const arrived = (): string => {
      const found = readdirSync(folder).find((name) => name.endsWith(ending));
      if (found === undefined) throw new Error(`no ${ending} was saved`);
      return found;
    };
    return readFileSync(join(folder, await vi.waitFor(arrived, { timeout: 20_000 })));
  };
  const made = {
    texts: Object.fromEntries(FORMS.map((form, place) => [form, areas[place]!])) as Record<Form, string>,
    svg: (await download('a[download$=".svg"]', '.svg')).toString('utf8'),
    png: await download('[data-png]', '.png'),
    zip: await download('[data-zip]', '.zip'),
  };
  if (errors.length > 0) throw new Error(errors.join('\n'));
  await page.close();
  return made;
}

beforeAll(async () => {
  host = await serveHost();
  const chromium = await launchChromium(inject('chromium'));
  for (const [name, path] of Object.entries(VIEWS)) given[name as ViewName] = await givenFor(chromium, path);
  await chromium.close();
}, 120_000);
afterAll(() => host.server.close());

const isAlive = async (frame: Frame): Promise<boolean> => (await frame.$('#time [data-step]')) !== null;

async function frameIn(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().length, { timeout: 20_000 }).toBeGreaterThan(1);
  const frame = page.frames()[1]!;
  await expect.poll(() => isAlive(frame), { timeout: 20_000 }).toBe(true);
  return frame;
}

const CASES = (Object.keys(VIEWS) as ViewName[]).map((view) => ({ view }));

for (const { name, isThere, launch } of BROWSERS) {
  describe.skipIf(!isThere)(`in ${name}`, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser.close());

    const open = async (id: string, html: string, scripts = true): Promise<Page> => {
      const page = await browser.newPage();
      await page.setViewport({ width: 640, height: 900 });
      if (!scripts) await page.setJavaScriptEnabled(false);
      await page.goto(host.put(`${name}-${id}`, { html }));
      return page;
    };

    it.each(CASES)('a frame with its script lives and is as high as what it holds: $view', async ({ view }) => {
      const page = await open(`script-${view}`, given[view].texts.script);
      const frame = await frameIn(page);
      const fits = (): Promise<number> =>
        frame.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
      await expect.poll(fits).toBeLessThanOrEqual(1);
      await page.close();
    });

    it.each(CASES)('a frame alone lives too: $view', async ({ view }) => {
      const page = await open(`frame-${view}`, given[view].texts.frame);
      await frameIn(page);
      expect(await page.$eval('figcaption', (caption) => caption.textContent.length)).toBeGreaterThan(40);
      await page.close();
    });

    // A driven Firefox has no way to turn scripts off.
    it.skipIf(name === 'Firefox').each(CASES)(
      'without scripts the picture of what is not named is seen: $view',
      async ({ view }) => {
        const page = await open(`off-${view}`, given[view].texts.frame, false);
        const widths = await page.$$eval('img', (images) => images.map((image) => image.naturalWidth));
        if (view === 'named') expect(widths).toEqual([]);
        else expect(widths[0]).toBeGreaterThan(500);
        expect(await page.$('iframe')).not.toBeNull();
        await page.close();
      },
    );

    it.each(CASES)('a picture is seen, says what it shows, and leads to the view: $view', async ({ view }) => {
      const page = await open(`still-${view}`, given[view].texts.still);
      const width = (): Promise<number> => page.$eval('img', (image) => image.naturalWidth);
      await expect.poll(width).toBeGreaterThan(500);
      expect(await page.$eval('img', (image) => image.alt.length)).toBeGreaterThan(20);
      expect(await page.$eval('a', (link) => link.href)).toContain(new URL(root).origin);
      await page.close();
    });

    it.each(CASES)('the downloaded pictures are pictures: $view', async ({ view }) => {
      const { svg, png } = given[view];
      expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      const page = await open(
        `files-${view}`,
        `<img id="svg" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}"><img id="png" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`,
      );
      const widths = (): Promise<number[]> => page.$$eval('img', (images) => images.map((image) => image.naturalWidth));
      await expect.poll(async () => Math.min(...(await widths()))).toBeGreaterThan(500);
      const [vector, pixels] = await widths();
      // Twice the size, so that it prints well.
      expect(pixels).toBe(vector! * 2);
      await page.close();
    });

    it.each(CASES)('a link says what it leads to: $view', async ({ view }) => {
      const page = await open(`link-${view}`, given[view].texts.link);
      expect(await page.$eval('a', (link) => link.textContent.length)).toBeGreaterThan(20);
      await page.close();
    });

    it.each(CASES)('a folder of one’s own lives and asks the atlas for nothing: $view', async ({ view }) => {
      const folder = mkdtempSync(join(tmpdir(), 'own-'));
      for (const [path, content] of Object.entries(unzipSync(given[view].zip))) {
        mkdirSync(join(folder, dirname(path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
      writeFileSync(join(folder, 'index.html'), `<!doctype html><title>Article</title>${given[view].texts.own}`);
      const own = await serveSite(folder, { port: 0 });
      try {
        const page = await browser.newPage();
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.goto(own.url);
        const frame = await frameIn(page);
        await expect.poll(() => frame.$eval('#frozen', (part) => part.textContent)).toMatch(/could not|n’ont pas pu/);
        await frame.$eval('.pa-row[data-host]', (row) =>
          row.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })),
        );
        await frame.waitForSelector('#open .event a[href^="http"]');
        expect(asked.filter((url) => !url.startsWith(own.url) && !url.startsWith('data:'))).toEqual([]);
        await page.close();
      } finally {
        own.server.close();
      }
    });

    it('every form that a release has published still works', async () => {
      const kept = readdirSync(GOLDEN).filter((file) => /^snippets-.*\.txt$/.test(file));
      expect(kept.length).toBeGreaterThan(0);
      for (const file of kept) {
        const forms = readFileSync(join(GOLDEN, file), 'utf8')
          .split(/^== (.*)$/m)
          .slice(1);
        for (let place = 0; place < forms.length; place += 2) {
          const text = forms[place + 1]!.replaceAll(
            'https://atlas.example/en/embed/first/',
            `${root}en/embed/opening/`,
          ).replaceAll('https://atlas.example/', root);
          const page = await open(`${file}-${place}`, text);
          if (text.includes('<iframe')) await frameIn(page);
          if (text.includes('<img src="http')) {
            await expect.poll(() => page.$eval('img', (image) => image.naturalWidth)).toBeGreaterThan(0);
          }
          await page.close();
        }
      }
    }, 120_000);
  });
}
