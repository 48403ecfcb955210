/** The browsers in which embeds are tried: Chromium, and Firefox where it is installed. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { inject } from 'vitest';
import { launchChromium } from './page.ts';

export interface Kind {
  readonly name: string;
  readonly isThere: boolean;
  readonly launch: () => Promise<Browser>;
}

const firefox = inject('firefox');

export const BROWSERS: readonly Kind[] = [
  { name: 'Chromium', isThere: true, launch: () => launchChromium(inject('chromium')) },
  {
    name: 'Firefox',
    isThere: firefox !== null,
    launch: () =>
      puppeteer.launch({
        browser: 'firefox',
        executablePath: firefox!,
        headless: true,
        // A driven Firefox is laxer with files than a reader's.
        extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
      }),
  },
];
