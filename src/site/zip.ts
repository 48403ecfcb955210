/**
 * A ZIP of files that are compressed already (PDF, PNG): they are stored as they are, so that any machine opens it. The
 * same files give the same bytes, whenever they are packed.
 */
import { crc32 } from 'node:zlib';

export interface ZipFile {
  /** With `/` between folders. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** 1 January 1980, the first day that a ZIP knows: no clock of the build gets into it. */
const DATE = (1 << 5) | 1;
/** Names are in UTF-8. */
const FLAGS = 0x0800;

export function zipOf(files: readonly ZipFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const named = Buffer.from(name, 'utf8');
    const sum = crc32(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(FLAGS, 6);
    local.writeUInt16LE(DATE, 12);
    local.writeUInt32LE(sum, 14);
    local.writeUInt32LE(content.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(named.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(FLAGS, 8);
    central.writeUInt16LE(DATE, 14);
    central.writeUInt32LE(sum, 16);
    central.writeUInt32LE(content.length, 20);
    central.writeUInt32LE(content.length, 24);
    central.writeUInt16LE(named.length, 28);
    central.writeUInt32LE(offset, 42);
    directory.push(central, named);
    parts.push(local, named, Buffer.from(content));
    offset += local.length + named.length + content.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
