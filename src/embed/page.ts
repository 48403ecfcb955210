/**
 * The body of a view page, complete before any script runs. What the script will change has a place with an id, as large
 * as what it will put there, so that nothing jumps when it comes.
 */
import { h, type Child, type SvgNode } from '../draw/node.ts';
import type { EvidenceFile } from './data.ts';
import { fullAddress } from './fullAddress.ts';
import { livesNode } from './lives.ts';
import { baseSvg, isChip, mapSvg, type EmbedBase } from './mapPicture.ts';
import {
  footNodes,
  frozenNode,
  headParts,
  legendNodes,
  numbering,
  saysNodes,
  sizesOf,
  sourcesNodes,
  tableNodes,
  type Parts,
} from './parts.ts';
import { shareNodes } from './shareNodes.ts';

function pictures(parts: Parts, base: EmbedBase | null): SvgNode[] {
  const { data, scene, words } = parts;
  if (data.shows === 'life' || base === null) {
    return sizesOf(data).map((size) => h('div', { class: size, id: `lives-${size}` }, livesNode(parts, size)));
  }
  const maps = scene.moments.map((moment, place) =>
    h(
      'figure',
      {},
      data.shows === 'compare'
        ? h(
            'figcaption',
            {},
            `${place === 0 ? words.before : words.after}${parts.book.wording.messages.punctuation.colon}`,
            h('b', { id: `date-${place}` }, moment.date),
          )
        : null,
      sizesOf(data).map((size) => mapSvg({ parts, moment, base, size, id: String(place) })),
    ),
  );
  const { nodes, definitions } = shareNodes(maps, isChip, 'chip-');
  return [...nodes, baseSvg(base.node, definitions)];
}

/** Where the page lies: its address without folder, and the newest one of a frozen page. */
export interface PageInput {
  readonly parts: Parts;
  readonly base: EmbedBase | null;
  readonly evidence: EvidenceFile;
  /** Of a frozen page: the live page of the same view. */
  readonly newest: string | null;
}

export function embedBody({ parts, base, evidence, newest }: PageInput): SvgNode {
  const { data, book, words, scene } = parts;
  const { headline, date } = headParts(parts);
  const counted = numbering();
  // First what is said, which numbers the sources.
  const says = saysNodes(parts, { file: evidence, note: counted.note });
  const full = fullAddress(book.index, data.shows, scene.state);
  const section = (id: string, children: readonly Child[], attrs: Readonly<Record<string, string>> = {}): SvgNode =>
    h('section', { id, ...attrs }, children);
  return h(
    'main',
    { class: `embed shows-${data.shows}` },
    h('h1', { id: 'headline' }, headline),
    h('p', { class: 'date', id: 'date' }, date),
    newest === null ? null : frozenNode(words, book.index.version, newest),
    h('div', { class: 'pictures' }, pictures(parts, base)),
    h('div', { id: 'time', class: 'time' }, h('p', { class: 'quiet' }, words.noScript)),
    h('p', { class: 'sentence', id: 'sentence' }, scene.sentence),
    section('legend', legendNodes(parts), { 'aria-label': book.wording.messages.legend.title }),
    section('open', [], { hidden: '', tabindex: '-1' }),
    section('says', says),
    h('details', { id: 'sources' }, sourcesNodes(parts, counted, evidence)),
    h('details', { id: 'table' }, tableNodes(parts)),
    h('footer', { id: 'foot' }, footNodes(parts, full)),
  );
}
