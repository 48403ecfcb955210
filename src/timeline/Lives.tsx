/** The lives of partnerships as a picture in the page, as wide as there is room, with the line of the current date. */
import './timeline.css';
import { useId, useMemo, useRef, type ReactNode } from 'react';
import { drawNow, drawTimeline, timelineFrame, type TimelinePicture } from '../draw/timeline.ts';
import { tieLabel, type Wording } from '../i18n/tieWords.ts';
import type { Day } from '../model/day.ts';
import type { Life } from '../model/fold.ts';
import { svgElement } from '../ui/svg.tsx';
import { lanesOf } from './lifeLanes.ts';
import { useWidth } from './useWidth.ts';

export interface LivesProps {
  readonly lives: readonly Life[];
  readonly at: Day;
  readonly from: Day;
  readonly to: Day;
  /** Position of a party's colour. */
  readonly colorOf: (party: string) => number;
  readonly wording: Wording;
  /** Context, the most important first. */
  readonly ticks?: TimelinePicture['ticks'];
  /** Spans that the record covers thinly. */
  readonly thin?: TimelinePicture['thin'];
  /** Whose lane a life is in: its partner's unless told. */
  readonly partyOf?: (life: Life) => string;
  /** What the picture shows, in words, for those who do not see it. */
  readonly desc?: string;
}

const LANE = 18;
/** Narrower than this, labels stand above their lanes. */
const NARROW = 420;
const NONE: readonly never[] = [];
const partnerOf = (life: Life): string => life.tie.partner;

export function Lives(props: LivesProps): ReactNode {
  const { lives, at, from, to, colorOf, wording, ticks = NONE, thin = NONE, partyOf = partnerOf, desc } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  // React's ids hold signs that an address within a picture may not.
  const idPrefix = `lives${useId().replace(/\W/g, '')}`;
  const drawn = useMemo(() => {
    if (width < 120) return null;
    const lanes = lanesOf(
      lives,
      { from, to },
      {
        partyOf,
        partyName: (party) => wording.names.short(party),
        colorOf,
        titleOf: (life) => `${wording.names.short(partyOf(life))}: ${tieLabel(wording, life.tie)}`,
      },
    );
    if (lanes.length === 0) return null;
    const picture: TimelinePicture = {
      width,
      laneHeight: LANE,
      from,
      to,
      lanes,
      ticks,
      thin,
      // The line of the date moves while the rest stays: it is drawn apart.
      at: from - 1,
      ...(width < NARROW ? { labelWidth: 0 } : {}),
      title: wording.messages.ui.timelineName,
      ...(desc === undefined ? {} : { desc }),
      idPrefix,
    };
    return { picture: svgElement(drawTimeline(picture)), frame: timelineFrame(picture) };
  }, [lives, from, to, colorOf, wording, ticks, thin, partyOf, desc, width, idPrefix]);
  return (
    <div className="lives" ref={frame}>
      {drawn?.picture}
      {drawn && at >= from && at <= to ? (
        <svg className="pa lives-now" width={width} height={drawn.frame.height} aria-hidden="true" focusable="false">
          {svgElement(drawNow(at, drawn.frame))}
        </svg>
      ) : null}
    </div>
  );
}
