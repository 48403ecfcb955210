/** Which browsers are there. Never a silent skip: an absent Chromium fails with what to install. */
import { existsSync } from 'node:fs';

const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'];

function found(variable: string, places: readonly string[]): string | null {
  const given = process.env[variable];
  if (given) {
    if (!existsSync(given)) throw new Error(`${variable} names ${given}, where there is nothing.`);
    return given;
  }
  return places.find((path) => existsSync(path)) ?? null;
}

export function chromiumPath(): string {
  const path = found('ATLAS_CHROMIUM', CHROMIUM);
  if (path) return path;
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge. Install one (Debian: apt-get install chromium) or name it in ATLAS_CHROMIUM.',
  );
}

/** Null where there is none and none is required: then its tests are reported as NOT RUN. */
export function firefoxPath(): string | null {
  const path = found('ATLAS_FIREFOX', FIREFOX);
  if (!path && process.env['ATLAS_REQUIRE_FIREFOX'] === '1') {
    throw new Error(
      'Firefox is required here. Install it (Debian: apt-get install firefox-esr) or name it in ATLAS_FIREFOX.',
    );
  }
  return path;
}

/** Null where there is none and none is required: then its test is reported as NOT RUN. */
export function nginxPath(): string | null {
  const path = found('ATLAS_NGINX', NGINX);
  if (!path && process.env['ATLAS_REQUIRE_NGINX'] === '1') {
    throw new Error(
      'nginx is required here. Install it (Debian: apt-get install nginx-light) or name it in ATLAS_NGINX.',
    );
  }
  return path;
}
