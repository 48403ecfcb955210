/**
 * The body of a view page, complete before any script runs. What the script will change has a place with an id, as large
 * as what it will put there, so that nothing jumps when it comes.
 */
import { h, type Child, type SvgNode } from '../draw/node.ts';
import type { EvidenceFile } from './data.ts';
import { fullAddress } from './fullAddress.ts';
import { livesNode } from './lives.ts';
import {
  descOf,
  footNodes,
  headParts,
  legendNodes,
  marksNode,
  numbering,
  saysNodes,
  SIZES,
  sizesOf,
  sourcesNodes,
  tableNodes,
  type Parts,
  type SizeName,
} from './parts.ts';
import { shareNodes } from './shareNodes.ts';

/** A scale and a shift from the plane to pixels. */
interface Frame {
  readonly scale: number;
  readonly tx: number;
  readonly ty: number;
}

/** The map under the marks, drawn once, the frame that it was drawn in, and those of the two sizes. */
export interface EmbedBase {
  readonly node: SvgNode;
  readonly frame: Frame;
  readonly frames: Readonly<Record<SizeName, Frame>>;
}

/** From one frame to another of the same projection: a scale and a shift. */
function transformOf(from: Frame, to: Frame): string {
  const scale = to.scale / from.scale;
  const shift = (a: number, b: number): number => Number((b - a * scale).toFixed(2));
  return `translate(${shift(from.tx, to.tx)},${shift(from.ty, to.ty)}) scale(${Number(scale.toFixed(5))})`;
}

const BASE_ID = 'base';

/** The map under the marks, once. Behind the pictures, so that two sizes of the same marks stand near enough to be squeezed. */
function baseSvg(base: EmbedBase, shared: readonly SvgNode[]): SvgNode {
  return h(
    'svg',
    { class: 'pa defs', width: 0, height: 0, 'aria-hidden': 'true' },
    h('defs', {}, h('g', { id: BASE_ID }, base.node), shared),
  );
}

const isChip = ({ attrs }: SvgNode): boolean => String(attrs['class'] ?? '').startsWith('pa-chip ');

function mapSvg(parts: Parts, base: EmbedBase, place: number, size: SizeName): SvgNode {
  const { data, scene, book } = parts;
  const moment = scene.moments[place]!;
  const { width, height } = data[size];
  const id = `map-${place}-${size}`;
  return h(
    'svg',
    {
      class: `pa pa-map ${size}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${id}-title`,
      // What a map says is the same in each size, and stands once.
      'aria-describedby': `map-${place}-desc`,
    },
    h('title', { id: `${id}-title` }, book.wording.messages.ui.mapName(scene.question, moment.date)),
    size === SIZES[0] ? h('desc', { id: `map-${place}-desc` }, descOf(parts, moment)) : null,
    h(
      'g',
      { transform: transformOf(base.frame, base.frames[size]), 'aria-hidden': 'true' },
      h('use', { href: `#${BASE_ID}` }),
    ),
    h('g', { id: `marks-${place}-${size}` }, marksNode(parts, moment, data[size])),
  );
}

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
      sizesOf(data).map((size) => mapSvg(parts, base, place, size)),
    ),
  );
  const { nodes, definitions } = shareNodes(maps, isChip, 'chip-');
  return [...nodes, baseSvg(base, definitions)];
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
    newest === null
      ? null
      : section('frozen', [
          h(
            'p',
            {},
            `${words.frozen(book.index.version)} ${words.noticesNoScript} `,
            h('a', { href: newest }, words.openNewer),
          ),
        ]),
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
