// `npm run bench`: every figure as JSON, beside its budget. See README.md in this folder.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';

register();
const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = (name) => values.only === undefined || values.only === name;
const dist = path('../dist');
if (!existsSync(`${dist}/index.html`)) {
  process.stderr.write('There is no built site in dist/: npm run build makes it.\n');
  process.exit(2);
}

const figures = {
  machine: { node: process.version, cpus: cpus().length },
  budgets: JSON.parse(readFileSync(path('budgets.json'), 'utf8')),
};
if (wanted('record')) {
  const record = (...args) =>
    JSON.parse(
      execFileSync(process.execPath, ['--import', 'tsx', path('record.ts'), path('../data'), ...args], {
        encoding: 'utf8',
      }),
    );
  figures.record = { real: record(), seeded10000: record('10000') };
}
if (wanted('build')) {
  // As readers get it: the library of pages takes twice as long for developers.
  figures.build = JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', path('build.ts'), path('..')], {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    }),
  );
}
if (wanted('first-load')) {
  const { firstLoadBench } = await import('./firstLoad.ts');
  figures.firstLoad = await firstLoadBench(dist);
}
if (wanted('embed')) {
  const { embedBench } = await import('./embed.ts');
  figures.embed = await embedBench(dist);
}
if (wanted('step')) {
  const { stepBench } = await import('./step.ts');
  figures.step = await stepBench(dist);
}
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
