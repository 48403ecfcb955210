/** From the compiled index to ties ready to fold. */
import { parseIsoDay } from '../model/day.ts';
import { edtf } from '../model/edtf.ts';
import type { Tie, TieEvent } from '../model/tie.ts';
import { CHANGES, GROUP_OF_KIND, KINDS, SIDES, STATUSES, TIES, type Side, type Status } from '../model/words.ts';
import type { Atlas } from '../query/atlas.ts';
import type { PlaceBook } from '../query/places.ts';
import { FORMAT, type EventRow, type IndexFile, type PlacesFile, type TieFile } from './format.ts';

/** Thrown where a file was compiled for another reader: a stale page met a new record, or the other way round. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
}

/** What of the index the decoder reads. */
type Decodable = Pick<IndexFile, 'format' | 'ties' | 'fadeAfterDays' | 'readUntil' | 'coverage' | 'swept'>;

export function decodeIndex(index: Decodable): Atlas {
  if (index.format !== FORMAT) {
    throw new FormatError(`the record has format ${String(index.format)}, this page reads ${FORMAT}`);
  }
  return {
    ties: index.ties.map(decodeTie),
    fadeAfterDays: index.fadeAfterDays,
    readUntil: parseIsoDay(index.readUntil)!,
    coverage: new Map(
      Object.entries(index.coverage).map(([host, { from, looked, thin, partners }]) => [
        host,
        {
          from: edtf(from).earliest,
          looked: parseIsoDay(looked)!,
          thin: (thin ?? []).map((span) => {
            const bounds = edtf(span);
            return [bounds.earliest, bounds.latest] as const;
          }),
          partners: new Set([...index.swept, ...(partners ?? [])]),
        },
      ]),
    ),
  };
}

function decodeTie(file: TieFile): Tie {
  const kind = KINDS[file.k]!;
  return {
    id: file.id,
    partner: file.p,
    host: file.h,
    formation: file.f ?? null,
    kind,
    group: GROUP_OF_KIND[kind],
    tie: TIES[file.t ?? 0]!,
    counterpart: file.counterpart ?? null,
    succeeds: file.succeeds ?? null,
    symmetric: file.symmetric ?? false,
    covers: (file.covers ?? []).map(([party, from, until]) => ({ party, from, until })),
    between: file.between ?? [],
    before: file.before
      ? {
          status: STATUSES[file.before.s]!,
          since: file.before.since ? { text: file.before.since, latest: edtf(file.before.since).latest } : null,
          sides: decodeSides(file.before.sides),
          known: file.before.known,
          lenses: file.before.lenses,
          reported: file.before.reported,
        }
      : null,
    events: decodeEvents(file),
  };
}

/** Within the index an event goes by its partnership and its place among that partnership's own events. */
function placeId(tie: string, place: number): string {
  return `${tie}#${place}`;
}

/** Where the events of the index took place, and where the places are. */
export function decodePlaces(file: PlacesFile): PlaceBook {
  return {
    events: new Map(
      Object.entries(file.ties).flatMap(([tie, rows]) =>
        rows.map(([event, place, left]) => [placeId(tie, event), { place, leaves: left === 1 }] as const),
      ),
    ),
    where: new Map(Object.entries(file.places).map(([id, [name, lat, lon]]) => [id, { name, lat, lon }] as const)),
  };
}

function decodeEvents({ id, e: rows }: TieFile): TieEvent[] {
  let own = 0;
  return rows.map((row) => {
    const lent = row[5]?.touch ?? row[5]?.succession;
    return decodeEvent(lent ? placeId(...lent) : placeId(id, own++), id, row);
  });
}

function decodeEvent(id: string, tie: string, [change, date, sides, known, lenses, rare]: EventRow): TieEvent {
  const { earliest, latest } = edtf(date);
  return {
    id,
    change: CHANGES[change]!,
    effect: rare?.e === undefined ? null : rare.e === -1 ? 'none' : (STATUSES[rare.e] as Status),
    date,
    earliest,
    latest,
    known: known === null ? null : latest + known,
    contemporary: rare?.late === undefined,
    lenses,
    sides: decodeSides(sides),
    denies: rare?.denies === undefined ? null : placeId(tie, rare.denies),
    due: rare?.due ? { text: rare.due, day: edtf(rare.due).latest, byTerms: rare.terms === 1 } : null,
    from: rare?.touch
      ? { tie: rare.touch[0], as: 'touch' }
      : rare?.succession
        ? { tie: rare.succession[0], as: 'succession' }
        : null,
  };
}

function decodeSides(bits: number): Side[] {
  return SIDES.filter((_, index) => bits & (1 << index));
}

export function encodeSides(sides: readonly Side[]): number {
  return sides.reduce((bits, side) => bits | (1 << SIDES.indexOf(side)), 0);
}
