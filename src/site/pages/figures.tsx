/** Figures about the record itself, each as a table with its bars, and with what must not be concluded from it. */
import type { ReactNode } from 'react';
import { recordBreadth, recordFigures } from '../../dataset/figures.ts';
import { figureMessagesIn } from '../../i18n/figures.ts';
import type { Share } from '../../query/figures.ts';
import { pageOf } from '../parts/frame.tsx';
import { partyPath, type Shared, type WrittenPage } from '../parts/shared.ts';
import { COVERAGE_PATH, FIGURES_PATH, upFrom } from '../paths.ts';
import { languagesInWords } from './outlet.tsx';

/** So many of a long list have a row of their own. */
const MOST_PARTNERS = 16;
const MOST_LANGUAGES = 10;
const MOST_HOSTS = 15;

interface Row {
  readonly key: string;
  readonly name: ReactNode;
  readonly count: number;
  /** What it is a part of; where absent, of all rows together. */
  readonly of?: number;
  /** Another number beside it. */
  readonly beside?: number;
}

interface BarTableProps {
  readonly caption: string;
  readonly column: string;
  readonly counts: string;
  readonly besides?: string;
  readonly rows: readonly Row[];
  readonly share: boolean;
  readonly lang: string;
  readonly part: string;
}

/**
 * A bar for each row. Where rows are parts of something each, the whole is drawn behind the part; else the longest bar
 * is that of the largest number. The numbers stand beside them: whoever does not see the bars misses nothing.
 */
function BarTable({ caption, column, counts, besides, rows, share, lang, part }: BarTableProps): ReactNode {
  const largest = Math.max(1, ...rows.map(({ count }) => count));
  const sum = rows.reduce((total, { count }) => total + count, 0);
  const percent = percentIn(lang);
  const number = (value: number): string => value.toLocaleString(lang);
  return (
    <table className="bars">
      <caption className="spoken-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{column}</th>
          <th scope="col">{counts}</th>
          {share ? <th scope="col">{part}</th> : null}
          {besides === undefined ? null : <th scope="col">{besides}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, count, of, beside }) => (
          <tr key={key}>
            <th scope="row">
              <div className="bar-of">
                <span>{name}</span>
                <Bar whole={of !== undefined} parts={[of === undefined ? count / largest : count / Math.max(1, of)]} />
              </div>
            </th>
            <td>{of === undefined ? number(count) : `${number(count)} / ${number(of)}`}</td>
            {share ? <td>{percent(count, of ?? sum)}</td> : null}
            {beside === undefined ? null : <td>{number(beside)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Parts of a hundred one after the other, each in a tone of its own. */
function Bar({ parts, whole }: { readonly parts: readonly number[]; readonly whole: boolean }): ReactNode {
  const tenth = (part: number): number => Math.round(part * 1000) / 10;
  return (
    <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {whole ? <rect className="bar-whole" width="100" height="8" /> : null}
      {parts.map((part, place) =>
        tenth(part) === 0 ? null : (
          <rect
            key={place}
            className={`bar-part bar-${place}`}
            x={tenth(parts.slice(0, place).reduce((sum, one) => sum + one, 0))}
            width={tenth(part)}
            height="8"
          />
        ),
      )}
    </svg>
  );
}

function percentIn(lang: string): (count: number, of: number) => string {
  const whole = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 });
  const tenth = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 });
  return (count, of) => {
    if (of === 0) return '–';
    const share = count / of;
    // What is there is not shown as nothing, nor what lacks as all.
    return share > 0 && (share < 0.005 || (share > 0.995 && share < 1)) ? tenth.format(share) : whole.format(share);
  };
}

export function figuresPage(shared: Shared): WrittenPage {
  const { facts, index, wording, words } = shared;
  const { lang, messages, names } = wording;
  const { record } = facts;
  const text = figureMessagesIn(lang);
  const figures = recordFigures(record);
  const breadth = recordBreadth(record);
  const up = upFrom(FIGURES_PATH);
  const number = (value: number): string => value.toLocaleString(lang);
  const percent = percentIn(lang);
  const part = ({ count, of }: Share): string => percent(count, of);
  const party = (id: string, as: 'host' | 'partner'): ReactNode => {
    const path = partyPath(shared, id, as);
    const { name } = names.party(id);
    return path === null ? name : <a href={up + path}>{name}</a>;
  };
  const rest = (shown: number, all: readonly { readonly count: number }[]): Row[] => {
    const others = all.slice(shown);
    if (others.length === 0) return [];
    const count = others.reduce((sum, one) => sum + one.count, 0);
    return [{ key: 'others', name: text.others(others.length), count }];
  };
  const listed = (rows: readonly Row[], most: number): Row[] => [...rows.slice(0, most), ...rest(most, rows)];
  const table = (
    id: string,
    title: string,
    column: string,
    counts: string,
    rows: readonly Row[],
    more: { readonly share?: boolean; readonly besides?: string } = {},
  ): ReactNode => (
    <BarTable
      key={id}
      caption={title}
      column={column}
      counts={counts}
      rows={rows}
      share={more.share ?? true}
      lang={lang}
      part={text.part}
      {...(more.besides === undefined ? {} : { besides: more.besides })}
    />
  );
  const languages = figures.languages.map(({ lang: code, pages }) => ({
    key: code,
    name: languagesInWords(new Set([code]), lang),
    count: pages,
  }));
  const partners = figures.partners.map(({ partner, events }) => ({
    key: partner,
    name: party(partner, 'partner'),
    count: events,
  }));
  const [first] = figures.years;
  const { thin } = figures;
  const both = figures.origins.find(({ origin }) => origin === 'both')!.ties;

  const sections: readonly Section[] = [
    {
      id: 'partners',
      ...text.partners,
      figure: table(
        'partners',
        text.partners.title,
        text.partners.column,
        text.events,
        listed(partners, MOST_PARTNERS),
      ),
    },
    {
      id: 'years',
      ...text.years,
      lead: text.years.lead(number(figures.undated)),
      figure: table(
        'years',
        text.years.title,
        text.years.column,
        text.events,
        figures.years.map(({ year, events, pages }) => ({
          key: String(year),
          name: year === first?.year ? text.years.before(String(year)) : String(year),
          count: events,
          beside: pages,
        })),
        { share: false, besides: text.pages },
      ),
    },
    {
      id: 'changes',
      ...text.changes,
      figure: table(
        'changes',
        text.changes.title,
        text.changes.column,
        text.events,
        figures.changes.map(({ change, events }) => ({ key: change, name: messages.changes[change], count: events })),
      ),
    },
    {
      id: 'languages',
      ...text.languages,
      figure: table(
        'languages',
        text.languages.title,
        text.languages.column,
        text.pages,
        listed(languages, MOST_LANGUAGES),
      ),
    },
    {
      id: 'labels',
      ...text.labels,
      figure: table(
        'labels',
        text.labels.title,
        text.labels.column,
        text.pages,
        figures.labels.map(({ label, pages }) => ({
          key: label,
          name: <a href={`${up}outlet/#${label}`}>{messages.outletKinds[label]}</a>,
          count: pages,
        })),
      ),
    },
    {
      id: 'independence',
      ...text.independence,
      lead: text.independence.lead(number(figures.twoIndependent.count), part(figures.twoIndependent)),
      figure: table(
        'independence',
        text.independence.title,
        text.independence.column,
        text.events,
        figures.independence.map(({ sources, events }) => ({
          key: String(sources),
          name: text.independence.row(sources),
          count: events,
        })),
      ),
    },
    {
      id: 'official',
      ...text.official,
      lead: text.official.lead(number(figures.officialAll.count), part(figures.officialAll)),
      figure: table(
        'official',
        text.official.title,
        text.official.column,
        text.ties,
        figures.official.map(({ group, count, of }) => ({ key: group, name: messages.groups[group], count, of })),
      ),
    },
    {
      id: 'sides',
      ...text.origins,
      lead: text.origins.lead(number(both), number(figures.hostPress.count)),
      figure: table(
        'sides',
        text.origins.title,
        text.origins.column,
        text.ties,
        figures.origins.map(({ origin, ties }) => ({ key: origin, name: text.origins.rows[origin], count: ties })),
      ),
    },
    {
      id: 'lag',
      ...text.lags,
      figure: table(
        'lag',
        text.lags.title,
        text.lags.column,
        text.events,
        figures.lags.map(({ lag, events }) => ({ key: lag, name: text.lags.rows[lag], count: events })),
      ),
    },
    {
      id: 'read-twice',
      ...text.secondRead,
      figure: table(
        'read-twice',
        text.secondRead.title,
        text.secondRead.column,
        text.events,
        figures.secondRead.map(({ group, count, of }) => ({ key: group, name: messages.groups[group], count, of })),
      ),
    },
    {
      id: 'thin',
      ...text.thin,
      lead: text.thin.lead(number(thin.oneEvent.count), number(thin.onePage.count), number(thin.noIndependent.count)),
      figure: (
        <>
          <h3>{text.thin.hosts}</h3>
          {table(
            'thin',
            text.thin.hosts,
            text.thin.column,
            text.events,
            thin.hosts
              .slice(0, MOST_HOSTS)
              .map(({ host, events, ties }) => ({ key: host, name: party(host, 'host'), count: events, beside: ties })),
            { share: false, besides: text.ties },
          )}
          {breadth === null ? null : <BreadthTable breadth={breadth} shared={shared} />}
          <p>
            <a href={up + COVERAGE_PATH}>{text.thin.coverage}</a>
          </p>
        </>
      ),
    },
  ];
  return pageOf(shared, {
    path: FIGURES_PATH,
    title: text.title,
    description: text.lead,
    section: 'method',
    content: (
      <>
        <h1>{text.title}</h1>
        <p className="page-lead">{text.lead}</p>
        <p>
          {text.all(number(figures.totals.ties), number(figures.totals.events), number(figures.totals.sources))}{' '}
          {messages.ui.version(index.version)}.
        </p>
        <nav className="contents" aria-label={words.contents}>
          <ul>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        {sections.map(({ id, title, lead, not, figure }) => (
          <section key={id} className="figure">
            <h2 id={id}>{title}</h2>
            <p>{lead}</p>
            {figure}
            <p className="not-concluded">
              <b>
                {text.not}
                {messages.punctuation.colon.trimEnd()}
              </b>{' '}
              {not}
            </p>
          </section>
        ))}
        <p>
          {text.downloads}
          {messages.punctuation.colon}
          <a href={`../${up}data/figures.csv`}>CSV</a>, <a href={`../${up}data/figures.json`}>JSON</a>.
        </p>
      </>
    ),
  });
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly not: string;
  readonly figure: ReactNode;
}

function BreadthTable({
  breadth: { rows, partners },
  shared,
}: {
  readonly breadth: NonNullable<ReturnType<typeof recordBreadth>>;
  readonly shared: Shared;
}): ReactNode {
  const { lang, names } = shared.wording;
  const text = figureMessagesIn(lang);
  const up = upFrom(FIGURES_PATH);
  const states = ['covered', 'nothing', 'not-looked'] as const;
  return (
    <>
      <p>{text.thin.breadth(rows.length, partners.length)}</p>
      <table className="bars">
        <caption className="spoken-only">{text.thin.breadth(rows.length, partners.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.thin.partner}</th>
            <th scope="col">{text.thin.covered}</th>
            <th scope="col">{text.thin.nothing}</th>
            <th scope="col">{text.thin.notLooked}</th>
          </tr>
        </thead>
        <tbody>
          {partners.map((group, place) => {
            const counts = states.map((state) => rows.filter(({ cells }) => cells[place]!.state === state).length);
            const [one] = group;
            const path = partyPath(shared, one!, 'partner');
            const name = names.party(one!).name;
            return (
              <tr key={group.join()}>
                <th scope="row">
                  <div className="bar-of">
                    <span>
                      {group.length > 1 ? text.thin.neighbours : path === null ? name : <a href={up + path}>{name}</a>}
                    </span>
                    <Bar whole parts={counts.slice(0, 2).map((count) => count / Math.max(1, rows.length))} />
                  </div>
                </th>
                {counts.map((count, at) => (
                  <td key={states[at]}>{count}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
