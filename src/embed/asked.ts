/** What the address of an embed asks for, as a state of its view. */
import { parseIsoDay } from '../model/day.ts';
import { readAddress } from '../share/address.ts';
import type { EmbedBook } from './book.ts';
import { viewOf } from './fullAddress.ts';
import type { EmbedState } from './scene.ts';

/** More would not stay legible in a row of marks. */
export const MAX_PARTNERS = 4;

/** The key of an address that leaves one partnership of those whose lives are shown. */
export const PARTNERSHIP = 'partnership';

export interface ReadAsked {
  readonly state: EmbedState;
  /** The country to be opened. */
  readonly select: string | null;
  /** What could not be read. */
  readonly dropped: readonly string[];
}

/** `state`: what the page shows by itself. */
export function readAsked(asked: URLSearchParams, { index, atlas }: EmbedBook, state: EmbedState): ReadAsked {
  const only = asked.get(PARTNERSHIP);
  const tie = atlas.ties.find(({ id }) => id === only)?.id;
  asked.delete(PARTNERSHIP);
  const { view, dropped } = readAddress(asked.toString(), {
    opening: viewOf(state),
    hosts: new Set(index.hosts),
    regions: new Map(),
    partners: new Set(index.partners),
    isKnown: (id) => index.hosts.includes(id),
    first: parseIsoDay(index.start)!,
    last: atlas.readUntil,
    maxPartners: MAX_PARTNERS,
  });
  const { at, from, to, vs, known, group, lens, partners, hosts, select } = view;
  return {
    state: { at: Math.min(to, Math.max(from, at)), from, to, vs, known, group, lens, partners, hosts, tie },
    select,
    dropped: only !== null && tie === undefined ? [...dropped, `${PARTNERSHIP}=${only}`] : dropped,
  };
}
