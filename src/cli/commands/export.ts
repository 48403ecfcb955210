import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { editionOf, sourcesOf } from '../../dataset/edition.ts';
import type { DataRecord } from '../../dataset/load.ts';
import { resolveParty } from '../../dataset/parties.ts';
import { publicRecord } from '../../dataset/publicRecord.ts';
import { lensesOf } from '../../dataset/ties.ts';
import { eventsCsv } from '../../export/csv.ts';
import { eventsGeoJson } from '../../export/geojson.ts';
import { sourcesBibtex, sourcesCsl, sourcesRis } from '../../export/sources.ts';
import { isoOf } from '../../model/day.ts';
import { LENSES, passesLens } from '../../model/lens.ts';
import type { PublicEvent } from '../../model/publicEvent.ts';
import { GROUPS } from '../../model/words.ts';
import { textOption, UsageError, type Called, type Command } from '../command.ts';
import { dayOption, wordOption } from '../options.ts';
import { recordOrNull } from '../record.ts';

const FORMATS = ['json', 'csv', 'geojson', 'csl', 'bib', 'ris'] as const;
type Format = (typeof FORMATS)[number];

export const exportCommand: Command = {
  name: 'export',
  summary: 'events as JSON, CSV or GeoJSON, their sources as CSL-JSON, BibTeX or RIS',
  help: `atlas export [--format ${FORMATS.join('|')}] [--host ID] [--partner ID] [--group GROUP] [--from DATE] [--to DATE]
             [--lens LENS] [--out FILE]

Writes events, context included, or the sources that they cite, to standard output or a file.

  --format   json (the default), csv or geojson: events; csl, bib or ris: their sources
  --host     only events of this host
  --partner  only events with this partner; context events have none
  --group    ${GROUPS.join(', ')}; context events have none
  --from     only events that can have been on or after this day
  --to       only events that can have been on or before this day
  --lens     only events that this lens lets through: ${LENSES.join(', ')}
  --out      where to
  --json     the same as --format json`,
  options: {
    format: { type: 'string' },
    host: { type: 'string' },
    partner: { type: 'string' },
    group: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    lens: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  },
  run(called, effects) {
    const format = wordOption(called, 'format', FORMATS) ?? 'json';
    const group = wordOption(called, 'group', GROUPS);
    const lens = wordOption(called, 'lens', LENSES) ?? 'all';
    const [from, to] = [isoOption(called, 'from'), isoOption(called, 'to')];
    const out = textOption(called, 'out');
    const record = recordOrNull(effects);
    if (!record) return 1;
    const [host, partner] = [partyOf(called, 'host', record), partyOf(called, 'partner', record)];
    const lenses = lensesOf(record);
    const events = publicRecord(record).events.filter(
      (event) =>
        (host === undefined || event.hosts.includes(host)) &&
        (partner === undefined || event.partner === partner) &&
        (group === null || event.group === group) &&
        (from === undefined || event.latest >= from) &&
        (to === undefined || event.earliest <= to) &&
        passesLens(lenses.get(event.id) ?? 0, lens),
    );
    const text = write(record, events, format);
    if (out === undefined) effects.out(text);
    else {
      const path = resolve(effects.cwd, out);
      writeFileSync(path, text);
      effects.err(`${events.length} events written to ${path}\n`);
    }
    return 0;
  },
};

function write(record: DataRecord, events: readonly PublicEvent[], format: Format): string {
  const edition = editionOf(record);
  const sources = () =>
    sourcesOf(record, new Set(events.flatMap(({ citations }) => citations.map(({ source }) => source))));
  switch (format) {
    case 'json':
      return `${JSON.stringify(events, null, 1)}\n`;
    case 'csv':
      return eventsCsv(events);
    case 'geojson':
      return `${JSON.stringify(eventsGeoJson(events, edition))}\n`;
    case 'csl':
      return sourcesCsl(sources());
    case 'bib':
      return sourcesBibtex(sources(), edition);
    case 'ris':
      return sourcesRis(sources());
  }
}

/** Events have their days as text. */
function isoOption(called: Called, name: string): string | undefined {
  const day = dayOption(called, name);
  return day === null ? undefined : isoOf(day);
}

function partyOf(called: Called, name: string, record: DataRecord): string | undefined {
  const id = textOption(called, name);
  if (id !== undefined && !resolveParty(id, record.parties))
    throw new UsageError(`"${id}" is no party; write a state as ISO 3166-1 alpha-3 (MLI).`);
  return id;
}
