/**
 * Share pictures: what a chat or a network shows beside the link to a page. A page gives the words and the drawing, the
 * explorer's own; the rest is the same for all. `shareMap` and `shareLives` draw what most pages need.
 */
import { card, CARD } from '../draw/card.ts';
import type { SvgNode } from '../draw/node.ts';
import { drawTimeline } from '../draw/timeline.ts';
import { dateInWords, dayInWords } from '../i18n/dates.ts';
import { parseIsoDay, type Day } from '../model/day.ts';
import type { Life } from '../model/fold.ts';
import type { Group } from '../model/words.ts';
import type { Lives } from '../query/atlas.ts';
import type { Extent } from '../geo/frame.ts';
import { chipWords } from '../i18n/tieWords.ts';
import type { Meta } from './citationMeta.ts';
import { lanesOfLives } from './parts/Lives.tsx';
import type { Shared } from './parts/shared.ts';
import { makeStill } from './still.ts';

/** The file beside the page. */
export const SHARE_FILE = 'share.png';
export const SHARE_SCALE = CARD.scale;

/** What a page says of itself on its picture. */
export interface Share {
  readonly says: readonly string[];
  readonly layout: 'beside' | 'below';
  readonly draw: (width: number, height: number) => SvgNode;
}

/** The picture as SVG, to be set as pixels at {@link SHARE_SCALE}. */
export function shareSvg({ index, wording }: Shared, title: string, { says, layout, draw }: Share): string {
  const { lang, messages } = wording;
  const { ui } = messages;
  const foot = `${index.title} · ${ui.version(index.version)} · ${ui.readUntil(dateInWords(index.readUntil, lang))}`;
  return card({ theme: 'light', lang, title, says, foot, layout, draw });
}

/** What points to it. `url`: whole address of the page, with a slash at its end. */
export function shareMeta(url: string, title: string, says: readonly string[]): Meta[] {
  return [
    { name: 'og:type', content: 'article' },
    { name: 'og:image', content: `${url}${SHARE_FILE}` },
    { name: 'og:image:type', content: 'image/png' },
    { name: 'og:image:width', content: String(CARD.width * CARD.scale) },
    { name: 'og:image:height', content: String(CARD.height * CARD.scale) },
    { name: 'og:image:alt', content: [title, ...says].join('. ').slice(0, 400) },
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

export interface MapShare {
  /** The newest date where absent. */
  readonly at?: Day;
  readonly group: Group;
  readonly partners: readonly string[];
  readonly hosts: readonly string[];
  readonly extent: Extent;
  /** Its marks are told in words. */
  readonly selected?: string | undefined;
  /** Folded for what was known or passes a lens; all where absent. */
  readonly lives?: Lives | undefined;
}

/** A map on a date, beside the question that it answers and what its selected country's marks say. */
export function shareMap(shared: Shared, { lives, ...view }: MapShare): Share {
  const { index, facts, shapes, wording } = shared;
  const at = view.at ?? shared.at;
  const still = (width: number, height: number) =>
    makeStill(index, lives ?? facts.lives, shapes, {
      vs: null,
      known: null,
      idPrefix: 'share',
      ...view,
      at,
      width,
      height,
    });
  // Words need no picture of any size.
  const { rows, question } = still(CARD.width, CARD.height);
  const row = rows.find(({ host }) => host === view.selected);
  const told = (row?.chips ?? []).map((chip) => chipWords(wording, chip));
  return {
    says: [`${question}, ${dayInWords(at, wording.lang)}`, ...told],
    layout: 'beside',
    draw: (width, height) => still(width, height).picture,
  };
}

/** Lives through time, below the words. As many as stay legible. */
export function shareLives(
  shared: Shared,
  lives: readonly Life[],
  says: readonly string[],
  by: 'partner' | 'host',
): Share {
  const { index, at } = shared;
  const lanes = lanesOfLives({ shared, lives, by, of: undefined });
  return {
    says,
    layout: 'below',
    draw(width, height) {
      const laneHeight = 26;
      const shown = lanes.slice(0, Math.max(1, Math.floor((height - 40) / (laneHeight + 24))));
      return drawTimeline({
        width,
        laneHeight,
        labelWidth: 0,
        fontSize: 14,
        from: parseIsoDay(index.start)!,
        to: at,
        lanes: shown,
        ticks: [],
        thin: [],
        at,
        title: shown.map(({ label }) => label).join(', '),
        desc: '',
        idPrefix: 'share',
      });
    },
  };
}
