/** Writes files below a folder, and says of each by what it will be known again. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Of a file's content: the first 22 letters of its SHA-256, and its size in bytes. */
export type FileMark = readonly [hash: string, size: number];

export function markOf(bytes: Uint8Array): FileMark {
  return [createHash('sha256').update(bytes).digest('base64url').slice(0, 22), bytes.length];
}

/** At once: handing tens of thousands of files to Node's threads takes several times the processor time of writing them. */
export function fileWriter(root: string): (path: string, bytes: Uint8Array) => void {
  const folders = new Set<string>();
  return (path, bytes) => {
    const full = join(root, path);
    const folder = dirname(full);
    if (!folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      folders.add(folder);
    }
    writeFileSync(full, bytes);
  };
}
