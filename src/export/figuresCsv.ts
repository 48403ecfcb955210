/** Figures about the record as one table: a row for each number, with what it is a part of where it is of something. */
import Papa from 'papaparse';
import type { Figures } from '../query/figures.ts';

type Row = readonly [figure: string, key: string, count: number, of: number | ''];

export function figuresCsv(figures: Figures): string {
  const { totals, citations, thin } = figures;
  const rows: readonly Row[] = [
    ...Object.entries(totals).map(([key, count]): Row => ['totals', key, count, '']),
    ...figures.partners.map(({ partner, events }): Row => ['events by partner', partner, events, totals.events]),
    ...figures.partners.map(({ partner, ties }): Row => ['partnerships by partner', partner, ties, totals.ties]),
    ...figures.years.map(({ year, events }): Row => ['events by year', String(year), events, totals.events]),
    ...figures.years.map(({ year, pages }): Row => ['pages by year', String(year), pages, totals.sources]),
    ['pages by year', 'undated', figures.undated, totals.sources],
    ...figures.changes.map(({ change, events }): Row => ['events by change', change, events, totals.events]),
    ...figures.languages.map(({ lang, pages }): Row => ['pages by language', lang, pages, totals.sources]),
    ...figures.labels.map(({ label, pages }): Row => ['pages by label of outlet', label, pages, totals.sources]),
    ...figures.independence.map(({ sources, events }): Row => [
      'events by independent sources',
      String(sources),
      events,
      totals.events,
    ]),
    ...figures.official.map(({ group, count, of }): Row => ['partnerships with an official text', group, count, of]),
    ['partnerships with an official text', 'all', figures.officialAll.count, figures.officialAll.of],
    ...figures.origins.map(({ origin, ties }): Row => ['partnerships by side of outlets', origin, ties, totals.ties]),
    ["partnerships with the host's own press", 'all', figures.hostPress.count, figures.hostPress.of],
    ...figures.lags.map(({ lag, events }): Row => ['events by delay of the first report', lag, events, totals.events]),
    ...figures.secondRead.map(({ group, count, of }): Row => ['events read twice', group, count, of]),
    ['contradictions', 'all', figures.contradictions, ''],
    ...Object.entries(citations).map(([key, { count, of }]): Row => ['citations', key, count, of]),
    ...thin.hosts.map(({ host, events }): Row => ['events by host', host, events, totals.events]),
    ['partnerships with one event', 'all', thin.oneEvent.count, thin.oneEvent.of],
    ['partnerships with one page', 'all', thin.onePage.count, thin.onePage.of],
    ['events without an independent source', 'all', thin.noIndependent.count, thin.noIndependent.of],
  ];
  return `${Papa.unparse({ fields: ['figure', 'key', 'count', 'of'], data: rows.map((row) => [...row]) })}\r\n`;
}
