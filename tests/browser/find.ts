/** Which browsers are there. Never a silent skip: an absent Chromium fails with what to install. */
import { findChromium, findProgram } from '../../src/site/chromium.ts';

const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'];

export function chromiumPath(): string {
  const path = findChromium();
  if (path) return path;
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge. Install one (Debian: apt-get install chromium) or name it in ATLAS_CHROMIUM.',
  );
}

/** Null where there is none and none is required: then its tests are reported as NOT RUN. */
export function firefoxPath(): string | null {
  const path = findProgram('ATLAS_FIREFOX', FIREFOX);
  if (!path && process.env['ATLAS_REQUIRE_FIREFOX'] === '1') {
    throw new Error(
      'Firefox is required here. Install it (Debian: apt-get install firefox-esr) or name it in ATLAS_FIREFOX.',
    );
  }
  return path;
}

/** Null where there is none and none is required: then its test is reported as NOT RUN. */
export function nginxPath(): string | null {
  const path = findProgram('ATLAS_NGINX', NGINX);
  if (!path && process.env['ATLAS_REQUIRE_NGINX'] === '1') {
    throw new Error(
      'nginx is required here. Install it (Debian: apt-get install nginx-light) or name it in ATLAS_NGINX.',
    );
  }
  return path;
}
