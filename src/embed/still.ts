/** A view as one picture in a file, with headline, legend, date, sources and version in it: a file travels alone. */
import { legendFor } from '../draw/legend.ts';
import { drawMap } from '../draw/map.ts';
import { h, type SvgNode } from '../draw/node.ts';
import type { Theme } from '../draw/palette.ts';
import { standalone } from '../draw/standalone.ts';
import { dateInWords } from '../i18n/dates.ts';
import { legendWord } from '../i18n/groupWords.ts';
import { chipWords } from '../i18n/tieWords.ts';
import { livesNode } from './lives.ts';
import { headParts, marksInWords, type Parts } from './parts.ts';
import type { Moment } from './scene.ts';

type MapPicture = Parameters<typeof drawMap>[0];

export interface StillGround {
  readonly shapes: MapPicture['shapes'];
  readonly extent: MapPicture['extent'];
}

const WIDTH = 960;
const GAP = 16;

function mapOf(parts: Parts, { shapes, extent }: StillGround, place: number, width: number, height: number): SvgNode {
  const { book, scene } = parts;
  const moment = scene.moments[place]!;
  const [only, ...others] = scene.state.hosts;
  return drawMap({
    shapes,
    extent,
    width,
    height,
    rows: moment.rows,
    partners: scene.state.partners,
    letters: book.lettersOf,
    colorOf: book.colorOf,
    labels: true,
    chipSize: 24,
    ...(only !== undefined && others.length === 0 ? { selected: only } : {}),
    title: book.wording.messages.ui.mapName(scene.question, moment.date),
    desc: marksInWords(parts, moment),
    idPrefix: `still-${place}`,
  });
}

/** Maps beside one another, each under its date. */
function besides(parts: Parts, ground: StillGround): SvgNode {
  const { moments } = parts.scene;
  const width = (WIDTH - GAP * (moments.length - 1)) / moments.length;
  const height = Math.round(width * 1.05);
  const head = 28;
  return h(
    'svg',
    { class: 'pa', width: WIDTH, height: height + head, viewBox: `0 0 ${WIDTH} ${height + head}` },
    moments.flatMap(({ date }, place) => {
      const x = place * (width + GAP);
      const map = mapOf(parts, ground, place, width, height);
      return [
        h('text', { class: 'pa-text pa-strong', 'font-size': 18, x, y: 20 }, date),
        { ...map, attrs: { ...map.attrs, x, y: head } },
      ];
    }),
  );
}

function pictureOf(parts: Parts, ground: StillGround): SvgNode {
  const { data } = parts;
  if (data.shows === 'life')
    return livesNode({ ...parts, data: { ...data, wide: { ...data.wide, width: WIDTH } } }, 'wide');
  if (data.shows === 'compare') return besides(parts, ground);
  return mapOf(parts, ground, 0, WIDTH, Math.round((data.wide.height / data.wide.width) * WIDTH));
}

/** The text alternative: what stands, country by country, as far as a sentence or a few can say it. */
export function alternativeOf({ scene, book }: Parts): string {
  if (scene.sentence !== '') return scene.sentence;
  const [moment] = scene.moments as [Moment];
  const chips = moment.chips.filter(({ status }) => status !== null).slice(0, 6);
  const { names } = book.wording;
  return chips.map((chip) => `${names.short(chip.host)}, ${chipWords(book.wording, chip)}`).join('. ');
}

export function stillSvg(parts: Parts, ground: StillGround, theme: Theme): string {
  const { book, scene, words } = parts;
  const { index, wording } = book;
  const { ui } = wording.messages;
  const { headline, date } = headParts(parts);
  const partners = scene.state.partners.map((id) => `${wording.names.party(id).letters} ${wording.names.short(id)}`);
  const { publisher, editor } = index;
  const people = [publisher ? ui.publishedBy(publisher.name) : null, editor ? ui.editor(editor) : null]
    .filter((one) => one !== null)
    .join(' ');
  return standalone(pictureOf(parts, ground), {
    theme,
    lang: index.lang,
    caption: {
      headline,
      date: [date, scene.sentence, partners.join(' · ')].filter((line) => line !== '').join(' — '),
      sources: `${ui.readUntil(dateInWords(index.readUntil, index.lang))}. ${words.secondReadOnly} ${people === '' ? words.noEditor : people}`,
      version: `${index.title}, ${ui.version(index.version).toLocaleLowerCase(index.lang)}. ${ui.licence}`,
    },
    legend:
      parts.data.shows === 'life'
        ? []
        : legendFor(scene.moments.flatMap(({ chips }) => chips)).map(({ key, sample }) => ({
            sample,
            label: legendWord(wording.messages, key, scene.state.group),
          })),
  });
}

/** Pixels of a file made here. */
export function svgSize(svg: string): { width: number; height: number } {
  const [, width = '0', height = '0'] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Math.round(Number(width)), height: Math.round(Number(height)) };
}
