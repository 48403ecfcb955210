/** Where the addresses of the atlas lead in its single file, which carries the record and not every page of it. */

/**
 * A story is told on the map, at its first step or the one that is named, and an event of a partnership is shown there.
 * All else stays where it is.
 */
export function placeOf(path: string): string {
  const [, lang, story, step] = /^([a-z]{2}\/)story\/([^/?#]+)\/(?:\?[^#]*)?(?:#(.*))?$/.exec(path) ?? [];
  if (story !== undefined) return `${lang!}?story=${story}${step ? `&step=${step}` : ''}`;
  const [, home, event] = /^([a-z]{2}\/)partnership\/[^/?#]+\/(?:\?[^#]*)?#event-(.+)$/.exec(path) ?? [];
  return event === undefined ? path : `${home!}?select=${event}`;
}

/** Of a link in a page the path that it leads to, with query and part; null where it leads out of the atlas. */
export function within(href: string, path: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return null;
  const base = new URL(`https://atlas.invalid/${path}`);
  const { pathname, search, hash } = new URL(href, base);
  return `${pathname.slice(1)}${search}${hash}`;
}
