/**
 * The map of a class at 1024 by 768 as pixels: as drawn, as a photocopier gives it, and as a weak projector shows it in a
 * bright room. Drawn from the record as the page does it, so that what is looked at is what a class sees.
 */
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { compile } from '../src/dataset/compile.ts';
import type { DataRecord } from '../src/dataset/load.ts';
import { shapesOf } from '../src/dataset/shapesOf.ts';
import { atlasOf } from '../src/dataset/toAtlas.ts';
import * as cards from '../src/draw/classCard.ts';
import { drawMap } from '../src/draw/map.ts';
import { h, toSvg } from '../src/draw/node.ts';
import { partnerColors } from '../src/draw/partnerColors.ts';
import { standaloneStyle } from '../src/draw/style.ts';
import { classWord } from '../src/i18n/classWord.ts';
import { en } from '../src/i18n/messages.en.ts';
import { namesFrom } from '../src/i18n/names.ts';
import { parseIsoDay } from '../src/model/day.ts';
import { livesOf } from '../src/query/atlas.ts';
import { chipsAt } from '../src/query/chipsAt.ts';
import { lightness, seen, SIGHTS, type Rgb } from './colourSight.ts';

const require = createRequire(import.meta.url);
const FONTS = ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'].map((file) =>
  require.resolve(`@expo-google-fonts/noto-sans/${file}`),
);

/** The map of the page at 1024 by 768; many countries have it beside their key. */
export const CLASS_MAP = {
  width: 967,
  height: 440,
  chipSize: 30,
  many: { width: 528, height: 514, chipSize: 25 },
} as const;
const MANY = 20;

/**
 * What is left of a picture. `washed`: light falls on the wall, so that black is as light as a third of white, and what
 * is seen is in between.
 */
export const CONDITIONS = ['drawn', 'photocopy', 'washed'] as const;
export type Condition = (typeof CONDITIONS)[number];

const WASHED = 0.33;

export function under(condition: Condition, colour: Rgb): Rgb {
  if (condition === 'drawn') return colour;
  if (condition === 'photocopy') return seen(colour, SIGHTS['achromatopsia']!);
  return colour.map((part) => Math.round(255 * WASHED + part * (1 - WASHED))) as unknown as Rgb;
}

/** The map as a class sees it, SVG. */
export function classMap(
  record: DataRecord,
  region: string,
  date: string,
): { svg: string; width: number; height: number } {
  const { index } = compile(record, 'en');
  const names = namesFrom(index, en);
  const wording = { lang: 'en', messages: en, names } as const;
  const shapes = shapesOf(record);
  const { hosts, extent } = index.regions[region]!;
  const partners = index.view.partners.slice(0, 3);
  const lives = livesOf(atlasOf(record), null);
  const chips = chipsAt(lives, { hosts, partners, group: index.view.group }, parseIsoDay(date)!);
  const compact = hosts.length > MANY;
  const { width, height, chipSize } = compact ? CLASS_MAP.many : CLASS_MAP;
  const others = index.hosts.filter((host) => !hosts.includes(host));
  const picture = drawMap({
    shapes,
    extent,
    width,
    height,
    partners,
    rows: [...hosts, ...others].map((host, place) => ({
      host,
      name: names.party(host).name,
      short: names.short(host),
      code: host,
      chips: chips.slice(place * partners.length, (place + 1) * partners.length),
    })),
    letters: (chip) => names.party(chip.partner).letters,
    colorOf: partnerColors(index.defaultPartners, index.partners),
    labels: true,
    chipSize,
    wordOf: (chip) => classWord(wording, chip),
    cards,
    ...(compact ? { compact } : {}),
    title: index.title,
    desc: date,
  });
  const svg = h(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', class: 'pa', width, height, viewBox: `0 0 ${width} ${height}` },
    h('style', {}, standaloneStyle('light')),
    picture,
  );
  return { svg: toSvg(svg), width, height };
}

/** Pixels of a drawing under a condition. */
export function classPixels(svg: string, condition: Condition): { width: number; height: number; data: Uint8Array } {
  const { width, height, pixels } = new Resvg(svg, {
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
  }).render();
  const data = new Uint8Array(pixels);
  for (let at = 0; at < data.length; at += 4) {
    const colour = under(condition, [data[at]!, data[at + 1]!, data[at + 2]!]);
    data.set(colour, at);
  }
  return { width, height, data };
}

export function pngOfPixels({ width, height, data }: ReturnType<typeof classPixels>): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}

/** How far two colours are apart in lightness (L*) under a condition. */
export function apart(condition: Condition, a: Rgb, b: Rgb): number {
  return Math.abs(lightness(under(condition, a)) - lightness(under(condition, b)));
}
