/** Every event of the record by date, a page a year, or several where a year has much. */
import type { ReactNode } from 'react';
import { MONTHS } from '../../i18n/dates.ts';
import { calendarOf, type Day } from '../../model/day.ts';
import { edtf } from '../../model/edtf.ts';
import type { EventPlace } from '../facts.ts';
import { EventLine } from '../parts/EventLine.tsx';
import { sourcesOfEvents } from '../pageSources.ts';
import { pageOf } from '../parts/frame.tsx';
import type { Shared, WrittenPage } from '../parts/shared.ts';
import { upFrom } from '../paths.ts';

const PATH = 'chronology/';
/** About so many events stand on one page, whole months together. */
const MOST_EVENTS = 150;

interface Dated extends EventPlace {
  readonly latest: Day;
  readonly earliest: Day;
  readonly year: number;
  readonly month: number;
}

interface Part {
  readonly path: string;
  readonly label: string;
  readonly events: readonly Dated[];
}

/** Years before the time axis begins stand on one page; the others on one each, or on several of whole months. */
function partsOf({ facts, index, words, wording }: Shared): Part[] {
  const dated = [...facts.events.values()]
    .map((place): Dated => {
      const { latest, earliest } = edtf(place.event.date);
      const { year, month } = calendarOf(latest);
      return { ...place, latest, earliest, year, month };
    })
    .sort((a, b) => a.latest - b.latest || a.earliest - b.earliest || (a.id < b.id ? -1 : 1));
  const first = Number(index.start.slice(0, 4));
  const parts: Part[] = [];
  const early = dated.filter(({ year }) => year < first);
  if (early.length > 0) {
    parts.push({ path: `${PATH}before-${first}/`, label: words.chronology.before(String(first)), events: early });
  }
  for (const year of new Set(dated.filter((event) => event.year >= first).map((event) => event.year))) {
    const ofYear = dated.filter((event) => event.year === year);
    const chunks: Dated[][] = [];
    // As evenly as whole months allow.
    const fair = Math.ceil(ofYear.length / Math.ceil(ofYear.length / MOST_EVENTS));
    for (let month = 1; month <= 12; month++) {
      const own = ofYear.filter((event) => event.month === month);
      const last = chunks.at(-1);
      if (last && last.length + own.length / 2 <= fair) last.push(...own);
      else if (own.length > 0) chunks.push([...own]);
    }
    chunks.forEach((events, place) => {
      const name = (month: number): string => MONTHS[wording.lang][month - 1]!;
      const months = words.chronology.months(name(events[0]!.month), name(events.at(-1)!.month));
      parts.push({
        path: `${PATH}${year}${place === 0 ? '' : `-${place + 1}`}/`,
        label: chunks.length === 1 ? String(year) : `${year}, ${months}`,
        events,
      });
    });
  }
  return parts;
}

export function* chronologyPages(shared: Shared): Generator<WrittenPage> {
  const parts = partsOf(shared);
  yield indexPage(shared, parts);
  for (const [place, part] of parts.entries()) yield partPage(shared, part, parts[place - 1], parts[place + 1]);
}

function indexPage(shared: Shared, parts: readonly Part[]): WrittenPage {
  const { words } = shared;
  const up = upFrom(PATH);
  return pageOf(shared, {
    path: PATH,
    title: words.chronology.title,
    description: words.chronology.lead,
    section: 'chronology',
    content: (
      <>
        <h1>{words.chronology.title}</h1>
        <p className="page-lead">{words.chronology.lead}</p>
        <ul className="index-list">
          {[...parts].reverse().map(({ path, label, events }) => (
            <li key={path}>
              <a href={up + path}>{label}</a> <span className="quiet">{words.events(events.length)}</span>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}

function partPage(shared: Shared, part: Part, earlier: Part | undefined, later: Part | undefined): WrittenPage {
  const { words, wording } = shared;
  const up = upFrom(part.path);
  const title = words.chronology.year(part.label);
  const months = [...new Set(part.events.map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`))];
  return pageOf(shared, {
    path: part.path,
    title,
    description: title,
    section: 'chronology',
    short: part.label,
    sources: {
      path: part.path,
      ids: sourcesOfEvents(
        shared.facts,
        part.events.map(({ id }) => id),
      ),
    },
    content: (
      <>
        <h1>{title}</h1>
        <Neighbours shared={shared} earlier={earlier} later={later} up={up} />
        {months.map((key) => {
          const [year, month] = key.split('-').map(Number) as [number, number];
          return (
            <section key={key}>
              <h2 id={key}>
                {MONTHS[wording.lang][month - 1]} {year}
              </h2>
              <ul className="event-lines">
                {part.events
                  .filter((event) => event.year === year && event.month === month)
                  .map((place) => (
                    <EventLine key={place.id} shared={shared} place={place} up={up} full />
                  ))}
              </ul>
            </section>
          );
        })}
        <Neighbours shared={shared} earlier={earlier} later={later} up={up} />
      </>
    ),
  });
}

interface NeighboursProps {
  readonly shared: Shared;
  readonly earlier: Part | undefined;
  readonly later: Part | undefined;
  readonly up: string;
}

function Neighbours({ shared, earlier, later, up }: NeighboursProps): ReactNode {
  const { words, wording } = shared;
  const { colon } = wording.messages.punctuation;
  return (
    <ul className="page-ways">
      {earlier ? (
        <li>
          {words.chronology.earlier}
          {colon}
          <a href={up + earlier.path}>{earlier.label}</a>
        </li>
      ) : null}
      {later ? (
        <li>
          {words.chronology.later}
          {colon}
          <a href={up + later.path}>{later.label}</a>
        </li>
      ) : null}
    </ul>
  );
}
