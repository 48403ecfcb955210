/** A table whose columns sort: heads are buttons, `aria-sort` says how it stands, and rows keep their order where they are equal. */
import { useMemo, type ReactNode } from 'react';
import './sortableTable.css';

export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** What rows are sorted by; a column without it does not sort. */
  readonly by?: (row: Row) => string | number;
  /** The head of its row. */
  readonly isHead?: boolean;
  readonly className?: string;
}

export interface SortableTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly chosen?: ((row: Row) => boolean) | undefined;
  readonly lang: string;
  readonly className?: string;
  /** Key of the column by which it is sorted, `-` before it for descending; null for the order of the rows. */
  readonly sort: string | null;
  readonly onSort: (sort: string | null) => void;
}

export function SortableTable<Row>(props: SortableTableProps<Row>): ReactNode {
  const { caption, columns, rows, keyOf, chosen, lang, className = 'hosts', sort, onSort } = props;
  const down = sort?.startsWith('-') === true;
  const sortedBy = down ? sort?.slice(1) : sort;
  const sorted = useMemo(() => {
    const by = columns.find(({ key }) => key === sortedBy)?.by;
    if (!by) return rows;
    const { compare } = new Intl.Collator(lang, { numeric: true });
    const sign = down ? -1 : 1;
    return [...rows].sort((a, b) => {
      const [x, y] = [by(a), by(b)];
      return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y)));
    });
  }, [rows, columns, sortedBy, down, lang]);
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={caption}>
      <table className={className}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, by }) => {
              const isSorted = sortedBy === key;
              return (
                <th scope="col" key={key} aria-sort={isSorted ? (down ? 'descending' : 'ascending') : undefined}>
                  {by ? (
                    <button
                      type="button"
                      className="sort"
                      onClick={() => onSort(!isSorted ? key : down ? null : `-${key}`)}
                    >
                      {head}
                      <span aria-hidden="true">{isSorted ? (down ? ' ▼' : ' ▲') : ' ↕'}</span>
                    </button>
                  ) : (
                    head
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={keyOf(row)} className={chosen?.(row) ? 'chosen' : undefined}>
              {columns.map(({ key, head, cell, isHead, className: name }) =>
                isHead ? (
                  <th scope="row" key={key} className={name}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={name} data-head={typeof head === 'string' ? head : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
