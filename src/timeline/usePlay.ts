/** The clock of play: goes from stop to stop at the controller's pace, and ends on the last day. */
import { useEffect, useEffectEvent } from 'react';
import type { Day } from '../model/day.ts';
import type { TimelineController } from './controller.ts';

export interface Play {
  readonly controller: TimelineController;
  readonly at: Day;
  readonly playing: boolean;
  readonly onAt: (day: Day) => void;
  readonly onPlaying: (playing: boolean) => void;
}

/** Gives a function that starts and stops play; at the end it starts over. */
export function usePlay({ controller, at, playing, onAt, onPlaying }: Play): () => void {
  const go = useEffectEvent((day: Day) => onAt(day));
  const stop = useEffectEvent(() => onPlaying(false));
  useEffect(() => {
    if (!playing) return;
    const step = controller.playPlan(at);
    const timer = setTimeout(() => (step ? go(step.day) : stop()), step?.dwellMs ?? 0);
    return () => clearTimeout(timer);
  }, [controller, at, playing]);
  return () => {
    if (!playing && controller.playPlan(at) === null) onAt(controller.first);
    onPlaying(!playing);
  };
}
