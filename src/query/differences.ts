/** What is so on one date and was not on another: the ties whose status or standing differ. */
import type { Day } from '../model/day.ts';
import type { Group } from '../model/words.ts';
import { tieAt, type TieAt } from './asOf.ts';
import type { Lives } from './atlas.ts';

export interface Difference {
  readonly before: TieAt | null;
  /** Never null together with `before`. */
  readonly after: TieAt | null;
}

export interface DifferenceQuestion {
  readonly from: Day;
  readonly to: Day;
  readonly group?: Group | undefined;
  readonly hosts?: ReadonlySet<string> | undefined;
  readonly partners?: ReadonlySet<string> | undefined;
}

export function differences(lives: Lives, { from, to, group, hosts, partners }: DifferenceQuestion): Difference[] {
  const found: Difference[] = [];
  for (const life of lives.all) {
    const { tie } = life;
    if (group && tie.group !== group) continue;
    if (hosts && !hosts.has(tie.host)) continue;
    if (partners && !partners.has(tie.partner)) continue;
    const before = tieAt(life, from);
    const after = tieAt(life, to);
    if (before?.status !== after?.status || before?.standing !== after?.standing) found.push({ before, after });
  }
  return found;
}
