/** Lives as bars through time, drawn twice: for a wide page and print, and for a phone, so that words stay legible. */
import type { ReactNode } from 'react';
import { partnerColors } from '../../draw/partnerColors.ts';
import { drawTimeline } from '../../draw/timeline.ts';
import { tieLabel } from '../../i18n/tieWords.ts';
import { isoOf, parseIsoDay } from '../../model/day.ts';
import type { Life } from '../../model/fold.ts';
import { lanesOf } from '../../timeline/lifeLanes.ts';
import type { Lane } from '../../draw/timeline.ts';
import { drawing } from './drawing.ts';
import { inWords, tieName, type Shared } from './shared.ts';

export interface LivesProps {
  readonly shared: Shared;
  readonly lives: readonly Life[];
  /** What the rows are: partners of a host, or hosts of a partner. */
  readonly by: 'partner' | 'host';
  /** The party whose page it is: a tie between equals is told from its side. */
  readonly of?: string | undefined;
  readonly idPrefix: string;
  readonly name?: string | undefined;
}

/** With more lives than this a second drawing would weigh too much: on a phone the one is then scrolled. */
const MOST_TWICE = 16;
const WIDE = { width: 760, laneHeight: 18, suffix: 'wide' };
const NARROW = { width: 330, laneHeight: 16, labelWidth: 0, fontSize: 12, suffix: 'narrow' };

/** The rows of a picture of lives. */
export function lanesOfLives({ shared, lives, by, of }: Pick<LivesProps, 'shared' | 'lives' | 'by' | 'of'>): Lane[] {
  const { index, wording, at } = shared;
  const { names } = wording;
  const colorOf = partnerColors(index.defaultPartners, index.partners);
  const partnerOf = ({ tie }: Life): string => (tie.symmetric && tie.partner === of ? tie.host : tie.partner);
  const hostOf = ({ tie }: Life): string => (tie.symmetric && tie.host === of ? tie.partner : tie.host);
  return lanesOf(
    lives,
    { from: parseIsoDay(index.start)!, to: at },
    {
      partyOf: by === 'partner' ? partnerOf : hostOf,
      partyName: (party) => names.short(party),
      // Of one partner all rows bear its colour.
      colorOf: (party) => colorOf(by === 'partner' ? party : (of ?? party)),
      titleOf: (life) =>
        by === 'partner'
          ? tieName(shared, life.tie, partnerOf(life))
          : `${names.short(hostOf(life))} · ${tieLabel(wording, life.tie)}`,
    },
  );
}

export function Lives({ shared, lives, by, of, idPrefix, name }: LivesProps): ReactNode {
  const { index, wording, at, facts } = shared;
  const from = parseIsoDay(index.start)!;
  const [host] = lives.map(({ tie }) => tie.host);
  const lanes = lanesOfLives({ shared, lives, by, of });
  if (lanes.length === 0) return null;
  const draw = ({ suffix, ...size }: typeof WIDE | typeof NARROW): ReturnType<typeof drawing> =>
    drawing(
      drawTimeline({
        ...size,
        from,
        to: at,
        lanes,
        ticks: [],
        thin: by === 'host' || host === undefined ? [] : (facts.atlas.coverage.get(host)?.thin ?? []),
        at,
        title: name ?? wording.messages.ui.timelineName,
        desc: `${lanes.map(({ label }) => label).join(', ')}. ${inWords(shared, isoOf(from))} – ${inWords(shared, index.readUntil)}`,
        idPrefix: `${idPrefix}-${suffix}`,
      }),
    );
  if (lives.length > MOST_TWICE) {
    return (
      <div
        className="lives-still lives-scroll"
        tabIndex={0}
        role="region"
        aria-label={name ?? wording.messages.ui.timelineName}
        {...draw(WIDE)}
      />
    );
  }
  return (
    <div className="lives-still">
      <div className="for-wide" {...draw(WIDE)} />
      <div className="for-narrow" {...draw(NARROW)} />
    </div>
  );
}
