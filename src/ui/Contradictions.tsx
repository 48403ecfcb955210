/** Two versions beside one another: claim and denial, figures by claimant, each with its date, its speaker and its pages. */
import { useId, type ReactNode } from 'react';
import { dateInWords } from '../i18n/dates.ts';
import type { Day } from '../model/day.ts';
import type { EventDetail, SourceDetail } from '../record/format.ts';
import { Citations } from './Citations.tsx';
import type { Clash, Contradictions as Found, Denied } from './versions.ts';
import { figureWords } from './figureWords.ts';
import { useWording } from './wordingContext.tsx';

type Sources = Readonly<Record<string, SourceDetail>>;

export interface ContradictionsOf {
  readonly key: string;
  /** What the versions are of; empty where the page says so already. */
  readonly title: string;
  readonly found: Found;
  readonly sources: Sources;
}

export interface ContradictionsProps {
  readonly all: readonly ContradictionsOf[];
  /** Only what had been published by this day; null for all. */
  readonly known: Day | null;
  /** `summary`: folded away where there are many, as beside a country's story. */
  readonly heading: 'h2' | 'h3' | 'summary';
}

/** So many are read at a glance. */
const FEW = 2;

export function Contradictions({ all, known, heading: Heading }: ContradictionsProps): ReactNode {
  const id = useId();
  const { contradictions: words } = useWording().messages;
  if (all.length === 0) return null;
  const list = all.map(({ key, title, found, sources }) => (
    <div key={key} className="contradictions-of">
      {title === '' ? null : <p className="contradictions-title">{title}</p>}
      {found.denied.map((one) => (
        <Versus key={one.claim.id} denied={one} sources={sources} known={known} />
      ))}
      {found.clashes.map((clash) => (
        <Figures key={`${clash.scope} ${clash.figures[0]!.event.id}`} clash={clash} sources={sources} known={known} />
      ))}
    </div>
  ));
  if (Heading === 'summary') {
    const count = all.reduce((sum, { found }) => sum + found.denied.length + found.clashes.length, 0);
    return (
      <details className="contradictions tie-group" open={count <= FEW}>
        <summary>
          {words.title} ({count})
        </summary>
        <div className="contradictions-list">{list}</div>
      </details>
    );
  }
  return (
    <section className="contradictions" aria-labelledby={id}>
      <Heading id={id}>{words.title}</Heading>
      <div className="contradictions-list">{list}</div>
    </section>
  );
}

interface VersusProps {
  readonly denied: Denied;
  readonly sources: Sources;
  readonly known: Day | null;
}

function Versus({ denied: { claim, denials }, sources, known }: VersusProps): ReactNode {
  const { contradictions: words } = useWording().messages;
  return (
    <div className="versus">
      <Version label={words.claim} event={claim} sources={sources} known={known} />
      <div className="versus-denials">
        {denials.map((denial) => (
          <Version key={denial.id} label={words.denial} event={denial} sources={sources} known={known} />
        ))}
      </div>
    </div>
  );
}

interface VersionProps {
  readonly label: string;
  readonly event: EventDetail;
  readonly sources: Sources;
  readonly known: Day | null;
}

function Version({ label, event, sources, known }: VersionProps): ReactNode {
  const { messages, lang } = useWording();
  return (
    <div className="version">
      <p className="version-head">
        <b>{label}</b> · {dateInWords(event.date, lang)}
      </p>
      <p>{event.summary}</p>
      <p className="quiet">{messages.ui.says(event.says.map(({ who }) => who).join(messages.punctuation.semicolon))}</p>
      <Citations date={event.date} citations={event.citations} sources={sources} known={known} />
    </div>
  );
}

interface FiguresProps {
  readonly clash: Clash;
  readonly sources: Sources;
  readonly known: Day | null;
}

function Figures({ clash: { scope, figures }, sources, known }: FiguresProps): ReactNode {
  const { messages, lang } = useWording();
  const { contradictions: words, scopes, ui } = messages;
  const events = [...new Set(figures.map(({ event }) => event))];
  return (
    <div className="clash">
      <table>
        <caption>
          {words.figures} ({scopes[scope]})
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.whose}</th>
            <th scope="col">{ui.personnel}</th>
            <th scope="col">{ui.date}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ event, figure }) => (
            <tr key={`${event.id} ${figure.whose}`}>
              <th scope="row">{figure.whose}</th>
              <td>{figureWords(figure, messages, lang)}</td>
              <td>{dateInWords(event.date, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {events.map((event) => (
        <Citations key={event.id} date={event.date} citations={event.citations} sources={sources} known={known} />
      ))}
    </div>
  );
}
