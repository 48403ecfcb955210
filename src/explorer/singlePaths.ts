/** Where the addresses of the atlas lead in its single file, which carries the record and not every page of it. */

/** Of `en/story/x/?y#z` the language's folder, the id and the part. */
const pageOf = (folder: string, rest = ''): RegExp =>
  new RegExp(`^([a-z]{2}/)${folder}/([^/?#]+)/${rest}(?:\\?[^#]*)?(?:#(.*))?$`);
const STORY = pageOf('story');
const TIE = pageOf('partnership');
const CONTEXT = pageOf('country', 'context/');
const EVENT = /^event-(.+)$/;

/**
 * Stories are told on the map, from the first step or the one that is named; partnerships and events are shown there. All
 * else stays where it is.
 */
export function placeOf(path: string): string {
  const [, told, story, step] = STORY.exec(path) ?? [];
  if (story !== undefined) return `${told!}?story=${story}${step ? `&step=${step}` : ''}`;
  const [, shown, tie, part = ''] = TIE.exec(path) ?? [];
  if (tie !== undefined) return `${shown!}?select=${EVENT.exec(part)?.[1] ?? tie}`;
  const [, home, , place = ''] = CONTEXT.exec(path) ?? [];
  const [, event] = EVENT.exec(place) ?? [];
  return event === undefined ? path : `${home!}?select=${event}`;
}

/** Of a link in a page the path that it leads to, with query and part; null where it leads out of the atlas. */
export function within(href: string, path: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return null;
  const base = new URL(`https://atlas.invalid/${path}`);
  const { pathname, search, hash } = new URL(href, base);
  return `${pathname.slice(1)}${search}${hash}`;
}
