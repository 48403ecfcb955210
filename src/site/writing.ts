/**
 * Files are written while the build goes on: opening one takes a disk longer than a page takes to be made, and there are
 * tens of thousands. A file that is asked for twice is written in that order.
 */
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** As many as Node has threads for it, and one more for each that waits to begin. */
const AT_A_TIME = 8;

export interface Writing {
  write(path: string, bytes: Uint8Array): void;
  /** Waits until all that was asked for lies on the disk. Throws what one of the files failed with. */
  settled(): Promise<void>;
}

/** `root`: the folder that paths go from; folders are made as they are needed. */
export function writingIn(root: string): Writing {
  const waiting: (readonly [path: string, bytes: Uint8Array])[] = [];
  const underWay = new Map<string, Promise<void>>();
  const folders = new Set<string>();
  let failed: { readonly error: unknown } | null = null;

  async function one(path: string, bytes: Uint8Array): Promise<void> {
    const full = join(root, path);
    const folder = dirname(full);
    if (!folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      folders.add(folder);
    }
    await writeFile(full, bytes);
  }

  function begin(): void {
    while (failed === null && underWay.size < AT_A_TIME) {
      const next = waiting.findIndex(([path]) => !underWay.has(path));
      if (next < 0) return;
      const [[path, bytes]] = waiting.splice(next, 1) as [(typeof waiting)[number]];
      underWay.set(
        path,
        one(path, bytes)
          .catch((error: unknown) => {
            failed ??= { error };
          })
          .finally(() => {
            underWay.delete(path);
            begin();
          }),
      );
    }
  }

  return {
    write(path, bytes) {
      waiting.push([path, bytes]);
      begin();
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay.values());
      if (failed !== null) throw failed.error;
    },
  };
}
