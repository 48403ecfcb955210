/**
 * A story beside the live map: one step at a time, by buttons, keys and swipes, with the way through it always in sight.
 * It knows nothing of the map: it says which step is wanted, and that the reader explores. Focus stays on what was
 * pressed, and the new step is announced, as the WAI-ARIA pattern of a carousel asks.
 */
import { useEffect, useEffectEvent, useId, useRef, useState, type PointerEvent, type ReactNode } from 'react';
import type { StoryMessages } from '../i18n/story.ts';
import type { StoryFile } from '../record/story.ts';
import { StoryText, type StoryTextProps } from './StoryText.tsx';
import './storyText.css';
import './storyStepper.css';

export interface StoryStepperProps extends Pick<StoryTextProps, 'hrefOf' | 'glossary'> {
  readonly story: StoryFile;
  readonly words: StoryMessages;
  /** Place of the step that is shown, from 0. */
  readonly place: number;
  /** The reader moves the map freely: the story is only a bar that leads back. */
  readonly exploring: boolean;
  /** The map shows something else than the step. */
  readonly away: boolean;
  /** The story as a page to read. */
  readonly page: string;
  readonly onStep: (place: number) => void;
  readonly onExploring: (exploring: boolean) => void;
  /** Shows the step again on the map. */
  readonly onAgain: () => void;
  readonly onLeave: () => void;
  readonly onEvent: (id: string) => void;
}

/** Pixels of a finger's way that are a swipe, and how much longer across than down it must be. */
const SWIPE = 48;
const ACROSS = 1.6;

/** Where a key is text, or where it chooses and scrolls by itself. */
const OWN_KEYS = 'input, textarea, select, [contenteditable], [role="slider"], .panel, dialog';

export function StoryStepper(props: StoryStepperProps): ReactNode {
  const { story, words, place, exploring, away, page, onStep, onExploring, onAgain, onLeave } = props;
  const id = useId();
  // On a narrow screen the map and the text share the height; the reader says which of them has more.
  const [tall, setTall] = useState(false);
  const last = story.steps.length - 1;
  const step = story.steps[place]!;
  const back = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const go = (to: number): void => {
    if (to >= 0 && to <= last && to !== place) onStep(to);
  };
  useStepKeys(exploring ? null : (by) => go(place + by));
  const swipe = useSwipe((by) => go(place + by));
  const guide = useRef<HTMLElement>(null);
  useEffect(() => {
    // A step begins at its beginning; on a narrow screen it is the sheet that scrolls.
    guide.current?.scrollTo({ top: 0 });
    guide.current?.parentElement?.scrollTo({ top: 0 });
  }, [place]);
  // Where the focus goes when what had it is no longer there.
  const was = useRef(exploring);
  useEffect(() => {
    if (was.current === exploring) return;
    was.current = exploring;
    if (exploring) back.current?.focus({ preventScroll: true });
    else heading.current?.focus({ preventScroll: true });
  }, [exploring]);

  if (exploring) {
    return (
      <section className="story-bar" aria-labelledby={`${id}-title`}>
        <p id={`${id}-title`}>
          <b>{story.title}</b> <span className="quiet">{words.progress(place + 1, last + 1)}</span>
        </p>
        <button type="button" ref={back} className="story-back" onClick={() => onExploring(false)}>
          {words.back}
        </button>
        <button type="button" className="close" aria-label={words.leave} onClick={onLeave}>
          ×
        </button>
        <p className="spoken-only" role="status">
          {words.exploreNote}
        </p>
      </section>
    );
  }
  return (
    <section
      ref={guide}
      className={tall ? 'story-guide story-guide-tall' : 'story-guide'}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-keys`}
      {...swipe}
    >
      <header className="story-head">
        <button
          type="button"
          className="story-room"
          aria-label={tall ? words.moreMap : words.moreText}
          onClick={() => setTall(!tall)}
        />
        <p id={`${id}-title`} className="story-title">
          <span className="spoken-only">{words.story} </span>
          {story.title}
        </p>
        <button type="button" className="story-explore" onClick={() => onExploring(true)}>
          {words.explore}
        </button>
        <button type="button" className="close" aria-label={words.leave} onClick={onLeave}>
          ×
        </button>
      </header>
      <p className="spoken-only" id={`${id}-keys`}>
        {words.keys}
      </p>
      <div className="story-now" aria-live="polite" aria-atomic="true">
        <h2 ref={heading} tabIndex={-1}>
          <span className="spoken-only">{words.stepTitle(place + 1, last + 1, '')}</span>
          {step.title}
        </h2>
        <StoryText
          key={step.id}
          story={story}
          words={words}
          blocks={step.text}
          hrefOf={props.hrefOf}
          glossary={props.glossary}
          onEvent={props.onEvent}
        />
      </div>
      {away ? (
        <p className="story-away">
          {words.away}{' '}
          <button type="button" className="link" onClick={onAgain}>
            {words.again}
          </button>
        </p>
      ) : null}
      <div className="story-ways">
        <details className="story-steps">
          <summary>{words.steps}</summary>
          <ol>
            {story.steps.map((one, index) => (
              <li key={one.id}>
                <button
                  type="button"
                  className="link"
                  aria-current={index === place ? 'step' : undefined}
                  onClick={() => go(index)}
                >
                  {one.title}
                </button>
              </li>
            ))}
          </ol>
        </details>
        <a href={page}>{words.read}</a>
      </div>
      <div className="story-nav" role="group" aria-label={words.steps}>
        <progress max={last + 1} value={place + 1} aria-hidden="true" />
        <button
          type="button"
          className="story-previous"
          aria-disabled={place === 0 || undefined}
          aria-keyshortcuts="ArrowLeft PageUp"
          onClick={() => go(place - 1)}
        >
          {words.previous}
        </button>
        <span className="story-progress">{words.progress(place + 1, last + 1)}</span>
        <button
          type="button"
          className="story-next"
          aria-disabled={place === last || undefined}
          aria-keyshortcuts="ArrowRight PageDown"
          onClick={() => go(place + 1)}
        >
          {words.next}
        </button>
      </div>
    </section>
  );
}

/**
 * The keys of a presenter's remote, Page Up and Page Down, from anywhere but where they scroll or choose; the arrows on
 * the page itself and within the story. They are heard before the page's other keys, which move through dates. Null where
 * the story does not take them.
 */
function useStepKeys(step: ((by: -1 | 1) => void) | null): void {
  const isOn = step !== null;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Escape' && document.querySelector(':popover-open') !== null) {
      // The browser closes the explanation of a word; nothing else closes with it.
      event.stopPropagation();
      return;
    }
    const by = event.key === 'PageDown' || event.key === 'ArrowRight' ? 1 : -1;
    const isArrow = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
    if (!isArrow && event.key !== 'PageDown' && event.key !== 'PageUp') return;
    if (document.querySelector('dialog[open]')) return;
    const target = event.target instanceof Element ? event.target : document.body;
    const onPage = target === document.body || target === document.documentElement;
    const inStory = target.closest('.story-guide') !== null;
    if (!onPage && !inStory && (isArrow || target.closest(OWN_KEYS) !== null)) return;
    event.preventDefault();
    event.stopPropagation();
    step?.(by);
  });
  useEffect(() => {
    if (!isOn) return;
    const hear = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', hear, true);
    return () => window.removeEventListener('keydown', hear, true);
  }, [isOn]);
}

interface SwipeHandlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: () => void;
}

/** A finger drawn across turns a step; one drawn down scrolls, which the style leaves to the browser. */
function useSwipe(step: (by: -1 | 1) => void): SwipeHandlers {
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown: (event) => {
      start.current = event.pointerType === 'mouse' ? null : { x: event.clientX, y: event.clientY };
    },
    onPointerUp: (event) => {
      if (!start.current) return;
      const [across, down] = [event.clientX - start.current.x, event.clientY - start.current.y];
      start.current = null;
      if (Math.abs(across) < SWIPE || Math.abs(across) < ACROSS * Math.abs(down)) return;
      step(across < 0 ? 1 : -1);
    },
    onPointerCancel: () => {
      start.current = null;
    },
  };
}
