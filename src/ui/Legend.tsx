/** The legend: every mark that is on screen, and only those. */
import type { ReactNode } from 'react';
import type { Chip } from '../model/chip.ts';
import { legendFor } from '../draw/legend.ts';
import { Glyph } from './svg.tsx';
import { useWording } from './wordingContext.tsx';

export interface LegendPartner {
  readonly id: string;
  readonly letters: string;
  readonly colorIndex: number;
}

export function Legend({
  chips,
  thin,
  partners,
}: {
  readonly chips: readonly Chip[];
  /** Whether a country is shown for whose time few reports were read. */
  readonly thin: boolean;
  readonly partners: readonly LegendPartner[];
}): ReactNode {
  const { messages, names } = useWording();
  return (
    <section className="legend" aria-label={messages.legend.title}>
      <ul className="legend-partners">
        {partners.map(({ id, letters, colorIndex }) => (
          <li key={id}>
            <span className={`swatch swatch-${colorIndex}`}>{letters}</span> {names.short(id)}
          </li>
        ))}
      </ul>
      <ul>
        {legendFor(chips).map(({ key, sample }) => (
          <li key={key}>
            <Glyph node={sample} width={40} height={28} /> {messages.legend[key]}
          </li>
        ))}
        {thin ? (
          <li>
            <svg className="pa glyph" width="40" height="28" aria-hidden="true" focusable="false">
              <rect className="pa-pill pa-pill-thin" x="3" y="4" width="34" height="20" rx="10" />
            </svg>{' '}
            {messages.legend.thin}
          </li>
        ) : null}
        <li>
          <svg className="pa glyph" width="40" height="28" aria-hidden="true" focusable="false">
            <path className="pa-disputed" d="M6 14h28" />
          </svg>{' '}
          {messages.legend['disputed-border']}
        </li>
      </ul>
    </section>
  );
}
