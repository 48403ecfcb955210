/** The first load of the explorer as a slow phone has it: 1.6 Mbit/s, 150 ms, CPU x4, 412x823. */
import type { Browser } from 'puppeteer-core';
import { serveSite } from '../src/site/serve.ts';
import { chromiumPath } from '../tests/browser/find.ts';
import { launchChromium } from '../tests/browser/page.ts';

interface Load {
  /** All that was transferred, and what of it before the map could be used. */
  readonly kb: number;
  readonly kbUntilUsable: number | null;
  readonly requests: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  readonly blockedMs: number;
  readonly layoutShift: number;
  readonly usableMs: number | null;
}

async function load(browser: Browser, url: string, scripts: boolean): Promise<Load> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 412, height: 823, isMobile: true, hasTouch: true, deviceScaleFactor: 1 });
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  if (!scripts) await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  let bytes = 0;
  let requests = 0;
  const kinds = new Map<string, string>();
  const byKind: Record<string, number> = {};
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
    const kind = kinds.get(requestId) ?? 'Other';
    byKind[kind] = Math.round(((byKind[kind] ?? 0) + encodedDataLength / 1000) * 10) / 10;
  });
  await page.evaluateOnNewDocument(() => {
    const seen = { largest: 0, shift: 0, blocked: 0 };
    (globalThis as unknown as { seen: typeof seen }).seen = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.largest = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.blocked += Math.max(0, entry.duration - 50);
    }).observe({ type: 'longtask', buffered: true });
  });
  const start = performance.now();
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  let usableMs: number | null = null;
  let usableBytes: number | null = null;
  if (scripts) {
    await page.waitForSelector('.leaflet-container [role="button"][data-host]', { timeout: 120_000 });
    usableMs = Math.round(performance.now() - start);
    usableBytes = bytes;
  }
  await page.waitForNetworkIdle({ idleTime: 500, timeout: 60_000 });
  if (!scripts) await session.send('Emulation.setScriptExecutionDisabled', { value: false });
  const paints = await page.evaluate(() => ({
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    seen: (globalThis as unknown as { seen?: { largest: number; shift: number; blocked: number } }).seen ?? {
      largest: 0,
      shift: 0,
      blocked: 0,
    },
  }));
  await context.close();
  return {
    kb: Math.round(bytes / 100) / 10,
    kbUntilUsable: usableBytes === null ? null : Math.round(usableBytes / 100) / 10,
    requests,
    byKind,
    firstPaintMs: Math.round(paints.first),
    largestPaintMs: Math.round(paints.seen.largest),
    blockedMs: Math.round(paints.seen.blocked),
    layoutShift: Number(paints.seen.shift.toFixed(3)),
    usableMs,
  };
}

/** Three loads each, the median by the time until usable or by first paint. */
export async function firstLoadBench(dist: string): Promise<unknown> {
  const { server, url } = await serveSite(dist, { port: 0 });
  const browser = await launchChromium(chromiumPath());
  try {
    const median = async (scripts: boolean): Promise<Load> => {
      const loads: Load[] = [];
      for (let run = 0; run < 3; run += 1) loads.push(await load(browser, `${url}en/`, scripts));
      return loads.sort((a, b) => (a.usableMs ?? a.firstPaintMs) - (b.usableMs ?? b.firstPaintMs))[1]!;
    };
    return { withScripts: await median(true), withoutScripts: await median(false) };
  } finally {
    await browser.close();
    server.close();
  }
}
