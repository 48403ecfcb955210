/** Dates: impossible ones, and those that look as if they were taken from the article. */
import { isoOf, parseIsoDay } from '../../model/day.ts';
import { edtf, isExactDay } from '../../model/edtf.ts';
import { BEGINNINGS, ENDINGS } from '../../model/effect.ts';
import type { Change } from '../../model/words.ts';
import { issuedBounds, publishedOf } from '../ties.ts';
import type { Problem } from '../problem.ts';
import { allEvents, dateOf, errorOf, eventsOf, readingOf, type Check } from './check.ts';

export const afterReadUntil: Check = (record) => {
  const limit = parseIsoDay(record.atlas.data.readUntil)!;
  return allEvents(record)
    .filter(({ data }) => dateOf(data).earliest > limit)
    .map((part) =>
      errorOf('after-read-until')(
        part,
        ['date'],
        `${part.data.id} is dated ${part.data.date}, after the record was read to (${record.atlas.data.readUntil})`,
        'Mend the date, or raise readUntil in atlas.yaml once everything has been read so far.',
      ),
    );
};

const POINTS: ReadonlySet<Change> = new Set([
  'occurred',
  'met',
  'denied',
  'protested',
  'refused',
  'renewed',
  'reduced',
  'expanded',
  'reported',
]);

/** An interval means that it lasted; a status begins on a day, known or not. */
export const statusInInterval: Check = (record) =>
  eventsOf(record)
    .filter(({ event: { data } }) => dateOf(data).form === 'interval')
    .filter(({ event: { data } }) => (data.effect ? data.effect !== 'none' : !POINTS.has(data.change)))
    .map(({ event }) =>
      errorOf('status-in-interval')(
        event,
        ['date'],
        `${event.data.id} sets a status, but its date ${event.data.date} says that it lasted`,
        'Give the day on which the status began, or "one day of" the span: [first..last].',
      ),
    );

export const dueBeforeEvent: Check = (record) =>
  eventsOf(record)
    .filter(({ event: { data } }) => data.due && edtf(data.due).latest < dateOf(data).earliest)
    .map(({ event }) =>
      errorOf('end-before-start')(
        event,
        ['due'],
        `the end announced in ${event.data.id} falls due on ${event.data.due}, before it was announced`,
        'Mend due or date.',
      ),
    );

/** A cover that ends before it starts, an end that stands before the beginning of its own tie. */
export const endBeforeStart: Check = (record) =>
  record.partnerships.flatMap((part) => {
    const error = errorOf('end-before-start');
    const problems: Problem[] = [];
    for (const [index, cover] of (part.data.covers ?? []).entries()) {
      if (cover.until && edtf(cover.until).latest < edtf(cover.from).earliest) {
        problems.push(
          error(part, ['covers', index], `the cover of ${cover.party} ends before it starts`, 'Mend from or until.'),
        );
      }
    }
    const since = part.data.before?.since;
    const starts = part.data.events.filter((event) => BEGINNINGS.has(event.change));
    for (const [index, event] of part.data.events.entries()) {
      if (!ENDINGS.has(event.change)) continue;
      if (since && edtf(event.date).latest < edtf(since).earliest) {
        problems.push(
          error(
            part,
            ['events', index, 'date'],
            `${event.id} ends the tie before it had begun (${since})`,
            'Mend one of the dates.',
          ),
        );
      }
      if (
        !part.data.before &&
        starts.length > 0 &&
        starts.every((start) => edtf(start.date).earliest > edtf(event.date).latest)
      ) {
        problems.push(
          error(
            part,
            ['events', index, 'date'],
            `${event.id} ends the tie before its start`,
            'Mend one of the dates, or say in before what was so.',
          ),
        );
      }
    }
    return problems;
  });

/** A completed change needs a source that was published on or after it. */
const COMPLETED: ReadonlySet<Change> = new Set([
  'signed',
  'ratified',
  'entered-into-force',
  'started',
  'imposed',
  'delivered',
  'expanded',
  'reduced',
  'suspended',
  'resumed',
  'ended',
  'expired',
  'lifted',
  'replaced',
  'met',
  'occurred',
]);

export const onlyEarlierSources: Check = (record) =>
  allEvents(record).flatMap((part) => {
    const change = 'change' in part.data ? part.data.change : 'occurred';
    const published = publishedOf(part.data.citations, record.sources);
    if (published.length === 0 || !COMPLETED.has(change)) return [];
    const { earliest } = dateOf(part.data);
    return published.some((bounds) => bounds.latest >= earliest)
      ? []
      : [
          errorOf('only-earlier-sources')(
            part,
            ['citations'],
            `${part.data.id} (${change}, ${part.data.date}) rests on sources that all appeared before it`,
            'An earlier report proves only a plan: cite one that appeared after, or record the announcement instead.',
          ),
        ];
  });

/** A list to read: the date may have been taken from the article. */
export const dateOfArticle: Check = (record) =>
  allEvents(record).flatMap((part) => {
    const date = dateOf(part.data);
    const published = publishedOf(part.data.citations, record.sources);
    return isExactDay(date) &&
      published.length > 0 &&
      published.every((bounds) => bounds.earliest === date.earliest && bounds.latest === date.latest)
      ? [
          readingOf('date-of-article')(
            part,
            ['date'],
            `${part.data.id} is dated like all its articles (${part.data.date})`,
            'Look whether the page names another day for the event.',
          ),
        ]
      : [];
  });

/** A list to read: a month that is also the month of an article is often a date of publication. */
export const looseDate: Check = (record) =>
  allEvents(record).flatMap((part) => {
    const date = dateOf(part.data);
    if (isExactDay(date) || date.dates.some((d) => d.precision === 'day')) return [];
    const sameMonth = part.data.citations.some((citation) => {
      const bounds = record.sources.get(citation.source) && issuedBounds(record.sources.get(citation.source)!.data);
      return bounds && bounds.earliest >= date.earliest && bounds.latest <= date.latest;
    });
    return [
      readingOf('loose-date')(
        part,
        ['date'],
        `${part.data.id} is dated only ${part.data.date}${sameMonth ? ', as is an article of it' : ''}`,
        'Look for the day once.',
      ),
    ];
  });

const DATE_IN_ID = /(?:^|-)((?:19|20)\d{2})(?:-(\d{2})(?:-(\d{2}))?)?(?:-|$)/;

/** The date in an id must not contradict the date. */
export const dateInId: Check = (record) =>
  allEvents(record).flatMap((part) => {
    const match = DATE_IN_ID.exec(part.data.id);
    if (!match) return [];
    const text = [match[1], match[2], match[3]].filter(Boolean).join('-');
    let inId;
    try {
      inId = edtf(text);
    } catch {
      return [];
    }
    const date = dateOf(part.data);
    if (inId.latest < date.earliest || inId.earliest > date.latest) {
      return [
        errorOf('date-in-id')(
          part,
          ['id'],
          `the id ${part.data.id} names ${text}, the date is ${part.data.date}`,
          'Mend the wrong one; keep the former id under also.',
        ),
      ];
    }
    return isExactDay(inId) && !isExactDay(date) && date.form === 'date'
      ? [
          readingOf('id-more-precise')(
            part,
            ['id'],
            `the id ${part.data.id} names a day, the date (${part.data.date}) does not`,
            'Give the day, or another id.',
          ),
        ]
      : [];
  });

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** A list to read: a weekday named in what a page supports that the date does not fall on. */
export const weekday: Check = (record) =>
  allEvents(record).flatMap((part) => {
    const date = dateOf(part.data);
    if (!isExactDay(date)) return [];
    const falls = WEEKDAYS[new Date(`${isoOf(date.earliest)}T00:00:00Z`).getUTCDay()]!;
    return part.data.citations.flatMap((citation, index) => {
      const named = WEEKDAYS.filter((day) => new RegExp(`\\b${day}\\b`, 'i').test(citation.supports.en));
      return named.length > 0 && !named.includes(falls)
        ? [
            readingOf('weekday')(
              part,
              ['citations', index],
              `${part.data.id}: a citation names ${named.join(', ')}, ${part.data.date} is a ${falls}`,
              'Look whether the date is a day off.',
            ),
          ]
        : [];
    });
  });
