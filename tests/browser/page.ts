/** A page to test in: everything that goes wrong in it is kept, and requests to other hosts are counted. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

/** Without these Chromium asks its maker's hosts for things of its own. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

export function launchChromium(executablePath: string, more: readonly string[] = []): Promise<Browser> {
  return puppeteer.launch({ executablePath, headless: true, args: [...QUIET, ...more] });
}

export interface Watched {
  readonly page: Page;
  /** Errors of the console, uncaught ones, and refusals of the content policy. */
  readonly errors: string[];
  /** Addresses asked of other hosts. */
  readonly foreign: string[];
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scripts?: boolean;
  readonly dark?: boolean;
  readonly reducedMotion?: boolean;
  /** Whether the site's worker may answer: not where a test answers, or fails, in the network's place. */
  readonly worker?: boolean;
  /** What is done to the page before anything is asked for, as answering its requests. */
  readonly before?: (page: Page) => Promise<void>;
  readonly waitUntil?: 'load' | 'domcontentloaded';
}

export async function openPage(browser: Browser, url: string, options: PageOptions = {}): Promise<Watched> {
  const { width = 1280, height = 800, scripts = true, dark = false, reducedMotion = false, worker = false } = options;
  const { waitUntil = 'load' } = options;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors: string[] = [];
  const foreign: string[] = [];
  const host = new URL(url).host;
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.host !== host) foreign.push(request.url());
  });
  if (!worker) await page.setBypassServiceWorker(true);
  await page.setViewport({ width, height });
  await page.setJavaScriptEnabled(scripts);
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
  ]);
  await options.before?.(page);
  await page.goto(url, { waitUntil });
  return { page, errors, foreign };
}

/** Waits until the live map has its marks. */
export async function live(page: Page): Promise<void> {
  await page.waitForSelector('.leaflet-container [role="button"][data-host]', { timeout: 30_000 });
}

export async function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => element.textContent ?? '');
}
