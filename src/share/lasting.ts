/**
 * An address that says all of a view, so that it still opens the same one when the opening view has become another. Only
 * the period of the time axis is left to the record, which grows.
 */
import { GROUPS } from '../model/words.ts';
import type { View } from '../model/view.ts';
import { writeAddress, type AddressBook } from './address.ts';

export function lastingAddress(view: View, { opening, regions }: Pick<AddressBook, 'opening' | 'regions'>): string {
  // Differs from the view in all that the data sets, and so leaves nothing of it unsaid.
  const other: View = {
    ...opening,
    at: view.at + 1,
    vs: view.vs === null ? opening.vs : view.vs + 1,
    group: GROUPS.find((group) => group !== view.group)!,
    partners: [],
    hosts: [],
  };
  // The opening view's own region is whatever it happens to open with: its countries are named instead.
  const open = opening.hosts.join(',');
  const places = new Map([...regions].filter(([, hosts]) => hosts.join(',') !== open));
  return writeAddress(view, { opening: other, regions: places });
}
