// `npm run -s proof:colours [-- FOLDER]`: sheets of every state of a chip and of the partners' colours, as it is seen without one kind of cone and in grey.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';

register();
const { partnerSheet, pngOf, proofSheet } = await import('./chipProof.ts');
const folder = process.argv[2] ?? 'proof';
mkdirSync(folder, { recursive: true });
for (const theme of ['light', 'dark']) {
  const partners = join(folder, `partners-${theme}.png`);
  writeFileSync(partners, pngOf(partnerSheet({ size: 24, theme }).svg));
  process.stdout.write(`${partners}\n`);
  for (const size of [18, 24]) {
    const file = join(folder, `chips-${theme}-${size}.png`);
    writeFileSync(file, pngOf(proofSheet({ size, colorIndex: 0, theme }).svg));
    process.stdout.write(`${file}\n`);
  }
}
