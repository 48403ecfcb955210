/** A bare tie for words: what it is called by. */
import type { Tie } from '../../src/model/tie.ts';

export function tieOf(id: string, formation: string | null, over: Partial<Tie> = {}): Tie {
  return {
    id,
    partner: 'AAA',
    host: 'XXX',
    formation,
    kind: 'troops',
    group: 'presence',
    tie: 'cooperation',
    counterpart: null,
    succeeds: null,
    symmetric: false,
    covers: [],
    between: [],
    before: null,
    events: [],
    ...over,
  };
}
