/**
 * The whole site in one ZIP, for a school's own server: unpacked, its folder is the site. It is written as it is made, so
 * that no more than one file of it is in memory at a time. The same files give the same bytes.
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';

/** Files that are squeezed already: they would only cost time. */
const SQUEEZED = /\.(png|zip|pdf|woff2?)$/;
/** Method 8 of the format. */
const DEFLATE = 8;

/** A file whose content is squeezed by Node, which does it several times faster than a script. */
class Squeezed extends ZipPassThrough {
  constructor(name: string) {
    super(name);
    this.compression = DEFLATE;
  }
  protected override process(chunk: Uint8Array, final: boolean): void {
    this.ondata(null, deflateRawSync(chunk), final);
  }
}

export interface SiteZip {
  /** The site's folder, and the paths of its files in it. */
  readonly root: string;
  readonly paths: readonly string[];
  /** The folder that it unpacks to. */
  readonly folder: string;
  /** Where the ZIP is written. */
  readonly to: string;
}

/** Gives its bytes. Throws where a file is not there or the disk is full. */
export function writeSiteZip({ root, paths, folder, to }: SiteZip): number {
  const file = openSync(to, 'w');
  let bytes = 0;
  try {
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      for (let at = 0; at < chunk.length;) at += writeSync(file, chunk, at);
      bytes += chunk.length;
    });
    for (const path of [...paths].sort()) {
      const name = `${folder}/${path}`;
      const entry = SQUEEZED.test(path) ? new ZipPassThrough(name) : new Squeezed(name);
      // The first day that a ZIP knows: no clock of the build gets into it.
      entry.mtime = new Date(1980, 0, 1);
      zip.add(entry);
      entry.push(readFileSync(join(root, path)), true);
    }
    zip.end();
  } finally {
    closeSync(file);
  }
  return bytes;
}
