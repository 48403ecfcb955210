/** A view as it is cited: its question, place, date and partners in words, and an address that says all of it. */
import { dayInWords } from '../i18n/dates.ts';
import { isoOf } from '../model/day.ts';
import type { View } from '../model/view.ts';
import { lastingAddress } from '../share/lasting.ts';
import type { CiteSubject } from '../ui/citing.tsx';
import type { AtlasData } from './atlasData.ts';
import { selectionOf } from './selection.ts';

export function citedView(data: AtlasData, view: View): CiteSubject {
  const { wording, lang, index } = data;
  const { messages, names } = wording;
  const { cite, grammar, groupQuestions, punctuation, ui } = messages;
  const selection = selectionOf(data, view.select);
  const region = Object.values(index.regions).find(({ hosts }) => hosts.join(' ') === view.hosts.join(' '));
  const where = selection ? names.party(selection.host).name : (region?.title ?? ui.ownRegion);
  const title = [
    cite.viewTitle(groupQuestions[view.group], where, dayInWords(view.at, lang)),
    ...(view.known === null ? [] : [ui.asPublishedBy(dayInWords(view.known, lang))]),
    ...(view.lens === 'all' ? [] : [ui.lenses[view.lens]]),
  ].join(', ');
  return {
    kind: 'view',
    id: `atlas-view-${isoOf(view.at)}`,
    title: `${title}${punctuation.colon}${grammar.and(view.partners.map(names.the))}`,
    address: `?${lastingAddress(view, data.book)}`,
  };
}
