/** A partnership: its life drawn, its statuses in order, what stands beside it, every event with its citations in full. */
import type { ReactNode } from 'react';
import { dayInWords } from '../../i18n/dates.ts';
import { standingWords, statusWord, tieWords } from '../../i18n/tieWords.ts';
import type { Life, LifeSegment } from '../../model/fold.ts';
import type { Tie } from '../../model/tie.ts';
import { tieAt } from '../../query/asOf.ts';
import { Citations } from '../../ui/Citations.tsx';
import { Contradictions } from '../../ui/Contradictions.tsx';
import { storyOf } from '../../ui/Story.tsx';
import { contradictionsOf, hasContradictions } from '../../ui/versions.ts';
import { shareLives } from '../share.ts';
import { Article } from '../parts/structured.tsx';
import { EventLine } from '../parts/EventLine.tsx';
import { Events } from '../parts/Events.tsx';
import { sourcesOfTies } from '../pageSources.ts';
import { pageOf } from '../parts/frame.tsx';
import { Lives } from '../parts/Lives.tsx';
import { Withdrawn } from '../parts/History.tsx';
import { inWords, mapQuery, partyPath, viewOf, type Shared, type WrittenPage } from '../parts/shared.ts';
import { formationPath, tiePath, upFrom } from '../paths.ts';

export function partnershipPage(shared: Shared, id: string): WrittenPage {
  const { index, at, wording, words, lifeOf, details } = shared;
  const { messages, names, lang } = wording;
  const { ui } = messages;
  const { file, detail } = details.get(id)!;
  const life = lifeOf.get(id)!;
  const { tie } = life;
  const state = tieAt(life, at);
  const path = tiePath(id);
  const up = upFrom(path);
  const items = storyOf(
    [{ ...file, context: [], partnerships: [detail] }],
    () => ({ partner: tie.partner, sides: tie, label: names.short(tie.partner), group: tie.group }),
    ui.context,
  );
  const found = contradictionsOf(detail.events);
  const hostPage = partyPath(shared, tie.host, 'host');
  const partnerPage = partyPath(shared, tie.partner, 'partner');
  return pageOf(shared, {
    path,
    title: detail.title,
    description: detail.description,
    section: 'countries',
    id,
    sources: { path, ids: sourcesOfTies(shared.facts, [tie]) },
    share: () =>
      shareLives(
        shared,
        [life],
        [ui.asOf(dayInWords(at, lang)), state ? tieWords(wording, state) : ui.reportedOnly],
        'partner',
      ),
    above: hostPage === null ? [] : [{ name: names.party(tie.host).name, path: hostPage }],
    content: (
      <Article index={index} headline={detail.title} description={detail.description}>
        <h1>{detail.title}</h1>
        <p className="page-lead">{detail.description}</p>
        <ul className="page-ways">
          <li>
            <a href={up + mapQuery(shared, { ...viewOf(shared, tie), select: id })}>{ui.openInMap}</a>
          </li>
          <Party shared={shared} id={tie.partner} page={partnerPage} up={up} label={ui.partner} />
          <Party shared={shared} id={tie.host} page={hostPage} up={up} label={ui.host} />
        </ul>
        <h2>{ui.asOf(dayInWords(at, lang))}</h2>
        <p className="status-now">{state ? tieWords(wording, state) : ui.reportedOnly}</p>
        <Lives shared={shared} lives={[life]} by="partner" idPrefix="lives" name={words.partnership.life} />
        <h2 id="statuses">{words.partnership.statuses}</h2>
        <Statuses shared={shared} life={life} up={up} />
        {detail.before && tie.before ? (
          <section className="before">
            <h3>{words.partnership.beforeTitle}</h3>
            <p>
              {words.partnership.beforeLead(statusWord(wording, tie.before.status, tie.group))}
              {tie.before.since === null
                ? ''
                : `, ${words.partnership.since.toLocaleLowerCase(lang)} ${inWords(shared, tie.before.since.text)}`}
              . {ui.says(detail.before.says.map(({ who }) => who).join(messages.punctuation.semicolon))}
            </p>
            <Citations
              date={tie.before.since?.text ?? index.start}
              citations={detail.before.citations}
              sources={file.sources}
              known={null}
              open
            />
          </section>
        ) : null}
        <Contradictions
          all={hasContradictions(found) ? [{ key: id, title: '', found, sources: file.sources }] : []}
          known={null}
          heading="h2"
        />
        <h2 id="beside">{words.partnership.related}</h2>
        <Beside shared={shared} tie={tie} up={up} />
        <h2 id="events">{ui.whatWasReported}</h2>
        {items.length === 0 ? <p>{ui.noEvents}</p> : null}
        <Events items={items} ofAt={() => (partnerPage === null ? undefined : up + partnerPage)} />
        <Withdrawn shared={shared} id={id} />
      </Article>
    ),
  });
}

function Party({
  shared,
  id,
  page,
  up,
  label,
}: {
  readonly shared: Shared;
  readonly id: string;
  readonly page: string | null;
  readonly up: string;
  readonly label: string;
}): ReactNode {
  const { names, messages } = shared.wording;
  return (
    <li>
      {label}
      {messages.punctuation.colon}
      {page === null ? names.party(id).name : <a href={up + page}>{names.party(id).name}</a>}
    </li>
  );
}

/** A change of status, of who says so, or a silence, in the order of the days. */
function Statuses({
  shared,
  life,
  up,
}: {
  readonly shared: Shared;
  readonly life: Life;
  readonly up: string;
}): ReactNode {
  const { words, wording, at } = shared;
  const { messages } = wording;
  const { tie } = life;
  const segments = turnsOf(life.segments.filter(({ from, status }) => status !== null && from <= at));
  if (segments.length === 0) return <p>{words.partnership.neverBegun}</p>;
  return (
    <ol className="statuses">
      {segments.map((segment, place) => {
        const previous = segments[place - 1];
        const isNew = previous?.status !== segment.status;
        return (
          <li key={String(segment.from)}>
            <span className="status-from">
              {isNew ? <Since shared={shared} segment={segment} /> : day(shared, segment.from)}
            </span>
            <span>
              <b>{statusOf(shared, tie, segment)}</b>
              {segment.fading === 'no' ? '' : `, ${messages.legend[segment.fading]}`}
              {segment.standing === null
                ? ''
                : `${messages.punctuation.semicolon}${standingWords(wording, segment.standing, tie.partner, tie.counterpart ?? tie.host)}`}
            </span>
            <span className="quiet">
              <SetBy shared={shared} segment={segment} previous={previous} up={up} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Where a status, who says so, or the silence about it changes: a further report of the same is no turn. */
function turnsOf(segments: readonly LifeSegment[]): LifeSegment[] {
  return segments.filter((segment, place) => {
    const previous = segments[place - 1];
    return (
      previous?.status !== segment.status ||
      previous.standing !== segment.standing ||
      previous.fading !== segment.fading
    );
  });
}

function day({ wording, words }: Shared, from: number): string {
  return Number.isFinite(from) ? dayInWords(from, wording.lang) : words.partnership.before;
}

function Since({ shared, segment }: { readonly shared: Shared; readonly segment: LifeSegment }): ReactNode {
  return segment.since === null ? day(shared, segment.from) : inWords(shared, segment.since);
}

function statusOf({ wording }: Shared, tie: Tie, { status, endedAs }: LifeSegment): string {
  const { endWords } = wording.messages;
  return status === 'ended' && endedAs !== null && endedAs in endWords
    ? endWords[endedAs as keyof typeof endWords]
    : statusWord(wording, status!, tie.group);
}

function SetBy({
  shared,
  segment,
  previous,
  up,
}: {
  readonly shared: Shared;
  readonly segment: LifeSegment;
  readonly previous: LifeSegment | undefined;
  readonly up: string;
}): ReactNode {
  const { words, facts, wording } = shared;
  if (previous?.status === segment.status) {
    if (previous?.fading === segment.fading) return words.partnership.sameStatus;
    return segment.fading === 'no' ? words.partnership.again : words.partnership.silence;
  }
  if (segment.endedAs === 'terms') return words.partnership.byTime;
  const place = segment.setBy === null ? undefined : facts.events.get(segment.setBy);
  if (place === undefined) return words.partnership.before;
  const label = `${inWords(shared, place.event.date)}${'change' in place.event ? `, ${wording.messages.changes[place.event.change]}` : ''}`;
  return (
    <>
      {words.partnership.setBy}
      {wording.messages.punctuation.colon}
      <a href={up + place.address}>{label}</a>
    </>
  );
}

/** What it is of, whom it reaches, and the partnerships that it replaces or bears on. */
function Beside({ shared, tie, up }: { readonly shared: Shared; readonly tie: Tie; readonly up: string }): ReactNode {
  const { words, wording, facts, details } = shared;
  const { names, messages } = wording;
  const w = words.partnership;
  const party = (id: string): ReactNode => {
    const page = partyPath(shared, id, 'host');
    return page === null ? names.party(id).name : <a href={up + page}>{names.party(id).name}</a>;
  };
  const partnership = (id: string): ReactNode => <a href={up + tiePath(id)}>{details.get(id)?.detail.title ?? id}</a>;
  const successors = facts.atlas.ties.filter(({ succeeds }) => succeeds === tie.id);
  const lent = tie.events.filter(({ from }) => from !== null);
  const touched = new Set(
    facts.atlas.ties.flatMap((other) =>
      other.id !== tie.id && other.events.some(({ from }) => from?.as === 'touch' && from.tie === tie.id)
        ? [other.id]
        : [],
    ),
  );
  const rows: (readonly [string, ReactNode])[] = [
    [w.question, messages.groups[tie.group]],
    [w.kind, `${messages.kinds[tie.kind]}, ${messages.ties[tie.tie]}`],
    ...(tie.formation === null
      ? []
      : [
          [
            w.formation,
            <a key="" href={up + formationPath(tie.formation)}>
              {names.formation(tie.formation)}
            </a>,
          ] as const,
        ]),
    ...(tie.symmetric ? [['', w.symmetric] as const] : []),
    ...(tie.counterpart === null ? [] : [[w.counterpart, party(tie.counterpart)] as const]),
    ...(tie.between.length === 0 ? [] : [[w.between, <Listed key="" items={tie.between.map(party)} />] as const]),
    ...(tie.covers.length === 0
      ? []
      : [
          [
            w.covers,
            <Listed
              key=""
              items={tie.covers.map(({ party: id, from, until }) => (
                <span key={id}>
                  {party(id)} ({w.coverFrom(dayInWords(from, wording.lang))}
                  {until === null ? '' : `, ${w.coverUntil(dayInWords(until, wording.lang))}`})
                </span>
              ))}
            />,
          ] as const,
        ]),
    ...(tie.succeeds === null ? [] : [[w.succeeds, partnership(tie.succeeds)] as const]),
    ...(successors.length === 0
      ? []
      : [[w.succeeded, <Listed key="" items={successors.map(({ id }) => partnership(id))} />] as const]),
    ...(touched.size === 0 ? [] : [[w.touches, <Listed key="" items={[...touched].map(partnership)} />] as const]),
  ];
  return (
    <>
      <dl className="facts">
        {rows.map(([term, value], index) => (
          <div key={index}>
            <dt>{term || messages.ui.partnership}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {lent.length === 0 ? null : (
        <>
          <h3>{w.touched}</h3>
          <ul className="event-lines">
            {lent.map(({ id }) => {
              const place = facts.events.get(id);
              return place ? <EventLine key={id} shared={shared} place={place} up={up} full /> : null;
            })}
          </ul>
        </>
      )}
    </>
  );
}

function Listed({ items }: { readonly items: readonly ReactNode[] }): ReactNode {
  return (
    <ul className="listed">
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}
