/** Lives as a picture. A script of its own has it: most articles show a map, and it weighs. */
import type { SvgNode } from '../draw/node.ts';
import { drawTimeline } from '../draw/timeline.ts';
import { tieLabel } from '../i18n/tieWords.ts';
import { lanesOf } from '../timeline/lifeLanes.ts';
import type { Parts, SizeName } from './parts.ts';

/** Draws the lives of a view in one of its sizes. */
export type LivesDrawing = (parts: Parts, size: SizeName) => SvgNode;

/** The lives of the ties shown, with the date as a line. `id` begins the ids within. */
export function livesNode({ data, book, scene }: Parts, size: SizeName, id = 'lives'): SvgNode {
  const { wording, colorOf } = book;
  const { names, messages } = wording;
  const { at, from, to } = scene.state;
  const span = { from, to };
  const narrow = size === 'narrow';
  const one = scene.state.hosts.length === 1;
  return drawTimeline({
    width: data[size].width,
    laneHeight: narrow ? 16 : 18,
    ...(narrow ? { labelWidth: 0 } : {}),
    ...span,
    lanes: lanesOf(scene.shown, span, {
      partyOf: ({ tie }) => (one ? tie.partner : tie.host),
      partyName: (party) => names.short(party),
      colorOf,
      titleOf: ({ tie }) => `${names.short(tie.partner)}: ${tieLabel(wording, tie)}`,
    }),
    ticks: [],
    thin: (one ? book.atlas.coverage.get(scene.state.hosts[0]!)?.thin : undefined) ?? [],
    at,
    title: `${messages.ui.timelineName}${messages.punctuation.colon}${data.title}`,
    desc: scene.moments[0]!.said()
      .flatMap(({ ties }) => ties.map(({ words }) => words))
      .join('. '),
    idPrefix: `${id}-${size}`,
  });
}
