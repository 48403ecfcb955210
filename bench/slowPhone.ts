/** A slow phone: 1.6 Mbit/s, 150 ms, CPU x4, 412x823; it counts what it is sent and what it sees. */
import type { Browser, BrowserContext, CDPSession, Frame, Page } from 'puppeteer-core';

/** What has been transferred so far, in bytes, and in kB by kind. */
interface Sent {
  bytes: number;
  requests: number;
  readonly byKind: Record<string, number>;
}

interface Seen {
  largest: number;
  shift: number;
  blocked: number;
}

export interface SlowPhone {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly session: CDPSession;
  readonly sent: Sent;
}

export async function slowPhone(browser: Browser): Promise<SlowPhone> {
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
  const sent: Sent = { bytes: 0, requests: 0, byKind: {} };
  const kinds = new Map<string, string>();
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sent.bytes += encodedDataLength;
    sent.requests += 1;
    const kind = kinds.get(requestId) ?? 'Other';
    sent.byKind[kind] = Math.round(((sent.byKind[kind] ?? 0) + encodedDataLength / 1000) * 10) / 10;
  });
  await page.evaluateOnNewDocument(() => {
    const seen: Seen = { largest: 0, shift: 0, blocked: 0 };
    (globalThis as unknown as { seen: Seen }).seen = seen;
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
  return { context, page, session, sent };
}

/** Milliseconds of the first and the largest paint and of long tasks' excess, and the sum of layout shifts, in one frame. */
export function seenIn(where: Frame): Promise<Seen & { readonly first: number }> {
  return where.evaluate(() => ({
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    ...((globalThis as unknown as { seen?: Seen }).seen ?? { largest: 0, shift: 0, blocked: 0 }),
  }));
}

export const kb = (bytes: number): number => Math.round(bytes / 100) / 10;
