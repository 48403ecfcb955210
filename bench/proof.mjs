// `npm run -s proof:colours [-- FOLDER]`: sheets of every state of a chip and of the partners' colours, as it is seen without one kind of cone and in grey; and
// the map of a class at 1024 by 768, as drawn, as a photocopy and on a bright wall.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';

register();
const { folderOnDisk } = await import('../src/dataset/effects.ts');
const { loadRecord } = await import('../src/dataset/load.ts');
const { classMap, classPixels, CONDITIONS, pngOfPixels } = await import('./classProof.ts');
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
const { record } = loadRecord(folderOnDisk(new URL('../data', import.meta.url).pathname));
for (const region of ['opening', 'africa']) {
  const { svg } = classMap(record, region, '2022-08-16');
  for (const condition of CONDITIONS) {
    const file = join(folder, `class-${region}-${condition}.png`);
    writeFileSync(file, await pngOfPixels(classPixels(svg, condition)));
    process.stdout.write(`${file}\n`);
  }
}
