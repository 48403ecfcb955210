/** The story that is being read, bound to the map: each step sets the view, and the view remembers the step. */
import { useEffect, useRef, type Dispatch, type ReactNode } from 'react';
import { storyMessagesIn } from '../i18n/story.ts';
import { StoryStepper } from '../learn/StoryStepper.tsx';
import type { View } from '../model/view.ts';
import { writeAddress } from '../share/address.ts';
import type { AtlasData } from './atlasData.ts';
import type { Action, State } from './state.ts';

export interface StoryGuideProps {
  readonly data: AtlasData;
  readonly state: State;
  readonly dispatch: Dispatch<Action>;
  readonly exploring: boolean;
  readonly onExploring: (exploring: boolean) => void;
}

/** The look of a class stays: it shows the same map as the step, larger. */
function keepClass(view: View, current: View): View {
  return current.view === 'class' && view.view === 'map' ? { ...view, view: 'class', hidden: current.hidden } : view;
}

export default function StoryGuide({ data, state, dispatch, exploring, onExploring }: StoryGuideProps): ReactNode {
  const { view } = state;
  const open = view.told && data.stories.get(view.told.story);
  const place = open ? open.outline.steps.findIndex(({ id }) => id === view.told?.step) : -1;
  const focusEvent = useFocusOnEvent(view.select);
  const own = open?.outline.steps[place]?.view;
  if (!open || !own) return null;
  const { story, outline } = open;
  const show = (next: View): void => dispatch({ type: 'address', view: keepClass(next, view), dropped: [] });
  // What is selected and where the map was pushed to is not yet another view.
  const shown = keepClass({ ...own, select: view.select, map: view.map }, view);
  return (
    <StoryStepper
      story={story}
      words={storyMessagesIn(data.lang)}
      place={place}
      exploring={exploring}
      away={writeAddress(view, data.book) !== writeAddress(shown, data.book)}
      page={`story/${story.id}/`}
      hrefOf={(id, { partnership, host }) =>
        `${partnership === null ? `country/${host.toLowerCase()}/context/` : `partnership/${partnership}/`}#event-${id}`
      }
      glossary="glossary/"
      onStep={(to) => show(outline.steps[to]!.view)}
      onExploring={(explores) => {
        onExploring(explores);
        if (!explores) show(own);
      }}
      onAgain={() => show(own)}
      onLeave={() => {
        onExploring(false);
        dispatch({ type: 'address', view: { ...view, told: undefined }, dropped: [] });
      }}
      onEvent={(id) => {
        // Chosen already: nothing will change, and the reader is taken there at once.
        if (view.select === id) document.getElementById(`event-${id}`)?.focus();
        focusEvent(id);
        dispatch({ type: 'select', select: id });
      }}
    />
  );
}

/** Long enough for the details of a country on a slow line. */
const GIVE_UP_MS = 15_000;

/**
 * A claim that is opened takes its reader to the event in the panel, once it is there; when the panel closes the reader is
 * back at the claim. What a step selects by itself takes nobody anywhere.
 */
function useFocusOnEvent(select: string | null): (event: string) => void {
  const asked = useRef<{ readonly event: string; readonly from: HTMLElement } | null>(null);
  useEffect(() => {
    const { current } = asked;
    if (!current) return;
    if (select !== current.event) {
      asked.current = null;
      if (current.from.isConnected && (document.activeElement === null || !document.activeElement.closest('.panel')))
        current.from.focus({ preventScroll: true });
      return;
    }
    const until = performance.now() + GIVE_UP_MS;
    let frame = requestAnimationFrame(function look() {
      const card = document.getElementById(`event-${current.event}`);
      if (card) {
        card.scrollIntoView({ block: 'nearest' });
        card.focus({ preventScroll: true });
      } else if (performance.now() < until) frame = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(frame);
  }, [select]);
  return (event) => {
    const from = document.activeElement;
    asked.current = from instanceof HTMLElement ? { event, from } : null;
  };
}
