/** The one state of the explorer and all that can happen to it. */
import type { Day } from '../model/day.ts';
import type { Lens } from '../model/lens.ts';
import type { Camera, Comparison, Look, View } from '../model/view.ts';
import type { Group } from '../model/words.ts';

export interface State {
  readonly view: View;
  readonly playing: boolean;
  /** The other questions, partners and dates are unfolded. */
  readonly investigating: boolean;
  /** Where play stood before the stop that is shown; null while the reader moves. */
  readonly previous: Day | null;
  /** What of the address was not understood; empty once read. */
  readonly dropped: readonly string[];
}

export type Action =
  /** `step`: from one change to the next, so that what changed in between is told. */
  | { readonly type: 'at'; readonly at: Day; readonly step?: boolean }
  | { readonly type: 'playing'; readonly playing: boolean }
  | { readonly type: 'group'; readonly group: Group }
  | { readonly type: 'partners'; readonly partners: readonly string[] }
  | { readonly type: 'lens'; readonly lens: Lens }
  | { readonly type: 'vs'; readonly vs: Day | null }
  | { readonly type: 'period'; readonly from: Day; readonly to: Day }
  | { readonly type: 'hosts'; readonly hosts: readonly string[] }
  | { readonly type: 'known'; readonly known: Day | null }
  | { readonly type: 'select'; readonly select: string | null; readonly at?: Day | undefined }
  | { readonly type: 'look'; readonly look: Look }
  | { readonly type: 'compare'; readonly by: Comparison; readonly pair: View['pair'] }
  | { readonly type: 'only'; readonly only: readonly string[] }
  | { readonly type: 'through'; readonly host: string }
  | { readonly type: 'asks'; readonly asks: string | null }
  | { readonly type: 'sort'; readonly sort: string | null }
  | { readonly type: 'hidden'; readonly hidden: boolean }
  | { readonly type: 'camera'; readonly camera: Camera | null }
  | { readonly type: 'investigating'; readonly investigating: boolean }
  | { readonly type: 'address'; readonly view: View; readonly dropped: readonly string[] }
  | { readonly type: 'dismiss' };

export function reduce(state: State, action: Action): State {
  const look = (change: Partial<View>): State => ({ ...state, view: { ...state.view, ...change } });
  switch (action.type) {
    case 'at':
      return { ...look({ at: action.at }), previous: state.playing || action.step ? state.view.at : null };
    case 'playing':
      return { ...state, playing: action.playing };
    case 'group':
      // What was asked of the legend belongs to its question.
      return look({ group: action.group, only: [] });
    case 'partners': {
      const gone = state.view.partners.filter((one) => !action.partners.includes(one));
      if (action.partners.length === 0) return state;
      return look({ partners: action.partners, only: state.view.only.filter((one) => !gone.includes(one)) });
    }
    case 'compare':
      return look({ by: action.by, pair: action.pair });
    case 'only':
      return look({ only: action.only });
    case 'period':
      // The date stays within what is looked at.
      return look({
        from: action.from,
        to: action.to,
        at: Math.min(action.to, Math.max(action.from, state.view.at)),
      });
    case 'hosts':
      // Where the map was looked at belongs to the region that was left.
      return look({ hosts: action.hosts, map: null, select: null, through: null });
    case 'lens':
      return look({ lens: action.lens });
    case 'vs':
      return look({ vs: action.vs });
    case 'known':
      return look({ known: action.known });
    case 'select':
      return {
        ...look({ select: action.select, ...(action.at === undefined ? {} : { at: action.at }) }),
        playing: false,
      };
    case 'look':
      // How one look is sorted and what a class was not shown yet means nothing to another.
      return look({ view: action.look, ...(action.look === state.view.view ? {} : { sort: null, hidden: false }) });
    case 'through':
      return look({ through: action.host });
    case 'asks':
      return look({ asks: action.asks, view: 'evidence', ...(state.view.view === 'evidence' ? {} : { sort: null }) });
    case 'sort':
      return look({ sort: action.sort });
    case 'hidden':
      return look({ hidden: action.hidden });
    case 'camera':
      return look({ map: action.camera });
    case 'investigating':
      return { ...state, investigating: action.investigating };
    case 'address':
      return { ...state, view: action.view, dropped: action.dropped, playing: false, previous: null };
    case 'dismiss':
      return { ...state, dropped: [] };
  }
}
