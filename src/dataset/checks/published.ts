/**
 * An id once published never dies: it stays an id, or a former id (`also`) of what took its place, or `corrections.yaml` says
 * when it was withdrawn, and why.
 */
import type { DataRecord } from '../load.ts';
import type { Problem } from '../problem.ts';
import { withdrawalsOf } from '../corrections.ts';
import { allEvents, errorOf, type Check } from './check.ts';

/** All ids of a release, former and withdrawn ones included. */
export interface Published {
  readonly version: string;
  /** Of all releases. */
  readonly versions: readonly string[];
  readonly events: readonly string[];
  readonly partnerships: readonly string[];
  /** Those whose pages it names. */
  readonly outlets: readonly string[];
  readonly withdrawn: readonly string[];
}

function idsOf(
  parts: readonly { readonly data: { readonly id: string; readonly also?: readonly string[] | undefined } }[],
) {
  return new Set(parts.flatMap(({ data }) => [data.id, ...(data.also ?? [])]));
}

export const withdrawals: Check = (record) => {
  const error = errorOf('withdrawal');
  const alive = new Set([...idsOf(allEvents(record)), ...idsOf(record.partnerships)]);
  const first = new Map<string, number>();
  return withdrawalsOf(record).flatMap((part) => {
    const { id } = part.data;
    const problems: Problem[] = [];
    const earlier = first.get(id);
    if (earlier !== undefined)
      problems.push(error(part, ['id'], `"${id}" was already withdrawn on line ${earlier}`, 'Keep one of the two.'));
    else first.set(id, part.lineOf(['id']));
    if (alive.has(id))
      problems.push(
        error(
          part,
          ['id'],
          `"${id}" is said to be withdrawn, and still stands in the record`,
          'Take it out of the record, or out of corrections.yaml; what was mended and stays is a correction.',
        ),
      );
    return problems;
  });
};

/** A correction may say that a release holds it: one that there is, or the one that is to come. */
export function unknownReleases(record: DataRecord, { versions }: Pick<Published, 'versions'>): Problem[] {
  const error = errorOf('unknown-release');
  const next = record.atlas.data.recordVersion;
  return record.corrections.flatMap((part) => {
    const { since } = part.data;
    if (since === undefined || since === next || versions.includes(since)) return [];
    return [
      error(part, ['since'], `there is no release "${since}"`, `Write one of: ${[...versions, next].join(', ')}.`),
    ];
  });
}

/** What the newest release had and the record has no more. */
export function lostIds(
  record: DataRecord,
  { version, events, partnerships, outlets, withdrawn }: Published,
): Problem[] {
  const error = errorOf('id-lost');
  const dead = new Set(withdrawalsOf(record).map(({ data }) => data.id));
  const lost = (ids: readonly string[], alive: ReadonlySet<string>): string[] =>
    ids.filter((id) => !alive.has(id) && !dead.has(id));
  const problem = (what: string, id: string, mend: string): Problem =>
    // It stands nowhere any more; the version that lacks it does.
    error(record.atlas, ['recordVersion'], `${what} "${id}" of release ${version} is gone`, mend);
  return [
    ...lost(events, idsOf(allEvents(record))).map((id) =>
      problem(
        'the event',
        id,
        'Bring it back, name it in `also` of the event that took its place, or write into corrections.yaml when and why it was withdrawn.',
      ),
    ),
    ...lost(partnerships, idsOf(record.partnerships)).map((id) =>
      problem(
        'the partnership',
        id,
        'Bring it back, name it in `also` of the partnership that took its place, or write into corrections.yaml when and why it was withdrawn.',
      ),
    ),
    ...lost(outlets, new Set([...record.outlets].flatMap(([id, { data }]) => [id, ...(data.also ?? [])]))).map((id) =>
      problem('the outlet', id, 'Bring it back, or name it in `also` of the outlet that took its place.'),
    ),
    ...withdrawn
      .filter((id) => !dead.has(id))
      .map((id) =>
        problem('the withdrawal of', id, 'Bring it back into corrections.yaml: links to it go on to be followed.'),
      ),
  ];
}
