/** Lives as rows of a table: what it is called, its bar through the period, where it stands on the date in words. */
import './timeline.css';
import { memo, useId, useMemo, useRef, type ReactNode } from 'react';
import type { Bar } from '../draw/bars.ts';
import { drawStrip, drawStripAxis, stripX } from '../draw/strip.ts';
import type { Day } from '../model/day.ts';
import { svgElement } from '../ui/svg.tsx';
import { useWidth } from './useWidth.ts';

export interface LifeRow {
  readonly key: string;
  readonly label: string;
  readonly colorIndex: number;
  readonly bar: Bar;
  /** Where it stands on the date. */
  readonly words: string;
  readonly thin: readonly (readonly [Day, Day])[];
}

export interface LifeRowsProps {
  readonly groups: readonly { readonly key: string; readonly title: string; readonly rows: readonly LifeRow[] }[];
  readonly from: Day;
  readonly to: Day;
  readonly at: Day;
  /** Heads of the columns. */
  readonly heads: { readonly what: string; readonly life: string; readonly state: string };
  readonly onSelect: (key: string) => void;
}

const HEIGHT = 22;
/** Narrower than this a picture says nothing. */
const LEAST = 60;

/** Drawn anew only where its own life, the width or the period changes: not as the date moves. */
const StripPicture = memo(function StripPicture({
  row,
  width,
  from,
  to,
  idPrefix,
}: {
  readonly row: Pick<LifeRow, 'bar' | 'colorIndex' | 'thin'>;
  readonly width: number;
  readonly from: Day;
  readonly to: Day;
  readonly idPrefix: string;
}): ReactNode {
  return svgElement(drawStrip({ ...row, width, height: HEIGHT, from, to, idPrefix }));
});

export function LifeRows({ groups, from, to, at, heads, onSelect }: LifeRowsProps): ReactNode {
  const measure = useRef<HTMLDivElement>(null);
  const width = useWidth(measure);
  const id = useId().replace(/\W/g, '');
  const axis = useMemo(
    () => (width >= LEAST ? svgElement(drawStripAxis({ width, height: HEIGHT, from, to })) : null),
    [width, from, to],
  );
  const now = at >= from && at <= to ? stripX({ width, height: HEIGHT, from, to }, at) : null;
  return (
    <table className="life-rows">
      <thead>
        <tr>
          <th scope="col">{heads.what}</th>
          <th scope="col" className="life-picture">
            <span className="tc-field-label">{heads.life}</span>
            <div ref={measure}>{axis}</div>
          </th>
          <th scope="col">{heads.state}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key}>
          <tr className="life-group">
            <th scope="rowgroup" colSpan={3}>
              {group.title}
            </th>
          </tr>
          {group.rows.map((row, index) => (
            <tr key={row.key}>
              <th scope="row">
                <button type="button" className="link" onClick={() => onSelect(row.key)}>
                  {row.label}
                </button>
              </th>
              <td className="life-picture">
                {width < LEAST ? null : (
                  <>
                    <StripPicture row={row} width={width} from={from} to={to} idPrefix={`${id}${group.key}${index}`} />
                    {now === null ? null : (
                      <svg className="pa life-now" width={width} height={HEIGHT} aria-hidden="true" focusable="false">
                        <path className="pa-now" d={`M${now},0V${HEIGHT}`} />
                      </svg>
                    )}
                  </>
                )}
              </td>
              <td className="life-words">{row.words}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
