/**
 * A key of the bars: a sample of everything that a life may look like, drawn as the lives are, with its words. Where there
 * is little room it is folded, so that the lives come first.
 */
import { useId, type ReactNode } from 'react';
import { drawBar, softEnds, type Bar, type Segment } from '../draw/bars.ts';
import { colorClass, NEUTRAL_COLOR } from '../draw/palette.ts';
import { svgElement } from './svg.tsx';
import { useWording } from './wordingContext.tsx';

const WIDTH = 56;
const HEIGHT = 22;

/** Solid while it was heard of, then as nothing is. */
function silence(kind: 'fading' | 'lapsed'): Bar {
  const { segments, ...rest } = sample({ to: 18 });
  return { ...rest, segments: [...segments, { ...segments[0]!, from: 19, to: WIDTH, silence: kind }] };
}

/** In force from end to end, as both governments say, but for what is said otherwise; days count pixels. */
function sample(segment: Partial<Segment>, events: readonly number[] = []): Bar {
  return {
    key: '',
    segments: [{ from: 0, to: WIDTH, status: 'in-force', standing: 'both', ...segment }],
    events: events.map((day) => ({ day, id: `${day}` })),
  };
}

const SAMPLES = {
  'in-force': sample({}),
  agreed: sample({ status: 'agreed' }),
  proposed: sample({ status: 'proposed' }),
  suspended: sample({ status: 'suspended' }),
  ending: sample({ status: 'ending' }),
  'third-party': sample({ standing: 'third-party' }),
  disputed: sample({ standing: 'disputed' }),
  soft: sample({ from: 38, fromSoft: 4 }),
  fading: silence('fading'),
  lapsed: silence('lapsed'),
  event: sample({}, [28]),
} as const;
const KEYS = Object.keys(SAMPLES) as readonly (keyof typeof SAMPLES)[];

function Sample({ bar, idPrefix }: { readonly bar: Bar | null; readonly idPrefix: string }): ReactNode {
  return (
    <svg className="pa" width={WIDTH} height={HEIGHT} aria-hidden="true" focusable="false">
      {bar === null ? (
        <rect className="pa-thin" width={WIDTH} height={HEIGHT} />
      ) : (
        <g className={colorClass(NEUTRAL_COLOR)}>
          {svgElement(softEnds([{ colorIndex: NEUTRAL_COLOR, bars: [bar] }], idPrefix), 0)}
          {svgElement(
            drawBar(bar, {
              colorIndex: NEUTRAL_COLOR,
              y: 0,
              height: HEIGHT,
              from: 0,
              to: WIDTH,
              xOf: (day) => Math.min(day, WIDTH),
              idPrefix,
            }),
            1,
          )}
        </g>
      )}
    </svg>
  );
}

export function BarKey({ folded }: { readonly folded: boolean }): ReactNode {
  const { legend, barKey } = useWording().messages;
  const id = useId().replace(/\W/g, '');
  const list = (
    <ul>
      {KEYS.map((key) => (
        <li key={key}>
          <Sample bar={SAMPLES[key]} idPrefix={`${id}${key}`} />
          {key === 'soft' || key === 'event' ? barKey[key] : legend[key]}
        </li>
      ))}
      <li>
        <Sample bar={null} idPrefix="" />
        {legend.thin}
      </li>
    </ul>
  );
  if (folded) {
    return (
      <details className="bar-key">
        <summary>{barKey.title}</summary>
        {list}
      </details>
    );
  }
  return (
    <section className="bar-key" aria-labelledby={`${id}title`}>
      <h2 className="bar-key-title" id={`${id}title`}>
        {barKey.title}
      </h2>
      {list}
    </section>
  );
}
