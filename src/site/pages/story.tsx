/** A story to read, without scripts: each step with its picture, its text and what it rests on. It prints as an article. */
import type { ReactNode } from 'react';
import { parseIsoDay } from '../../model/day.ts';
import { partnerColors } from '../../draw/partnerColors.ts';
import { sharePaths } from '../../draw/sharePaths.ts';
import { storyMessagesIn, type StoryMessages } from '../../i18n/story.ts';
import { taskMessagesIn } from '../../i18n/tasks.ts';
import { StoryText } from '../../learn/StoryText.tsx';
import { whoSays } from '../../learn/whoSays.ts';
import type { StoryBlock, StoryFile, StoryInline } from '../../record/story.ts';
import { Legend } from '../../ui/Legend.tsx';
import { sourcesOfEvents } from '../pageSources.ts';
import { drawing } from '../parts/drawing.ts';
import { pageOf } from '../parts/frame.tsx';
import { inWords, type Shared, type WrittenPage } from '../parts/shared.ts';
import { restsAnchor, storyEventOf, StorySources } from '../parts/StorySources.tsx';
import { livesAt, picturesOf, StoryStill, type StepPictures } from '../parts/StoryStill.tsx';
import { Article } from '../parts/structured.tsx';
import { shareLives, shareMap, type Share } from '../share.ts';
import { PACK_FILE, STORIES_PATH, storyPath, upFrom } from '../paths.ts';

/** The map at a step. */
export function storyQuery(story: string, step: string): string {
  return `?story=${story}&step=${step}`;
}

export function storyPage(shared: Shared, story: StoryFile): WrittenPage {
  const { index, wording } = shared;
  const { messages } = wording;
  const words = storyMessagesIn(wording.lang);
  const path = storyPath(story.id);
  const up = upFrom(path);
  const drawn = story.steps.map((step, place) => picturesOf(shared, step, place));
  const { pictures, definitions } = sharePaths(
    drawn.flatMap(({ maps }) => maps.map(({ picture }) => picture)),
    'shared',
  );
  let taken = 0;
  const steps = drawn.map((one): StepPictures => ({
    ...one,
    maps: one.maps.map((map) => ({ ...map, picture: pictures[taken++]! })),
  }));
  const maps = steps.flatMap((one) => one.maps);
  const colorOf = partnerColors(index.defaultPartners, index.partners);
  const partners = [...new Set(story.steps.flatMap(({ view }) => view.partners))];
  const numbers = new Map(Object.keys(story.events).map((id, place) => [id, place + 1]));
  return pageOf(shared, {
    path,
    title: story.title,
    description: story.summary,
    section: 'stories',
    sources: { path, ids: sourcesOfEvents(shared.facts, Object.keys(story.events)) },
    share: () => shareOf(shared, story),
    content: (
      <Article index={index} headline={story.title} description={story.summary}>
        <h1>{story.title}</h1>
        <p className="page-lead">{story.summary}</p>
        <p className="quiet">{words.minutes(story.minutes, story.steps.length)}</p>
        <ul className="page-ways">
          <li>
            <a href={up + storyQuery(story.id, story.steps[0]!.id)}>{words.open}</a>
          </li>
          {shared.packs.has(path) ? (
            <li>
              <a href={PACK_FILE} download={`${story.id}.${wording.lang}.zip`}>
                {taskMessagesIn(wording.lang).story.pack}
              </a>
            </li>
          ) : null}
        </ul>
        {shared.packs.has(path) ? (
          <p className="quiet screen-only">{taskMessagesIn(wording.lang).story.print}</p>
        ) : null}
        <nav className="contents story-contents" aria-label={words.contents}>
          <ol>
            {story.steps.map((step) => (
              <li key={step.id}>
                <a href={`#${step.id}`}>{step.title}</a>
              </li>
            ))}
          </ol>
        </nav>
        {maps.length === 0 ? null : (
          <div className="story-legend">
            <Legend
              chips={maps.flatMap(({ chips }) => chips)}
              thin={maps.some(({ thin }) => thin)}
              partners={partners.map((id) => ({
                id,
                letters: wording.names.party(id).letters,
                colorIndex: colorOf(id),
              }))}
            />
          </div>
        )}
        {definitions.length === 0 ? null : (
          <svg className="pa shared-lines" width="0" height="0" aria-hidden="true" focusable="false">
            <defs {...drawing(...definitions)} />
          </svg>
        )}
        {steps.map((one, place) => (
          <Step
            key={one.step.id}
            shared={shared}
            words={words}
            story={story}
            pictures={one}
            place={place}
            up={up}
            numbers={numbers}
          />
        ))}
        <section className="story-rests">
          <h2 id="sources">{words.sources}</h2>
          <p className="quiet">{words.sourcesLead}</p>
          <StorySources shared={shared} words={words} events={story.events} up={up} />
        </section>
        <p className="quiet">{messages.ui.readUntil(inWords(shared, index.readUntil))}</p>
      </Article>
    ),
  });
}

/** The map of its first step that has one, beside what the story tells; lives where all its steps show those. */
function shareOf(shared: Shared, story: StoryFile): Share {
  const step = story.steps.find(({ view }) => view.shows !== 'life') ?? story.steps[0]!;
  const { view } = step;
  const at = parseIsoDay(view.at)!;
  const lives = livesAt(shared, step);
  if (view.shows !== 'life') {
    const { group, partners, hosts, extent } = view;
    const { says, ...drawn } = shareMap(shared, { at, group, partners, hosts, extent, lives });
    // A map without its date says nothing; of the rest what finds room.
    return { ...drawn, says: [...says, story.summary] };
  }
  const shown = lives.all.filter(
    ({ tie }) => tie.group === view.group && view.hosts.includes(tie.host) && view.partners.includes(tie.partner),
  );
  return shareLives({ ...shared, at }, shown, [story.summary], 'partner');
}

interface StepProps {
  readonly shared: Shared;
  readonly words: StoryMessages;
  readonly story: StoryFile;
  readonly pictures: StepPictures;
  readonly place: number;
  readonly up: string;
  /** Of events, in the list at the end. */
  readonly numbers: ReadonlyMap<string, number>;
}

function Step({ shared, words, story, pictures, place, up, numbers }: StepProps): ReactNode {
  const { step } = pictures;
  const { facts, wording } = shared;
  const { messages, names } = wording;
  const cited = [...new Set(eventsIn(step.text))];
  return (
    <section className={`story-step story-step-${step.view.shows}`} aria-labelledby={step.id}>
      <h2 id={step.id} tabIndex={-1}>
        <span className="story-number">{place + 1}</span> {step.title}
      </h2>
      <StoryStill shared={shared} words={words} pictures={pictures} place={place} />
      <div className="story-text">
        <StoryText
          story={story}
          words={words}
          blocks={step.text}
          hrefOf={(id) => up + facts.events.get(id)!.address}
          glossary={`${up}glossary/`}
        />
        <p className="elsewhere-line">
          <a href={up + storyQuery(story.id, step.id)}>{words.openStep}</a>
        </p>
      </div>
      {cited.length === 0 ? null : (
        <div className="step-rests">
          <h3>{words.restsOn}</h3>
          <ul>
            {cited.map((id) => {
              const event = story.events[id]!;
              const { says, denied } = whoSays([event], names, words);
              return (
                <li key={id}>
                  <a href={`#${restsAnchor(id)}`}>
                    [{numbers.get(id)}] {inWords(shared, event.date)}
                  </a>
                  , {storyEventOf(shared, event)}
                  {messages.punctuation.colon}
                  {says.join(', ')}
                  {denied.length > 0 ? `${messages.punctuation.semicolon}${words.denied(denied.join(', '))}` : ''}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Ids of the events that a text is linked to, in its order. */
function eventsIn(blocks: readonly StoryBlock[]): string[] {
  const inlines = (content: readonly StoryInline[]): string[] =>
    content.flatMap((inline) => {
      if (typeof inline === 'string') return [];
      if ('em' in inline) return inlines(inline.em);
      if ('strong' in inline) return inlines(inline.strong);
      return 'claim' in inline ? inline.claim : [];
    });
  return blocks.flatMap((block) => {
    if ('p' in block) return inlines(block.p);
    if ('explained' in block) return [];
    return 'note' in block ? eventsIn(block.note) : block.list.flatMap((item) => eventsIn(item));
  });
}

/** The list of stories. */
export function storiesPage(shared: Shared): WrittenPage {
  const words = storyMessagesIn(shared.wording.lang);
  const up = upFrom(STORIES_PATH);
  return pageOf(shared, {
    path: STORIES_PATH,
    title: words.title,
    description: words.lead,
    section: 'stories',
    content: (
      <>
        <h1>{words.title}</h1>
        <p className="page-lead">{words.lead}</p>
        {shared.stories.length === 0 ? <p>{words.none}</p> : null}
        <ol className="story-cards">
          {shared.stories.map((story) => (
            <li key={story.id}>
              <h2>
                <a href={up + storyPath(story.id)}>{story.title}</a>
              </h2>
              <p>{story.summary}</p>
              <p className="quiet">{words.minutes(story.minutes, story.steps.length)}</p>
              <p className="elsewhere-line">
                <a href={up + storyQuery(story.id, story.steps[0]!.id)}>
                  {words.open}
                  <span className="spoken-only">
                    {shared.wording.messages.punctuation.colon}
                    {story.title}
                  </span>
                </a>
              </p>
            </li>
          ))}
        </ol>
      </>
    ),
  });
}
