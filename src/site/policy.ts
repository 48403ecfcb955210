/**
 * The policy under which every page runs: nothing inline, nothing from another host. Pages bear it in a meta element, so
 * that it holds on any static host; the server sends it as a header too, with what only a header can say.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  // The builder of embeds shows them in frames, and nothing from elsewhere.
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What a host says with every file. */
const FILE_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
};

/** Names that bear a hash of their content, and never come to mean anything else. */
export const HASHED = '\\.[0-9a-f]{8}\\.[a-z]+$|/assets/[^/]+-[A-Za-z0-9_-]{8}\\.[a-z0-9]+$';
/** The pages that other sites may show in a frame: those made for articles, with the builder that shows them. */
export const EMBEDS = '/([a-z][a-z]|releases/[^/]+)/embed/';
/** What a page is, by its address: a folder, or a file of markup. */
export const PAGES = '(/|\\.html)$';

export const CACHE_FOREVER = 'public, max-age=31536000, immutable';
/** Kept, and asked about each time: the host answers that nothing changed. */
export const CACHE_ASK = 'no-cache';

/** Headers of a page. Only a header can say who may frame it: the site itself, or anybody for what is made to be embedded. */
export function pageHeaders(isEmbed: boolean): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': `${CONTENT_POLICY}; frame-ancestors ${isEmbed ? '*' : "'self'"}`,
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  };
}

/** All headers of the answer at an address, written from the site's root (`/en/country/xyz/`). */
export function headersOf(path: string): Readonly<Record<string, string>> {
  return {
    ...FILE_HEADERS,
    'Cache-Control': new RegExp(HASHED).test(path) ? CACHE_FOREVER : CACHE_ASK,
    // The policy is a page's; with every script and file of data it would only be more to load.
    ...(new RegExp(PAGES).test(path) ? pageHeaders(new RegExp(`^${EMBEDS}`).test(path)) : {}),
  };
}
