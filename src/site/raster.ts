/** SVG to PNG, with fonts that come with the project: a picture looks the same on every machine. */
import { createRequire } from 'node:module';
import { renderAsync, Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import sharp from 'sharp';

const require = createRequire(import.meta.url);
export const FONTS = (
  [
    [400, '400Regular/NotoSans_400Regular.ttf'],
    [700, '700Bold/NotoSans_700Bold.ttf'],
  ] as const
).map(([weight, file]) => ({ weight, path: require.resolve(`@expo-google-fonts/noto-sans/${file}`) }));

const optionsOf = (scale: number): ResvgRenderOptions => ({
  fitTo: { mode: 'zoom', value: scale },
  font: { fontFiles: FONTS.map(({ path }) => path), loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
});

/** `scale`: pixels of the file for one of the picture. */
export function toPng(svg: string, scale = 2): Uint8Array {
  return new Resvg(svg, optionsOf(scale)).render().asPng();
}

/**
 * The same in as few colours as it needs, a third of the size, for what readers load; off the main thread. More effort
 * takes twice as long and saves a twentieth.
 */
export async function toPalettePng(svg: string, scale: number): Promise<Uint8Array> {
  const { pixels, width, height } = await renderAsync(svg, optionsOf(scale));
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, quality: 70, dither: 0, compressionLevel: 6, effort: 3 })
    .toBuffer();
}
