/** Lives folded once for each day and lens: for whoever draws many pictures of one record. */
import type { Day } from '../model/day.ts';
import type { Lens } from '../model/lens.ts';
import { livesOf, type Atlas, type Lives } from './atlas.ts';

const KEPT = new WeakMap<Atlas, Map<string, Lives>>();

/** What `livesOf` gives, the same object each time. They stay for as long as the atlas: not for days that a reader picks. */
export function keptLivesOf(atlas: Atlas, known: Day | null, lens: Lens = 'all'): Lives {
  const own = KEPT.get(atlas) ?? new Map<string, Lives>();
  KEPT.set(atlas, own);
  const key = `${lens} ${known}`;
  const lives = own.get(key) ?? livesOf(atlas, known, lens);
  own.set(key, lives);
  return lives;
}
