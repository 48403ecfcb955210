/** What the record covers, drawn as a table: countries by years, with the partners that were looked for. */
import type { ReactNode } from 'react';
import type { CoverageRow, CoverageTable } from '../dataset/coverageTable.ts';
import { dateInWords } from '../i18n/dates.ts';
import type { Wording } from '../i18n/tieWords.ts';
import type { IndexFile } from '../record/format.ts';

export interface CoveragePageProps {
  readonly table: CoverageTable;
  readonly index: IndexFile;
  readonly wording: Wording;
  readonly hrefOf: (host: string) => string;
}

/** Shades by tens, so that the eye sees where there is little and not who has most. */
function shade(count: number): string {
  return count === 0 ? 'none' : count < 3 ? 'few' : count < 10 ? 'some' : 'many';
}

export function CoverageTableView({ table, index, wording, hrefOf }: CoveragePageProps): ReactNode {
  const { messages, names, lang } = wording;
  const { ui } = messages;
  const first = Number(index.start.slice(0, 4));
  const last = Number(index.readUntil.slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  const short = (ids: readonly string[]): string => ids.map((id) => names.short(id)).join(', ');
  const swept = new Set(table.swept.flatMap(({ partners }) => partners));
  const rows = [...table.rows].sort((a, b) => names.party(a.host).name.localeCompare(names.party(b.host).name, lang));
  return (
    <>
      <h1>{ui.coverage}</h1>
      <p>{ui.coverageNote}</p>
      {table.swept.map(({ partners, looked }) => (
        <p key={looked + partners.join()}>{ui.coverageSwept(short(partners), dateInWords(looked, lang))}</p>
      ))}
      <div className="table-wrap" tabIndex={0} role="region" aria-label={ui.coverage}>
        <table className="hosts coverage">
          <caption>{ui.coverage}</caption>
          <thead>
            <tr>
              <th scope="col">{ui.country}</th>
              {years.map((year) => (
                <th scope="col" key={year}>
                  {year}
                </th>
              ))}
              <th scope="col">{ui.coverageLooked}</th>
              <th scope="col">{ui.coverageSought}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.host}>
                <th scope="row">
                  <a href={hrefOf(row.host)}>{names.party(row.host).name}</a>
                </th>
                {years.map((year) => {
                  const count = row.years[year] ?? 0;
                  return (
                    <td
                      key={year}
                      className={`coverage-${shade(count)}${isThinYear(row, year) ? ' coverage-thin' : ''}`}
                    >
                      {count}
                    </td>
                  );
                })}
                <td>{row.looked === null ? ui.coverageNone : dateInWords(row.looked, lang)}</td>
                <td>{short(row.partners.map(({ partner }) => partner).filter((partner) => !swept.has(partner)))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** A year counts as thin where most of it is. */
function isThinYear({ thin }: CoverageRow, year: string): boolean {
  return thin.some(([from, to]) => from <= `${year}-07-01` && to >= `${year}-07-01`);
}
