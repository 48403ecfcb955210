// The thread that puts up kept releases: registers the reader of TypeScript, then goes to work.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

process.env.TSX_TSCONFIG_PATH ??= fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
register();
await import('./releaseWorker.ts');
