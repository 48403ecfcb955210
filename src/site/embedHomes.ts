/** Where the scripts, styles and data of embeds lie, below the site's folder. */

/** Those of the live pages, which change with every build. */
export const LIVE_HOME = 'embed/';

/** The folder of a release's embeds, pages and all: it needs nothing else and is never made anew. */
export function releaseHome(version: string): string {
  if (!/^[\w.-]+$/.test(version) || /^\.+$/.test(version))
    throw new Error(`recordVersion "${version}" cannot name a folder: write letters, digits, dots and hyphens`);
  return `releases/${version}/embed/`;
}
