/**
 * Who says so, of the current status.
 *
 * - Confirmations of the current status accumulate, by the sides that speak in its events.
 * - A denial names the event that it denies. It makes the status which that event set or confirmed disputed, whatever
 *   the order of the two, until the side that denied acknowledges it. It never changes the status.
 * - In a contested tie the counterpart stands in the host's place.
 */
import type { Side, Standing } from './words.ts';

/** An event that set or confirmed the current status; `position` counts folded events. */
export interface Statement {
  readonly id: string;
  readonly position: number;
  readonly sides: readonly Side[];
}

export interface Denial {
  readonly denies: string;
  readonly position: number;
  readonly sides: readonly Side[];
}

/** The side that answers for the host. */
export function hostSide(contested: boolean): Side {
  return contested ? 'counterpart' : 'host';
}

export function standingOf(statements: readonly Statement[], denials: readonly Denial[], contested: boolean): Standing {
  if (isDisputed(statements, denials)) return 'disputed';
  const says = (side: Side): boolean => statements.some((statement) => statement.sides.includes(side));
  const partner = says('partner');
  const host = says(hostSide(contested));
  if (partner && host) return 'both';
  if (partner) return 'partner';
  return host ? 'host' : 'third-party';
}

function isDisputed(statements: readonly Statement[], denials: readonly Denial[]): boolean {
  return denials.some((denial) => {
    const denied = statements.find((statement) => statement.id === denial.denies);
    if (!denied) return false;
    const from = Math.max(denied.position, denial.position);
    return denial.sides
      .filter((side) => side !== 'third-party')
      .some((side) => !statements.some((statement) => statement.position > from && statement.sides.includes(side)));
  });
}

/** The same standing seen from the other side of a tie between equals. */
export function turned(standing: Standing | null): Standing | null {
  if (standing === 'partner') return 'host';
  return standing === 'host' ? 'partner' : standing;
}

/** Whether partner or host (or counterpart) ever confirmed it. */
export function everConfirmed(statements: readonly Statement[], contested: boolean): boolean {
  const host = hostSide(contested);
  return statements.some((statement) => statement.sides.includes('partner') || statement.sides.includes(host));
}
