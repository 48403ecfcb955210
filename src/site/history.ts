/**
 * What happened to records after they had been published: corrections by the id that a record has now, and what was
 * withdrawn by the place where it stood, which only the releases know.
 */
import type { DataRecord } from '../dataset/load.ts';
import type { CorrectionRecord } from '../model/schema.ts';
import { stoodIn, type DatedRelease } from './notices.ts';

export interface History {
  /** Corrections of a record, newest first, by its id of today. */
  readonly corrections: ReadonlyMap<string, readonly CorrectionRecord[]>;
  /** Former ids of an event, by its id of today. */
  readonly former: ReadonlyMap<string, readonly string[]>;
  /** Former ids of partnerships, each with that of today. */
  readonly moved: ReadonlyMap<string, string>;
  /** Former ids of outlets, each with that of today. */
  readonly movedOutlets: ReadonlyMap<string, string>;
  /** Events that were withdrawn, by the partnership of today in which they stood. */
  readonly withdrawnOf: ReadonlyMap<string, readonly CorrectionRecord[]>;
  /** Partnerships that were withdrawn; `host` is where they stood. */
  readonly withdrawn: readonly { readonly correction: CorrectionRecord; readonly host: string }[];
}

type Parts = Pick<DataRecord, 'partnerships' | 'context' | 'corrections' | 'outlets'>;

export function historyOf(
  { partnerships, context, corrections, outlets }: Parts,
  releases: () => readonly DatedRelease[],
): History {
  const today = new Map<string, string>();
  const former = new Map<string, readonly string[]>();
  const moved = new Map<string, string>();
  for (const { data } of [
    ...partnerships.flatMap(({ data: tie }) => tie.events.map((event) => ({ data: event }))),
    ...context,
  ]) {
    if (data.also === undefined) continue;
    former.set(data.id, data.also);
    for (const id of data.also) today.set(id, data.id);
  }
  const ties = new Set(partnerships.map(({ data }) => data.id));
  for (const { data } of partnerships) {
    for (const id of data.also ?? []) {
      today.set(id, data.id);
      if (!ties.has(id)) moved.set(id, data.id);
    }
  }
  const movedOutlets = new Map<string, string>();
  for (const [id, { data }] of outlets) {
    for (const one of data.also ?? []) {
      today.set(one, id);
      movedOutlets.set(one, id);
    }
  }
  const byId = new Map<string, CorrectionRecord[]>();
  const withdrawnOf = new Map<string, CorrectionRecord[]>();
  const withdrawn: { correction: CorrectionRecord; host: string }[] = [];
  for (const { data } of [...corrections].sort((a, b) => (a.data.date < b.data.date ? 1 : -1))) {
    if (data.kind === 'correction') {
      const id = today.get(data.id) ?? data.id;
      byId.set(id, [...(byId.get(id) ?? []), data]);
      continue;
    }
    const ids = new Set([data.id]);
    // The newest release that had it.
    const release = releases().findLast((one) => stoodIn(one, ids).length > 0);
    const [stood] = release === undefined ? [] : stoodIn(release, ids);
    if (release === undefined || stood === undefined) continue;
    if (stood.event === undefined) {
      const { host } = release.partnerships.find(({ id }) => id === stood.partnership)!;
      withdrawn.push({ correction: data, host });
    } else {
      const tie = moved.get(stood.partnership) ?? stood.partnership;
      withdrawnOf.set(tie, [...(withdrawnOf.get(tie) ?? []), data]);
    }
  }
  return { corrections: byId, former, moved, movedOutlets, withdrawnOf, withdrawn };
}
