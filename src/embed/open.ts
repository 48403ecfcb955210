/** What a country opens: the events of the ties shown, newest first, with their citations. */
import { tieLabel } from '../i18n/tieWords.ts';
import { h, type SvgNode } from '../draw/node.ts';
import { edtf } from '../model/edtf.ts';
import { cardList, eventCard, tombstone } from './cards.ts';
import type { EvidenceFile, Notice } from './data.ts';
import { panelHead } from './panel.ts';
import type { Parts } from './parts.ts';

/** What of a host lies in which file of evidence. */
export interface Wanted {
  readonly host: string;
  readonly partner: string;
}

/** The host and partner under whom the evidence of a country's ties is filed. */
export function wantedFor({ scene }: Parts, host: string): Wanted[] {
  const found = new Map<string, Wanted>();
  for (const { tie } of scene.shown) {
    if (tie.host === host || (tie.symmetric && tie.partner === host)) {
      found.set(`${tie.host} ${tie.partner}`, { host: tie.host, partner: tie.partner });
    }
  }
  return [...found.values()];
}

export function openHead({ book, words }: Parts, host: string): SvgNode {
  const { name } = book.wording.names.party(host);
  return panelHead(`${name}${book.wording.messages.punctuation.colon}${words.events}`, words);
}

/** Events of a country up to the dates shown. `notices`: what was corrected or withdrawn since. */
export function openEvents(
  parts: Parts,
  host: string,
  files: readonly EvidenceFile[],
  notices: readonly Notice[],
): SvgNode[] {
  const { book, scene, words } = parts;
  const { wording } = book;
  const last = Math.max(...scene.moments.map(({ at }) => at));
  const items = scene.shown
    .filter(({ tie }) => tie.host === host || (tie.symmetric && tie.partner === host))
    .flatMap(({ tie, events }) =>
      events.flatMap(({ id, earliest }) => {
        const file = files.find((one) => one.events[id] !== undefined);
        if (!file || earliest > last) return [];
        const event = file.events[id]!;
        const title = `${wording.names.short(tie.partner)}, ${tieLabel(wording, tie)}`;
        return [{ event, title, sources: file.sources, latest: edtf(event.date).latest, tie: tie.id }];
      }),
    )
    // One act that bears on several ties is told once.
    .filter(({ event }, place, all) => all.findIndex((one) => one.event.id === event.id) === place)
    .sort((a, b) => b.latest - a.latest);
  if (items.length === 0) return [h('p', {}, words.none)];
  const cards = items.map(({ event, title, sources, tie }) => {
    const about = notices.filter(
      (notice) => notice.event === event.id || (notice.event === undefined && notice.partnership === tie),
    );
    const withdrawn = about.find(({ kind }) => kind === 'withdrawal');
    return withdrawn ? tombstone(wording, words, withdrawn) : eventCard(wording, words, event, title, sources);
  });
  return cardList(cards, words);
}
