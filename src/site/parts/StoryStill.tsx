/** The picture of a step: one map, two at its dates, or lives through time. Drawn once, small enough for a phone. */
import type { ReactNode } from 'react';
import type { SvgNode } from '../../draw/node.ts';
import type { Chip } from '../../model/chip.ts';
import { parseIsoDay, type Day } from '../../model/day.ts';
import type { Lives as AllLives } from '../../query/atlas.ts';
import { keptLivesOf } from '../../query/keptLives.ts';
import type { StoryMessages } from '../../i18n/story.ts';
import { dayInWords } from '../../i18n/dates.ts';
import type { StoryStep } from '../../record/story.ts';
import { aspectOf, makeStill } from '../still.ts';
import { drawing } from './drawing.ts';
import { Lives } from './Lives.tsx';
import type { Shared } from './shared.ts';

/** Pixels: as wide as a narrow phone shows it, so that no word in it shrinks. */
const WIDTH = 340;
const HEIGHTS = [230, 380] as const;
/** A border is coarser than on a page with one map, which weighs as much as five of these. */
const THIN = 1.9;
/** The map of a continent has so many lines that they must be coarser still; from so many degrees on. */
const THIN_WIDE = 2.8;
const WIDE = 50;

export interface StepMap {
  readonly picture: SvgNode;
  readonly chips: readonly Chip[];
  readonly thin: boolean;
  readonly question: string;
  readonly date: string;
}

export interface StepPictures {
  readonly step: StoryStep;
  readonly maps: readonly StepMap[];
  /** What changed between the dates of a comparison; else empty. */
  readonly sentence: string;
  readonly lives: AllLives;
  readonly at: Day;
}

/** The record as a step lets it be known; the same for the same lens and day. */
export function livesAt({ facts }: Shared, { view }: StoryStep): AllLives {
  const known = view.known === null ? null : parseIsoDay(view.known);
  return known === null && view.lens === 'all' ? facts.lives : keptLivesOf(facts.atlas, known, view.lens);
}

/** `place` tells the step's pictures from those of the others in the page. */
export function picturesOf(shared: Shared, step: StoryStep, place: number): StepPictures {
  const { view } = step;
  const [west, south, east, north] = view.extent;
  const at = parseIsoDay(view.at)!;
  const vs = view.shows === 'compare' && view.vs !== null ? parseIsoDay(view.vs) : null;
  const lives = livesAt(shared, step);
  const height = Math.round(Math.min(HEIGHTS[1], Math.max(HEIGHTS[0], WIDTH / aspectOf(view.extent))));
  // A country alone is outlined, as one that is selected: the eye finds it among its neighbours.
  const chosen = view.hosts.length === 1 ? view.hosts[0] : view.select;
  const selected = chosen != null && shared.index.hosts.includes(chosen) ? chosen : undefined;
  const draw = (day: Day, part: number) =>
    makeStill(shared.index, lives, shared.shapes, {
      at: day,
      vs: part === 0 ? null : vs,
      known: null,
      group: view.group,
      partners: view.partners,
      hosts: view.hosts,
      extent: view.extent,
      selected,
      idPrefix: `step-${place}-${part}`,
      width: WIDTH,
      height,
      thin: Math.max(east - west, north - south) > WIDE ? THIN_WIDE : THIN,
    });
  const days = view.shows === 'life' ? [] : vs === null ? [at] : [Math.min(vs, at), Math.max(vs, at)];
  const stills = days.map(draw);
  return {
    step,
    at,
    lives,
    sentence: vs === null ? '' : (stills.at(-1)?.sentence ?? ''),
    maps: stills.map(({ picture, chips, rows, question, date }) => ({
      picture,
      chips,
      question,
      date,
      thin: rows.some((row) => row.thin),
    })),
  };
}

export interface StoryStillProps {
  readonly shared: Shared;
  readonly words: StoryMessages;
  readonly pictures: StepPictures;
  readonly place: number;
}

export function StoryStill({ shared, words, pictures, place }: StoryStillProps): ReactNode {
  const { step, maps, sentence, lives, at } = pictures;
  const { messages, lang } = shared.wording;
  const { group, hosts, partners } = step.view;
  if (step.view.shows === 'life') {
    const name = words.lives(messages.groupQuestions[group], dayInWords(at, lang));
    return (
      <figure className="story-still story-still-lives">
        <figcaption>{name}</figcaption>
        <Lives
          shared={{ ...shared, at }}
          lives={lives.all.filter(
            ({ tie }) => tie.group === group && hosts.includes(tie.host) && partners.includes(tie.partner),
          )}
          by="partner"
          idPrefix={`step-${place}`}
          name={name}
        />
      </figure>
    );
  }
  return (
    <div className={maps.length > 1 ? 'story-stills' : undefined}>
      {maps.map(({ picture, question, date }, index) => (
        <figure className="story-still" key={index}>
          <figcaption>{words.map(question, date)}</figcaption>
          <div className="map-frame map-still" {...drawing(picture)} />
        </figure>
      ))}
      {sentence === '' ? null : <p className="quiet story-changed">{sentence}</p>}
    </div>
  );
}
