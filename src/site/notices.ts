/**
 * What frozen embeds read of corrections and withdrawals: where a record stood in the releases that had it, since by now it
 * may have another id, another partnership, or no place at all.
 */
import type { DataRecord } from '../dataset/load.ts';
import type { Notice, NoticesFile } from '../embed/data.ts';
import { dateInWords } from '../i18n/dates.ts';
import type { CorrectionRecord } from '../model/schema.ts';
import { typeset } from '../model/typography.ts';
import type { Lang, Text } from '../model/words.ts';
import type { Released } from '../query/changes.ts';

/** A release and the day on which it was made. */
export interface DatedRelease extends Released {
  readonly released: string;
}

/** Where a record stood: an event of a partnership, or a whole partnership. */
export interface Stood {
  readonly partnership: string;
  readonly event?: string | undefined;
}

type Names = Pick<DataRecord, 'partnerships' | 'corrections'>;

/** Of each id all those that its record has had. */
function namesIn({ partnerships }: Names): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, ReadonlySet<string>>();
  for (const { data } of partnerships) {
    for (const one of [data, ...data.events]) {
      const ids = new Set([one.id, ...(one.also ?? [])]);
      for (const id of ids) if (!names.has(id)) names.set(id, ids);
    }
  }
  return names;
}

/** What a release held, by id. */
interface Held {
  readonly partnerships: ReadonlyMap<string, Released['partnerships'][number]>;
  readonly events: ReadonlyMap<string, Released['events'][number]>;
}

const HELD = new WeakMap<Released, Held>();

/** Sorted once for a release: every correction asks for it. */
function heldIn(release: Released): Held {
  const known = HELD.get(release);
  if (known) return known;
  const held = {
    partnerships: new Map(release.partnerships.map((one) => [one.id, one])),
    events: new Map(release.events.map((one) => [one.id, one])),
  };
  HELD.set(release, held);
  return held;
}

/** Where any of these ids stood in a release; context events stand in no partnership, and no embed shows them. */
export function stoodIn(release: Released, ids: ReadonlySet<string>): Stood[] {
  const { partnerships, events } = heldIn(release);
  const all = [...ids];
  return [
    ...all.filter((id) => partnerships.has(id)).map((id) => ({ partnership: id })),
    ...all.flatMap((id) => {
      const partnership = events.get(id)?.partnership ?? null;
      return partnership === null ? [] : [{ partnership, event: id }];
    }),
  ];
}

/**
 * One notice for each place where a corrected record stood. A release made on the day of a correction counts as made
 * before it, unless the correction says that it holds what stands now. What is neither event nor partnership is told on
 * the page of corrections alone.
 */
export function noticesOf(record: Names, releases: readonly DatedRelease[]): Notice[] {
  const names = namesIn(record);
  return record.corrections.flatMap(({ data }) => {
    const ids = names.get(data.id) ?? new Set([data.id]);
    const places = new Map<string, Place>();
    for (const release of releases) {
      if (release.version === data.since || release.released > data.date) break;
      for (const stood of stoodIn(release, ids)) {
        const key = `${stood.partnership} ${stood.event ?? ''}`;
        const place = places.get(key) ?? { stood, name: nameIn(release, stood), releases: [] };
        place.releases.push(release.version);
        places.set(key, place);
      }
    }
    return [...places.values()].map((place) => noticeOf(data, place));
  });
}

interface Place {
  readonly stood: Stood;
  readonly name: Text;
  readonly releases: string[];
}

/** What a release called it: an embed tells its notices in one list, where nothing else says what each is about. */
function nameIn(release: Released, { partnership, event }: Stood): Text {
  const { partnerships, events } = heldIn(release);
  const title = partnerships.get(partnership)?.title;
  const date = event === undefined ? undefined : events.get(event)?.date;
  const name = (lang: Lang): string =>
    [title?.[lang], date === undefined ? undefined : dateInWords(date, lang)].filter(Boolean).join(', ');
  return { en: name('en'), fr: name('fr') };
}

function noticeOf({ date, kind, text }: CorrectionRecord, { stood, name, releases }: Place): Notice {
  // Of what was withdrawn nothing is said but that it was, and why.
  const told = (lang: Lang): string =>
    typeset(kind === 'withdrawal' ? text[lang] : `${name[lang]}. ${text[lang]}`, lang);
  return {
    id: `${date}-${stood.event ?? stood.partnership}`,
    on: date,
    kind,
    ...stood,
    releases,
    text: { en: told('en'), fr: told('fr') },
  };
}

export function noticesFile(record: DataRecord, releases: readonly DatedRelease[]): NoticesFile {
  return { latest: record.atlas.data.recordVersion, notices: noticesOf(record, releases) };
}
