/** The tables among the downloads: their columns, their keys, and how they hang together. */
import type { PublicEvent, PublicPartnership } from '../model/publicEvent.ts';
import type { Text } from '../model/words.ts';
import { CITATION_COLUMNS, citationsCsv } from './citationsCsv.ts';
import { COLUMNS, eventsCsv } from './csv.ts';
import { PARTNERSHIP_COLUMNS, partnershipsCsv } from './partnershipsCsv.ts';
import type { Column } from './column.ts';

/** All that a table's dictionary and schemas need: a column without its reader. */
export type ColumnWords = Omit<Column<never>, 'of'>;

export interface Table {
  readonly name: string;
  readonly file: string;
  readonly about: Text;
  readonly columns: readonly ColumnWords[];
  readonly key: readonly string[];
  readonly references: readonly { readonly column: string; readonly table: string; readonly to: string }[];
}

export const TABLES: readonly Table[] = [
  {
    name: 'events',
    file: 'events.csv',
    about: {
      en: 'Events, context included: one row an event, by date',
      fr: 'Événements, contexte compris : une ligne par événement, par date',
    },
    columns: COLUMNS,
    key: ['id'],
    references: [{ column: 'partnership', table: 'partnerships', to: 'id' }],
  },
  {
    name: 'partnerships',
    file: 'partnerships.csv',
    about: {
      en: 'Partnerships as they stood on the last day read: one row a partnership',
      fr: 'Partenariats tels qu’ils étaient au dernier jour lu : une ligne par partenariat',
    },
    columns: PARTNERSHIP_COLUMNS,
    key: ['id'],
    references: [],
  },
  {
    name: 'citations',
    file: 'citations.csv',
    about: {
      en: 'Citations: one row for each source of each event',
      fr: 'Références : une ligne pour chaque source de chaque événement',
    },
    columns: CITATION_COLUMNS,
    key: ['event', 'number'],
    references: [{ column: 'event', table: 'events', to: 'id' }],
  },
];

export interface Rows {
  readonly events: readonly PublicEvent[];
  readonly partnerships: readonly PublicPartnership[];
}

/** The text of each table, by its file. */
export function tableTexts({ events, partnerships }: Rows): Readonly<Record<string, string>> {
  return {
    'events.csv': eventsCsv(events),
    'partnerships.csv': partnershipsCsv(partnerships),
    'citations.csv': citationsCsv(events),
  };
}
