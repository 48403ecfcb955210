/** The service worker and what is told to it: which files make the explorer start without a network. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as viteBuild } from 'vite';
import { LANGS } from '../model/words.ts';
import { WORKER } from '../offline/names.ts';
import { contentHash } from './output.ts';
import { EMBEDS, HASHED } from './policy.ts';

interface PrecacheEntry {
  readonly url: string;
  readonly revision: string | null;
}

/** Files below the site's folder that are kept as soon as the worker is there; a name with a hash says its content. */
export function precacheList(out: string, files: readonly string[]): PrecacheEntry[] {
  return [...new Set(files)].sort().map((url) => ({
    url,
    revision: new RegExp(HASHED).test(`/${url}`) ? null : contentHash(readFileSync(join(out, url))),
  }));
}

/** Bytes of files as a host sends them, squeezed. */
export function sentBytes(out: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(out, file))).length, 0);
}

/**
 * Writes the worker, `sw.js`, and the script of the page about use without internet, into a folder. `kept`: what the worker
 * keeps from the first.
 */
export async function writeWorker(project: string, to: string, kept: readonly PrecacheEntry[]): Promise<void> {
  const scripts = [
    {
      entry: 'src/offline/worker.ts',
      file: WORKER,
      define: {
        PRECACHE: JSON.stringify(kept),
        HASHED: JSON.stringify(HASHED),
        EMBEDS: JSON.stringify(EMBEDS),
        LANGS: JSON.stringify(LANGS),
        'process.env.NODE_ENV': '"production"',
      },
    },
    { entry: 'src/offline/keep.ts', file: 'keep.js', define: {} },
  ];
  for (const { entry, file, define } of scripts) {
    await viteBuild({
      root: project,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      define,
      build: {
        outDir: to,
        emptyOutDir: false,
        target: 'es2022',
        lib: { entry: join(project, entry), formats: ['iife'], name: 'partnershipAtlasScript', fileName: () => file },
      },
    });
  }
}
