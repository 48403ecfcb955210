#!/usr/bin/env node
// The `atlas` command: registers the reader of TypeScript, then hands over to main.ts.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./main.ts');
try {
  process.exitCode = await main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    dataRoot: fileURLToPath(new URL('../../data', import.meta.url)),
    cwd: process.cwd(),
    today: new Date().toISOString().slice(0, 10),
  });
} catch (error) {
  process.stderr.write(`atlas: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
