/** Statuses that cannot follow, ends that are not ends, denials that deny nothing. */
import { group } from 'd3-array';
import { BEGINNINGS, ENDINGS, statusSetBy } from '../../model/effect.ts';
import { parseIsoDay } from '../../model/day.ts';
import type { TieEvent } from '../../model/tie.ts';
import type { Status } from '../../model/words.ts';
import type { Problem } from '../problem.ts';
import { atlasOf } from '../toAtlas.ts';
import { segmentAt } from '../../model/fold.ts';
import { livesOf } from '../../query/atlas.ts';
import { dateOf, errorOf, eventsOf, readingOf, wordsOf, type Check, type EventAt } from './check.ts';
import { tiesOf } from '../ties.ts';

export const reportedNeedsEffect: Check = (record) =>
  eventsOf(record)
    .filter(({ event: { data } }) => data.change === 'reported' && !data.effect)
    .map(({ event }) =>
      errorOf('reported-effect')(
        event,
        ['change'],
        `${event.data.id} is a report that does not say what it means for the status`,
        'Give effect: the status that it reports, or none.',
      ),
    );

const AFTER_END_ALLOWED = new Set(['denied', 'protested', 'refused', 'met', 'occurred', 'renewed', 'resumed']);

/** What is wrong with a change where the tie stands; null if it can follow. */
function cannotFollow(event: TieEvent, status: Status | null): [rule: string, message: string, mend: string] | null {
  const { change, effect } = event;
  if (effect !== null) return null;
  if (status === 'ended') {
    if (BEGINNINGS.has(change) || AFTER_END_ALLOWED.has(change)) return null;
    return ENDINGS.has(change)
      ? [
          'end-twice',
          'ends the tie a second time',
          'A further report of the end is `reported` with effect: ended; if it was another tie, split the file.',
        ]
      : [
          'after-end',
          `is ${change} after the end of its tie and does not reopen it`,
          'Let an event reopen the tie (started, resumed, or an effect), mend the end, or say effect: none.',
        ];
  }
  const needs = (allowed: readonly (Status | null)[]): [string, string, string] | null =>
    allowed.includes(status)
      ? null
      : [
          'cannot-follow',
          `is ${change}, but the tie stands at ${status ?? 'nothing'} by then`,
          'Record the beginning (or give before:), or choose the change that fits.',
        ];
  if (change === 'suspended') return needs(['agreed', 'in-force', 'ending', 'suspended']);
  if (change === 'resumed') return needs(['suspended']);
  if (change === 'end-announced') return needs(['in-force', 'agreed', 'suspended', 'ending']);
  if (ENDINGS.has(change)) return needs(['proposed', 'agreed', 'in-force', 'suspended', 'ending']);
  return null;
}

export const statusCannotFollow: Check = (record) => {
  const located = new Map<string, EventAt>(eventsOf(record).map((at) => [at.event.data.id, at]));
  const problems: Problem[] = [];
  for (const tie of tiesOf(record)) {
    let status: Status | null = tie.before?.status ?? null;
    let suspended: Status | null = null;
    let due: TieEvent['due'] = null;
    for (const event of tie.events) {
      // An end that came by its terms needs no report; one that tells of it all the same is welcome.
      const ranOut = status === 'ending' && due?.byTerms === true && due.day < event.latest;
      if (ranOut) status = 'ended';
      const at = located.get(event.id);
      if (event.from === null && at) {
        const wrong = ranOut && ENDINGS.has(event.change) ? null : cannotFollow(event, status);
        if (wrong) problems.push(errorOf(wrong[0])(at.event, ['change'], `${event.id} ${wrong[1]}`, wrong[2]));
      }
      if (event.from?.as === 'succession' && (status === 'ended' || status === null)) continue;
      const next = statusSetBy(event, tie.group, { status, suspended });
      if (next && next !== status) {
        suspended = next === 'suspended' ? status : null;
        status = next;
        due = event.due;
      } else if (next && event.due) due = event.due;
    }
  }
  return problems;
};

export const denials: Check = (record) => {
  const error = errorOf('denial');
  const tieOf = new Map(eventsOf(record).map(({ event, partnership }) => [event.data.id, partnership.data.id]));
  return eventsOf(record).flatMap(({ event, partnership }) => {
    const { change, denies, says, id } = event.data;
    if (change !== 'denied') {
      return denies
        ? [
            error(
              event,
              ['denies'],
              `${id} is ${change}, but names an event that it denies`,
              'Only a denied event has denies.',
            ),
          ]
        : [];
    }
    if (!denies)
      return [
        error(
          event,
          ['change'],
          `${id} denies nothing`,
          'Name the event that it denies: denies: <id>. Contesting legality, motive or blame is protested.',
        ),
      ];
    if (!tieOf.has(denies))
      return [error(event, ['denies'], `${id} denies "${denies}", which is no event`, 'Name an event by its id.')];
    if (tieOf.get(denies) !== partnership.data.id) {
      return [
        error(
          event,
          ['denies'],
          `${id} denies an event of another partnership`,
          'Put the denial beside the event that it denies.',
        ),
      ];
    }
    return says.every(({ side }) => side === 'third-party')
      ? [
          error(
            event,
            ['says'],
            `${id} is denied by a third party alone`,
            'Only partner, host or counterpart can deny; otherwise it is protested or reported.',
          ),
        ]
      : [];
  });
};

/** Words of somebody who speaks of an event and does not say that it happened. */
const VOUCHES_NOT =
  /\b(no|not|cannot|neither|nor|unable|without|would|did|refus\w+|declin\w+)\b[^;.]{0,30}\b(confirm|comment)\w*|\bden(y|ie[ds]|ying|ials?)\b|\b(evad|evasi|reject|contest|declin)\w*/i;

/** A list to read: a side that denies, declines or evades stands among those who say so, and would count as confirming. */
export const vouchesNot: Check = (record) => {
  const deniers = new Map<string, Set<string>>();
  for (const { event } of eventsOf(record)) {
    const { change, denies, says } = event.data;
    if (change !== 'denied' || !denies) continue;
    deniers.set(denies, new Set([...(deniers.get(denies) ?? []), ...says.map(({ side }) => side)]));
  }
  return eventsOf(record).flatMap(({ event }) => {
    const { id, change, says } = event.data;
    if (change === 'denied' || change === 'protested' || change === 'refused') return [];
    return says.flatMap(({ side, who }, index) =>
      side !== 'third-party' && (VOUCHES_NOT.test(who.en) || deniers.get(id)?.has(side))
        ? [
            readingOf('vouches-not')(
              event,
              ['says', index],
              `${id}: "${who.en}" counts as the ${side}'s confirmation, and may be none`,
              'Only who says that it happened stands in says. Tell what it said in the text, or as an event that denies this one.',
            ),
          ]
        : [],
    );
  });
};

const BREAK = /\b(break|broke|broken|sever|rupture|cut|end|ceas|withdr|left|leave|expel|terminat)/i;

/** A list to read: relations that "ended" although only an ambassador left. */
export const relationsEnded: Check = (record) =>
  eventsOf(record)
    .filter(
      ({ event, partnership }) =>
        partnership.data.kind === 'relations' &&
        (ENDINGS.has(event.data.change) || event.data.change === 'end-announced'),
    )
    .map(({ event }) =>
      readingOf('relations-ended')(
        event,
        ['change'],
        `${event.data.id} ends a tie of relations${BREAK.test(event.data.summary.en) ? '' : ', and its summary names no break'}`,
        'An ambassador expelled or an embassy closed is reduced or protested while relations go on.',
      ),
    );

/** A list to read: announced ends that fell due without a report of completion. */
export const endingsPastDue: Check = (record) => {
  const atlas = atlasOf(record);
  const readUntil = parseIsoDay(record.atlas.data.readUntil)!;
  const byId = new Map(record.partnerships.map((part) => [part.data.id, part]));
  return livesOf(atlas, null).all.flatMap((life) => {
    const segment = segmentAt(life, readUntil);
    const due = life.events.findLast((event) => event.due)?.due;
    return segment.status === 'ending' && due && due.day < readUntil
      ? [
          readingOf('past-due')(
            byId.get(life.tie.id)!,
            ['events'],
            `${life.tie.id} was to end by ${due.text}, no report of completion is held`,
            'Look for the report of its end, or of a change of plan.',
          ),
        ]
      : [];
  });
};

/** A list to read: two events of the same pair, at overlapping dates, that say nearly the same. */
export const nearDuplicates: Check = (record) => {
  const events = eventsOf(record).map((at) => ({
    ...at,
    date: dateOf(at.event.data),
    words: new Set(wordsOf(at.event.data.summary.en)),
  }));
  const byPair = group(events, ({ partnership: { data } }) => [data.partner, data.host].sort().join(' '));
  const problems: Problem[] = [];
  for (const alike of byPair.values()) {
    for (const [index, a] of alike.entries()) {
      for (const b of alike.slice(index + 1)) {
        if (a.date.latest < b.date.earliest - 2 || b.date.latest < a.date.earliest - 2) continue;
        const shared = [...a.words].filter((word) => b.words.has(word)).length;
        if (shared / (a.words.size + b.words.size - shared) < 0.5) continue;
        problems.push(
          readingOf('near-duplicate')(
            b.event,
            ['id'],
            `${b.event.data.id} says nearly the same as ${a.event.data.id}`,
            'If they are one event, merge them (also:, touches:).',
          ),
        );
      }
    }
  }
  return problems;
};

/** Every tie must come to something: an event of its own or of another tie that bears on it. */
export const emptyTies: Check = (record) => {
  const empty = new Set(
    tiesOf(record)
      .filter((tie) => tie.events.length === 0)
      .map((tie) => tie.id),
  );
  return record.partnerships
    .filter(({ data }) => empty.has(data.id))
    .map((part) =>
      errorOf('no-events')(
        part,
        ['events'],
        `nothing happens in ${part.data.id}`,
        'Give it its events, or keep it in pending/.',
      ),
    );
};
