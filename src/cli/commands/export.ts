import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PublicEvent } from '../../model/publicEvent.ts';
import { publicRecord } from '../../dataset/publicRecord.ts';
import { eventsCsv } from '../../export/csv.ts';
import { eventsGeoJson } from '../../export/geojson.ts';
import { textOption, UsageError, type Command } from '../command.ts';
import { recordOrNull } from '../record.ts';

const FORMATS = ['json', 'csv', 'geojson'] as const;

export const exportCommand: Command = {
  name: 'export',
  summary: 'events as JSON, CSV or GeoJSON',
  help: `atlas export [--format ${FORMATS.join('|')}] [--host ID] [--partner ID] [--from DATE] [--to DATE] [--out FILE]

Writes events, context included, to standard output or a file.

  --format   json (the default), csv or geojson
  --host     only events of this host
  --partner  only events with this partner
  --from     only events that can have been on or after this day
  --to       only events that can have been on or before this day
  --json     the same as --format json`,
  options: {
    format: { type: 'string' },
    host: { type: 'string' },
    partner: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  },
  run(called, effects) {
    const format = textOption(called, 'format') ?? 'json';
    const known = FORMATS.find((one) => one === format);
    if (!known) throw new UsageError(`"${format}" is no format; use ${FORMATS.join(', ')}.`);
    const [host, partner, from, to, out] = ['host', 'partner', 'from', 'to', 'out'].map((name) =>
      textOption(called, name),
    );
    const record = recordOrNull(effects);
    if (!record) return 1;
    const events = publicRecord(record).events.filter(
      (event) =>
        (host === undefined || event.hosts.includes(host)) &&
        (partner === undefined || event.partner === partner) &&
        (from === undefined || event.latest >= from) &&
        (to === undefined || event.earliest <= to),
    );
    const text = write(events, known);
    if (out === undefined) effects.out(text);
    else {
      const path = resolve(effects.cwd, out);
      writeFileSync(path, text);
      effects.err(`${events.length} events written to ${path}\n`);
    }
    return 0;
  },
};

function write(events: readonly PublicEvent[], format: (typeof FORMATS)[number]): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(events, null, 1)}\n`;
    case 'csv':
      return eventsCsv(events);
    case 'geojson':
      return `${JSON.stringify(eventsGeoJson(events))}\n`;
  }
}
