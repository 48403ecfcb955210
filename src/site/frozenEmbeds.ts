/** The embeds of a record as they are when it is released: pages, scripts, data and pictures that need nothing else. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { compile } from '../dataset/compile.ts';
import type { DataRecord } from '../dataset/load.ts';
import { coarserShapes, shapesOf } from '../dataset/shapesOf.ts';
import { LANGS } from '../model/words.ts';
import { evidenceShelf } from './embedData.ts';
import { releaseHome } from './embedHomes.ts';
import type { EmbedFiles } from './embedPack.ts';
import { embedStyles } from './embedDocument.ts';
import { writeEmbedData } from './embedPages.ts';
import { writeEmbedViews } from './embedUnits.ts';
import { writeEmbedScripts } from './embedScripts.ts';
import type { Output } from './output.ts';
import { picturesIn } from './pictures.ts';

/** All that is frozen of a record: the files of its release's folder of embeds. */
export async function embedsOf(record: DataRecord, project: string): Promise<EmbedFiles> {
  const home = releaseHome(record.atlas.data.recordVersion);
  const files = new Map<string, Uint8Array>();
  const output: Output = {
    write: (path, content) =>
      void files.set(path.slice(home.length), typeof content === 'string' ? Buffer.from(content) : content),
  };
  const scripts = mkdtempSync(join(tmpdir(), 'atlas-embeds-'));
  try {
    await writeEmbedScripts(project, scripts);
    for (const entry of readdirSync(scripts, { recursive: true, withFileTypes: true })) {
      const full = join(entry.parentPath, entry.name);
      if (entry.isFile()) files.set(relative(scripts, full).split(sep).join('/'), readFileSync(full));
    }
  } finally {
    rmSync(scripts, { recursive: true });
  }
  for (const [file, style] of Object.entries(embedStyles(project))) output.write(`${home}${file}`, style);
  const shapes = shapesOf(record);
  const coarser = coarserShapes(record, shapes);
  const pictures = picturesIn(join(project, '.cache/pictures'));
  for (const lang of LANGS) {
    const compiled = compile(record, lang);
    const shelf = evidenceShelf(compiled);
    writeEmbedData(home, compiled, shelf, output);
    writeEmbedViews({ record, compiled, shapes, coarser, pictures }, true, output);
  }
  await pictures.finish(output);
  return files;
}
