/**
 * The service worker: what was read once can be read again without a network. The explorer is kept as a whole, so that it
 * starts; what it asks for beyond that, and pages, are kept as they are read. A new version is taken over once no page of
 * the old one is open, so that nobody loses their place. Embeds and frozen releases are left alone: they keep nothing on a
 * reader's device.
 */
import { clientsClaim } from 'workbox-core';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration';
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { FILES_CACHE, PAGES_CACHE } from './names.ts';

/** Put in by the build: files below the site's root, and what their content is known by where the name does not tell. */
declare const PRECACHE: PrecacheEntry[];
/** From `src/site/policy.ts`, by the build. */
declare const HASHED: string;
declare const EMBEDS: string;
declare const LANGS: string[];

/** A country's record, the search, places: no more than there are of one version, twice over. */
const MOST_FILES = 400;
const MOST_PAGES = 200;
/** On a network that hangs, the page as it was read last is better than none. */
const PATIENCE_S = 5;

/** The types of the two packages word an optional method differently. */
function atMost(maxEntries: number): WorkboxPlugin {
  return new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as unknown as WorkboxPlugin;
}

const scope = new URL('./', self.location.href);
const within = (url: URL): string => url.pathname.slice(scope.pathname.length - 1);
const isOurs = (url: URL): boolean => url.origin === scope.origin && url.pathname.startsWith(scope.pathname);
/** What is downloaded is kept by the reader, where they wish. */
const isPage = (url: URL): boolean => /\/(index\.html)?$/.test(url.pathname);
const isEmbed = (url: URL): boolean => new RegExp(`^${EMBEDS}`).test(within(url));

clientsClaim();
cleanupOutdatedCaches();
// An address that carries a view is the explorer's all the same.
precacheAndRoute(PRECACHE, { ignoreURLParametersMatching: [/.*/], cleanURLs: false });

registerRoute(
  ({ url }) => isOurs(url) && !isEmbed(url) && new RegExp(HASHED).test(url.pathname),
  new CacheFirst({
    cacheName: FILES_CACHE,
    plugins: [atMost(MOST_FILES)],
  }),
);
registerRoute(
  ({ url, request }) => isOurs(url) && !isEmbed(url) && isPage(url) && request.mode === 'navigate',
  new NetworkFirst({
    cacheName: PAGES_CACHE,
    networkTimeoutSeconds: PATIENCE_S,
    plugins: [atMost(MOST_PAGES)],
  }),
);
setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  const lang = LANGS.find((one) => within(new URL(request.url)).startsWith(`/${one}/`)) ?? LANGS[0]!;
  return (await matchPrecache(`${lang}/offline/index.html`)) ?? Response.error();
});
