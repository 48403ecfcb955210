/**
 * The legend: every mark that is on screen, and only those. Where the map follows it, each entry is a button: pressed, it
 * dims what bears another mark, and a line says how many countries remain.
 */
import type { ReactNode } from 'react';
import type { Chip } from '../model/chip.ts';
import { changedBar } from '../draw/chipRow.ts';
import { legendFor, type LegendKey } from '../draw/legend.ts';
import { legendWord } from '../i18n/groupWords.ts';
import { isOn, NO_FILTER, toggled, type FilterKey, type MarkFilter } from '../draw/markFilter.ts';
import { Glyph, svgElement } from './svg.tsx';
import { useWording } from './wordingContext.tsx';

export interface LegendPartner {
  readonly id: string;
  readonly letters: string;
  readonly colorIndex: number;
}

export interface LegendFilter {
  readonly filter: MarkFilter;
  readonly onFilter: (filter: MarkFilter) => void;
  /** Names of the countries that remain, and how many there are in all. */
  readonly remaining: readonly string[];
  readonly all: number;
}

/** More names would not be read; the number says the rest. */
const MOST_NAMES = 6;

/** A pill with the bar of a chip that changed. */
export function ChangedSign(): ReactNode {
  return (
    <svg className="pa glyph" width="40" height="28" aria-hidden="true" focusable="false">
      <rect className="pa-pill" x="3" y="4" width="34" height="20" rx="10" />
      <g transform="translate(20,24)">{svgElement(changedBar(22))}</g>
    </svg>
  );
}

export function Legend({
  chips,
  thin,
  changed = false,
  partners,
  filtering,
  among = false,
}: {
  readonly chips: readonly Chip[];
  /** Whether a country is shown for whose time few reports were read. */
  readonly thin: boolean;
  /** Whether a chip bears the sign that it changed at the last step. */
  readonly changed?: boolean;
  /** One of several on the page, each of its own map: then it is no place of the page to go to. */
  readonly among?: boolean;
  readonly partners: readonly LegendPartner[];
  /** Absent where nothing follows what is pressed. */
  readonly filtering?: LegendFilter | undefined;
}): ReactNode {
  const { messages, names } = useWording();
  const { legend, ui } = messages;
  const filter = filtering?.filter ?? NO_FILTER;
  // What is pressed stays in reach although time may have moved on to where nothing bears it.
  const pressed = filter.keys.filter((key): key is LegendKey => key !== 'thin');
  const entry = (on: boolean, next: () => MarkFilter, children: ReactNode): ReactNode =>
    filtering ? (
      <button type="button" className="legend-entry" aria-pressed={on} onClick={() => filtering.onFilter(next())}>
        {children}
      </button>
    ) : (
      children
    );
  const mark = (key: FilterKey, children: ReactNode): ReactNode =>
    entry(filter.keys.includes(key), () => ({ ...filter, keys: toggled(filter.keys, key) }), children);
  return (
    <section className="legend" aria-label={legend.title} role={among ? 'group' : undefined}>
      <ul className="legend-partners">
        {partners.map(({ id, letters, colorIndex }) => (
          <li key={id}>
            {entry(
              filter.partners.includes(id),
              () => ({ ...filter, partners: toggled(filter.partners, id) }),
              <>
                <span className={`swatch swatch-${colorIndex}`}>{letters}</span> {names.short(id)}
              </>,
            )}
          </li>
        ))}
      </ul>
      <ul>
        {legendFor(chips, {}, pressed).map(({ key, sample }) => (
          <li key={key}>
            {mark(
              key,
              <>
                <Glyph node={sample} width={40} height={28} /> {legendWord(messages, key, chips[0]?.group)}
              </>,
            )}
          </li>
        ))}
        {thin || filter.keys.includes('thin') ? (
          <li>
            {mark(
              'thin',
              <>
                <svg className="pa glyph" width="40" height="28" aria-hidden="true" focusable="false">
                  <rect className="pa-pill pa-pill-thin" x="3" y="4" width="34" height="20" rx="10" />
                </svg>{' '}
                {legend.thin}
              </>,
            )}
          </li>
        ) : null}
        {changed ? (
          <li>
            <ChangedSign /> {legend.changed}
          </li>
        ) : null}
        <li>
          <svg className="pa glyph" width="40" height="28" aria-hidden="true" focusable="false">
            <path className="pa-disputed" d="M6 14h28" />
          </svg>{' '}
          {legend['disputed-border']}
        </li>
      </ul>
      {filtering ? (
        <div className="legend-remains">
          <p role="status">
            {isOn(filter)
              ? ui.remain(
                  filtering.remaining.slice(0, MOST_NAMES).join(', '),
                  filtering.remaining.length,
                  filtering.all,
                  filtering.remaining.length > MOST_NAMES,
                )
              : ''}
          </p>
          {isOn(filter) ? (
            <button type="button" onClick={() => filtering.onFilter(NO_FILTER)}>
              {ui.remainAll}
            </button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
