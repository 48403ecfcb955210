/** The steps of a story as views of the explorer. */
import { parseIsoDay } from '../model/day.ts';
import { PLAIN, type Look, type View } from '../model/view.ts';
import type { EmbedShows } from '../model/words.ts';
import type { StoryFile, StoryStep } from '../record/story.ts';
import type { StoryOutline } from '../share/address.ts';

const LOOK_OF: Readonly<Record<EmbedShows, Look>> = { map: 'map', compare: 'compare', life: 'lives' };

/** What a step sets of a view; the period of the time axis stays that of the opening view. */
export function stepView(story: string, { id, view }: StoryStep, opening: View): View {
  const day = (iso: string | null): number | null => (iso === null ? null : parseIsoDay(iso));
  return {
    at: day(view.at) ?? opening.at,
    from: opening.from,
    to: opening.to,
    known: day(view.known),
    vs: day(view.vs),
    group: view.group,
    lens: view.lens,
    partners: view.partners,
    hosts: view.hosts,
    select: view.select,
    view: LOOK_OF[view.shows],
    map: null,
    ...PLAIN,
    told: { story, step: id },
  };
}

export function outlineOf({ id: story, steps }: StoryFile, opening: View): StoryOutline {
  return { steps: steps.map((step) => ({ id: step.id, view: stepView(story, step, opening) })) };
}
