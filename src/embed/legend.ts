/** The legend of a view: its partners, and the signs that are on it. */
import { legendFor } from '../draw/legend.ts';
import { h, type SvgNode } from '../draw/node.ts';
import { legendWord } from '../i18n/groupWords.ts';
import type { EmbedBook } from './book.ts';
import type { Scene } from './scene.ts';

/** What of a scene a legend explains. */
export interface Explained extends Pick<Scene, 'moments' | 'shows'> {
  readonly state: Pick<Scene['state'], 'partners'>;
}

function glyph(...children: readonly SvgNode[]): SvgNode {
  return h(
    'svg',
    { class: 'pa glyph', width: 40, height: 28, viewBox: '-20 -14 40 28', 'aria-hidden': 'true' },
    children,
  );
}

export function drawLegend(
  { wording, colorOf }: Pick<EmbedBook, 'wording' | 'colorOf'>,
  { state, moments, shows }: Explained,
): SvgNode[] {
  const { messages, names } = wording;
  const { legend } = messages;
  const partners = state.partners.map((id) =>
    h('li', {}, h('span', { class: `swatch swatch-${colorOf(id)}` }, names.party(id).letters), ` ${names.short(id)}`),
  );
  if (shows === 'life') return [h('ul', {}, partners)];
  const chips = moments.flatMap((moment) => moment.chips);
  const signs = legendFor(chips).map(({ key, sample }) =>
    h('li', {}, glyph(sample), ` ${legendWord(messages, key, chips[0]?.group)}`),
  );
  const thin = moments.some(({ rows }) => rows.some((row) => row.thin))
    ? h(
        'li',
        {},
        glyph(h('rect', { class: 'pa-pill pa-pill-thin', x: -17, y: -10, width: 34, height: 20, rx: 10 })),
        ` ${legend.thin}`,
      )
    : null;
  return [h('ul', {}, partners), h('ul', {}, signs, thin)];
}
