/** A picture as a file of its own: what each begins with, its style written out, on a page of its colour. */
import { h, type Child, type SvgNode } from './node.ts';
import { DEFAULT_PALETTE, type Palette, type Theme } from './palette.ts';
import { standaloneStyle } from './style.ts';

export interface SvgFile {
  /** Pixels that the drawing counts in. */
  readonly width: number;
  readonly height: number;
  /** How large the file is shown or printed, where it is not in those pixels. */
  readonly shown?: { readonly width: number | string; readonly height: number | string } | undefined;
  /** Language of the texts, `en`, `fr`. */
  readonly lang: string | undefined;
  /** What a screen reader says of it. */
  readonly title: string;
  readonly theme: Theme;
  readonly palette?: Palette | undefined;
}

export function svgFile(
  { width, height, shown = { width, height }, lang, title, theme, palette = DEFAULT_PALETTE }: SvgFile,
  ...content: readonly (Child | readonly Child[])[]
): SvgNode {
  return h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xml:lang': lang,
      class: 'pa',
      width: shown.width,
      height: shown.height,
      viewBox: `0 0 ${width} ${height}`,
    },
    h('title', {}, title),
    h('style', {}, standaloneStyle(theme, palette)),
    h('rect', { class: 'pa-page', width, height }),
    ...content,
  );
}
