/** All writing of the site goes through one object, so that a build can be tested without a disk. */
import { createHash } from 'node:crypto';

export interface Output {
  /** Writes a file below the site's folder. */
  write(path: string, content: string | Uint8Array): void;
}

/** Eight characters that change with the content: files so named are cached for ever. */
export function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}

/** Writes content under a name that bears its hash, `data/index.en.1a2b3c4d.json`; gives that name. */
export function writeHashed(output: Output, stem: string, extension: string, content: string): string {
  const path = `${stem}.${contentHash(content)}.${extension}`;
  output.write(path, content);
  return path;
}
