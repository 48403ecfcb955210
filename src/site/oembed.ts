/**
 * oEmbed by static discovery: each live view page names a file that says how to embed it. A static host cannot answer for
 * any address, so what a consumer finds is the named view; it needs whole addresses, so only a published copy has it.
 * Shape: https://oembed.com, 2.3.
 */
import { frameSnippet } from '../share/snippets.ts';
import type { BuilderView } from '../embed/builder/data.ts';
import type { Lang } from '../model/words.ts';

export interface OembedInput {
  /** Of the site, with the slash at its end. */
  readonly address: string;
  readonly lang: Lang;
  /** Name of the atlas. */
  readonly atlas: string;
  readonly view: Pick<BuilderView, 'id' | 'still'>;
  readonly title: string;
  readonly alternative: string;
  readonly caption: string;
  readonly more: string;
  /** The address of the view in the atlas, from the folder of the language. */
  readonly full: string;
}

/** Pixels of the frame: a column, and what stands above the fold of it; the rest scrolls inside. */
const WIDTH = 600;
const HEIGHT = 900;

export const OEMBED_FILE = 'oembed.json';

export function oembed({ address, lang, atlas, view, title, alternative, caption, more, full }: OembedInput): object {
  const src = `${address}${lang}/embed/${view.id}/`;
  const still = { src: `${src}still.png`, ...view.still };
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: atlas,
    provider_url: `${address}${lang}/`,
    thumbnail_url: still.src,
    thumbnail_width: still.width,
    thumbnail_height: still.height,
    width: WIDTH,
    height: HEIGHT,
    html: frameSnippet({
      lang,
      src,
      full: `${address}${lang}/${full}`,
      script: `${address}embed.js`,
      title,
      alternative,
      caption,
      more,
      heights: [[WIDTH, HEIGHT]],
      height: 'fixed',
      still,
      baked: false,
    }),
  };
}
