/**
 * The ties of the chosen host that the map draws as lines: of the chosen partners, and of others as long as they last. A
 * story speaks of its own partners alone, and its map shows no other.
 */
import { isQuiet } from '../draw/chipState.ts';
import type { HostLink } from '../draw/links.ts';
import type { Day } from '../model/day.ts';
import type { Lives } from '../query/atlas.ts';
import { chipsAt, type ChipChoice } from '../query/chipsAt.ts';
import type { AtlasData } from './atlasData.ts';

export function linksOf(
  { index, wording, colorOf, lettersOf }: AtlasData,
  lives: Lives,
  { partners, group }: ChipChoice,
  host: string | null,
  at: Day,
  told: boolean,
): readonly HostLink[] | undefined {
  if (host === null) return undefined;
  const chosen = new Set(partners);
  const others = told ? [] : index.partners.filter((partner) => !chosen.has(partner));
  return chipsAt(lives, { hosts: [host], partners: [...partners, ...others], group }, at)
    .filter(
      (chip) => !isQuiet(chip) && (chosen.has(chip.partner) || (chip.status !== 'ended' && chip.fading !== 'lapsed')),
    )
    .map((chip) => ({
      partner: chip.partner,
      name: wording.names.short(chip.partner),
      chip,
      letters: lettersOf(chip.partner, chip.formation),
      colorIndex: colorOf(chip.partner),
    }));
}
