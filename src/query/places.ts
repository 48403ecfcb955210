/**
 * Places of forces on a date: where the events of ties of a group happened, and how each place stands.
 *
 * - `in-use`: forces came there, stayed or were added to there, or it is the place of a base in force.
 * - `seen`: they were reported there, or something happened there, and no more is recorded.
 * - `planned`: announced, and the tie has not begun.
 * - `left`: it was handed over there, the tie ended there, or the tie as a whole has ended.
 *
 * What the record does not say is not guessed: where a successor took over, the old tie's places are not said to be left
 * nor held; single visits and exercises, ties of no duration, mark no place.
 */
import type { Day } from '../model/day.ts';
import { ENDINGS } from '../model/effect.ts';
import { segmentAt, type Life, type LifeSegment } from '../model/fold.ts';
import type { TieEvent } from '../model/tie.ts';
import { PLACE_STATES, type Change, type Group, type PlaceState, type Standing, type Tie } from '../model/words.ts';
import type { Lives } from './atlas.ts';

export interface PlaceNote {
  readonly place: string;
  /** The place was handed over or left by this event. */
  readonly leaves: boolean;
}

export interface PlaceBook {
  /** By the id of the event. */
  readonly events: ReadonlyMap<string, PlaceNote>;
  readonly where: ReadonlyMap<string, { readonly name: string; readonly lat: number; readonly lon: number }>;
}

export interface PlaceAt {
  readonly place: string;
  readonly partner: string;
  readonly host: string;
  /** The authority that speaks in the host's place, in a contested tie. */
  readonly counterpart: string | null;
  readonly partnership: string;
  readonly formation: string | null;
  readonly tie: Tie;
  readonly state: PlaceState;
  /** EDTF of the event from which the state is known; null where no source says. */
  readonly since: string | null;
  /** Whether the state began then; else it is only recorded for then. */
  readonly begun: boolean;
  readonly standing: Standing | null;
}

export interface PlaceChoice {
  readonly partners: readonly string[];
  readonly group: Group;
}

interface Found {
  readonly state: PlaceState;
  readonly since: string | null;
  readonly begun: boolean;
}

const ARRIVES: ReadonlySet<Change> = new Set(['started', 'entered-into-force', 'resumed']);
const STAYS: ReadonlySet<Change> = new Set(['expanded', 'reduced', 'renewed', 'suspended', 'end-announced']);
const PLANS: ReadonlySet<Change> = new Set(['proposed', 'announced', 'signed', 'ratified']);
const SHOWS: ReadonlySet<Change> = new Set(['reported', 'occurred', 'delivered']);

/** What an event says of its place, after what was said of it before; null where it says nothing. */
function stateBy(event: TieEvent, { leaves }: PlaceNote, before: Found | undefined): Found | null {
  const { change, effect, date } = event;
  const begins = (state: PlaceState): Found => ({ state, since: date, begun: true });
  if (leaves || ENDINGS.has(change) || effect === 'ended') return begins('left');
  const held = before?.state === 'in-use';
  if (ARRIVES.has(change) || effect === 'in-force') return held ? before : begins('in-use');
  if (STAYS.has(change)) return held ? before : { state: 'in-use', since: date, begun: false };
  if (PLANS.has(change)) return before ?? begins('planned');
  if (SHOWS.has(change))
    return before && before.state !== 'seen' && before.state !== 'left'
      ? before
      : { state: 'seen', since: date, begun: false };
  return null;
}

/** What the tie as a whole makes of a place; null where nothing can be said of it. */
function withTie(found: Found, { tie }: Life, { status, since, endedAs }: LifeSegment): Found | null {
  if (status === null) return null;
  if (status === 'proposed' || status === 'agreed') return { state: 'planned', since: found.since, begun: false };
  if (status === 'ended') {
    if (found.state === 'left') return found;
    if (found.state === 'planned' || endedAs === 'succeeded') return null;
    return { state: 'left', since, begun: true };
  }
  if (found.state === 'planned') return found;
  return found.state === 'seen' && tie.kind === 'base' ? { ...found, state: 'in-use' } : found;
}

function placesOf(life: Life, book: PlaceBook, at: Day): PlaceAt[] {
  const segment = segmentAt(life, at);
  const found = new Map<string, Found>();
  for (const event of life.events.slice(0, segment.folded)) {
    const note = event.from === null ? book.events.get(event.id) : undefined;
    if (!note || !book.where.has(note.place)) continue;
    const state = stateBy(event, note, found.get(note.place));
    if (state) found.set(note.place, state);
  }
  const { tie } = life;
  return [...found].flatMap(([place, own]) => {
    const state = withTie(own, life, segment);
    if (!state) return [];
    return [
      {
        place,
        partner: tie.partner,
        host: tie.host,
        counterpart: tie.counterpart,
        partnership: tie.id,
        formation: tie.formation,
        tie: tie.tie,
        standing: segment.standing,
        ...state,
      },
    ];
  });
}

/** Degrees within which two places are of one town: what was only seen there adds nothing to what is known. */
const ONE_TOWN = 0.2;

function near(book: PlaceBook, a: string, b: string): boolean {
  const [one, other] = [book.where.get(a)!, book.where.get(b)!];
  return Math.abs(one.lat - other.lat) < ONE_TOWN && Math.abs(one.lon - other.lon) < ONE_TOWN;
}

/** The places of the chosen partners on a day, one for each partner and place, in the order of the partners. */
export function placesAt(lives: Lives, { partners, group }: PlaceChoice, book: PlaceBook, at: Day): PlaceAt[] {
  const chosen = new Map<string, PlaceAt[]>(partners.map((partner) => [partner, []]));
  for (const life of lives.all) {
    const own = life.tie.group === group ? chosen.get(life.tie.partner) : undefined;
    if (!own) continue;
    for (const place of placesOf(life, book, at)) {
      const same = own.findIndex((other) => other.place === place.place);
      if (same < 0) own.push(place);
      else if (PLACE_STATES.indexOf(place.state) < PLACE_STATES.indexOf(own[same]!.state)) own[same] = place;
    }
  }
  return partners.flatMap((partner) => {
    const own = chosen.get(partner)!;
    const known = own.filter(({ state }) => state !== 'seen');
    return own.filter(({ state, place }) => state !== 'seen' || !known.some((other) => near(book, other.place, place)));
  });
}

/** Places at which a chosen partner has a mark on any day: what keeps clear of them need not move as the date does. */
export function sitesOf(lives: Lives, { partners, group }: PlaceChoice, book: PlaceBook): string[] {
  const sites = new Set<string>();
  for (const { tie } of lives.all) {
    if (tie.group !== group || !partners.includes(tie.partner)) continue;
    for (const { id } of tie.events) {
      const note = book.events.get(id);
      if (note) sites.add(note.place);
    }
  }
  return [...sites];
}
