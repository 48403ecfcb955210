/**
 * What was mended after publication, and how an error is reported. Days stand whole on the first page as long as there is
 * room, newest first; each further day has pages of its own, whose addresses stay when newer days come.
 */
import type { ReactNode } from 'react';
import { edtf } from '../../model/edtf.ts';
import type { CorrectionRecord } from '../../model/schema.ts';
import { reportLink } from '../reportLink.ts';
import { pageOf } from '../parts/frame.tsx';
import { actorOf, inWords, type Shared, type WrittenPage } from '../parts/shared.ts';
import { eventAnchor, outletPath, sourceAnchor, tiePath, upFrom } from '../paths.ts';

const PATH = 'corrections/';
/** So many records leave a page light enough for a slow phone. */
const MOST = 200;

/** The page on which a corrected record stands; null for what has none, such as a place. */
function pageOfRecord(shared: Shared, id: string): string | null {
  const { facts, details } = shared;
  const { record } = facts;
  const event = facts.events.get(id) ?? [...facts.events.values()].find((one) => one.event.also?.includes(id));
  if (event) return event.address;
  if (details.has(id) || facts.history.moved.has(id)) return tiePath(id);
  const grave = [...facts.history.withdrawnOf].find(([, own]) => own.some((one) => one.id === id));
  if (grave) return `${tiePath(grave[0])}#${eventAnchor(id)}`;
  if (facts.history.withdrawn.some(({ correction }) => correction.id === id)) return tiePath(id);
  const outlet = facts.history.movedOutlets.get(id) ?? id;
  if (facts.outlets.has(outlet)) return outletPath(outlet);
  const source = record.sources.get(id);
  if (source) return `${outletPath(source.data.custom.outlet)}#${sourceAnchor(id)}`;
  return actorOf(shared, id).path;
}

interface Named {
  readonly name: string;
  /** Id and name of the country under which it is looked for; empty for what stands in no country, such as an outlet. */
  readonly host: string;
  readonly country: string;
  /** Where it stands among those of its country. */
  readonly at: number;
}

/** What a record is called: an event by its partnership (or country) and its date. Others by their id. */
function nameOf(shared: Shared, id: string): Named {
  const { facts, details, wording } = shared;
  const place = facts.events.get(id) ?? [...facts.events.values()].find(({ event }) => event.also?.includes(id));
  const tie = place ? place.partnership : (facts.history.moved.get(id) ?? id);
  const told = tie === null ? undefined : details.get(tie);
  if (!place) {
    if (!told) return { name: id, host: '', country: '', at: 0 };
    const { host } = told.file;
    return { name: told.detail.title, host, country: wording.names.short(host), at: -Infinity };
  }
  const [first = ''] = 'hosts' in place.event ? place.event.hosts : [];
  const host = told?.file.host ?? first;
  const country = wording.names.short(host);
  const name = `${told?.detail.title ?? country}, ${inWords(shared, place.event.date)}`;
  return { name, host, country, at: edtf(place.event.date).earliest };
}

type Told = CorrectionRecord & { readonly named: Named };

interface Day {
  readonly date: string;
  readonly made: readonly Told[];
}

/** By the day on which they were made, newest first; those of a day by country. */
function byDay(shared: Shared): Day[] {
  const { compare } = new Intl.Collator(shared.wording.lang);
  const days = new Map<string, Told[]>();
  for (const { data } of shared.facts.record.corrections)
    days.set(data.date, [...(days.get(data.date) ?? []), { ...data, named: nameOf(shared, data.id) }]);
  return [...days]
    .map(([date, made]) => ({
      date,
      made: made.sort((a, b) => compare(a.named.country, b.named.country) || a.named.at - b.named.at),
    }))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}

/** Some of the corrections of a day, on a page of their own. */
interface Part {
  readonly path: string;
  /** Its number among those of the day, from 1. */
  readonly number: number;
  readonly made: readonly Told[];
}

/**
 * Whole countries together as far as there is room, cut by their ids: a page has the same records in every language,
 * though each tells them in the order of its own names.
 */
function partsOf({ date, made }: Day): Part[] {
  const parts: Told[][] = [];
  const hosts = [...new Set(made.map(({ named }) => named.host))].sort();
  for (const host of hosts) {
    const own = made.filter(({ named }) => named.host === host);
    while (own.length > 0) {
      const last = parts.at(-1);
      const room = MOST - (last?.length ?? MOST);
      // A country that would fill a page by itself is cut wherever a page ends.
      if (last && room > 0 && (own.length <= room || own.length > MOST)) last.push(...own.splice(0, room));
      else parts.push(own.splice(0, MOST));
    }
  }
  return parts.map((part, place) => {
    const own = new Set(part);
    return {
      path: `${PATH}${date}/${place === 0 ? '' : `${place + 1}/`}`,
      number: place + 1,
      made: made.filter((one) => own.has(one)),
    };
  });
}

/** How many of the days, newest first, have room on the first page. */
function shownDays(days: readonly Day[]): number {
  let records = 0;
  const full = days.findIndex(({ made }) => (records += made.length) > MOST);
  return full < 0 ? days.length : full;
}

/** The first page, and behind it those of days that have no room there. */
export function correctionsPages(shared: Shared): WrittenPage[] {
  const days = byDay(shared);
  const shown = shownDays(days);
  const further = days.slice(shown).map((day) => ({ day, parts: partsOf(day) }));
  return [
    firstPage(shared, days.slice(0, shown), further),
    ...further.flatMap(({ day, parts }) => parts.map((part) => partPage(shared, day, part, parts))),
  ];
}

function firstPage(
  shared: Shared,
  shown: readonly Day[],
  further: readonly { readonly day: Day; readonly parts: readonly Part[] }[],
): WrittenPage {
  const { facts, index, words, wording } = shared;
  const w = words.corrections;
  const up = upFrom(PATH);
  const report = reportLink(index.contact, PATH, words.reportSubject(PATH, w.title));
  return pageOf(shared, {
    path: PATH,
    title: w.title,
    description: w.lead,
    section: 'method',
    content: (
      <>
        <h1>{w.title}</h1>
        <p className="page-lead">{w.lead}</p>
        {shown.length === 0 && further.length === 0 ? <p>{w.none}</p> : null}
        {shown.map(({ date, made }) => (
          <section key={date}>
            <h2 id={`on-${date}`}>{inWords(shared, date)}</h2>
            <p className="quiet">{w.count(made.length)}</p>
            <Table shared={shared} up={up} made={made} labelledBy={`on-${date}`} />
          </section>
        ))}
        {further.map(({ day, parts }) => (
          <section key={day.date}>
            <h2 id={`on-${day.date}`}>{inWords(shared, day.date)}</h2>
            <p className="quiet">{w.count(day.made.length)}</p>
            <PartList shared={shared} up={up} parts={parts} />
          </section>
        ))}
        <p>
          <a href={`${up}method/#making`}>{w.before(facts.mended)}</a>
        </p>
        <h2>{w.how}</h2>
        {report === null ? (
          <p>{w.noContact}</p>
        ) : (
          <p>
            {w.howTo} <a href={report}>{wording.messages.ui.report}</a>.
          </p>
        )}
      </>
    ),
  });
}

function partPage(shared: Shared, { date }: Day, part: Part, parts: readonly Part[]): WrittenPage {
  const { corrections: w } = shared.words;
  const up = upFrom(part.path);
  const day = inWords(shared, date);
  const title = parts.length > 1 ? `${w.of(day)}, ${w.part(part.number, parts.length)}` : w.of(day);
  return pageOf(shared, {
    path: part.path,
    title,
    short: day,
    description: `${title}. ${w.lead}`,
    section: 'method',
    above: [{ name: w.title, path: PATH }],
    content: (
      <>
        <h1 id="day">{title}</h1>
        <p className="quiet">{w.count(part.made.length)}</p>
        {parts.length > 1 ? (
          <nav aria-label={w.of(day)}>
            <PartList shared={shared} up={up} parts={parts} here={part} />
          </nav>
        ) : null}
        <Table shared={shared} up={up} made={part.made} labelledBy="day" />
      </>
    ),
  });
}

interface PartListProps {
  readonly shared: Shared;
  readonly up: string;
  readonly parts: readonly Part[];
  /** The one whose page this is; none on the first page. */
  readonly here?: Part;
}

/** Each with the countries that it tells of, so that a reader finds theirs. */
function PartList({ shared, up, parts, here }: PartListProps): ReactNode {
  const w = shared.words.corrections;
  return (
    <ul className="part-list">
      {parts.map((part) => {
        const { path, number, made } = part;
        const countries = [...new Set(made.map(({ named }) => named.country))].filter((country) => country !== '');
        const named = made.some(({ named: { host } }) => host === '') ? [...countries, w.elsewhere] : countries;
        const name = parts.length > 1 ? w.part(number, parts.length) : w.all;
        return (
          <li key={path}>
            <a href={up + path} aria-current={part === here ? 'page' : undefined}>
              {name}
            </a>
            , {w.count(made.length)}
            {shared.wording.messages.punctuation.colon}
            {named.join(', ')}
          </li>
        );
      })}
    </ul>
  );
}

interface TableProps {
  readonly shared: Shared;
  readonly up: string;
  readonly made: readonly Told[];
  readonly labelledBy: string;
}

function Table({ shared, up, made, labelledBy }: TableProps): ReactNode {
  const { say } = shared;
  const w = shared.words.corrections;
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-labelledby={labelledBy}>
      <table className="hosts corrections">
        <thead>
          <tr>
            <th scope="col">{w.record}</th>
            <th scope="col">{w.changed}</th>
          </tr>
        </thead>
        <tbody>
          {made.map(({ id, kind, text, named }) => (
            <tr key={`${id} ${text.en}`}>
              <th scope="row">
                <RecordName shared={shared} up={up} id={id} name={named.name} />
              </th>
              <td>
                {kind === 'withdrawal' ? <b>{w.withdrawn} </b> : null}
                {say(text)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RecordNameProps {
  readonly shared: Shared;
  readonly up: string;
  readonly id: string;
  readonly name: string;
}

function RecordName({ shared, up, id, name }: RecordNameProps): ReactNode {
  const page = pageOfRecord(shared, id);
  return (
    <>
      {page === null ? (
        <>
          {name} <span className="quiet">({shared.words.corrections.gone})</span>
        </>
      ) : (
        <a href={up + page}>{name}</a>
      )}
      {name === id ? null : <span className="record-id">{id}</span>}
    </>
  );
}
