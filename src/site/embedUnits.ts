/**
 * The pages that stand in others' articles, one unit for each view and each story: live, and frozen as long as no release
 * of this version keeps them. Each is made anew only where something changed that it shows.
 */
import type { BuilderView } from '../embed/builder/data.ts';
import { evidenceName, type EvidenceFile } from '../embed/data.ts';
import { storyViewId } from '../embed/storyData.ts';
import { compileStories } from '../dataset/compileStories.ts';
import { LANGS } from '../model/words.ts';
import { digestOf, entriesOf } from './digests.ts';
import { evidenceShelf, groupOf, tiesOfView, viewsOf, type EvidenceShelf } from './embedData.ts';
import type { EmbedInput } from './embedFolder.ts';
import { LIVE_HOME, releaseHome } from './embedHomes.ts';
import { writeEmbedMaps } from './embedMaps.ts';
import { writeView } from './embedPages.ts';
import { madeBy, type Unit } from './made.ts';
import { once } from './once.ts';
import type { Output } from './output.ts';
import type { StepOutput } from './site.ts';
import { writeStory } from './storyEmbeds.ts';

export interface EmbedUnitsInput extends Omit<EmbedInput, 'pictures'> {
  /** Whether pages frozen to this version are made of today's record: as long as no release of it keeps them. */
  readonly freezes: boolean;
}

export function embedUnits({ freezes, ...input }: EmbedUnitsInput): Unit[] {
  const parts = embedParts(input);
  return freezes ? [...parts(false), ...parts(true)] : parts(false);
}

/** The name of the unit of a view that the builder has to know of; it tells what `writeView` and `writeStory` give. */
export const liveUnit = (id: string): string => `embed ${id}`;

/** Views, then stories, in the order in which the builder offers them. Throws where two have one name. */
export function embedIds({ record, compiled }: Pick<EmbedInput, 'record' | 'compiled'>): string[] {
  const views = viewsOf(record).map(({ id }) => id);
  const stories = compileStories(record, compiled.index.lang).map(({ id }) => storyViewId(id));
  const taken = stories.find((id) => views.includes(id));
  if (taken !== undefined)
    throw new Error(`the view "${taken}" in data/views has the name of a story's embed: give it another`);
  return [...views, ...stories];
}

/** Writes all of one language, live or frozen, at once; gives what the builder has to know of them. */
export function writeEmbedViews({ pictures, ...input }: EmbedInput, frozen: boolean, output: Output): BuilderView[] {
  embedIds(input);
  return embedParts(input)(frozen).flatMap(({ make }) => {
    const made = make();
    for (const [path, bytes] of made.files) output.write(path, bytes);
    for (const picture of made.pictures) pictures.add(...picture);
    return made.told === null ? [] : [made.told as BuilderView];
  });
}

function embedParts(input: Omit<EmbedInput, 'pictures'>): (frozen: boolean) => Unit[] {
  const { record, compiled, shapes, coarser } = input;
  const { index } = compiled;
  const { lang } = index;
  // Who is only asked for one of its units needs not all of this.
  const shelf = once(() => evidenceShelf(compiled));
  const digests = once(() => digestsIn(input, shelf()));
  const unit = (name: string, digest: () => string, write: (output: StepOutput) => unknown): Unit => ({
    name,
    get digest() {
      return digest();
    },
    make: () => madeBy(write),
  });
  const views = viewsOf(record);
  const stories = compileStories(record, lang);
  return (frozen) => {
    const name = (id: string): string => (frozen ? `frozen ${id}` : liveUnit(id));
    const home = frozen ? releaseHome(index.version) : LIVE_HOME;
    return [
      // Maps hold no words.
      ...(lang === LANGS[0]
        ? [
            unit(
              frozen ? 'maps of frozen embeds' : 'maps of embeds',
              () => digests().maps,
              (output) => void writeEmbedMaps(home, record, shapes, coarser, output),
            ),
          ]
        : []),
      ...stories.map((story) =>
        unit(
          name(storyViewId(story.id)),
          () => digests().story(story),
          (output) => writeStory({ ...input, pictures: output }, story, shelf(), frozen, output),
        ),
      ),
      ...views.map((view) =>
        unit(
          name(view.id),
          () => digests().view(view),
          (output) => writeView({ ...input, pictures: output }, view, shelf(), frozen, output),
        ),
      ),
    ];
  };
}

interface EmbedDigests {
  readonly maps: string;
  view(view: ReturnType<typeof viewsOf>[number]): string;
  story(story: ReturnType<typeof compileStories>[number]): string;
}

function digestsIn(
  { record, compiled, shapes }: Pick<EmbedInput, 'record' | 'compiled' | 'shapes'>,
  shelf: EvidenceShelf,
): EmbedDigests {
  const { index, hosts } = compiled;
  const drawn = digestOf([shapes, record.atlas.data.map]);
  const common = digestOf([{ ...index, ties: null }, record.atlas.data, drawn]);
  const kept = new Map<string, string>();
  const evidenceOf = (name: string): string | null => {
    const file: EvidenceFile | undefined = shelf.files.get(name);
    if (!file) return null;
    const made = kept.get(name) ?? digestOf(file);
    kept.set(name, made);
    return made;
  };
  // A story is told of ties and events from everywhere.
  const all = once(() => digestOf([index.ties, shelf.all, hosts, entriesOf(record.glossary)]));
  return {
    maps: digestOf([drawn, entriesOf(record.views), record.atlas.data.hosts]),
    view(view) {
      const ties = tiesOfView(view, index);
      const names = new Set(ties.map((tie) => evidenceName(tie.h, tie.p, groupOf(tie), index.lang)));
      return digestOf([common, view, ties, [...names].map(evidenceOf)]);
    },
    story: (story) => digestOf([common, story, all()]),
  };
}
