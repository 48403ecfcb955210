/**
 * The time control: play, steps from change to change, a slider over all days, a date to type. All moves are asked of
 * the controller; what is shown is given from outside.
 */
import './timeline.css';
import { memo, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { dayInWords } from '../i18n/dates.ts';
import type { Wording } from '../i18n/tieWords.ts';
import type { Day } from '../model/day.ts';
import { svgElement } from '../ui/svg.tsx';
import { axisHeight, drawAxis, type AxisPicture } from './axis.ts';
import { timelineController } from './controller.ts';
import { DateField } from './DateField.tsx';
import { Icon } from './Icon.tsx';
import { KnownControl } from './KnownControl.tsx';
import { usePlay } from './usePlay.ts';
import { useWidth } from './useWidth.ts';

export interface TimeControlProps {
  readonly first: Day;
  readonly last: Day;
  readonly at: Day;
  /** Days on which something shown changes, ascending. */
  readonly changeDays: readonly Day[];
  /** Context events, the most important first. */
  readonly ticks: readonly { readonly day: Day; readonly label: string }[];
  /** Spans that the record covers thinly, first and last day. */
  readonly thin: readonly (readonly [Day, Day])[];
  readonly playing: boolean;
  /** `step`: from one change to the next, so that what changed in between can be told. */
  readonly onAt: (day: Day, step: boolean) => void;
  /** What the last step changed, in words: said with the date. */
  readonly said?: string | undefined;
  readonly onPlaying: (playing: boolean) => void;
  readonly wording: Wording;
  /** "As reported by", where it is offered: a button, and while a day is set a second slider. */
  readonly reports?: ReportsProps | undefined;
}

export interface ReportsProps {
  /** Null for all that the record holds. */
  readonly known: Day | null;
  /** Days on which something becomes known, ascending. */
  readonly days: readonly Day[];
  readonly onKnown: (day: Day | null) => void;
}

/** Width of the thumb in pixels; `timeline.css` gives it the same. */
const THUMB = 28;
/** Play is read out only where it is slow enough to be heard. */
const SPOKEN_MS = 1000;

/** Drawn once for a width and a span, not at each step. */
const Axis = memo(function Axis(picture: AxisPicture): ReactNode {
  return svgElement(drawAxis(picture));
});

export function TimeControl(props: TimeControlProps): ReactNode {
  const { first, last, at, changeDays, ticks, thin, playing, onAt, onPlaying, wording, reports, said = '' } = props;
  const { ui } = wording.messages;
  const controller = useMemo(() => timelineController({ first, last, changeDays }), [first, last, changeDays]);
  const track = useRef<HTMLDivElement>(null);
  const width = useWidth(track);
  const [spoken, setSpoken] = useState<{ readonly day: Day; readonly dated: boolean } | null>(null);
  const words = dayInWords(at, wording.lang);
  const known = reports?.known ?? null;
  const play = usePlay({
    controller,
    at,
    playing,
    onPlaying,
    onAt: (day) => {
      const step = controller.playPlan(day);
      setSpoken(step === null || step.dwellMs >= SPOKEN_MS ? { day, dated: true } : null);
      onAt(day, false);
    },
  });
  /** The reader's own moves end play. */
  const moveTo = (day: Day | null): void => {
    if (playing) onPlaying(false);
    if (day === null) return;
    setSpoken(null);
    if (day !== at) onAt(day, false);
  };
  /** To a change: what it is, is told; the slider says the date itself. */
  const stepTo = (day: Day | null, dated: boolean): void => {
    if (playing) onPlaying(false);
    if (day === null) return;
    setSpoken({ day, dated });
    if (day !== at) onAt(day, true);
  };
  const [next, previous] = [controller.next(at), controller.previous(at)];

  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The slider itself says its new value.
    const moves: Readonly<Record<string, () => void>> = {
      ArrowRight: () => stepTo(next, false),
      ArrowUp: () => stepTo(next, false),
      ArrowLeft: () => stepTo(previous, false),
      ArrowDown: () => stepTo(previous, false),
      PageUp: () => moveTo(controller.monthForward(at)),
      PageDown: () => moveTo(controller.monthBack(at)),
      Home: () => moveTo(first),
      End: () => moveTo(last),
      ' ': play,
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  return (
    <section className="time-control" aria-label={ui.timeline}>
      <div className="tc-bar">
        <button type="button" className="tc-button tc-play" onClick={play}>
          <Icon name={playing ? 'pause' : 'play'} />
          <span>{playing ? ui.pause : ui.play}</span>
        </button>
        <button
          type="button"
          className="tc-button"
          aria-label={ui.previousChange}
          title={ui.previousChange}
          aria-disabled={previous === null}
          onClick={() => stepTo(previous, true)}
        >
          <Icon name="previous" />
        </button>
        <button
          type="button"
          className="tc-button"
          aria-label={ui.nextChange}
          title={ui.nextChange}
          aria-disabled={next === null}
          onClick={() => stepTo(next, true)}
        >
          <Icon name="next" />
        </button>
        <output className="tc-date" aria-live="off">
          {words}
        </output>
        {reports ? (
          <button
            type="button"
            className="tc-button tc-known-toggle"
            aria-pressed={known !== null}
            // What could be known on the date shown is what one asks first.
            onClick={() => reports.onKnown(known === null ? at : null)}
          >
            {wording.messages.reports.toggle}
          </button>
        ) : null}
        <DateField first={first} last={last} at={at} wording={wording} onAt={(day) => moveTo(day)} />
      </div>
      <div className="tc-track" ref={track}>
        <input
          type="range"
          className="tc-range"
          min={first}
          max={last}
          step={1}
          value={at}
          aria-label={ui.date}
          aria-valuetext={words}
          onChange={(event) => moveTo(controller.clamp(event.currentTarget.valueAsNumber))}
          onKeyDown={onKey}
        />
        {width > THUMB ? (
          <Axis
            width={width}
            thumb={THUMB}
            first={first}
            last={last}
            changeDays={changeDays}
            ticks={ticks}
            thin={thin}
            known={known !== null && known < at ? known : null}
          />
        ) : (
          <svg className="tc-axis" height={axisHeight(ticks.length > 0)} aria-hidden="true" />
        )}
      </div>
      {reports && known !== null ? (
        <KnownControl
          first={first}
          last={last}
          known={known}
          days={reports.days}
          onKnown={reports.onKnown}
          wording={wording}
        />
      ) : null}
      <p className="tc-spoken" aria-live="polite">
        {spoken?.day === at ? [spoken.dated ? words : '', said].filter(Boolean).join('. ') : ''}
      </p>
    </section>
  );
}
