/** Lives of ties as the lanes of a timeline: a lane a partner, a bar a tie, its ends as soft as its dates. */
import type { Bar, Segment } from '../draw/bars.ts';
import type { Lane } from '../draw/timeline.ts';
import type { Day } from '../model/day.ts';
import type { Life, LifeSegment } from '../model/fold.ts';
import type { Standing, Status } from '../model/words.ts';

export interface LaneWords {
  /** Which party's lane a life is in. */
  readonly partyOf: (life: Life) => string;
  readonly partyName: (party: string) => string;
  readonly colorOf: (party: string) => number;
  /** Name of a bar. */
  readonly titleOf: (life: Life) => string;
}

/** A span in which status and standing stay, and whether it is heard of. */
interface Run {
  readonly first: LifeSegment;
  readonly status: Status;
  readonly standing: Standing;
  next: LifeSegment | null;
}

function runsOf({ segments }: Life): Run[] {
  const runs: Run[] = [];
  segments.forEach((segment, index) => {
    const { status, standing, fading } = segment;
    const next = segments[index + 1] ?? null;
    const open = runs.at(-1);
    const same = open?.status === status && open.standing === standing && open.first.fading === fading;
    if (open && same && open.next === segment) open.next = next;
    else if (status !== null) runs.push({ first: segment, status, standing: standing ?? 'third-party', next });
  });
  return runs;
}

/** The earliest day on which a status may have begun that surely held from the segment's first day. */
function softStart(life: Life, segment: LifeSegment): Day {
  const event = life.events.find(({ id }) => id === segment.setBy);
  // A segment may begin later than its event: what an event set can change its standing, or run out.
  return event?.latest === segment.from ? Math.min(event.earliest, segment.from) : segment.from;
}

function segmentOf(run: Run, life: Life, from: Day, to: Day): Segment {
  const begins = Math.max(from, run.first.from);
  const { fading } = run.first;
  // Where nothing is heard of it any more, its end is no softer for an uncertain date.
  const turns = run.next !== null && run.next.status !== run.status && fading === 'no';
  const soft = run.next === null ? to : run.next.from - 1;
  const sure = turns ? softStart(life, run.next!) - 1 : soft;
  const startsSoft = softStart(life, run.first);
  return {
    from: begins,
    ...(startsSoft < run.first.from ? { fromSoft: startsSoft } : {}),
    to: Math.max(begins - 1, Math.min(to, sure)),
    ...(soft > sure ? { toSoft: soft } : {}),
    status: run.status,
    standing: run.standing,
    // On the map the same span bears the chip that fades, or the one that lapsed.
    ...(fading === 'no' ? {} : { silence: fading }),
  };
}

export function barOf(life: Life, from: Day, to: Day, title: string): Bar {
  return {
    key: life.tie.id,
    segments: runsOf(life)
      .filter(({ status }) => status !== 'ended')
      .map((run) => segmentOf(run, life, from, to))
      .filter((segment) => (segment.toSoft ?? segment.to) >= from && (segment.fromSoft ?? segment.from) <= to),
    events: life.events
      .filter(({ latest }) => latest >= from && latest <= to)
      .map(({ id, latest }) => ({ id, day: latest })),
    title,
  };
}

/** Lanes in the order in which their parties first appear; a life without anything in the span has no bar. */
export function lanesOf(
  lives: readonly Life[],
  span: { readonly from: Day; readonly to: Day },
  words: LaneWords,
): Lane[] {
  const lanes = new Map<string, { lane: Omit<Lane, 'bars'>; bars: Bar[] }>();
  for (const life of lives) {
    const party = words.partyOf(life);
    const bar = barOf(life, span.from, span.to, words.titleOf(life));
    if (bar.segments.length + bar.events.length === 0) continue;
    const found = lanes.get(party) ?? {
      lane: { key: party, label: words.partyName(party), colorIndex: words.colorOf(party) },
      bars: [],
    };
    found.bars.push(bar);
    lanes.set(party, found);
  }
  return [...lanes.values()].map(({ lane, bars }) => ({ ...lane, bars }));
}
