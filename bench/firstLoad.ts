/** The first load of the explorer as a slow phone has it. */
import type { Browser } from 'puppeteer-core';
import { serveSite } from '../src/site/serve.ts';
import { chromiumPath } from '../tests/browser/find.ts';
import { launchChromium } from '../tests/browser/page.ts';
import { kb, seenIn, slowPhone } from './slowPhone.ts';

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
  const { context, page, session, sent } = await slowPhone(browser);
  if (!scripts) await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  const start = performance.now();
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  let usableMs: number | null = null;
  let usableBytes: number | null = null;
  if (scripts) {
    await page.waitForSelector('.leaflet-container [role="button"][data-host]', { timeout: 120_000 });
    usableMs = Math.round(performance.now() - start);
    usableBytes = sent.bytes;
  }
  await page.waitForNetworkIdle({ idleTime: 500, timeout: 60_000 });
  if (!scripts) await session.send('Emulation.setScriptExecutionDisabled', { value: false });
  const seen = await seenIn(page.mainFrame());
  await context.close();
  return {
    kb: kb(sent.bytes),
    kbUntilUsable: usableBytes === null ? null : kb(usableBytes),
    requests: sent.requests,
    byKind: sent.byKind,
    firstPaintMs: Math.round(seen.first),
    largestPaintMs: Math.round(seen.largest),
    blockedMs: Math.round(seen.blocked),
    layoutShift: Number(seen.shift.toFixed(3)),
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
