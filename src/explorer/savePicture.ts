/** The map as the reader sees it, as a picture in a file, with its title, date, legend, sources and version in it. */
import { legendFor } from '../draw/legend.ts';
import { drawMap } from '../draw/map.ts';
import { standalone } from '../draw/standalone.ts';
import { dayInWords } from '../i18n/dates.ts';
import { isoOf } from '../model/day.ts';
import type { View } from '../model/view.ts';
import { handOver } from '../ui/handOver.ts';
import { citedView } from './citedView.ts';
import { extentOf, type AtlasData } from './atlasData.ts';
import { fillsOf } from './fills.ts';
import { CHIP, MANY, MANY_CHIP } from './looks/MapLook.tsx';
import type { Scene } from './scene.ts';

export type PictureFormat = 'svg' | 'png';

const TYPES: Readonly<Record<PictureFormat, string>> = { svg: 'image/svg+xml', png: 'image/png' };

export interface PictureInput {
  readonly data: AtlasData;
  readonly scene: Scene;
  readonly view: View;
  /** Pixels of the map in it, those of the map on the page. */
  readonly width: number;
  readonly height: number;
}

/** A picture for print and screens of twice the density. */
const SCALE = 2;

/** The file's text. */
export function pictureSvg(input: PictureInput): string {
  const { data, scene, view, width, height } = input;
  const { hosts, partners: chosen } = scene.choice;
  const compact = hosts.length > MANY;
  const fills = fillsOf(scene.chips, chosen, data.colorOf);
  const { wording, lang, index } = data;
  const { names, messages } = wording;
  const { ui, legend, punctuation } = messages;
  const partners = chosen.map((id) => `${names.party(id).letters} ${names.short(id)}`).join(' · ');
  const { publisher, editor } = index;
  const filters = [
    ...(view.known === null ? [] : [ui.asPublishedBy(dayInWords(view.known, lang))]),
    ...(view.lens === 'all' ? [] : [`${ui.lens}${punctuation.colon}${ui.lenses[view.lens]}`]),
  ];
  const cited = citedView(data, { ...view, partners: chosen });
  const address = cited.kind === 'view' ? new URL(cited.address, window.location.href).href : '';
  const picture = drawMap({
    shapes: data.shapes,
    extent: extentOf(data, hosts, view.told),
    width,
    height,
    rows: scene.rows,
    partners: chosen,
    letters: (chip) => data.lettersOf(chip.partner, chip.formation),
    colorOf: data.colorOf,
    labels: true,
    chipSize: compact ? MANY_CHIP : CHIP,
    ...(compact ? { compact } : {}),
    ...(fills ? { fills } : {}),
    ...(scene.selection ? { selected: scene.selection.host } : {}),
    title: ui.mapName(scene.question, scene.dateWords),
    desc: scene.sentence,
    idPrefix: 'saved',
  });
  return standalone(picture, {
    theme: window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    lang,
    caption: {
      headline: scene.question,
      date: [scene.dateWords, scene.sentence, partners, ...filters].filter((line) => line !== '').join(' — '),
      sources: [
        `${ui.readUntil(dayInWords(data.last, lang))}.`,
        ...(publisher ? [ui.publishedBy(publisher.name)] : []),
        ...(editor ? [ui.editor(editor)] : []),
      ].join(' '),
      version: `${index.title}, ${ui.version(index.version).toLocaleLowerCase(lang)}. ${ui.licence} ${address}`,
    },
    legend: legendFor(scene.chips).map(({ key, sample }) => ({ sample, label: legend[key] })),
  });
}

/** Throws where the browser cannot turn the drawing into pixels. */
async function pixelsOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser has no canvas to draw on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture has no pixels'))), 'image/png'),
  );
}

/** Hands the picture over as a file. */
export async function savePicture(input: PictureInput, format: PictureFormat): Promise<void> {
  const svg = pictureSvg(input);
  const { data, scene } = input;
  const name = `partnership-atlas-${data.index.version}-${scene.choice.group}-${isoOf(scene.at)}.${format}`;
  handOver(format === 'svg' ? svg : await pixelsOf(svg), TYPES[format], name);
}
