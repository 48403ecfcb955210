/**
 * The address of a view, to and fro. Only what differs from the opening view is written; what cannot be read is dropped
 * and named, so that a broken link still opens something and says so.
 */
import { isoOf, parseIsoDay, type Day } from '../model/day.ts';
import { LENSES } from '../model/lens.ts';
import { GROUPS } from '../model/words.ts';
import { COMPARISONS, LOOKS, SORTS, type Camera, type View } from '../model/view.ts';

/** What an address may name, and the view it starts from. */
export interface AddressBook {
  readonly opening: View;
  readonly hosts: ReadonlySet<string>;
  /** Regions, each a list of hosts: an address names the region and not its many hosts. */
  readonly regions: ReadonlyMap<string, readonly string[]>;
  readonly partners: ReadonlySet<string>;
  /** Marks by which the legend filters, by their keys; absent where there is no such legend. */
  readonly marks?: ReadonlySet<string>;
  /** Whether an id is a host, partnership or event of the record. */
  readonly isKnown: (id: string) => boolean;
  /** The day of an event, clamped to the record: a link to it moves the time there; null for all else. */
  readonly dayOf?: (id: string) => Day | null;
  /** First and last day of the record. */
  readonly first: Day;
  readonly last: Day;
  readonly maxPartners: number;
  /** The views of a story's steps, once it is there; null for what is no story. Without it an address names none. */
  readonly storyOf?: ((story: string) => StoryOutline | null) | undefined;
}

/** What the address of a step stands for; each view is `told` by its step. */
export interface StoryOutline {
  readonly steps: readonly { readonly id: string; readonly view: View }[];
}

export interface ReadAddress {
  readonly view: View;
  /** `name=value` of all that was not understood. */
  readonly dropped: readonly string[];
}

/** All parameters; `docs/address.md` explains each. */
export const ADDRESS_KEYS: ReadonlySet<string> = new Set([
  'at',
  'from',
  'to',
  'known',
  'vs',
  'group',
  'lens',
  'partners',
  'hosts',
  'select',
  'view',
  'map',
  'story',
  'step',
  'by',
  'pair',
  'only',
  'in',
  'asks',
  'sort',
  'marks',
]);

export function readAddress(search: string, book: AddressBook): ReadAddress {
  const parameters = new URLSearchParams(search);
  const dropped: string[] = [];
  const take = <T>(name: string, read: (text: string) => T | null, otherwise: T): T => {
    const text = parameters.get(name);
    if (text === null) return otherwise;
    const value = read(text);
    if (value !== null) return value;
    dropped.push(`${name}=${text}`);
    return otherwise;
  };
  // Written without a value: none, where the opening view has one.
  const takeOrNone = <T>(name: string, read: (text: string) => T | null, otherwise: T | null): T | null =>
    parameters.get(name) === '' ? null : take(name, read, otherwise);
  const step = readStep(parameters, book, dropped);
  // At a step its view is what the rest of the address differs from.
  const opening = step ?? book.opening;
  const day = (text: string): Day | null => {
    const value = parseIsoDay(text);
    return value !== null && value >= book.first && value <= book.last ? value : null;
  };
  const ids = (name: string, allowed: ReadonlySet<string>, most: number) => (text: string) => {
    const asked = [...new Set(text.split(',').filter(Boolean))];
    const found = asked.filter((id) => allowed.has(id)).slice(0, most);
    if (found.length === 0) return null;
    const lost = asked.filter((id) => !found.includes(id));
    if (lost.length > 0) dropped.push(`${name}=${lost.join(',')}`);
    return found;
  };
  const select = takeOrNone('select', (text) => (book.isKnown(text) ? text : null), opening.select);
  let view: View = {
    at: take('at', day, usualDay(select, opening, book)),
    from: take('from', day, opening.from),
    to: take('to', day, opening.to),
    known: takeOrNone('known', day, opening.known),
    vs: takeOrNone('vs', day, opening.vs),
    group: take('group', (text) => GROUPS.find((one) => one === text) ?? null, opening.group),
    lens: take('lens', (text) => LENSES.find((one) => one === text) ?? null, opening.lens),
    partners: take('partners', ids('partners', book.partners, book.maxPartners), opening.partners),
    hosts: take('hosts', (text) => book.regions.get(text) ?? ids('hosts', book.hosts, Infinity)(text), opening.hosts),
    select,
    view: take('view', (text) => LOOKS.find((one) => one === text) ?? null, opening.view),
    map: takeOrNone('map', readCamera, opening.map),
    ...(step === null ? {} : { told: step.told }),
    by: take('by', (text) => COMPARISONS.find((one) => one === text) ?? null, opening.by),
    pair: null,
    through: takeOrNone('in', (text) => (book.hosts.has(text) ? text : null), opening.through),
    asks: takeOrNone('asks', (text) => (/^[a-z0-9][a-z0-9-]*$/.test(text) ? text : null), opening.asks),
    sort: null,
    hidden: false,
    only: take('only', ids('only', new Set([...book.partners, ...(book.marks ?? [])]), Infinity), opening.only),
  };
  const { by, view: look } = view;
  view = {
    ...view,
    pair: take('pair', (text) => readPair(text, by, book), opening.pair),
    sort: take('sort', (text) => readSort(text, look, book), look === opening.view ? opening.sort : null),
    hidden: take('marks', (text) => (text === 'hidden' && look === 'class' ? true : null), false),
  };
  if (view.from >= view.to) {
    dropped.push(`from=${isoOf(view.from)}`, `to=${isoOf(view.to)}`);
    view = { ...view, from: opening.from, to: opening.to };
  }
  for (const [name, value] of parameters) if (!ADDRESS_KEYS.has(name)) dropped.push(`${name}=${value}`);
  return { view, dropped };
}

/** The view of the step that an address names: by its id, or by its place, from 1. The first, where it names none. */
function readStep(parameters: URLSearchParams, { storyOf }: AddressBook, dropped: string[]): View | null {
  const [story, step] = [parameters.get('story'), parameters.get('step')];
  const steps = story === null ? undefined : storyOf?.(story)?.steps;
  if (steps === undefined) {
    if (story !== null) dropped.push(`story=${story}`);
    if (step !== null) dropped.push(`step=${step}`);
    return null;
  }
  const found =
    steps.find(({ id }) => id === step) ??
    (step !== null && /^\d{1,3}$/.test(step) ? steps[Number(step) - 1] : undefined);
  if (step !== null && found === undefined) dropped.push(`step=${step}`);
  return (found ?? steps[0])?.view ?? null;
}

function readSort(text: string, look: View['view'], { partners }: AddressBook): string | null {
  const key = text.replace(/^-/, '');
  return SORTS[look]?.includes(key) || (look === 'table' && partners.has(key)) ? text : null;
}

/** Two different partners or hosts, whichever are compared. */
function readPair(text: string, by: View['by'], { hosts, partners }: AddressBook): View['pair'] {
  const allowed = by === 'partners' ? partners : by === 'hosts' ? hosts : null;
  const [first, second, ...rest] = text.split(',');
  if (allowed === null || first === undefined || second === undefined || rest.length > 0) return null;
  return first !== second && allowed.has(first) && allowed.has(second) ? [first, second] : null;
}

function readCamera(text: string): Camera | null {
  const [zoom, lat, lon, ...rest] = text.split('/').map(Number);
  if (rest.length > 0 || zoom === undefined || lat === undefined || lon === undefined) return null;
  const sound = zoom >= 0 && zoom <= 12 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return sound ? { zoom, lat, lon } : null;
}

/** The date of a view whose address does not say it. */
function usualDay(select: string | null, opening: View, { dayOf }: Pick<AddressBook, 'dayOf'>): Day {
  return (select === null || select === opening.select ? null : dayOf?.(select)) ?? opening.at;
}

/** The part of the address after the question mark; empty for the opening view. */
export function writeAddress(view: View, book: Pick<AddressBook, 'opening' | 'regions' | 'storyOf' | 'dayOf'>): string {
  const { opening: first, regions, storyOf } = book;
  const { told } = view;
  const step = told && storyOf?.(told.story)?.steps.find(({ id }) => id === told.step);
  const opening = step?.view ?? first;
  const parts: string[] = told && step ? [`story=${told.story}`, `step=${told.step}`] : [];
  const put = (name: string, value: string | null, otherwise: string | null): void => {
    if (value === otherwise) return;
    parts.push(
      `${name}=${encodeURIComponent(value ?? '')
        .replace(/%2C/g, ',')
        .replace(/%2F/g, '/')}`,
    );
  };
  const iso = (day: Day | null): string | null => (day === null ? null : isoOf(day));
  put('at', iso(view.at), iso(usualDay(view.select, opening, book)));
  put('from', iso(view.from), iso(opening.from));
  put('to', iso(view.to), iso(opening.to));
  put('known', iso(view.known), iso(opening.known));
  put('vs', iso(view.vs), iso(opening.vs));
  put('group', view.group, opening.group);
  put('lens', view.lens, opening.lens);
  put('partners', view.partners.join(','), opening.partners.join(','));
  put('hosts', hostsText(view.hosts, regions), hostsText(opening.hosts, regions));
  put('select', view.select, opening.select);
  put('view', view.view, opening.view);
  put('map', view.map && writeCamera(view.map), opening.map && writeCamera(opening.map));
  put('by', view.by, opening.by);
  put('pair', view.pair && view.pair.join(','), opening.pair && opening.pair.join(','));
  put('only', view.only.join(','), opening.only.join(','));
  put('in', view.through, opening.through);
  put('asks', view.asks, opening.asks);
  put('sort', view.sort, opening.sort);
  put('marks', view.hidden ? 'hidden' : null, null);
  return parts.join('&');
}

function hostsText(hosts: readonly string[], regions: AddressBook['regions']): string {
  const text = hosts.join(',');
  for (const [id, own] of regions) if (own.join(',') === text) return id;
  return text;
}

function writeCamera({ zoom, lat, lon }: Camera): string {
  return [zoom, lat, lon].map((value) => Number(value.toFixed(2))).join('/');
}
