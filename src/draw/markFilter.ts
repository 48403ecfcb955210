/** Which rows remain when the reader asks for some marks only: those of a partner, those with a state. */
import type { Chip } from '../model/chip.ts';
import { stateKeys, type LegendKey } from './legend.ts';
import type { MapRow } from './marks.ts';

/** `thin`: few reports were read for the time; a mark of the row and of no chip. */
export type FilterKey = LegendKey | 'thin';

export interface MarkFilter {
  readonly partners: readonly string[];
  readonly keys: readonly FilterKey[];
}

export const NO_FILTER: MarkFilter = { partners: [], keys: [] };

/** The filter of a list that names partners and marks alike, as an address has it. */
export function filterOf(only: readonly string[], isPartner: (one: string) => boolean): MarkFilter {
  if (only.length === 0) return NO_FILTER;
  return { partners: only.filter(isPartner), keys: only.filter((one) => !isPartner(one)) as FilterKey[] };
}

export function isOn({ partners, keys }: MarkFilter): boolean {
  return partners.length > 0 || keys.length > 0;
}

/** With what was not among them added, and what was taken away. */
export function toggled<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}

/**
 * Whether a row remains: one of its chips is of a partner asked for and has a state asked for. Several partners, or
 * several states, widen the answer; a partner and a state together narrow it to that partner's state.
 */
export function remains({ chips, thin = false }: MapRow, filter: MarkFilter): boolean {
  if (!isOn(filter)) return true;
  const { partners, keys } = filter;
  const asked = (chip: Chip): boolean =>
    (partners.length === 0 || partners.includes(chip.partner)) &&
    (keys.length === 0 || (thin && keys.includes('thin')) || stateKeys(chip).some((key) => keys.includes(key)));
  // With a partner alone what it has nothing to say of does not remain.
  return chips.some((chip) => asked(chip) && (keys.length > 0 || !stateKeys(chip).every(saysNothing)));
}

function saysNothing(key: LegendKey): boolean {
  return key === 'nothing-found' || key === 'not-covered';
}
