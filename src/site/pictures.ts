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
  /**
   * Asks for a picture of a drawing at a place of the site, which is set as soon as the build lets others have their turn.
   * `scale`: pixels of the file for one of the drawing.
   */
  add(path: string, svg: string, scale: number): void;
  /** Waits for those that are not set yet, and writes all. Throws where one could not be made. */
  finish(output: Output): Promise<{ readonly made: number; readonly kept: number }>;
}

/** Raised where the same drawing comes to be set otherwise. */
const FORM = 3;
const KEPT_MS = 30 * 86_400_000;

/** `folder`: where pictures are kept from build to build. What no build asked for in a month is thrown away. */
export function picturesIn(folder: string): Pictures {
  /** By the name of a picture, where it is wanted. */
  const wanted = new Map<string, string[]>();
  const fileOf = (name: string): string => join(folder, `${name}.png`);
  const waiting: { readonly name: string; readonly svg: string; readonly scale: number }[] = [];
  const lanes = new Set<Promise<void>>();
  let made = 0;
  let failed: { readonly error: unknown } | null = null;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && failed === null; next = waiting.shift()) {
      const png = await toPalettePng(next.svg, next.scale);
      // A build that was ended halfway leaves no half of a picture.
      writeFileSync(`${fileOf(next.name)}.new`, png);
      renameSync(`${fileOf(next.name)}.new`, fileOf(next.name));
      made += 1;
    }
  };
  /** As many at a time as there are cores, and one that waits to be read or written. */
  const start = (): void => {
    if (lanes.size > availableParallelism()) return;
    const lane = work()
      .catch((error: unknown) => {
        failed ??= { error };
      })
      .finally(() => lanes.delete(lane));
    lanes.add(lane);
  };
  return {
    add(path, svg, scale) {
      const name = createHash('sha256').update(`${FORM} ${scale} ${svg}`).digest('hex').slice(0, 24);
      const paths = wanted.get(name);
      if (paths) {
        paths.push(path);
        return;
      }
      wanted.set(name, [path]);
      if (existsSync(fileOf(name))) return;
      mkdirSync(folder, { recursive: true });
      waiting.push({ name, svg, scale });
      start();
    },
    async finish(output) {
      mkdirSync(folder, { recursive: true });
      while (lanes.size > 0) await Promise.all(lanes);
      if (failed !== null) throw failed.error;
      for (const [name, paths] of wanted) {
        const png = readFileSync(fileOf(name));
        for (const path of paths) output.write(path, png);
      }
      for (const file of readdirSync(folder)) {
        const stale =
          !wanted.has(file.replace(/\.png$/, '')) && Date.now() - statSync(join(folder, file)).mtimeMs > KEPT_MS;
        if (stale) rmSync(join(folder, file));
      }
      return { made, kept: wanted.size - made };
    },
  };
}
