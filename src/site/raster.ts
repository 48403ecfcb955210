/** SVG to PNG, with fonts that come with the project: a picture looks the same on every machine. */
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const require = createRequire(import.meta.url);
export const FONTS = (
  [
    [400, '400Regular/NotoSans_400Regular.ttf'],
    [700, '700Bold/NotoSans_700Bold.ttf'],
  ] as const
).map(([weight, file]) => ({ weight, path: require.resolve(`@expo-google-fonts/noto-sans/${file}`) }));

/** `scale`: pixels of the file for one of the picture. */
export function toPng(svg: string, scale = 2): Uint8Array {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: FONTS.map(({ path }) => path), loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
  });
  return resvg.render().asPng();
}
