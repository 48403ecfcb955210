/** The body of a story's page, complete before any script: its first step, the list in which the others unfold, its sources. */
import { h, type SvgNode } from '../draw/node.ts';
import { dateInWords, dayInWords } from '../i18n/dates.ts';
import { storyMessagesIn, type StoryMessages } from '../i18n/story.ts';
import type { EmbedBook } from '../embed/book.ts';
import { outward, sourceNodes } from '../embed/cards.ts';
import { drawLegend } from '../embed/legend.ts';
import { livesNode } from '../embed/lives.ts';
import { baseSvg, isChip, mapSvg, type PlaneFrame } from '../embed/mapPicture.ts';
import { footNodes, frozenNode, marksInWords, SIZES, sizesOf, type Parts } from '../embed/parts.ts';
import { shareNodes } from '../embed/shareNodes.ts';
import { eventAnchor, type StoryEvidence } from '../embed/storyData.ts';
import type { StoryFile, StoryStep } from '../record/story.ts';
import { EMBED_WORDS } from './embedWords.ts';
import { storyText } from './storyEmbedText.ts';
import type { SharedBase, ToldStep } from './storySteps.ts';

const descId = (place: number): string => `step-${place}-marks`;

function stepPictures({ parts, frames }: ToldStep, place: number, base: PlaneFrame | null): SvgNode {
  const { data, scene, book } = parts;
  const { messages, lang } = book.wording;
  const words = storyMessagesIn(lang);
  const name = (date: string): string => words.map(messages.groupQuestions[scene.state.group], date);
  if (data.shows === 'life' || base === null) {
    return h(
      'figure',
      {},
      h('figcaption', {}, words.lives(scene.question, dayInWords(scene.state.at, lang))),
      h(
        'div',
        { class: 'pictures' },
        SIZES.map((size) => h('div', { class: size }, livesNode(parts, size, `step-${place}`))),
      ),
    );
  }
  return h(
    'div',
    { class: 'pictures' },
    scene.moments.map((moment, index) =>
      h(
        'figure',
        {},
        h('figcaption', {}, name(moment.date)),
        sizesOf(data).map((size) =>
          mapSvg({
            parts,
            moment,
            base: { frame: base, frames },
            size,
            id: `${place}-${index}`,
            described: descId(place),
          }),
        ),
      ),
    ),
  );
}

function momentsInWords(parts: Parts): string[] {
  return parts.scene.moments.map((moment) => `${moment.date}. ${marksInWords(parts, moment)}`);
}

/** Where an address of the atlas opens a step. */
export function stepAddress(story: string, step: string): string {
  return `story=${story}&step=${step}`;
}

interface StepInput {
  readonly story: StoryFile;
  readonly words: StoryMessages;
  readonly told: ToldStep;
  readonly place: number;
  readonly picture: SvgNode;
  readonly numberOf: (event: string) => number;
  /** Of all parties: those who speak of a step's ties, or deny them, need not be on its map. */
  readonly names: EmbedBook['wording']['names'];
}

function stepBody({ story, words, told, place, picture, numberOf, names }: StepInput): SvgNode {
  const { step, parts } = told;
  const { data, book, scene } = parts;
  const next = story.steps[place + 1];
  return h(
    'div',
    { class: `step-body shows-${data.shows}` },
    picture,
    scene.sentence === '' || data.shows === 'life' ? null : h('p', { class: 'quiet' }, scene.sentence),
    h(
      'div',
      { class: 'story-text' },
      storyText(
        {
          story,
          words,
          names,
          numberOf,
          glossary: `${data.full}glossary/`,
          id: `term-${place}`,
        },
        step.text,
      ),
    ),
    h(
      'details',
      {},
      h('summary', {}, parts.words.inWords),
      h(
        'div',
        { id: descId(place) },
        data.shows === 'life'
          ? scene.moments[0]!.said().flatMap(({ ties }) => ties.map(({ words: said }) => h('p', {}, `${said}.`)))
          : momentsInWords(parts).map((text) => h('p', {}, text)),
      ),
    ),
    h(
      'p',
      { class: 'next-step' },
      next === undefined
        ? null
        : h(
            'a',
            { href: `#step-${place + 1}` },
            `${words.next}${book.wording.messages.punctuation.colon}${next.title}`,
          ),
      outward(`${data.full}?${stepAddress(story.id, step.id)}`, words.openStep),
    ),
  );
}

const nameOfStep = ({ title }: StoryStep, place: number): string => `${place + 1}. ${title}`;

/** What the body of a story's page is made of. */
export interface StoryPageInput {
  readonly story: StoryFile;
  readonly told: readonly ToldStep[];
  readonly base: SharedBase | null;
  readonly evidence: StoryEvidence;
  /** Of all countries and partners, for what stands beside the steps. */
  readonly book: EmbedBook;
  readonly newest: string | null;
}

export function storyBody({ story, told, base, evidence, book, newest }: StoryPageInput): SvgNode {
  const { lang, messages } = book.wording;
  const words = storyMessagesIn(lang);
  const own = EMBED_WORDS[lang];
  const numbers = new Map(Object.keys(story.events).map((id, place) => [id, place + 1]));
  const drawn = told.map((one, place) => stepPictures(one, place, base?.frame ?? null));
  const { nodes, definitions } = shareNodes(drawn, isChip, 'chip-');
  const bodies = told.map((one, place) =>
    stepBody({
      story,
      words,
      told: one,
      place,
      picture: nodes[place]!,
      numberOf: (id) => numbers.get(id) ?? 0,
      names: book.wording.names,
    }),
  );
  const first = told[0]!;
  const maps = told.filter(({ step }) => step.view.shows !== 'life').flatMap(({ parts }) => parts.scene.moments);
  const partners = [...new Set(story.steps.flatMap(({ view }) => view.partners))];
  const legend = drawLegend(book, { state: { partners }, moments: maps, shows: maps.length === 0 ? 'life' : 'map' });
  return h(
    'main',
    { class: 'embed shows-story' },
    h('h1', { id: 'headline' }, story.title),
    h('p', { class: 'sentence' }, story.summary),
    newest === null ? null : frozenNode(own, book.index.version, newest),
    h('div', { id: 'time', class: 'time' }, h('p', { class: 'quiet' }, own.noScriptStory)),
    h(
      'section',
      { id: 'stage', 'aria-labelledby': 'stage-title' },
      h('h2', { id: 'stage-title', tabindex: -1, 'aria-live': 'polite' }, nameOfStep(first.step, 0)),
      bodies[0],
    ),
    h('section', { id: 'open', hidden: '', tabindex: '-1' }),
    h('section', { id: 'legend', 'aria-label': messages.legend.title }, legend),
    h(
      'nav',
      { id: 'steps', 'aria-labelledby': 'steps-title' },
      h('h2', { id: 'steps-title' }, words.steps),
      h(
        'ol',
        {},
        told.map(({ step }, place) =>
          h(
            'li',
            { id: `step-${place}` },
            place === 0
              ? h('a', { class: 'step-name', href: '#stage' }, nameOfStep(step, place))
              : h(
                  'details',
                  {},
                  h('summary', {}, h('span', { class: 'step-name' }, nameOfStep(step, place))),
                  bodies[place],
                ),
          ),
        ),
      ),
    ),
    h('details', { id: 'sources' }, sourcesOf({ story, evidence, book })),
    h('footer', { id: 'foot' }, footNodes({ ...first.parts, book }, stepAddress(story.id, story.steps[0]!.id))),
    baseSvg(base?.node ?? null, definitions),
  );
}

/** Every event that the story rests on, with who says so and its pages, numbered as the text refers to them. */
function sourcesOf({
  story,
  evidence,
  book: { wording },
}: Pick<StoryPageInput, 'story' | 'evidence' | 'book'>): SvgNode[] {
  const { messages, lang } = wording;
  const pages = new Set<string>();
  const items = Object.keys(story.events).map((id, place) => {
    const event = evidence.events[id];
    if (!event) throw new Error(`the story "${story.id}" rests on "${id}", of which no evidence is at hand`);
    for (const { source } of event.citations) pages.add(source);
    const who = messages.ui.says(event.says.map(({ who: speaker }) => speaker).join(messages.punctuation.semicolon));
    return h(
      'li',
      { id: eventAnchor(place + 1) },
      h('p', {}, h('b', {}, dateInWords(event.date, lang)), ` ${event.of}. ${who}`),
      h(
        'ul',
        {},
        event.citations.map((citation) => h('li', {}, sourceNodes(wording, citation, evidence.sources))),
      ),
    );
  });
  return [h('summary', {}, EMBED_WORDS[lang].sources(pages.size)), h('ol', { class: 'cited' }, items)];
}
