/** What makes the site installable: a manifest in each language, and its pictures. https://www.w3.org/TR/appmanifest/ */
import { readFileSync } from 'node:fs';
import { LANGS, type Lang } from '../model/words.ts';
import type { IndexFile } from '../record/format.ts';
import type { Output } from './output.ts';
import { toPng } from './raster.ts';

const SIZES = [192, 512] as const;
/** The paper of the light pages. */
const PAPER = '#fdfcf9';

export function webManifest(index: Pick<IndexFile, 'title' | 'tagline'>, lang: Lang): object {
  return {
    id: '../',
    name: index.title,
    short_name: index.title,
    description: index.tagline,
    lang,
    dir: 'ltr',
    start_url: './',
    scope: '../',
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      { src: '../favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      ...SIZES.map((size) => ({ src: `../icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' })),
    ],
  };
}

/** `icon`: the file of the site's picture, 32 pixels wide. */
export function writeIcons(icon: string, output: Output): void {
  const svg = readFileSync(icon, 'utf8');
  for (const size of SIZES) output.write(`icon-${size}.png`, toPng(svg, size / 32));
}

export function writeWebManifest(index: IndexFile, output: Output): void {
  const lang = LANGS.find((one) => one === index.lang)!;
  output.write(`${lang}/manifest.webmanifest`, `${JSON.stringify(webManifest(index, lang), null, 1)}\n`);
}
