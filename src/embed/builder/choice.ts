/** What a reader of the builder has chosen, and which page of the site shows it. Pure. */
import { parseIsoDay, type Day } from '../../model/day.ts';
import type { View } from '../../model/view.ts';
import { readAddress, writeAddress, type AddressBook } from '../../share/address.ts';
import { MAX_PARTNERS, PARTNERSHIP } from '../asked.ts';
import { fullAddress, viewOf } from '../fullAddress.ts';
import { openingState, type EmbedState } from '../scene.ts';
import type { BuilderData, BuilderScene, BuilderStep, BuilderView } from './data.ts';

export const THEME_CHOICES = ['host', 'light', 'dark'] as const;

/** What is chosen of the frame; what is chosen of the view is a state. */
export interface Manner {
  readonly theme: (typeof THEME_CHOICES)[number];
  readonly controls: 'time' | 'none';
  readonly height: 'follow' | 'fixed';
  readonly frozen: boolean;
}

export const PLAIN_MANNER: Manner = { theme: 'host', controls: 'time', height: 'follow', frozen: false };

export interface Choice {
  /** The view or story whose page is taken. */
  readonly view: BuilderView;
  /** Of a story, the place of the step that is shown first. */
  readonly step: number;
  /** Of a comparison, the country (in small letters) or region that its page is asked to show; null for its own. */
  readonly place: string | null;
  readonly state: EmbedState;
  readonly manner: Manner;
}

type Index = BuilderData['index'];

export function chooseView(view: BuilderView, step: number, index: Index, manner: Manner): Choice {
  const told = view.story?.steps[step];
  return { view, step, place: null, state: told ? stepState(told, index) : openingState(view, index), manner };
}

function stepState(step: BuilderStep, index: Index): EmbedState {
  const known: Day | null = step.known === null ? null : parseIsoDay(step.known);
  return { ...openingState(step, index), known, lens: step.lens === 'second-read' ? 'all' : step.lens };
}

/** What the view or the step shows by itself. */
export function sceneOfChoice({ view, step }: Choice): BuilderScene {
  return view.story?.steps[step] ?? view;
}

/** The comparison whose page serves for every country and region: that of the most countries. */
function anywhere({ views }: BuilderData): BuilderView | undefined {
  const found = views.filter(({ shows, story }) => shows === 'compare' && !story);
  return found.sort((a, b) => b.hosts.length - a.hosts.length)[0];
}

const same = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();

/** The same comparison of other countries: on a page of theirs where there is one. */
export function compareAt(choice: Choice, place: string, hosts: readonly string[], data: BuilderData): Choice {
  const own = data.views.find((view) => view.shows === 'compare' && !view.story && same(view.hosts, hosts));
  const view = own ?? anywhere(data) ?? choice.view;
  return { ...choice, view, place: own ? null : place, state: { ...choice.state, hosts: own?.hosts ?? hosts } };
}

/** What an address may name, and the view that it starts from. */
export function addressBook({ index, views }: BuilderData): AddressBook {
  const opening = viewOf(openingState(views[0]!, index));
  const regions = views.filter(({ shows, story }) => shows === 'map' && !story);
  return {
    opening,
    hosts: new Set(index.hosts),
    regions: new Map(regions.map(({ id, hosts }) => [id, hosts])),
    partners: new Set(index.partners),
    isKnown: () => true,
    first: opening.from,
    last: opening.to,
    maxPartners: MAX_PARTNERS,
  };
}

/** The view, or the step of a story, with which the explorer opened the builder. */
export function choiceFrom(search: string, data: BuilderData): Choice {
  const { index, views } = data;
  const asked = new URLSearchParams(search);
  const told = views.find(({ story }) => story !== undefined && story.id === asked.get('story'));
  if (told) {
    const step = told.story!.steps.findIndex(({ id }) => id === asked.get('step'));
    return chooseView(told, Math.max(0, step), index, PLAIN_MANNER);
  }
  if (search === '') return chooseView(views[0]!, 0, index, PLAIN_MANNER);
  const { view } = readAddress(search, addressBook(data));
  const { at, from, to, vs, known, group, lens, partners, hosts } = view;
  // An embed shows only what was read twice, whether or not the address asks for it.
  const state = {
    at,
    from,
    to,
    vs,
    known,
    group,
    lens: lens === 'second-read' ? ('all' as const) : lens,
    partners,
    hosts,
  };
  const [own, place] = viewFor(view, data);
  return { view: own, step: 0, place, state, manner: PLAIN_MANNER };
}

/** The view whose page holds the countries: the one that is of just them, else a comparison anywhere, else the closest map. */
function viewFor({ hosts, view: look }: View, data: BuilderData): [BuilderView, string | null] {
  const views = data.views.filter(({ story }) => !story);
  const area = ({ extent: [west, south, east, north] }: BuilderView): number => (east - west) * (north - south);
  const alike = views.filter((view) => same(view.hosts, hosts));
  const shows = look === 'compare' ? 'compare' : look === 'lives' || look === 'lives-by-host' ? 'life' : 'map';
  const exact = alike.find((view) => view.shows === shows);
  if (exact) return [exact, null];
  const holding = views
    .filter((view) => view.shows === 'map' && hosts.every((host) => view.hosts.includes(host)))
    .sort((a, b) => area(a) - area(b));
  const generic = anywhere(data);
  if (shows === 'compare' && generic) {
    return [generic, hosts.length === 1 ? hosts[0]!.toLowerCase() : (holding[0]?.id ?? null)];
  }
  // Lives stand on no map, so that one page serves for all.
  const lives = shows === 'life' ? views.find((view) => view.shows === 'life') : undefined;
  return [lives ?? alike.find((view) => view.shows === 'map') ?? holding[0] ?? views[0]!, null];
}

/** Whether the page of the view shows just this before any script has run. */
export function isNamed({ view, step, place, state }: Choice, index: Index): boolean {
  if (view.story) return step === 0;
  const named = openingState(view, index);
  return (
    place === null &&
    state.at === named.at &&
    state.from === named.from &&
    state.to === named.to &&
    state.vs === named.vs &&
    state.known === null &&
    state.lens === 'all' &&
    state.group === named.group &&
    state.tie === undefined &&
    state.partners.join() === named.partners.join() &&
    state.hosts.join() === named.hosts.join()
  );
}

/** What its files are called: by its page, and by the place or step that is asked of it. */
export function nameOf({ view, step, place, state }: Choice): string {
  const { hosts } = state;
  const own = hosts.join() === view.hosts.join() || hosts.length > 1 ? null : hosts[0]!.toLowerCase();
  const told = view.story && step > 0 ? view.story.steps[step]!.id : null;
  return [view.id, told, view.story ? null : (place ?? own), state.tie].filter((part) => part != null).join('-');
}

/** Whether the release has the page. */
export const canFreeze = ({ view }: Choice, { frozenViews }: BuilderData): boolean => frozenViews.includes(view.id);

/** The folder of the view's page, from that of the builder. */
export function folderOf({ view, manner }: Choice, { site, frozen, index }: BuilderData, isFrozen: boolean): string {
  const theme = manner.theme === 'host' ? '' : `${manner.theme}/`;
  return `${isFrozen ? `${frozen}${index.lang}/` : `${site}${index.lang}/embed/`}${view.id}/${theme}`;
}

/** What the address asks of the page beyond what it shows by itself; empty or with its question mark. */
export function queryOf(choice: Choice, index: Index): string {
  const { view, step, place, state, manner } = choice;
  const opening = viewOf(openingState(view, index));
  const asked = new URLSearchParams(
    view.story ? '' : writeAddress({ ...opening, ...viewOf(state) }, { opening, regions: new Map() }),
  );
  if (view.story && step > 0) asked.set('step', view.story.steps[step]!.id);
  if (place !== null) asked.set('place', place);
  if (state.tie !== undefined) asked.set(PARTNERSHIP, state.tie);
  if (manner.controls === 'none') asked.set('controls', 'none');
  const query = decodeURIComponent(asked.toString());
  return query === '' ? '' : `?${query}`;
}

/** The same in the atlas: what stands behind the question mark of its address. */
export function fullOf({ view, step, state }: Choice, index: Index): string {
  if (view.story) return `story=${view.story.id}&step=${view.story.steps[step]!.id}`;
  return fullAddress(index, view.shows, state);
}
