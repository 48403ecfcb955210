/** The map of a page, drawn twice: for a wide page and print, and for a phone, whose marks must not shrink with it. */
import type { ReactNode } from 'react';
import { partnerColors } from '../../draw/partnerColors.ts';
import { Legend } from '../../ui/Legend.tsx';
import type { Group } from '../../model/words.ts';
import { makeStill } from '../still.ts';
import { drawing } from './drawing.ts';
import type { Shared } from './shared.ts';

export interface StillMapProps {
  readonly shared: Shared;
  readonly region: string;
  readonly group: Group;
  readonly partners: readonly string[];
  readonly selected?: string | undefined;
  readonly caption: string;
  readonly note: string;
  /** A region as tall as it is wide. */
  readonly tall?: boolean;
}

const WIDE = { width: 760, height: 500, idPrefix: 'map-wide' };
const NARROW = { width: 340, height: 330, idPrefix: 'map-narrow' };

export function StillMap({
  shared,
  region,
  group,
  partners,
  selected,
  caption,
  note,
  tall = false,
}: StillMapProps): ReactNode {
  const { index, facts, shapes, at, wording } = shared;
  const { hosts, extent } = index.regions[region]!;
  const draw = (size: typeof WIDE) =>
    makeStill(index, facts.lives, shapes, {
      at,
      vs: null,
      known: null,
      group,
      partners,
      hosts,
      extent,
      selected,
      ...size,
    });
  const [wide, narrow] = [
    draw(tall ? { ...WIDE, height: 720 } : WIDE),
    draw(tall ? { ...NARROW, height: 380 } : NARROW),
  ];
  const colorOf = partnerColors(index.defaultPartners, index.partners);
  return (
    <figure className="still-map">
      <figcaption>{caption}</figcaption>
      <div className="map-frame map-still for-wide" {...drawing(wide.picture)} />
      <div className="map-frame map-still for-narrow" {...drawing(narrow.picture)} />
      <Legend
        chips={wide.chips}
        thin={wide.rows.some((row) => row.thin)}
        partners={partners.map((id) => ({
          id,
          letters: wording.names.party(id).letters,
          colorIndex: colorOf(id),
        }))}
      />
      <p className="quiet">{note}</p>
    </figure>
  );
}
