/** With one partner chosen, countries are filled by its status. */
import type { CountryFill } from '../draw/fill.ts';
import type { Chip } from '../model/chip.ts';

/** Undefined where there is not one partner alone. `leaveOut`: hosts that bear no fill. */
export function fillsOf(
  chips: readonly Chip[],
  partners: readonly string[],
  colorOf: (partner: string) => number,
  leaveOut: ReadonlySet<string> = new Set(),
): Readonly<Record<string, CountryFill>> | undefined {
  const [partner, ...more] = partners;
  if (partner === undefined || more.length > 0) return undefined;
  // A sanction or a contested force is a mark beside the chip; with nothing else it is what the country is filled by.
  return Object.fromEntries(
    chips.flatMap((chip) => {
      const status = chip.status ?? chip.beside[0]?.status;
      return status && !leaveOut.has(chip.host) ? [[chip.host, { status, colorIndex: colorOf(partner) }]] : [];
    }),
  );
}
