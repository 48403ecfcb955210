/** The sizes that a picture can be made in: those of paper, or pixels. */
import { UsageError } from './command.ts';

export interface PictureSize {
  /** Pixels, 96 to an inch, as browsers count. */
  readonly width: number;
  readonly height: number;
  /** Millimetres. */
  readonly paper: { readonly width: number; readonly height: number };
  /** A sheet of paper, and not a screen. */
  readonly isPaper: boolean;
}

const PAPERS: Readonly<Record<string, readonly [width: number, height: number]>> = {
  a5: [148, 210],
  a4: [210, 297],
  a3: [297, 420],
  letter: [215.9, 279.4],
};
const PX_PER_MM = 96 / 25.4;

export const SIZES = [...Object.keys(PAPERS).flatMap((name) => [name, `${name}-landscape`]), 'WxH'];

export function pixels(width: number, height: number): PictureSize {
  return { width, height, paper: { width: width / PX_PER_MM, height: height / PX_PER_MM }, isPaper: false };
}

/** Throws a `UsageError` where the text names no size. */
export function sizeFrom(text: string): PictureSize {
  const [name, turned] = text.split('-') as [string, string | undefined];
  const paper = PAPERS[name];
  if (paper && (turned === undefined || turned === 'landscape')) {
    const [width, height] = turned === undefined ? paper : [paper[1], paper[0]];
    return { width: width * PX_PER_MM, height: height * PX_PER_MM, paper: { width, height }, isPaper: true };
  }
  const [, width, height] = /^(\d{3,4})x(\d{3,4})$/.exec(text) ?? [];
  if (width !== undefined && height !== undefined) return pixels(Number(width), Number(height));
  throw new UsageError(`--size "${text}" is none of ${SIZES.join(', ')} (pixels, 1600x900).`);
}
