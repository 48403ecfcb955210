/** Builds the bench page, serves it, and lets a headless Chromium measure steps of time. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { serveSite } from '../src/site/serve.ts';
import { chromiumPath } from '../tests/browser/find.ts';
import { launchChromium } from '../tests/browser/page.ts';

export const SIZES = [1000, 10_000, 100_000];

export async function stepBench(dist: string): Promise<unknown> {
  const out = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
  await build({
    root: fileURLToPath(new URL('page', import.meta.url)),
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir: out, emptyOutDir: true },
  });
  const data = readdirSync(join(dist, 'data'));
  const json = (start: string): string =>
    readFileSync(
      join(
        dist,
        'data',
        data.find((name) => name.startsWith(start))!,
      ),
      'utf8',
    );
  const { server, url } = await serveSite(out, { port: 0 });
  const browser = await launchChromium(chromiumPath());
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.setViewport({ width: 1100, height: 760 });
    await page.goto(url);
    await page.waitForFunction('typeof runBench === "function"');
    return await page.evaluate(`runBench(${json('index.en.')}, ${json('shapes.')}, ${JSON.stringify(SIZES)})`);
  } finally {
    await browser.close();
    server.close();
    rmSync(out, { recursive: true });
  }
}
