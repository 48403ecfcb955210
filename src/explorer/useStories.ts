/** The reported events of all hosts shown, once their details are there: what the looks that list events work on. */
import { useMemo } from 'react';
import type { Life } from '../model/fold.ts';
import { passesLens } from '../model/lens.ts';
import { isoOf } from '../model/day.ts';
import { storyOf, type StoryItem } from '../ui/Story.tsx';
import type { AtlasData } from './atlasData.ts';
import type { Scene } from './scene.ts';
import type { State } from './state.ts';
import { useDetails, type DetailsState } from './useDetails.ts';

export interface Stories {
  readonly details: DetailsState;
  readonly retry: () => void;
  /** Newest first; context is not among them. */
  readonly items: readonly StoryItem[];
}

/** Events of the ties that `wanted` lets through, as far as lens, reporting date and period let them. */
export function useStories(data: AtlasData, scene: Scene, { view }: State, wanted: (life: Life) => boolean): Stories {
  const { names } = data.wording;
  const lives = useMemo(() => scene.lives.all.filter(wanted), [scene.lives, wanted]);
  const hosts = useMemo(
    () => [...new Set(lives.map(({ tie }) => tie.host))].filter((host) => data.details.has(host)).sort(),
    [lives, data],
  );
  const [details, retry] = useDetails(data.details, hosts);
  const all = useMemo(() => {
    if (details.state !== 'ready') return [];
    const ties = new Map(lives.map(({ tie }) => [tie.id, tie]));
    return storyOf(
      details.files,
      (id) => {
        const tie = ties.get(id);
        return tie
          ? {
              partner: tie.partner,
              sides: tie,
              label: `${names.short(tie.partner)} · ${data.labelOf(tie)}`,
              group: tie.group,
            }
          : null;
      },
      '',
    ).filter(({ partnership }) => partnership !== null);
  }, [details, lives, names, data]);
  const items = useMemo(() => {
    const known = view.known === null ? null : isoOf(view.known);
    return all.filter(
      ({ event, earliest, latest }) =>
        'change' in event &&
        passesLens(event.lenses, view.lens) &&
        latest >= view.from &&
        earliest <= view.to &&
        (known === null || (event.known !== undefined && event.known <= known)),
    );
  }, [all, view.known, view.lens, view.from, view.to]);
  return { details, retry, items };
}

/** Ties of the question and partners that the reader chose, among the hosts shown. */
export function chosenTies({ choice }: Scene): (life: Life) => boolean {
  const hosts = new Set(choice.hosts);
  return ({ tie }) =>
    tie.group === choice.group &&
    ((hosts.has(tie.host) && choice.partners.includes(tie.partner)) ||
      (tie.symmetric && hosts.has(tie.partner) && choice.partners.includes(tie.host)));
}
