/** Seeded ties of any number of events, shaped like the real ones: five or so events a tie, over fifteen years. */
import { dayOf, isoOf } from '../src/model/day.ts';
import { inFoldOrder } from '../src/model/order.ts';
import type { Tie, TieEvent } from '../src/model/tie.ts';
import { GROUP_OF_KIND, KINDS, type Change, type Side } from '../src/model/words.ts';
import { seeded, type Random } from './random.ts';

export interface GenerateOptions {
  readonly events: number;
  readonly hosts: readonly string[];
  readonly partners: readonly string[];
  readonly seed?: number;
}

const FIRST = dayOf(2011, 1, 1);
const DAYS = dayOf(2026, 6, 1) - FIRST;
const EVENTS_A_TIE = 6;
const SIDES: readonly (readonly Side[])[] = [['partner'], ['host'], ['partner', 'host'], ['third-party']];

/** What may follow what, so that the fold has real work. */
const MIDDLE: readonly Change[] = ['expanded', 'reduced', 'renewed', 'met', 'occurred', 'suspended', 'end-announced'];

export function generateTies({ events, hosts, partners, seed = 1 }: GenerateOptions): Tie[] {
  const random = seeded(seed);
  const ties: Tie[] = [];
  for (let made = 0; made < events;) {
    const count = Math.min(events - made, 3 + random.below(EVENTS_A_TIE));
    ties.push(makeTie(ties.length, count, hosts, partners, random));
    made += count;
  }
  return ties;
}

function makeTie(
  number: number,
  count: number,
  hosts: readonly string[],
  partners: readonly string[],
  random: Random,
): Tie {
  // Most of the record is about presence, which is what the map opens with.
  const kind = random.next() < 0.4 ? 'troops' : random.pick(KINDS);
  const id = `tie-${number}`;
  let day = FIRST + random.below(DAYS - 400);
  const events = Array.from({ length: count }, (_, index): TieEvent => {
    const change: Change =
      index === 0 ? 'started' : index === count - 1 && random.next() < 0.5 ? 'ended' : random.pick(MIDDLE);
    const latest = day;
    day = Math.min(FIRST + DAYS, day + 10 + random.below(700));
    return {
      id: `${id}-${index}`,
      change,
      effect: null,
      date: isoOf(latest),
      earliest: latest,
      latest,
      known: latest + random.below(30),
      contemporary: true,
      lenses: 63,
      sides: random.pick(SIDES),
      denies: null,
      due: null,
      from: null,
    };
  });
  return {
    id,
    partner: random.pick(partners),
    host: random.pick(hosts),
    formation: null,
    kind,
    group: GROUP_OF_KIND[kind],
    tie: 'cooperation',
    counterpart: null,
    succeeds: null,
    symmetric: false,
    covers: [],
    between: [],
    before: null,
    events: inFoldOrder(events),
  };
}
