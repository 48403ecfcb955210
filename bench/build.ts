/** Builds the real record into a folder of its own in this process and prints time and processor time of each way. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderOnDisk } from '../src/dataset/effects.ts';
import { loadRecord } from '../src/dataset/load.ts';
import { buildSite } from '../src/site/build.ts';

const [project] = process.argv.slice(2);
const { record } = loadRecord(folderOnDisk(join(project!, 'data')));
const out = mkdtempSync(join(tmpdir(), 'atlas-bench-'));

async function measured(fresh: boolean, threads?: number) {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const { written } = await buildSite(record!, {
    project: project!,
    out,
    releases: join(project!, 'releases'),
    fresh,
    ...(threads === undefined ? {} : { threads }),
  });
  const ms = Math.round(performance.now() - start);
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpuMs: Math.round((user + system) / 1000), written };
}

try {
  // Scripts and packs are made once for all: each way finds them.
  await measured(false);
  const full = await measured(true);
  const unchanged = await measured(false);
  const alone = await measured(true, 0);
  process.stdout.write(
    JSON.stringify({
      full,
      alone,
      unchanged,
      fullToAlone: full.ms / alone.ms,
      unchangedToFull: unchanged.ms / full.ms,
    }),
  );
} finally {
  rmSync(out, { recursive: true, force: true });
}
