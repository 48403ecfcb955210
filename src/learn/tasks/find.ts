/**
 * Find the country, or the partner, whose mark says something on a day. Of the options exactly one may say it, and of no
 * other may it be doubtful: nothing that may have happened by then, nothing uncovered, no part of it that has ended beside
 * what holds, no adverse or contested tie that could be taken for it.
 */
import type { Chip } from '../../model/chip.ts';
import { parseIsoDay, type Day } from '../../model/day.ts';
import { segmentAt } from '../../model/fold.ts';
import type { FindCountrySpec, FindPartnerSpec } from '../../model/taskSpec.ts';
import type { Group, Status } from '../../model/words.ts';
import type { Lives } from '../../query/atlas.ts';
import { chipsAt } from '../../query/chipsAt.ts';
import type { TaskBook } from './book.ts';
import type { FindCountryTask, FindPartnerTask, Refusal } from './task.ts';

interface Asked {
  readonly at: Day;
  readonly group: Group;
  readonly status: Status;
}

/** Whether a mark says the status and nothing beside it. */
function says(chip: Chip, status: Status): boolean {
  return chip.status === status && chip.fading === 'no' && chip.possible.length === 0;
}

/** Whether a mark clearly says something else. */
function clearlyNot(chip: Chip, status: Status): boolean {
  return (
    chip.status !== status &&
    chip.possible.length === 0 &&
    chip.absence !== 'not-covered' &&
    chip.beside.length === 0 &&
    !chip.reported &&
    !(chip.partly.length > 0 && (status === 'ended' || status === 'ending')) &&
    // What nobody confirmed and nobody reported any more is neither there nor gone.
    chip.fading !== 'lapsed'
  );
}

/** Marks of the same cells, once with all that is held and once with what was read twice. */
function pairs(book: TaskBook, { at, group }: Asked, hosts: readonly string[], partners: readonly string[]) {
  const choice = { hosts, partners, group };
  const of = (lives: Lives): Chip[] => chipsAt(lives, choice, at);
  const read = of(book.read);
  return of(book.all).map((all, index) => ({ all, read: read[index]! }));
}

interface Found {
  /** Positions of the cells that say it. */
  readonly right: readonly number[];
  readonly evidence: readonly string[];
}

function find(book: TaskBook, asked: Asked, hosts: readonly string[], partners: readonly string[]): Found | Refusal {
  const cells = pairs(book, asked, hosts, partners);
  const right: number[] = [];
  for (const [index, { all, read }] of cells.entries()) {
    if (says(all, asked.status) && says(read, asked.status)) right.push(index);
    else if (!clearlyNot(all, asked.status) || !clearlyNot(read, asked.status))
      return { refused: `of ${all.partner} in ${all.host} it is doubtful on that day whether it is ${asked.status}` };
  }
  if (right.length !== 1) return { refused: `${right.length} of the options are right, not one` };
  const held = cells[right[0]!]!.read.heldBy;
  const setBy = held === null ? null : segmentAt(book.lifeOf.get(held)!.read, asked.at).setBy;
  if (setBy === null) return { refused: 'the answer rests on what was so before the record begins, and on no event' };
  return { right, evidence: [setBy] };
}

function askedOf({ at, group, status }: FindCountrySpec | FindPartnerSpec, book: TaskBook): Asked | Refusal {
  const day = parseIsoDay(at);
  if (day === null || day > book.atlas.readUntil) return { refused: `${at} is no day that the record was read to` };
  return { at: day, group, status };
}

export function findCountry(book: TaskBook, spec: FindCountrySpec): FindCountryTask | Refusal {
  const asked = askedOf(spec, book);
  if ('refused' in asked) return asked;
  const found = find(book, asked, spec.hosts, [spec.partner]);
  if ('refused' in found) return found;
  const right = spec.hosts[found.right[0]!]!;
  return { kind: 'find-country', spec, options: spec.hosts, right, evidence: found.evidence };
}

export function findPartner(book: TaskBook, spec: FindPartnerSpec): FindPartnerTask | Refusal {
  const asked = askedOf(spec, book);
  if ('refused' in asked) return asked;
  const found = find(book, asked, [spec.host], spec.partners);
  if ('refused' in found) return found;
  const right = spec.partners[found.right[0]!]!;
  return { kind: 'find-partner', spec, options: spec.partners, right, evidence: found.evidence };
}
