/**
 * The whole site in one ZIP, for a school's own server: unpacked, its folder is the site. It is written as it is made, so
 * that no more than a few files of it are in memory at a time; they are squeezed by all cores. The same files give the
 * same bytes.
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflateRaw, type ZlibOptions } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** Files that are squeezed already: they would only cost time. */
const SQUEEZED = /\.(png|zip|pdf|woff2?|gz)$/;
/** Methods of the format. */
const STORED = 0;
const DEFLATED = 8;
/** Half the time of what deflate does unasked, for a file that is not a hundredth larger. */
const LEVEL = 5;
/** So many files are read and squeezed while another is written. */
const AHEAD = 32;
/** The first day that a ZIP knows: no clock of the build gets into it. */
const MTIME = new Date(1980, 0, 1);

export interface SiteZip {
  /** The site's folder, and the paths of its files in it. */
  readonly root: string;
  readonly paths: readonly string[];
  /** The folder that it unpacks to. */
  readonly folder: string;
  /** Where the ZIP is written. */
  readonly to: string;
}

interface Entry extends Pick<ZipInputFile, 'size' | 'crc' | 'compression'> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const squeeze = promisify<Uint8Array, ZlibOptions, Uint8Array<ArrayBuffer>>(deflateRaw);

async function entryOf(root: string, path: string): Promise<Entry> {
  const raw = readFileSync(join(root, path));
  const isStored = SQUEEZED.test(path);
  return {
    size: raw.length,
    crc: crc32(raw),
    compression: isStored ? STORED : DEFLATED,
    bytes: isStored ? raw : await squeeze(raw, { level: LEVEL }),
  };
}

/** Gives its bytes. Throws where a file is not there or the disk is full. */
export async function writeSiteZip({ root, paths, folder, to }: SiteZip): Promise<number> {
  const file = openSync(to, 'w');
  let bytes = 0;
  try {
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      for (let at = 0; at < chunk.length;) at += writeSync(file, chunk, at);
      bytes += chunk.length;
    });
    const sorted = [...paths].sort();
    const begun: Promise<Entry>[] = [];
    const begin = (path: string | undefined): void => {
      if (path === undefined) return;
      const entry = entryOf(root, path);
      // What fails is told when its turn comes.
      entry.catch(() => undefined);
      begun.push(entry);
    };
    sorted.slice(0, AHEAD).forEach(begin);
    for (const [place, path] of sorted.entries()) {
      const { bytes: content, ...known } = await begun.shift()!;
      begin(sorted[place + AHEAD]);
      const input: ZipInputFile = { filename: `${folder}/${path}`, mtime: MTIME, ...known };
      zip.add(input);
      input.ondata!(null, content, true);
    }
    zip.end();
  } finally {
    closeSync(file);
  }
  return bytes;
}
