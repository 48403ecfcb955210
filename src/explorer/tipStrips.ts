/** The strip of lives of a chip's card: fetched when a card is first shown. */
import { drawTipStrip } from '../draw/tipStrip.ts';
import type { SvgNode } from '../draw/node.ts';
import type { Chip } from '../model/chip.ts';
import type { View } from '../model/view.ts';
import type { Lives } from '../query/atlas.ts';
import { barOf } from '../timeline/lifeLanes.ts';

/** Pixels: what a card leaves beside the chip. */
const WIDTH = 228;

/** The lives of the chip's partner in its country, for its question, as far as known; adverse and contested ties have lines of their own. */
export function stripOf(lives: Lives, { partner, host, group }: Chip, view: View, colorIndex: number): SvgNode | null {
  const { from, to, at, known } = view;
  const until = known === null ? to : Math.max(from + 1, Math.min(to, known));
  const own = lives.all.filter(
    ({ tie }) => tie.host === host && tie.partner === partner && tie.group === group && tie.tie === 'cooperation',
  );
  return drawTipStrip({
    width: WIDTH,
    from,
    to,
    at,
    bars: own.map((life) => barOf(life, from, until, life.tie.id)),
    colorIndex,
    idPrefix: `tip-${host}-${partner}`,
  });
}
