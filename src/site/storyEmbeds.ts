/**
 * Stories as embeds: a page for each, with the pictures and texts of all steps in it, and a file of evidence beside it,
 * which a press on a mark or a claim asks for.
 */
import { messagesIn } from '../i18n/messages.ts';
import { tieLabel } from '../i18n/tieWords.ts';
import { edtf } from '../model/edtf.ts';
import { passesLens } from '../model/lens.ts';
import type { Tie } from '../model/tie.ts';
import type { Compiled } from '../dataset/compile.ts';
import { embedBook, type EmbedBook } from '../embed/book.ts';
import type { BuilderScene, BuilderView, Size } from '../embed/builder/data.ts';
import { dataScript, type EmbedEvent, type PagePlaces } from '../embed/data.ts';
import { storyEvidenceName, storyViewId, type StoryEmbedData, type StoryEvidence } from '../embed/storyData.ts';
import { decodeIndex } from '../record/decode.ts';
import type { SourceDetail } from '../record/format.ts';
import type { StoryFile } from '../record/story.ts';
import { indexWith, type EvidenceShelf } from './embedData.ts';
import { LIVE_HOME, releaseHome } from './embedHomes.ts';
import { embedDocument } from './embedDocument.ts';
import { placesOf, writeEmbedFolder, type EmbedInput } from './embedFolder.ts';
import { EMBED_WORDS } from './embedWords.ts';
import type { Output } from './output.ts';
import { stepAddress, storyBody } from './storyEmbedBody.ts';
import { sharedBase, toldStep, type ToldStep } from './storySteps.ts';

/** Live or frozen page of a story; gives what the builder has to know of it. */
export function writeStory(
  { record, compiled, shapes, coarser, pictures }: EmbedInput,
  story: StoryFile,
  shelf: EvidenceShelf,
  frozen: boolean,
  output: Output,
): BuilderView {
  const { index } = compiled;
  const { lang, title, version } = index;
  const id = storyViewId(story.id);
  const words = EMBED_WORDS[lang];
  const own = story.steps.map((step) =>
    toldStep({ compiled, shapes }, story, step, placesOf(lang, version, id, frozen, null).places),
  );
  // In other colours the page lies one folder deeper, and is the same.
  const stepsAt = (places: PagePlaces): ToldStep[] =>
    own.map((told) => ({ ...told, parts: { ...told.parts, data: { ...told.parts.data, ...places } } }));
  const base = sharedBase(own, coarser);
  const book = embedBook(indexWith(index, [], index.hosts, Object.keys(index.parties)), messagesIn(lang));
  const evidence = evidenceOf(compiled, story, own, shelf, book);
  const evidenceName = storyEvidenceName(story.id, lang);
  output.write(`${frozen ? releaseHome(version) : LIVE_HOME}${evidenceName}.js`, dataScript(evidenceName, evidence));
  const [first] = own as [ToldStep];
  const still = writeEmbedFolder(
    {
      ...{ id, lang, title, version, frozen, words, parts: first.parts },
      ground: { shapes, extent: first.step.view.extent },
      address: record.atlas.data.address ?? null,
      full: `?${stepAddress(story.id, first.step.id)}`,
      document: ({ theme, places, newest, discovered }) =>
        embedDocument({
          ...{ lang, atlas: title, version, theme, discovered, title: story.title, description: story.summary },
          script: 'story',
          body: storyBody({ story, told: stepsAt(places), base, evidence, book, newest }),
          data: storyData(story, own, book, places, version),
        }),
    },
    output,
    pictures,
  );
  return {
    id,
    title: story.title,
    ...sceneOfStep(first),
    still,
    story: {
      id: story.id,
      steps: own.map((told) => ({
        id: told.step.id,
        title: told.step.title,
        headline: told.parts.data.title,
        known: told.step.view.known,
        lens: told.step.view.lens,
        ...sceneOfStep(told),
      })),
    },
  };
}

function sceneOfStep({ step: { view }, parts: { data } }: ToldStep): BuilderScene {
  const { shows, at, vs, group, partners, hosts, extent } = view;
  const size = ({ width, height }: Size): Size => ({ width, height });
  return { shows, at, vs, group, partners, hosts, extent, narrow: size(data.narrow), wide: size(data.wide) };
}

function storyData(
  story: StoryFile,
  told: readonly ToldStep[],
  { wording: { names } }: EmbedBook,
  places: PagePlaces,
  version: string,
): StoryEmbedData {
  const shown = told.flatMap(({ parts }) => parts.scene.shown.map(({ tie }) => tie.id));
  const claimed = Object.values(story.events).flatMap(({ partnership }) => partnership ?? []);
  const hosts = [...new Set(story.steps.flatMap(({ view }) => view.hosts))];
  return {
    shows: 'story',
    story: story.id,
    lang: story.lang,
    version,
    steps: story.steps.map(({ id, view }) => ({ id, at: view.at })),
    ties: places.frozen ? [...new Set([...shown, ...claimed])].sort() : [],
    names: Object.fromEntries(hosts.map((host) => [host, names.party(host).name])),
    ...places,
  };
}

type ToldEvent = StoryEvidence['events'][string];

/** All events that a mark or a claim of the story can open, with their pages. */
function evidenceOf(
  { index, hosts }: Compiled,
  story: StoryFile,
  steps: readonly ToldStep[],
  shelf: EvidenceShelf,
  { wording }: EmbedBook,
): StoryEvidence {
  const { names, messages } = wording;
  const ties = new Map(decodeIndex(index).ties.map((tie) => [tie.id, tie]));
  const ofTie = (tie: Tie): string =>
    `${names.short(tie.host)} · ${names.short(tie.partner)}, ${tieLabel(wording, tie)}`;
  const events: Record<string, ToldEvent> = {};
  const keep = (event: EmbedEvent, tie: string | null): void => {
    const found = tie === null ? undefined : ties.get(tie);
    events[event.id] ??= { ...event, of: found ? ofTie(found) : messages.ui.context, tie };
  };
  const marks = Object.fromEntries(
    steps.map(({ step, parts: { scene } }) => [
      step.id,
      Object.fromEntries(
        step.view.hosts.map((host) => {
          const last = Math.max(...scene.moments.map(({ at }) => at));
          const own = scene.shown
            .filter(({ tie }) => tie.host === host || (tie.symmetric && tie.partner === host))
            .flatMap(({ tie, events: folded }) =>
              folded.flatMap(({ id, earliest }) => {
                const event = shelf.all.events[id];
                if (!event || earliest > last) return [];
                keep(event, tie.id);
                return [{ id: event.id, latest: edtf(event.date).latest }];
              }),
            )
            .sort((a, b) => b.latest - a.latest);
          return [host, [...new Set(own.map(({ id }) => id))]];
        }),
      ),
    ]),
  );
  // Claims also rest on context, and on ties that no mark of the story shows.
  const all: Record<string, SourceDetail> = { ...shelf.all.sources };
  for (const file of hosts) {
    Object.assign(all, file.sources);
    for (const { id: tie, events: own } of file.partnerships) {
      for (const event of own) {
        const { id, date, change, says, summary, citations } = event;
        if (story.events[id] && passesLens(event.lenses, 'second-read'))
          keep({ id, date, change, says, summary, citations }, tie);
      }
    }
    for (const { id, date, says, summary, citations } of file.context) {
      const speakers = says.map((who) => ({ side: 'third-party' as const, who }));
      if (story.events[id]) keep({ id, date, change: 'occurred', says: speakers, summary, citations }, null);
    }
  }
  const used = new Set(Object.values(events).flatMap(({ citations }) => citations.map(({ source }) => source)));
  const shown = new Set(Object.values(events).flatMap(({ tie }) => tie ?? []));
  return {
    events,
    ties: Object.fromEntries([...shown].map((id) => [id, { title: ofTie(ties.get(id)!) }])),
    sources: Object.fromEntries([...used].flatMap((id) => (all[id] ? [[id, all[id]] as const] : []))),
    marks,
  };
}
