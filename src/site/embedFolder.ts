/** The folder of one embed: its page, that in each theme, its picture, and how oEmbed finds it. */
import type { Compiled } from '../dataset/compile.ts';
import type { DataRecord } from '../dataset/load.ts';
import type { Shapes } from '../geo/shapes.ts';
import { THEMES, type Theme } from '../draw/palette.ts';
import type { EmbedWords } from '../i18n/embed.en.ts';
import type { PagePlaces } from '../embed/data.ts';
import { headParts, type Parts } from '../embed/parts.ts';
import { alternativeOf, stillSvg, svgSize, type StillGround } from '../embed/still.ts';
import type { Lang } from '../model/words.ts';
import type { Size } from '../embed/builder/data.ts';
import { LIVE_HOME, releaseHome } from './embedHomes.ts';
import { oembed, OEMBED_FILE } from './oembed.ts';
import type { Output } from './output.ts';
import type { Pictures } from './pictures.ts';

/** What embeds are made of. */
export interface EmbedInput {
  readonly record: DataRecord;
  readonly compiled: Compiled;
  readonly shapes: Shapes;
  /** Shapes as coarse as a picture of a large region needs them: bends below so many square kilometres left out. */
  readonly coarser: (detailKm2: number) => Shapes;
  readonly pictures: Pick<Pictures, 'add'>;
}

export interface EmbedFolder {
  readonly id: string;
  readonly lang: Lang;
  /** Of the atlas. */
  readonly title: string;
  readonly version: string;
  readonly frozen: boolean;
  /** Of the site, with the slash at its end; null where it is not known. */
  readonly address: string | null;
  readonly words: EmbedWords;
  /** What its picture shows. */
  readonly parts: Parts;
  readonly ground: StillGround;
  /** Of the view in the atlas, from the folder of the language. */
  readonly full: string;
  /** Makes the page. */
  readonly document: (place: PageOf) => string;
}

export interface PageOf {
  readonly theme: Theme | null;
  readonly places: PagePlaces;
  /** From the page: the live page of the same view; null for that page itself. */
  readonly newest: string | null;
  readonly discovered: string | null;
}

/** The places of a page of a view: live, or frozen to a release. */
export function placesOf(
  lang: Lang,
  version: string,
  id: string,
  frozen: boolean,
  theme: Theme | null,
): { readonly folder: string; readonly places: PagePlaces } {
  const release = releaseHome(version);
  const folder = `${frozen ? `${release}${lang}/` : `${lang}/embed/`}${id}/${theme === null ? '' : `${theme}/`}`;
  const site = '../'.repeat(folder.split('/').length - 1);
  const home = `${site}${frozen ? release : LIVE_HOME}`;
  return { folder, places: { home, site, full: `${site}${lang}/`, frozen } };
}

/** Writes it; gives the size of its picture. */
export function writeEmbedFolder(
  { id, lang, title, version, frozen, address, words, parts, ground, full, document }: EmbedFolder,
  output: Output,
  pictures: Pick<Pictures, 'add'>,
): Size {
  const published = frozen ? null : address;
  const discovered = published === null ? null : `${published}${lang}/embed/${id}/${OEMBED_FILE}`;
  for (const theme of [null, ...THEMES]) {
    const { folder, places } = placesOf(lang, version, id, frozen, theme);
    const newest = frozen ? `${places.site}${lang}/embed/${id}/` : null;
    output.write(`${folder}index.html`, document({ theme, places, newest, discovered }));
  }
  const { folder } = placesOf(lang, version, id, frozen, null);
  const svg = stillSvg(parts, ground, 'light');
  output.write(`${folder}still.svg`, svg);
  pictures.add(`${folder}still.png`, svg, 1.5);
  const still = svgSize(svg);
  if (published !== null) {
    const { headline, date } = headParts(parts);
    const made = oembed({
      address: published,
      lang,
      atlas: title,
      view: { id, still },
      title: `${headline}, ${date}`,
      alternative: alternativeOf(parts),
      caption: words.builder.caption(headline, date, title, version),
      more: words.builder.wholeRecord,
      full,
    });
    output.write(`${folder}${OEMBED_FILE}`, `${JSON.stringify(made, null, 1)}\n`);
  }
  return still;
}
