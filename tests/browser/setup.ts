/**
 * Serves the built site for all browser tests: at the root, and once more below a path. Beside it a small frozen atlas, on
 * which goldens stand: the record grows, they do not.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { folderOnDisk } from '../../src/dataset/effects.ts';
import { loadRecord } from '../../src/dataset/load.ts';
import { problemLine } from '../../src/dataset/problem.ts';
import { buildSite } from '../../src/site/build.ts';
import { serveSite } from '../../src/site/serve.ts';
import { chromiumPath, firefoxPath, nginxPath } from './find.ts';

declare module 'vitest' {
  interface ProvidedContext {
    root: string;
    below: string;
    small: string;
    chromium: string;
    firefox: string | null;
    nginx: string | null;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  if (!existsSync(`${dist}/index.html`)) throw new Error('There is no built site in dist/: npm run build makes it.');
  const firefox = firefoxPath();
  if (!firefox) console.warn('NOT RUN: the Firefox tests; no Firefox is installed. ATLAS_FIREFOX can name one.');
  const smallFolder = await buildSmall();
  const small = await serveSite(smallFolder, { port: 0 });
  const nginx = nginxPath();
  if (!nginx) console.warn('NOT RUN: the nginx test; no nginx is installed. ATLAS_NGINX can name one.');
  const root = await serveSite(dist, { port: 0 });
  const below = await serveSite(dist, { port: 0, base: '/some/atlas/' });
  project.provide('root', root.url);
  project.provide('below', below.url);
  project.provide('small', small.url);
  project.provide('chromium', chromiumPath());
  project.provide('firefox', firefox);
  project.provide('nginx', nginx);
  return () => {
    root.server.close();
    below.server.close();
    small.server.close();
    rmSync(smallFolder, { recursive: true, force: true });
  };
}

/** Builds the small atlas into a folder of its own. */
async function buildSmall(): Promise<string> {
  const { record, problems } = loadRecord(folderOnDisk(fileURLToPath(new URL('../fixture/small', import.meta.url))));
  if (!record) throw new Error(problems.map(problemLine).join('\n'));
  const out = mkdtempSync(join(tmpdir(), 'small-atlas-'));
  await buildSite(record, {
    project: fileURLToPath(new URL('../..', import.meta.url)),
    out,
    releases: join(out, 'none'),
    zip: true,
  });
  return out;
}
