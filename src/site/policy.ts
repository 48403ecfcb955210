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
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Headers of every answer. */
export const FILE_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
};

/** Below these paths lie the pages that are made to stand in other people's articles; no other page may be framed. */
const EMBEDS = /^\/?(?:[a-z]{2}|releases\/[^/]+)\/embed\/./;
/** The builder's page frames them itself. */
const BUILDER = /^\/?[a-z]{2}\/embed\/(?:index\.html)?$/;

/** The policy of the page that previews embeds. */
export const BUILDER_POLICY = `${CONTENT_POLICY}; frame-src 'self'`;

/** Headers of a page, by its path below the site. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  const builder = BUILDER.test(path);
  const ancestors = EMBEDS.test(path) && !builder ? '*' : "'self'";
  return {
    ...FILE_HEADERS,
    'Content-Security-Policy': `${builder ? BUILDER_POLICY : CONTENT_POLICY}; frame-ancestors ${ancestors}`,
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  };
}
