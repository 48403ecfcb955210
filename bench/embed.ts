/**
 * The embed as a reader of an article has it: within a page of another origin, on the slow phone of `slowPhone.ts`, with
 * and without scripts; and a step of its time, three on one page, on this machine.
 * Beside it TimelineJS, from its package, with the events of the same lives.
 */
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer-core';
import { serveSite } from '../src/site/serve.ts';
import { chromiumPath } from '../tests/browser/find.ts';
import { launchChromium } from '../tests/browser/page.ts';
import { kb, seenIn, slowPhone } from './slowPhone.ts';
import { timelineJs } from './timelineJs.ts';

interface EmbedLoad {
  readonly kb: number;
  readonly requests: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  readonly blockedMs: number;
  /** Within the frame, and of the page round it. */
  readonly layoutShift: number;
  readonly hostLayoutShift: number;
  /** Until the time control is there; null without scripts. */
  readonly aliveMs: number | null;
}

/** Without scripts, that of the embed is not fetched; those that measure still run. */
async function load(
  browser: Browser,
  host: string,
  scripts: boolean,
  { alone, alive }: { readonly alone: string | null; readonly alive: string },
): Promise<EmbedLoad> {
  const { context, page, session, sent } = await slowPhone(browser);
  if (!scripts)
    await session.send('Network.setBlockedURLs', {
      urls: ['*/embed.*.js', '*/lives.*.js', '*/story.*.js', '*/timelinejs/*.js'],
    });
  const start = performance.now();
  await page.goto(alone ?? `${host}?one`, { waitUntil: 'load', timeout: 120_000 });
  const frame = alone === null ? page.frames()[1]! : page.mainFrame();
  let aliveMs: number | null = null;
  if (scripts) {
    await frame.waitForSelector(alive, { timeout: 60_000 });
    aliveMs = Math.round(performance.now() - start);
  }
  await page.waitForNetworkIdle({ idleTime: 500, timeout: 60_000 });
  const [within, round] = [await seenIn(frame), await seenIn(page.mainFrame())];
  await context.close();
  return {
    kb: kb(sent.bytes),
    requests: sent.requests,
    byKind: sent.byKind,
    firstPaintMs: Math.round(within.first),
    largestPaintMs: Math.round(within.largest),
    blockedMs: Math.round(within.blocked),
    layoutShift: Number(within.shift.toFixed(3)),
    hostLayoutShift: Number(round.shift.toFixed(3)),
    aliveMs,
  };
}

const STEPS = 120;

/** What a step of time takes in one of three embeds on a page. */
interface StepTime {
  /** Milliseconds of script, styles and layout by the clock, 95th percentile: other work of the machine goes in. */
  readonly p95Ms: number;
  /** Milliseconds of the same that the page's thread itself was at work, on average: other work does not. */
  readonly cpuMs: number;
}

const WORK = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];

async function steps(browser: Browser, host: string): Promise<Readonly<Record<string, StepTime>>> {
  const page = await browser.newPage();
  await page.setViewport({ width: 800, height: 900 });
  const times: Record<string, StepTime> = {};
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.filter(({ name }) => WORK.includes(name)).reduce((sum, { value }) => sum + value * 1000, 0);
  };
  await page.evaluateOnNewDocument(() => {
    const drawn: number[] = [];
    (globalThis as unknown as { drawn: number[] }).drawn = drawn;
    const next = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (draw) =>
      next((time) => {
        const begun = performance.now();
        draw(time);
        // Styles and layout belong to the step.
        void document.body.offsetHeight;
        drawn.push(performance.now() - begun);
      });
  });
  await page.goto(`${host}?three`, { waitUntil: 'load' });
  for (const frame of page.frames().slice(1)) {
    await frame.waitForSelector('#time-range');
    await (await frame.frameElement())?.scrollIntoView();
    const pass = (count: number): Promise<number[]> =>
      frame.evaluate(async (all) => {
        const range = document.querySelector<HTMLInputElement>('#time-range')!;
        const [first, last] = [Number(range.min), Number(range.max)];
        const { drawn } = globalThis as unknown as { drawn: number[] };
        drawn.length = 0;
        for (let step = 0; step < all; step += 1) {
          range.value = String(Math.round(first + ((last - first) * step) / (all - 1)));
          range.dispatchEvent(new Event('input'));
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        return [...drawn];
      }, count);
    // The first pass is for the compiler.
    await pass(STEPS);
    const before = await worked();
    const taken = await pass(STEPS);
    const cpuMs = ((await worked()) - before) / STEPS;
    taken.sort((a, b) => a - b);
    const name = new URL(frame.url()).pathname.split('/').at(-2)!;
    times[name] = {
      p95Ms: Number((taken[Math.floor(taken.length * 0.95)] ?? 0).toFixed(1)),
      cpuMs: Number(cpuMs.toFixed(1)),
    };
  }
  await page.close();
  return times;
}

/** Frames of other origins in the process of their page: else its network and its slowness are not theirs. */
const ONE_PROCESS = ['--disable-site-isolation-trials', '--disable-features=IsolateOrigins,site-per-process'];

const OURS = '#time-range';
const VIEWS = {
  opening: { path: 'en/embed/opening/', alive: OURS },
  beforeAfter: { path: 'fr/embed/mali-before-after/', alive: OURS },
  life: { path: 'fr/embed/mali-life/', alive: OURS },
  story: { path: 'fr/embed/story-france-leaves/', alive: '[data-step="next"]' },
  timelineJs: { path: 'timelinejs/', alive: '.tl-slide .tl-headline' },
} as const;
const THREE = ['en/embed/opening/', 'fr/embed/mali-before-after/', 'en/embed/africa/'];

/** Three loads each, the median by first paint. */
export async function embedBench(dist: string): Promise<unknown> {
  const { server, url } = await serveSite(dist, { port: 0 });
  const browser = await launchChromium(chromiumPath(), ONE_PROCESS);
  let view: string = VIEWS.opening.path;
  const other = timelineJs(dist);
  const host = createServer((request, response) => {
    const asked = request.url ?? '/';
    if (asked.startsWith('/timelinejs/')) {
      // Squeezed as ours is.
      const answer = other(asked.slice('/timelinejs/'.length));
      response.writeHead(answer ? 200 : 404, {
        'Content-Type': answer?.type ?? 'text/plain',
        'Content-Encoding': 'gzip',
      });
      response.end(gzipSync(answer?.body ?? ''));
      return;
    }
    const isThree = asked === '/?three';
    const frame = (src: string): string =>
      `<iframe src="${src.startsWith('timelinejs') ? `/${src}` : url + src}" title="A map" width="100%" height="900" frameborder="0"></iframe>`;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    const frames = isThree ? THREE.map(frame) : [frame(view)];
    response.end(
      `<!doctype html><meta name="viewport" content="width=device-width"><title>Article</title><p>Text.</p>${frames.join('')}<p>Text.</p>`,
    );
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
  try {
    const figures: Record<string, unknown> = {};
    for (const [name, { path, alive }] of Object.entries(VIEWS)) {
      view = path;
      const measured = async (scripts: boolean): Promise<EmbedLoad> => {
        const loads: EmbedLoad[] = [];
        for (let run = 0; run < 3; run += 1) loads.push(await load(browser, address, scripts, { alone: null, alive }));
        const median = loads.sort((a, b) => a.firstPaintMs - b.firstPaintMs)[1]!;
        // Chromium tells the largest paint and long tasks of no frame: those are of the page alone.
        const { largestPaintMs, blockedMs } = await load(browser, address, scripts, {
          alone: (name === 'timelineJs' ? address : url) + path,
          alive,
        });
        return { ...median, largestPaintMs, blockedMs };
      };
      figures[name] = { withScripts: await measured(true), withoutScripts: await measured(false) };
    }
    return {
      ...figures,
      stepThreeOnOnePage: await steps(browser, address),
    };
  } finally {
    await browser.close();
    host.close();
    server.close();
  }
}
