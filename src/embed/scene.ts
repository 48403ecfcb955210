/** What a view says on a date: marks, sentence, and of every tie shown where it stands and who says so. Pure. */
import type { MapRow } from '../draw/marks.ts';
import { dayInWords } from '../i18n/dates.ts';
import { differenceSentence } from '../i18n/differences.ts';
import { chipParts, tieLabel, tieWords } from '../i18n/tieWords.ts';
import type { Chip } from '../model/chip.ts';
import { parseIsoDay, type Day } from '../model/day.ts';
import { segmentAt, type Life } from '../model/fold.ts';
import type { Lens } from '../model/lens.ts';
import type { EmbedShows, Group } from '../model/words.ts';
import { turned } from '../model/standing.ts';
import { tieAt } from '../query/asOf.ts';
import { isThin, livesOf, type Lives } from '../query/atlas.ts';
import { chipDifferences } from '../query/chipDifferences.ts';
import { chipBoard, chipsAt } from '../query/chipsAt.ts';
import type { EmbedBook } from './book.ts';
import type { EmbedIndex, EmbedOpening } from './data.ts';

export interface EmbedState {
  readonly at: Day;
  /** The period through which readers move, and which lives are drawn over. */
  readonly from: Day;
  readonly to: Day;
  readonly vs: Day | null;
  readonly known: Day | null;
  readonly group: Group;
  readonly lens: Lens;
  readonly partners: readonly string[];
  readonly hosts: readonly string[];
  /** Of lives, the one partnership that is meant; absent for all of the partners with the hosts. */
  readonly tie?: string | undefined;
}

/** What a view opens with: the date and choice that it is published with, over the whole record. */
export function openingState(
  { at, vs, group, partners, hosts }: EmbedOpening,
  { start, readUntil }: Pick<EmbedIndex, 'start' | 'readUntil'>,
): EmbedState {
  return {
    at: parseIsoDay(at)!,
    from: parseIsoDay(start)!,
    to: parseIsoDay(readUntil)!,
    vs: vs === null ? null : parseIsoDay(vs),
    known: null,
    group,
    lens: 'all',
    partners,
    hosts,
  };
}

/** One tie of a country in words, and the event that set its status. */
export interface Said {
  readonly partnership: string;
  /** The host with which it is stored, where its evidence lies. */
  readonly host: string;
  readonly partner: string;
  readonly words: string;
  /** Place of the event in the record, `fra-mli-x#3`; null for what was so before the record opens. */
  readonly setBy: string | null;
}

export interface HostSaid {
  readonly host: string;
  readonly name: string;
  readonly ties: readonly Said[];
  /** What is said of partners of which nothing stands: nothing found, not covered. */
  readonly rest: readonly string[];
}

export interface Moment {
  readonly at: Day;
  readonly date: string;
  readonly rows: readonly MapRow[];
  readonly chips: readonly Chip[];
  /** Countries of which something is reported, in the order of their names. */
  readonly said: () => readonly HostSaid[];
  /** Names of the countries of which nothing is. */
  readonly silent: readonly string[];
}

export interface Scene {
  readonly state: EmbedState;
  readonly shows: EmbedShows;
  readonly question: string;
  /** One, or two where dates are compared, the earlier first. */
  readonly moments: readonly Moment[];
  readonly sentence: string;
  readonly lives: Lives;
  /** Lives of the ties shown. */
  readonly shown: readonly Life[];
  /** Days on which a status shown changes, ascending. */
  readonly changeDays: readonly Day[];
}

function shownIn({ all }: Lives, { hosts, partners, group, tie: only }: EmbedState): Life[] {
  return all.filter(
    ({ tie }) =>
      tie.group === group &&
      (only === undefined || tie.id === only) &&
      ((hosts.includes(tie.host) && partners.includes(tie.partner)) ||
        (tie.symmetric && hosts.includes(tie.partner) && partners.includes(tie.host))),
  );
}

/**
 * Of the ties of a chip those that it speaks of: the one that holds it, what is disputed beside it, and what stands
 * against the host or with its rival.
 */
function isSpoken(chip: Chip, life: Life, at: Day): boolean {
  const { id } = life.tie;
  if (id === chip.heldBy || chip.beside.some(({ partnership }) => partnership === id)) return true;
  const { status, standing, fading } = segmentAt(life, at);
  return chip.status !== null && standing === 'disputed' && status !== 'ended' && fading !== 'lapsed';
}

function saidOf(book: EmbedBook, shown: readonly Life[], row: MapRow, at: Day, every: boolean): HostSaid {
  const { wording } = book;
  const { names, messages } = wording;
  const ties = row.chips.flatMap((chip) =>
    shown
      .filter((life) => isOf(life, chip) && (every || isSpoken(chip, life, at)))
      .flatMap((life): Said[] => {
        const state = tieAt(life, at);
        if (!state || state.status === null) return [];
        const { tie } = life;
        const kind = tie.tie === 'cooperation' ? '' : ` (${messages.ties[tie.tie]})`;
        const who = `${names.short(chip.partner)}, ${tieLabel(wording, tie)}${kind}`;
        const seen = { ...state, partner: chip.partner, host: chip.host };
        const standing = tie.host === chip.host ? state.standing : turned(state.standing);
        return [
          {
            partnership: tie.id,
            host: tie.host,
            partner: tie.partner,
            words: `${who}${messages.punctuation.colon}${tieWords(wording, { ...seen, standing })}`,
            setBy: segmentAt(life, at).setBy,
          },
        ];
      }),
  );
  const spoken = new Set(ties.map(({ partner, host }) => (host === row.host ? partner : host)));
  const rest = row.chips
    .filter(({ partner }) => !spoken.has(partner))
    .map((chip) => {
      const words = chipParts(wording, chip).join(messages.punctuation.semicolon);
      return `${names.short(chip.partner)}${messages.punctuation.colon}${words}`;
    });
  return { host: row.host, name: row.name, ties, rest };
}

/** Nothing stands, is reported or may have begun. */
function isSilent({ status, absence, beside }: Chip): boolean {
  return status === null && absence !== null && beside.length === 0;
}

/** Whether a life is of a chip's partner and host, as it is stored or, between equals, turned round. */
function isOf({ tie }: Life, { partner, host }: Chip): boolean {
  return (
    (tie.partner === partner && tie.host === host) || (tie.symmetric && tie.partner === host && tie.host === partner)
  );
}

function momentAt(book: EmbedBook, shows: EmbedShows, { lives, shown }: Ground, state: EmbedState, at: Day): Moment {
  const { names } = book.wording;
  const { lang } = book.index;
  const chips = chipsAt(lives, state, at);
  const width = state.partners.length;
  const rows = state.hosts.map((host, place): MapRow => ({
    host,
    name: names.party(host).name,
    short: names.short(host),
    chips: chips.slice(place * width, (place + 1) * width),
    thin: isThin(book.atlas, host, at),
  }));
  const isQuiet = (row: MapRow): boolean => row.chips.every(isSilent);
  return {
    at,
    date: dayInWords(at, lang),
    rows,
    chips,
    // In words only when they are asked for: a drag of the date draws marks at every frame, and tells them at its end.
    said: () => {
      const { compare } = new Intl.Collator(lang);
      return rows
        .filter((row) => !isQuiet(row))
        .map((row) => saidOf(book, shown, row, at, shows === 'life'))
        .sort((a, b) => compare(a.name, b.name));
    },
    silent: rows.filter(isQuiet).map(({ name }) => name),
  };
}

/** The lives that a state asks of; kept by who moves through time, since no date changes them. */
export interface Ground {
  readonly lives: Lives;
  readonly shown: readonly Life[];
  readonly changeDays: readonly Day[];
}

export function groundOf(book: EmbedBook, state: EmbedState): Ground {
  const lives = livesOf(book.atlas, state.known, state.lens);
  return {
    lives,
    shown: shownIn(lives, state),
    changeDays: chipBoard(lives, state, state.at).statusDays,
  };
}

export function sceneOf(book: EmbedBook, shows: EmbedShows, state: EmbedState, ground = groundOf(book, state)): Scene {
  const { lives, shown, changeDays } = ground;
  const { at, vs } = state;
  const days = shows === 'compare' && vs !== null ? [Math.min(vs, at), Math.max(vs, at)] : [at];
  const [from, to] = vs === null ? [at, at] : [Math.min(vs, at), Math.max(vs, at)];
  return {
    state,
    shows,
    question: book.wording.messages.groupQuestions[state.group],
    moments: days.map((day) => momentAt(book, shows, ground, state, day)),
    sentence: vs === null ? '' : differenceSentence(book.wording, chipDifferences(lives, state, from, to), from, to),
    lives,
    shown,
    changeDays,
  };
}
