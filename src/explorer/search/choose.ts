/** What choosing a thing that was found does to the view: plain actions, in order. */
import { widened } from '../widened.ts';
import { edtf } from '../../model/edtf.ts';
import type { View } from '../../model/view.ts';
import { MAX_PARTNERS, type AtlasData } from '../atlasData.ts';
import { CLASS_PARTNERS } from '../scene.ts';
import { selectionOf } from '../selection.ts';
import type { Action } from '../state.ts';
import type { Entry } from './entries.ts';

type ChooseData = Pick<AtlasData, 'index' | 'ties' | 'events' | 'first' | 'last'>;

/** The event that choosing an entry shows, as the index calls it; null for what is no event and no place. */
export function eventOf({ kind, id, newest }: Entry): string | null {
  return kind === 'event' ? id : newest;
}

/** What choosing a partner would do: add it to those shown, or show it alone, where it is shown or there is no room. */
export function partnerChoice(view: Pick<View, 'partners' | 'view'>, partner: string): 'add' | 'alone' {
  const room = view.view === 'class' ? CLASS_PARTNERS : MAX_PARTNERS;
  return view.partners.includes(partner) || view.partners.length >= room ? 'alone' : 'add';
}

/**
 * `event`: the id of what {@link eventOf} names, once it is known. Empty for what the view has no place for: an outlet.
 */
export function actionsFor(data: ChooseData, view: View, entry: Entry, event: string | null = null): Action[] {
  const { index } = data;
  /** Shows a host, partnership or event, with its country among those shown. */
  const select = (id: string, host: string | undefined, at?: number): Action[] => {
    const seen = selectionOf(data, id)?.host ?? host;
    const hosts = seen === undefined || !index.hosts.includes(seen) ? view.hosts : widened(index, view.hosts, seen);
    const outside = at !== undefined && (at < view.from || at > view.to);
    return [
      ...(hosts === view.hosts ? [] : [{ type: 'hosts', hosts } as const]),
      ...(outside ? [{ type: 'period', from: data.first, to: data.last } as const] : []),
      { type: 'select', select: id, at },
    ];
  };
  switch (entry.kind) {
    case 'country':
      return select(entry.id, entry.id);
    case 'partner': {
      const alone = partnerChoice(view, entry.id) === 'alone';
      // Always in the order of the data, so that place says the partner.
      const partners = index.partners.filter((one) => one === entry.id || (!alone && view.partners.includes(one)));
      return [{ type: 'partners', partners }];
    }
    case 'formation': {
      // Where it acts in several countries, in one of those shown.
      const shown = entry.ties.find((id) => view.hosts.includes(data.ties.get(id)?.host ?? ''));
      const tie = shown ?? entry.ties[0];
      return tie === undefined ? [] : select(tie, data.ties.get(tie)?.host);
    }
    case 'partnership':
      return select(entry.id, entry.hosts[0]);
    case 'place':
    case 'event': {
      if (event === null) return [];
      const day = entry.date === null ? data.events.get(event)?.day : edtf(entry.date).latest;
      const at = day === undefined ? undefined : Math.min(Math.max(day, data.first), data.last);
      return select(event, entry.hosts[0], at);
    }
    case 'outlet':
      return [];
  }
}
