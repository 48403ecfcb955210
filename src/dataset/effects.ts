/** What the dataset needs of the outside world. Tests hand in a folder that is only in memory. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

export interface DataFolder {
  /** Paths of all files below the folder, with `/`, sorted. */
  list(): readonly string[];
  read(path: string): string;
}

export function folderOnDisk(folder: string): DataFolder {
  const root = resolve(folder);
  return {
    list: () =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(root.length + 1)
            .split(sep)
            .join('/'),
        )
        .sort(),
    read: (path) => readFileSync(join(root, path), 'utf8'),
  };
}

/** A folder of texts by path. */
export function folderInMemory(files: Readonly<Record<string, string>>): DataFolder {
  return {
    list: () => Object.keys(files).sort(),
    read(path) {
      const text = files[path];
      if (text === undefined) throw new Error(`no file ${path}`);
      return text;
    },
  };
}
