/**
 * What a frozen page says of what came after it: that a newer version exists, what was corrected and withdrawn, or that
 * it could not learn of that.
 */
import { dayInWords } from '../i18n/dates.ts';
import type { EmbedWords } from '../i18n/embed.en.ts';
import { parseIsoDay } from '../model/day.ts';
import type { Lang } from '../model/words.ts';
import { h } from '../draw/node.ts';
import { noticesFor, noticesName, type Notice, type NoticesFile } from './data.ts';
import { fill } from './dom.ts';

export interface FrozenInput {
  readonly load: (url: string, name: string) => Promise<unknown>;
  /** The folder of the site. */
  readonly site: string;
  readonly version: string;
  readonly lang: Lang;
  readonly words: EmbedWords;
  /** Ids of the partnerships that the page shows; asked for where anything was changed at all. */
  readonly shown: () => Promise<ReadonlySet<string>>;
}

/** More notices than these are folded: the picture is what the page is for. */
const FEW = 3;

/** Says it in its place in the page; gives the notices that bear on what the page shows. */
export async function tellFrozen({ load, site, version, lang, words, shown }: FrozenInput): Promise<readonly Notice[]> {
  const place = document.getElementById('frozen');
  const newest = place?.querySelector('a')?.getAttribute('href') ?? '';
  const link = h('a', { href: newest }, words.openNewer);
  let file: NoticesFile;
  try {
    const name = noticesName(version);
    file = (await load(`${site}${name}.js`, name)) as NoticesFile;
  } catch {
    fill(place, [
      h('p', {}, words.frozen(version)),
      h('p', { class: 'notice-problem', role: 'status' }, `${words.noticesFailed} `, link),
    ]);
    return [];
  }
  const notices = await noticesOn(file, version, shown);
  const told = notices.map(({ kind, on, text }) =>
    h('li', {}, h('b', {}, `${words.noticeKinds[kind]}, ${dayInWords(parseIsoDay(on)!, lang)}`), ` ${text[lang]}`),
  );
  fill(place, [
    h('p', {}, words.frozen(version), ...(file.latest === version ? [] : [` ${words.newer(file.latest)} `, link])),
    ...(told.length === 0
      ? []
      : [
          h(
            'details',
            told.length > FEW ? {} : { open: '' },
            h('summary', {}, words.notices(told.length)),
            h('ul', {}, told),
          ),
        ]),
  ]);
  return notices;
}

/** Where it cannot be said what the page shows, every notice of its version is told. */
async function noticesOn(file: NoticesFile, version: string, shown: FrozenInput['shown']): Promise<readonly Notice[]> {
  const own = file.notices.filter(({ releases }) => releases.includes(version));
  if (own.length === 0) return [];
  try {
    return noticesFor(file, version, await shown());
  } catch {
    return own;
  }
}
