/**
 * A picture as a complete `.svg` file: with its style written out, a headline, a legend, and a caption that says from
 * when it is, what it rests on and of which version, since a file is passed on without its page.
 */
import { drawLegend, HEADLINE, linesOf, MARGIN, SMALL, stack, TEXT, type LegendItem } from './captions.ts';
import { toSvg, type SvgNode } from './node.ts';
import type { Palette, Theme } from './palette.ts';
import { svgFile } from './svgFile.ts';

export interface Caption {
  readonly headline: string;
  /** The date shown, in words. */
  readonly date: string;
  /** What the picture rests on, and who answers for it. */
  readonly sources: string;
  readonly version: string;
}

export interface StandaloneOptions {
  readonly theme: Theme;
  readonly caption: Caption;
  readonly legend?: readonly LegendItem[];
  readonly palette?: Palette;
  /** Language of the texts, `en`, `fr`. */
  readonly lang?: string;
}

function sizeOf(picture: SvgNode): { width: number; height: number } {
  const [width, height] = [Number(picture.attrs['width']), Number(picture.attrs['height'])];
  if (picture.tag !== 'svg' || !(width > 0 && height > 0)) {
    throw new RangeError(`a file is made of an <svg> with a width and a height, not of <${picture.tag}>`);
  }
  return { width, height };
}

/** The file's text. */
export function standalone(picture: SvgNode, options: StandaloneOptions): string {
  const { theme, caption, legend = [], palette, lang } = options;
  const inner = sizeOf(picture);
  const width = inner.width + 2 * MARGIN;
  const head = stack(
    [
      ...linesOf(caption.headline, inner.width, HEADLINE, 'pa-text pa-strong'),
      ...linesOf(caption.date, inner.width, TEXT, 'pa-muted'),
    ],
    MARGIN * 0.7,
  );
  const pictureTop = Math.round(head.bottom + 8);
  const key = drawLegend(legend, width, pictureTop + inner.height + 10);
  const foot = stack(
    [
      ...linesOf(caption.sources, inner.width, SMALL, 'pa-muted'),
      ...linesOf(caption.version, inner.width, SMALL, 'pa-muted'),
    ],
    key.bottom + 6,
  );
  const height = Math.ceil(foot.bottom + MARGIN * 0.7);
  const file = svgFile(
    { width, height, lang, title: `${caption.headline}. ${caption.date}`, theme, palette },
    head.nodes,
    { ...picture, attrs: { ...picture.attrs, x: MARGIN, y: pictureTop } },
    key.nodes,
    foot.nodes,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toSvg(file)}\n`;
}
