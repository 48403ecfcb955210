/** Which countries are shown so that one of them can be seen. */
import type { IndexFile } from '../record/format.ts';

/**
 * The hosts to show so that one of them is among them: those shown, if it is; else the smallest region that has it and
 * all of those shown; else the smallest that has it; else those shown and it.
 */
export function widened(
  { regions }: Pick<IndexFile, 'regions'>,
  hosts: readonly string[],
  host: string,
): readonly string[] {
  if (hosts.includes(host)) return hosts;
  const having = Object.values(regions)
    .map((region) => region.hosts)
    .filter((own) => own.includes(host))
    .sort((a, b) => a.length - b.length);
  return having.find((own) => hosts.every((one) => own.includes(one))) ?? having[0] ?? [...hosts, host];
}
