/**
 * Colours as people see them who lack one kind of cone, or see no colour at all, and as a photocopier gives them.
 *
 * The matrices are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
 * Vision Deficiency", IEEE TVCG 15 (2009) 1291-1298, for full deficiency (severity 1.0). They apply to linear RGB.
 * Achromatopsia and grey are the luminance of ITU-R BT.709, of linear RGB.
 */
export type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

const LUMINANCE: Rgb = [0.2126, 0.7152, 0.0722];

export const SIGHTS: Readonly<Record<string, Matrix>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  achromatopsia: [LUMINANCE, LUMINANCE, LUMINANCE],
};

function linear(part: number): number {
  const c = part / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

function encoded(part: number): number {
  const c = Math.min(1, Math.max(0, part));
  return Math.round(255 * (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055));
}

/** A colour of 0 to 255 as it is seen. */
export function seen([r, g, b]: Rgb, sight: Matrix): Rgb {
  const light = [linear(r), linear(g), linear(b)] as const;
  const row = (m: Rgb): number => encoded(m[0] * light[0] + m[1] * light[1] + m[2] * light[2]);
  return [row(sight[0]), row(sight[1]), row(sight[2])];
}

/** Lightness L* of CIE 1976, 0 to 100: what is left of a colour in grey. */
export function lightness([r, g, b]: Rgb): number {
  const y = LUMINANCE[0] * linear(r) + LUMINANCE[1] * linear(g) + LUMINANCE[2] * linear(b);
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (y * 24389) / 27;
}
