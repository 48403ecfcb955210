import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { group } from 'd3-array';
import { datesFromAddresses, type DateProposal } from '../../dataset/sourceDates.ts';
import type { DataRecord } from '../../dataset/load.ts';
import { textOption, UsageError, type Command } from '../command.ts';
import { writeChecked } from '../draft.ts';
import { recordOrNull } from '../record.ts';

const LACKS = ['title', 'date', 'author'] as const;
type Lack = (typeof LACKS)[number];

export const sourcesCommand: Command = {
  name: 'sources',
  summary: 'what sources lack, and dates that their addresses show',
  help: `atlas sources [--lacking ${LACKS.join('|')}] [--fill] [--json]

Without --lacking: the sources without a date whose address bears one (/2024/07/29/, -20240729.html, /2024/07/), and that
date. One that is older than every event it is cited for is told apart: the page told a plan, or the address bears
another date. A slug is no title: titles are read on the page.

  --lacking WHAT  list the sources without it instead, those that most events cite first
  --fill          write the dates, but for those that are told apart; a date that stands is never changed
  --json          as JSON`,
  options: { lacking: { type: 'string' }, fill: { type: 'boolean' }, json: { type: 'boolean' } },
  run(called, effects) {
    if (called.positionals.length > 0) throw new UsageError('it takes no file.');
    const asked = textOption(called, 'lacking');
    const lack = LACKS.find((one) => one === asked);
    if (asked !== undefined && !lack) throw new UsageError(`--lacking "${asked}" is none of ${LACKS.join(', ')}.`);
    if (lack && called.values.fill)
      throw new UsageError('--fill writes dates from addresses; it goes without --lacking.');
    const record = recordOrNull(effects);
    if (!record) return 1;
    if (lack) {
      const list = lacking(record, lack);
      if (called.values.json) effects.out(`${JSON.stringify(list, null, 2)}\n`);
      else for (const { id, url, events } of list) effects.out(`${String(events).padStart(3)}  ${id}  ${url}\n`);
      return 0;
    }
    const proposals = datesFromAddresses(record);
    const sure = proposals.filter(({ doubtful }) => !doubtful);
    if (called.values.fill && sure.length > 0 && !writeChecked(filled(sure, effects.dataRoot), effects)) return 1;
    if (called.values.json) effects.out(`${JSON.stringify(proposals, null, 2)}\n`);
    else {
      for (const { source, parts, url, before, doubtful } of proposals) {
        effects.out(`${isoOf(parts)}  ${source}  ${url}\n`);
        if (doubtful) effects.out(`  older than what it is cited for: ${before.join(', ')}\n`);
      }
      const verb = called.values.fill ? 'written' : 'to write';
      effects.out(`${sure.length} ${verb}, ${proposals.length - sure.length} to look at\n`);
    }
    return 0;
  },
};

function isoOf(parts: DateProposal['parts']): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** The files as they become. Each source keeps its fields in their order; the date is put behind them. */
function filled(proposals: readonly DateProposal[], dataRoot: string): Record<string, string> {
  const byFile = group(proposals, ({ file }) => file);
  return Object.fromEntries(
    [...byFile].map(([file, list]) => {
      const dates = new Map(list.map(({ source, parts }) => [source, parts]));
      const items = JSON.parse(readFileSync(join(dataRoot, file), 'utf8')) as { id: string }[];
      const dated = items.map((item) =>
        dates.has(item.id) ? { ...item, issued: { 'date-parts': [dates.get(item.id)] } } : item,
      );
      return [file, `${JSON.stringify(dated, null, 2)}\n`];
    }),
  );
}

interface Lacking {
  readonly id: string;
  readonly url: string;
  /** How many events and openings of partnerships cite it. */
  readonly events: number;
}

function lacking(record: DataRecord, what: Lack): Lacking[] {
  const cited = new Map<string, number>();
  const count = (citations: readonly { readonly source: string }[] | undefined): void => {
    for (const source of new Set(citations?.map((citation) => citation.source)))
      cited.set(source, (cited.get(source) ?? 0) + 1);
  };
  for (const { data } of record.context) count(data.citations);
  for (const { data } of record.partnerships) {
    count(data.before?.citations);
    for (const { citations } of data.events) count(citations);
  }
  const has = { title: 'title', date: 'issued', author: 'author' } as const;
  return [...record.sources.values()]
    .filter(({ data }) => data[has[what]] === undefined)
    .map(({ data }) => ({ id: data.id, url: data.URL, events: cited.get(data.id) ?? 0 }))
    .sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1));
}
