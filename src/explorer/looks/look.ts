/** What every look at the record is given: the same scene, shown as a map, a table, a comparison. */
import type { Dispatch } from 'react';
import type { MarkFilter } from '../../draw/markFilter.ts';
import { LOOKS, type Look } from '../../model/view.ts';
import type { AtlasData } from '../atlasData.ts';
import type { Scene } from '../scene.ts';
import type { Action, State } from '../state.ts';

/** A look by its name; null where this atlas has none of the name. */
export function lookNamed(name: string): Look | null {
  return LOOKS.find((look) => look === name) ?? null;
}

export interface LookProps {
  readonly data: AtlasData;
  readonly scene: Scene;
  readonly state: State;
  readonly dispatch: Dispatch<Action>;
  /** What of the marks the reader asked for in the legend; the map dims the rest. */
  readonly filter?: MarkFilter;
}
