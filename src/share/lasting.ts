/** An address that says all of a view, so that it still opens the same one when the opening view has become another. */
import { GROUPS } from '../model/words.ts';
import type { View } from '../model/view.ts';
import { writeAddress, type AddressBook } from './address.ts';

export function lastingAddress(view: View, { opening, regions }: Pick<AddressBook, 'opening' | 'regions'>): string {
  // Differs from the view in all that the data sets, and so leaves nothing of it unsaid.
  const other: View = {
    ...opening,
    at: view.at + 1,
    vs: view.vs === null ? null : view.vs + 1,
    group: GROUPS.find((group) => group !== view.group)!,
    partners: [],
    hosts: [],
  };
  return writeAddress(view, { opening: other, regions });
}
