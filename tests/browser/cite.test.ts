/** A teacher copies a citation: of an event, of one of its sources, of the very view; by keyboard, and where the clipboard is refused. */
import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { violations } from './axe.ts';
import { launchChromium, live, openPage, textOf, type PageOptions, type Watched } from './page.ts';

let browser: Browser;
let open: Watched[] = [];

beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());
afterEach(async () => {
  await Promise.all(open.map(({ page }) => page.browserContext().close()));
  open = [];
});

async function explorer(path: string, options?: PageOptions): Promise<Watched> {
  const watched = await openPage(browser, inject('root') + path, options);
  open.push(watched);
  await live(watched.page);
  return watched;
}

/** Presses Tab until what has the focus matches. */
async function tabTo(page: Page, selector: string, most = 250): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted: string) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${selector} cannot be reached with Tab`);
}

/** The citation in a form, once it is shown; no-break spaces as plain ones. */
async function citation(page: Page | Frame, form: string): Promise<string> {
  await page.waitForSelector(`.citation-text[data-form="${form}"]`);
  return (await page.$eval('.citation-text', (text) => text.textContent ?? '')).replace(/[\u00a0\u202f]/g, ' ');
}

const italics = (page: Page): Promise<string[]> =>
  page.$$eval('.citation-text i', (found) => found.map((one) => one.textContent ?? ''));

describe('with the keyboard alone', () => {
  it('Mali on 16 August 2022: the first event is cited in APA and in Chicago, and the focus comes back', async () => {
    const { page, errors, foreign } = await explorer('en/?at=2022-08-16');
    await tabTo(page, '[data-host="MLI"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel .event');
    // The ties of other questions arrive after the first view, and the panel is drawn anew with them.
    await page.waitForNetworkIdle({ idleTime: 1000 });
    await tabTo(page, '.panel .event:first-of-type .event-foot .cite button');
    const summary = (await textOf(page, '.panel .event .event-summary')).replace(/\.$/, '');
    const opener = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    expect(opener).toMatch(/^Cite: .*2022/);
    await page.keyboard.press('Enter');

    const inApa = await citation(page, 'apa');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)).toBe('apa');
    expect(inApa).toMatch(
      /\(Version \d{4}(?:\.\d+)+\) \[Date of the event: [^;]*2022; record read to [^\]]+\]\. \(\d{4}, \w+(?:\s\d+)?\)\. Partnership Atlas\. Retrieved \w+ \d+, \d{4}, from http\S+\/en\/partnership\/[\w-]+\/#event-[\w-]+$/,
    );
    expect(inApa.startsWith(summary.replace(/[\u00a0\u202f]/g, ' '))).toBe(true);
    expect(await italics(page)).toEqual([summary]);

    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await citation(page, 'chicago')).toMatch(
      /^“.+[.?!]” Partnership Atlas\. Version \d{4}(?:\.\d+)+, \w+(?:\s\d+,)?\s\d{4}\. Date of the event: .+ http\S+\.$/,
    );

    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    // The panel stays open, the reader where she was.
    expect(await textOf(page, '.panel h2')).toBe('Mali');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(opener);
    // The next citation begins with the form chosen last.
    await page.keyboard.press('Enter');
    await citation(page, 'chicago');
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it('the address of the citation is a page that tells the event', async () => {
    const { page } = await explorer('en/?select=MLI');
    await page.waitForSelector('.panel .event');
    await page.$eval('.panel .event .event-foot .cite button', (button) => (button as HTMLElement).click());
    const [address = ''] = /http\S+$/.exec(await citation(page, 'apa')) ?? [];
    await page.goto(address);
    expect(await page.$(`[id="${new URL(address).hash.slice(1)}"]`)).not.toBeNull();
    // Pages without scripts have no button that does nothing.
    expect(await page.$('.cite')).toBeNull();
  });
});

describe('a source', () => {
  it('is cited in French, and copied with its italics and without', async () => {
    const { page } = await explorer('fr/?select=MLI');
    await page
      .browserContext()
      .overridePermissions(new URL(page.url()).origin, [
        'clipboard-read',
        'clipboard-write',
        'clipboard-sanitized-write',
      ]);
    await page.waitForSelector('.panel .citations');
    await page.$eval('.panel .citations summary', (summary) => summary.click());
    await page.$eval('.panel .citations[open] .cite button', (button) => (button as HTMLElement).click());
    await citation(page, 'apa');
    await page.click('.citation-forms input[value="mla"]');
    expect(await citation(page, 'mla')).toMatch(/Consulté le \d+(er)? \p{L}+ \d{4}\.$/u);
    await page.click('.citation-actions button');
    await page.waitForFunction(
      () => document.querySelector('.citation-actions [role="status"]')?.textContent === 'Copié.',
    );
    const [html, plain] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> => (await item!.getType(type)).text();
      return [await read('text/html'), await read('text/plain')] as const;
    });
    expect(plain).toBe(await textOf(page, '.citation-text'));
    expect(html).toContain('<i>');
  });

  it('can be kept as a file for a reference manager', async () => {
    const { page } = await explorer('en/?select=MLI');
    await page.waitForSelector('.panel .citations');
    await page.$eval('.panel .citations summary', (summary) => summary.click());
    await page.$eval('.panel .citations[open] .cite button', (button) => (button as HTMLElement).click());
    await citation(page, 'apa');
    await page.click('.citation-forms input[value="ris"]');
    const shown = await citation(page, 'ris');
    expect(shown).toMatch(/^TY {2}- (NEWS|ELEC|RPRT|JOUR)\r?\nID {2}- [\w-]+/);
    const link = await page.$eval('.citation-download', (one) => [
      (one as HTMLAnchorElement).download,
      decodeURIComponent((one as HTMLAnchorElement).href.replace(/^[^,]+,/, '')),
    ]);
    expect(link[0]).toMatch(/^[\w-]+\.ris$/);
    expect(link[1]).toMatch(/^TY {2}- .*\r\nER {2}- \r\n$/s);
    await page.click('.citation-forms input[value="bibtex"]');
    expect(await citation(page, 'bibtex')).toMatch(/^@(article|online|techreport)\{[\w-]+,\n/);
  });
});

describe('the very view', () => {
  it('is cited with its question, date, partners and version, under an address that says all of it', async () => {
    const { page } = await explorer('en/');
    await page.click('.read-until .cite button');
    const text = await citation(page, 'apa');
    expect(text).toMatch(
      /^Foreign forces present \(.+\), 16 August 2022: France, Russia and the United States \(Version [\d.]+\) \[Interactive map; /,
    );
    const [address = ''] = /http\S+$/.exec(text) ?? [];
    const query = new URL(address).searchParams;
    expect(query.get('at')).toBe('2022-08-16');
    expect(query.get('partners')).toBe('FRA,RUS,USA');
    expect(query.get('group')).toBe('presence');
    await page.goto(address);
    await live(page);
    expect(await textOf(page, '.date-large')).toBe('16\u00a0August 2022');
    expect(await page.$('#app .notice')).toBeNull();
  });
});

describe('what goes wrong', () => {
  it('in a frame that may not use the clipboard the text is selected and the keys are told', async () => {
    // In a file of the site that is no page: others may frame only what is made to be embedded, and pages frame nothing.
    const watched = await openPage(browser, `${inject('root')}data/meta.json`);
    open.push(watched);
    await watched.page.evaluate(
      (src) => {
        const frame = document.createElement('iframe');
        Object.assign(frame, { allow: "clipboard-write 'none'", width: '900', height: '700', src });
        document.body.append(frame);
      },
      `${inject('root')}en/?select=MLI`,
    );
    const frame = await watched.page.waitForFrame((one) => one.url().includes('/en/'));
    await frame.waitForSelector('.panel .event');
    await frame.$eval('.panel .event .event-foot .cite button', (button) => (button as HTMLElement).click());
    const shown = await citation(frame, 'apa');
    await frame.$eval('.citation-actions button', (button) => (button as HTMLElement).click());
    await frame.waitForFunction(() =>
      document.querySelector('.citation-actions [role="status"]')?.textContent?.includes('Ctrl+C'),
    );
    const selected = await frame.evaluate(() => window.getSelection()?.toString() ?? '');
    expect(selected.replace(/[\u00a0\u202f]/g, ' ').trim()).toBe(shown);
  });

  it('what was opened stays while the rest of the record comes, and the focus finds its button again', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { page } = await explorer('en/', {
      waitUntil: 'domcontentloaded',
      before: async (fresh) => {
        await fresh.setRequestInterception(true);
        fresh.on('request', (request) => {
          if (/\/data\/rest\./.test(request.url())) void held.then(() => request.continue());
          else void request.continue();
        });
      },
    });
    await page.click('.host-list button[data-host="MLI"]');
    const cite = '.panel .event .cite button';
    await page.waitForFunction(
      (selector) => [...document.querySelectorAll(selector)].some((one) => one.checkVisibility()),
      {},
      cite,
    );
    const name = await page.$$eval(cite, (buttons) => {
      // Those of sources lie folded under their event.
      const button = buttons.find((one) => one.checkVisibility())!;
      button.setAttribute('data-before', '');
      (button as HTMLElement).focus();
      return button.getAttribute('aria-label')!;
    });
    await page.$eval('.panel .event .citations summary', (summary) => summary.click());
    await page.keyboard.press('Enter');
    await citation(page, 'apa');
    const ties = await page.$$eval('.panel .tie', ({ length }) => length);
    // Not until the network is idle: a request that a browser gives up, as for an icon, would keep it busy for ever.
    const others = page.waitForResponse((response) => /\/data\/host\/africa\./.test(response.url()));
    release();
    // Ties that other countries' files tell have joined those that stood there, and so have their events.
    await page.waitForFunction((before) => document.querySelectorAll('.panel .tie').length > before, {}, ties);
    await (await others).text();
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 250)))),
    );
    expect(await page.$$eval('[data-before]', ({ length }) => length)).toBe(1);
    expect(await page.$eval('.panel .event .citations', (fold) => (fold as HTMLDetailsElement).open)).toBe(true);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('dialog[open]') === null);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name);
  });

  it('formatters that do not come are told of, and tried again', async () => {
    const { page } = await explorer('en/');
    let refuse = true;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (refuse && /\/CitationBody-[\w-]+\.js/.test(request.url())) void request.abort();
      else void request.continue();
    });
    await page.click('.read-until .cite button');
    await page.waitForSelector('.citation-box .notice-problem');
    expect(await textOf(page, '.citation-box .notice')).toContain('could not be made');
    refuse = false;
    await page.click('.citation-box .notice button');
    expect(await citation(page, 'apa')).toContain('Partnership Atlas');
  });

  it('where trying again does not help either, the page can be reloaded', async () => {
    const { page } = await explorer('en/');
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (/\/CitationBody-[\w-]+\.js/.test(request.url())) void request.abort();
      else void request.continue();
    });
    await page.click('.read-until .cite button');
    await page.waitForSelector('.citation-box .notice-problem');
    await page.click('.citation-box .notice button');
    await page.waitForFunction(
      () => document.querySelector('.citation-box .notice button')?.textContent === 'Reload the page',
    );
  });
});

describe('the dialog', () => {
  for (const [form, dark, width] of [
    ['apa', false, 1440],
    ['bibtex', true, 360],
  ] as const) {
    it(`has nothing that axe-core finds and does not scroll sideways (${form}, ${width} px)`, async () => {
      const { page } = await explorer('fr/', { dark, width, height: 740, reducedMotion: true });
      await page.$eval('.read-until .cite button', (button) => (button as HTMLElement).click());
      await citation(page, 'apa');
      await page.click(`.citation-forms input[value="${form}"]`);
      await citation(page, form);
      expect(await violations(page, 'dialog')).toEqual([]);
      const [content, room] = await page.$eval('dialog', (one) => [one.scrollWidth, one.clientWidth] as const);
      expect(content).toBeLessThanOrEqual(room);
    });
  }
});
