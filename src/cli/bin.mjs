#!/usr/bin/env node
// The `atlas` command: registers the reader of TypeScript, then hands over to main.ts.
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline/promises';
import { register } from 'tsx/esm/api';

// Pages are written by the library that readers get; that for developers takes twice as long.
process.env.NODE_ENV ??= 'production';
// From wherever it is called, its own settings hold.
process.env.TSX_TSCONFIG_PATH ??= fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
register();
// A reader that closes early (`atlas changes … | head`) has what it asked for. What is begun is done all the same, with its
// own exit code: a command that writes files may not stop half-way because nobody listens.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
// Opened with the first question: while it is open, it takes Ctrl+C for its own.
let terminal = null;
const ask = (question) => {
  terminal ??= createInterface({ input: process.stdin, output: process.stderr }).on('SIGINT', () => process.exit(130));
  return terminal.question(question);
};
const { main } = await import('./main.ts');
try {
  process.exitCode = await main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    dataRoot: fileURLToPath(new URL('../../data', import.meta.url)),
    cwd: process.cwd(),
    ask: process.stdin.isTTY ? ask : undefined,
    columns: process.stderr.isTTY ? (process.stderr.columns ?? 80) : undefined,
    today: new Date().toISOString().slice(0, 10),
  });
} catch (error) {
  process.stderr.write(`atlas: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
} finally {
  terminal?.close();
}
