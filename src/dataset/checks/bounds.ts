/** Counts within the bounds that are kept with the data: a file that vanished is noticed. */
import type { Check } from './check.ts';
import { errorOf } from './check.ts';
import { countsOf } from '../counts.ts';

export const expectedCounts: Check = (record) => {
  const counts: Record<string, number> = { ...countsOf(record).totals };
  return Object.entries(record.atlas.data.expected).flatMap(([name, [low, high]]) => {
    const count = counts[name];
    if (count === undefined) {
      return [
        errorOf('expected')(
          record.atlas,
          ['expected', name],
          `nothing called "${name}" is counted`,
          `Use one of ${Object.keys(counts).join(', ')}.`,
        ),
      ];
    }
    return count >= low && count <= high
      ? []
      : [
          errorOf('expected')(
            record.atlas,
            ['expected', name],
            `there are ${count} ${name}, expected are ${low} to ${high}`,
            'If the record really grew or shrank, change the bounds in the same commit; otherwise look for what was lost or doubled.',
          ),
        ];
  });
};
