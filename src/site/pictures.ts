/**
 * Pictures in files: drawings set as pixels by all cores while the build goes on, with a palette, as a drawing has few
 * colours. A picture is made once for the same content and kept in a folder that is not part of the project.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Output } from './output.ts';
import { toPalettePng } from './raster.ts';

export interface Pictures {
  /** Asks for a picture of a drawing at a place of the site. `scale`: pixels of the file for one of the drawing. */
  add(path: string, svg: string, scale: number): void;
  /** Makes those that are not kept yet, and writes all. */
  finish(output: Output): Promise<{ readonly made: number; readonly kept: number }>;
}

/** Raised where the same drawing comes to be set otherwise. */
const FORM = 2;
const KEPT_MS = 30 * 86_400_000;

/** `folder`: where pictures are kept from build to build. What no build asked for in a month is thrown away. */
export function picturesIn(folder: string): Pictures {
  const wanted = new Map<string, { readonly svg: string; readonly scale: number; readonly paths: string[] }>();
  const fileOf = (name: string): string => join(folder, `${name}.png`);
  return {
    add(path, svg, scale) {
      const name = createHash('sha256').update(`${FORM} ${scale} ${svg}`).digest('hex').slice(0, 24);
      const known = wanted.get(name);
      if (known) known.paths.push(path);
      else wanted.set(name, { svg, scale, paths: [path] });
    },
    async finish(output) {
      mkdirSync(folder, { recursive: true });
      const missing = [...wanted].filter(([name]) => !existsSync(fileOf(name)));
      const next = missing[Symbol.iterator]();
      const work = async (): Promise<void> => {
        for (const [name, { svg, scale }] of next) {
          const png = await toPalettePng(svg, scale);
          // A build that was ended halfway leaves no half of a picture.
          writeFileSync(`${fileOf(name)}.new`, png);
          renameSync(`${fileOf(name)}.new`, fileOf(name));
        }
      };
      await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
      for (const [name, { paths }] of wanted) {
        const png = readFileSync(fileOf(name));
        for (const path of paths) output.write(path, png);
      }
      for (const file of readdirSync(folder)) {
        const stale =
          !wanted.has(file.replace(/\.png$/, '')) && Date.now() - statSync(join(folder, file)).mtimeMs > KEPT_MS;
        if (stale) rmSync(join(folder, file));
      }
      return { made: missing.length, kept: wanted.size - missing.length };
    },
  };
}
