/** The steps of a story as views of the embed, and the land that all their maps share. */
import { drawBase } from '../draw/base.ts';
import type { SvgNode } from '../draw/node.ts';
import { frameFor, type Bounds, type Extent, type Frame } from '../geo/frame.ts';
import { KM2_PER_UNIT2 } from '../geo/equalEarth.ts';
import type { Shapes } from '../geo/shapes.ts';
import { messagesIn } from '../i18n/messages.ts';
import { parseIsoDay } from '../model/day.ts';
import type { Compiled } from '../dataset/compile.ts';
import { embedBook } from '../embed/book.ts';
import type { EmbedData, PagePlaces } from '../embed/data.ts';
import type { PlaneFrame } from '../embed/mapPicture.ts';
import { sizesOf, type Parts, type SizeName } from '../embed/parts.ts';
import { openingState, sceneOf } from '../embed/scene.ts';
import { storyViewId } from '../embed/storyData.ts';
import type { StoryFile, StoryStep } from '../record/story.ts';
import { embedData, GRID, LEAST_BEND_PX2, LEAST_STEP, sizeOf, type Framed } from './embedData.ts';
import { EMBED_WORDS } from './embedWords.ts';

/** Pixels of the picture of every step, so that what is below it stays where it is from step to step. */
const SIZE: Readonly<Record<SizeName, { readonly width: number; readonly height: number }>> = {
  narrow: { width: 336, height: 270 },
  wide: { width: 720, height: 420 },
};
const PADDING = 8;

/** Of the closest map, as which the land that all share is drawn: fine enough there, and light. */
const BASE_SCALE = 0.6;

export interface StepsInput {
  readonly compiled: Compiled;
  readonly shapes: Shapes;
}

/** A step with all that its picture and words are made from. */
export interface ToldStep {
  readonly step: StoryStep;
  readonly parts: Parts;
  readonly frames: Readonly<Record<SizeName, Frame>>;
}

function framedAt(extent: Extent, size: SizeName): Framed {
  const { width, height } = SIZE[size];
  return { width, height, frame: frameFor(extent, width, height, PADDING) };
}

export function toldStep(
  { compiled, shapes }: StepsInput,
  story: StoryFile,
  step: StoryStep,
  places: PagePlaces,
): ToldStep {
  const { view } = step;
  const { lang } = compiled.index;
  const text = (value: string): { en: string; fr: string } => ({ en: value, fr: value });
  const title = text(`${story.title} — ${step.title}`);
  const asView = {
    title,
    shows: view.shows,
    at: view.at,
    vs: view.vs ?? undefined,
    group: view.group,
    partners: [...view.partners],
    hosts: [...view.hosts],
    extent: [...view.extent] as [number, number, number, number],
  };
  const made = embedData({ id: storyViewId(story.id), view: asView, opening: asView }, compiled.index, shapes, places);
  const mapped = view.shows === 'life' ? null : shapes;
  const framed = { narrow: framedAt(view.extent, 'narrow'), wide: framedAt(view.extent, 'wide') };
  const data: EmbedData = {
    ...made,
    titleSaysAll: true,
    narrow: sizeOf(framed.narrow, mapped),
    wide: sizeOf(framed.wide, mapped),
  };
  const book = embedBook(data.index, messagesIn(lang));
  const known = view.known === null ? null : parseIsoDay(view.known);
  const state = { ...openingState(data.opening, data.index), known, lens: view.lens };
  // A country alone is marked as one that is selected: the eye finds it among its neighbours.
  const chosen = view.hosts.length === 1 ? view.hosts[0]! : view.select;
  const selected = chosen !== null && view.hosts.includes(chosen) ? chosen : null;
  const scene = sceneOf(book, data.shows, state);
  const parts: Parts = { data, book, words: EMBED_WORDS[lang], scene, selected, live: false };
  return { step, parts, frames: { narrow: framed.narrow.frame, wide: framed.wide.frame } };
}

export interface SharedBase {
  readonly node: SvgNode;
  readonly frame: PlaneFrame;
}

/** The land under the maps of all steps: one drawing, in a frame of its own. Null where no step has a map. */
export function sharedBase(steps: readonly ToldStep[], coarser: (detailKm2: number) => Shapes): SharedBase | null {
  const shown = steps
    .filter(({ step }) => step.view.shows !== 'life')
    .flatMap(({ parts, frames }) =>
      sizesOf(parts.data).map((size): { readonly frame: Frame; readonly bounds: Bounds } => {
        const { scale, tx, ty } = frames[size];
        const { width, height } = SIZE[size];
        return { frame: frames[size], bounds: [-tx / scale, -ty / scale, (width - tx) / scale, (height - ty) / scale] };
      }),
    );
  if (shown.length === 0) return null;
  const scale = Math.max(...shown.map(({ frame }) => frame.scale)) * BASE_SCALE;
  const edge = (side: 0 | 1 | 2 | 3, pick: (...values: number[]) => number): number =>
    pick(...shown.map(({ bounds }) => bounds[side]));
  const [left, top] = [edge(0, Math.min), edge(1, Math.min)];
  const frame = { scale, tx: -left * scale, ty: -top * scale };
  const node = drawBase({
    shapes: coarser((LEAST_BEND_PX2 * KM2_PER_UNIT2) / scale ** 2),
    frame,
    width: Math.ceil((edge(2, Math.max) - left) * scale),
    height: Math.ceil((edge(3, Math.max) - top) * scale),
    thin: LEAST_STEP,
    grid: GRID,
  });
  return { node, frame };
}
