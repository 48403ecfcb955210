/** What the explorer's parts show at this moment: computed once from the record and the view, handed to all of them. */
import { useMemo } from 'react';
import { differenceSentence } from '../i18n/differences.ts';
import { dayInWords } from '../i18n/dates.ts';
import type { MapRow } from '../draw/marks.ts';
import type { Names } from '../i18n/names.ts';
import type { Chip } from '../model/chip.ts';
import type { Day } from '../model/day.ts';
import { livesOf, type Lives } from '../query/atlas.ts';
import { chipDifferences, type ChipDifference } from '../query/chipDifferences.ts';
import type { ChipChoice } from '../query/chipsAt.ts';
import { publicationDays } from '../query/publicationDays.ts';
import type { AtlasData, ContextMark } from './atlasData.ts';
import { rowStore } from './rowStore.ts';
import { selectionOf, type Selection } from './selection.ts';
import type { State } from './state.ts';
import { thinEverywhere } from './thin.ts';

/** A class learns three partners at a time. */
export const CLASS_PARTNERS = 3;

export interface Scene {
  readonly at: Day;
  readonly lives: Lives;
  readonly choice: ChipChoice;
  /** One row of chips a host, in the order of the hosts; a row is the same object until one of its chips changes. */
  readonly rows: readonly MapRow[];
  /** The same in the order of the names. */
  readonly byName: readonly MapRow[];
  readonly chips: readonly Chip[];
  /** Days of the period on which a status shown changes. */
  readonly changeDays: readonly Day[];
  /** Days of the period on which something of what is shown becomes known. */
  readonly publicationDays: readonly Day[];
  /** Context events of the hosts shown, as far as known, the most important first. */
  readonly ticks: readonly ContextMark[];
  readonly thin: readonly (readonly [Day, Day])[];
  /** The date with which the view is compared. */
  readonly compared: Day;
  readonly found: readonly ChipDifference[];
  /** While time plays, what the last step changed; else what differs from the date compared with. */
  readonly sentence: string;
  /** Of each host, the partners whose chip changed at the last step; empty while the reader moves freely. */
  readonly changed: ReadonlyMap<string, readonly string[]>;
  readonly selection: Selection | null;
  readonly question: string;
  readonly dateWords: string;
}

/** A state's id is its code of ISO 3166-1. */
export function namedRow(names: Names, host: string): Pick<MapRow, 'name' | 'short' | 'code'> {
  return {
    name: names.party(host).name,
    short: names.short(host),
    ...(/^[A-Z]{3}$/.test(host) ? { code: host } : {}),
  };
}

export function useScene(data: AtlasData, { view, previous }: State): Scene {
  const { wording, lang } = data;
  const { messages, names } = wording;
  const { hosts, group, known, lens, at } = view;
  const partners = useMemo(
    () => (view.view === 'class' ? view.partners.slice(0, CLASS_PARTNERS) : view.partners),
    [view.view, view.partners],
  );
  const lives = useMemo(() => livesOf(data.atlas, known, lens), [data, known, lens]);
  const choice = useMemo(() => ({ hosts, partners, group }), [hosts, partners, group]);
  const store = useMemo(() => rowStore(lives, choice, (host) => namedRow(names, host)), [lives, choice, names]);
  const rows = store.rowsAt(at);
  const byName = useMemo(() => {
    const { compare } = new Intl.Collator(lang);
    return [...rows].sort((a, b) => compare(a.name, b.name));
  }, [rows, lang]);
  const chips = useMemo(() => rows.flatMap((row) => row.chips), [rows]);
  const changeDays = useMemo(
    () => store.statusDays.filter((day) => day >= view.from && day <= view.to),
    [store, view.from, view.to],
  );
  const reported = useMemo(() => publicationDays(data.atlas.ties, choice), [data, choice]);
  const ticks = useMemo(
    () =>
      data.context.filter(
        (mark) =>
          mark.hosts.some((host) => hosts.includes(host)) &&
          (known === null || (mark.known !== null && mark.known <= known)),
      ),
    [data, known, hosts],
  );
  const thin = useMemo(
    () => thinEverywhere(hosts.map((host) => data.atlas.coverage.get(host)?.thin ?? [])),
    [hosts, data],
  );
  const compared = view.vs ?? data.opening.at;
  const found = useMemo(() => chipDifferences(lives, choice, ...ordered(compared, at)), [lives, choice, compared, at]);
  const stepped = useMemo(
    () => (previous === null ? null : chipDifferences(lives, choice, ...ordered(previous, at))),
    [previous, lives, choice, at],
  );
  // Before the date that the opening view is compared with, the sentence tells how it came to this, not what came of it.
  const untold = at < compared && at > view.from && view.vs === data.opening.vs && view.view !== 'compare';
  const sentence = useMemo(() => {
    if (previous !== null && stepped !== null) return differenceSentence(wording, stepped, previous, at);
    if (!untold) return differenceSentence(wording, found, compared, at);
    return differenceSentence(wording, chipDifferences(lives, choice, view.from, at), view.from, at);
  }, [wording, found, compared, at, previous, stepped, untold, lives, choice, view.from]);
  const changed = useMemo(() => {
    const byHost = new Map<string, string[]>();
    for (const { after } of stepped ?? []) byHost.set(after.host, [...(byHost.get(after.host) ?? []), after.partner]);
    return byHost;
  }, [stepped]);
  const selection = useMemo(() => selectionOf(data, view.select), [data, view.select]);
  return {
    at,
    lives,
    choice,
    rows,
    byName,
    chips,
    changeDays,
    publicationDays: reported,
    ticks,
    thin,
    compared,
    found,
    sentence,
    changed,
    selection,
    question: messages.groupQuestions[group],
    dateWords: dayInWords(at, lang),
  };
}

function ordered(a: Day, b: Day): [Day, Day] {
  return a <= b ? [a, b] : [b, a];
}
