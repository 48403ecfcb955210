/** A column of a table and the words for it: the table, its dictionary and its schemas are made from the one list. */
import Papa from 'papaparse';
import type { Text } from '../model/words.ts';

export interface Column<Row> {
  readonly name: string;
  /** As Table Schema names it. EDTF, being no date of one form, is a `string`. */
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  /** An address of the web. */
  readonly format?: 'uri';
  /** Never empty. */
  readonly required?: true;
  /** The closed list of words that it holds. */
  readonly oneOf?: readonly string[];
  readonly about: Text;
  readonly of: (row: Row) => string | number | boolean | null;
}

/** As R, pandas and Table Schema all read them. */
function cellOf(value: string | number | boolean | null): string | number {
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : (value ?? '');
}

/** RFC 4180 in UTF-8, one row a line. */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const text = Papa.unparse(
    { fields: columns.map(({ name }) => name), data: rows.map((row) => columns.map(({ of }) => cellOf(of(row)))) },
    // A cell that begins like a formula is kept from being run by a spreadsheet.
    { newline: '\r\n', escapeFormulae: true },
  );
  return text.endsWith('\r\n') ? text : `${text}\r\n`;
}
