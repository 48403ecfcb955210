/** The address, in the atlas itself, of what an embed shows: the same date, question, partners, countries and evidence. */
import { parseIsoDay } from '../model/day.ts';
import type { EmbedShows } from '../model/words.ts';
import { PLAIN, type Look, type View } from '../model/view.ts';
import { lastingAddress } from '../share/lasting.ts';
import type { EmbedIndex } from './data.ts';
import type { EmbedState } from './scene.ts';

const LOOK_OF: Readonly<Record<EmbedShows, Look>> = { map: 'map', compare: 'compare', life: 'lives' };

/** A state as a view of the atlas: what an embed has no part of is as in the plainest view. */
export function viewOf(state: EmbedState): View {
  return { ...state, select: null, view: 'map', map: null, ...PLAIN };
}

export function fullAddress(
  index: Pick<EmbedIndex, 'start' | 'readUntil'>,
  shows: EmbedShows,
  state: EmbedState,
): string {
  const plain = { ...viewOf(state), select: state.tie ?? null };
  return lastingAddress(
    // An embed shows only what was read twice, so its view in full does.
    { ...plain, lens: state.lens === 'all' ? 'second-read' : state.lens, view: LOOK_OF[shows] },
    {
      opening: {
        ...plain,
        select: null,
        lens: 'all',
        known: null,
        from: parseIsoDay(index.start)!,
        to: parseIsoDay(index.readUntil)!,
      },
      regions: new Map(),
    },
  );
}
