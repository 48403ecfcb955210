// `npm run -s proof:colours [-- FOLDER]`: sheets of every state of a chip, as it is seen without one kind of cone and in grey.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';

register();
const { pngOf, proofSheet } = await import('./chipProof.ts');
const folder = process.argv[2] ?? 'proof';
mkdirSync(folder, { recursive: true });
for (const theme of ['light', 'dark']) {
  for (const size of [18, 24]) {
    const file = join(folder, `chips-${theme}-${size}.png`);
    writeFileSync(file, pngOf(proofSheet({ size, colorIndex: 0, theme }).svg));
    process.stdout.write(`${file}\n`);
  }
}
