/** Named views as pictures in files. A picture is made once for the same content: the rest of the time it is copied. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from './output.ts';
import { toPng } from './raster.ts';

/** `folder`: where pictures are kept from build to build. */
export function pngCache(folder: string): (svg: string) => Uint8Array {
  return (svg) => {
    const file = join(folder, `${contentHash(svg)}.png`);
    if (existsSync(file)) return readFileSync(file);
    const png = toPng(svg, 1.5);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, png);
    return png;
  };
}
