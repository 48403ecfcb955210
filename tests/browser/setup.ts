/** Serves the built site for all browser tests: at the root, and once more below a path. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../../src/site/serve.ts';
import { chromiumPath, firefoxPath, nginxPath } from './find.ts';

declare module 'vitest' {
  interface ProvidedContext {
    root: string;
    below: string;
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
  const nginx = nginxPath();
  if (!nginx) console.warn('NOT RUN: the nginx test; no nginx is installed. ATLAS_NGINX can name one.');
  const root = await serveSite(dist, { port: 0 });
  const below = await serveSite(dist, { port: 0, base: '/some/atlas/' });
  project.provide('root', root.url);
  project.provide('below', below.url);
  project.provide('chromium', chromiumPath());
  project.provide('firefox', firefox);
  project.provide('nginx', nginx);
  return () => {
    root.server.close();
    below.server.close();
  };
}
