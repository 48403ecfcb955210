/** What the marks of places say: only of those that the date has. */
import type { ReactNode } from 'react';
import { NEUTRAL_COLOR } from '../../draw/palette.ts';
import { drawPlace } from '../../draw/places.ts';
import type { Messages } from '../../i18n/messages.ts';
import { PLACE_STATES, type PlaceState } from '../../model/words.ts';
import { Glyph } from '../../ui/svg.tsx';

export interface PlacesLegendProps {
  readonly states: readonly PlaceState[];
  readonly messages: Messages;
}

export function PlacesLegend({ states, messages }: PlacesLegendProps): ReactNode {
  if (states.length === 0) return null;
  const { title, states: words } = messages.places;
  return (
    <ul className="places-legend" aria-label={title}>
      {PLACE_STATES.filter((state) => states.includes(state)).map((state) => (
        <li key={state}>
          <Glyph node={drawPlace(state, NEUTRAL_COLOR)} width={20} height={20} /> {words[state]}
        </li>
      ))}
    </ul>
  );
}
