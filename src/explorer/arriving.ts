import type { View } from '../model/view.ts';
import type { AtlasData } from './atlasData.ts';
import { selectionOf } from './selection.ts';
import { widened } from './widened.ts';

/** A link to what lies outside of the region shows a region that has it, as the search does. */
export function arriving(view: View, data: AtlasData): View {
  const host = selectionOf(data, view.select)?.host;
  if (host === undefined || view.told !== undefined || !data.index.hosts.includes(host)) return view;
  return { ...view, hosts: widened(data.index, view.hosts, host) };
}
