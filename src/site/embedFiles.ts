/** What scripts of embeds ask for, live and for what is frozen to this version as long as no release of it keeps that. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evidenceShelf } from './embedData.ts';
import { LIVE_HOME, releaseHome } from './embedHomes.ts';
import { writeEmbedData } from './embedPages.ts';
import type { EmbedUnitsInput } from './embedUnits.ts';
import type { Output } from './output.ts';

/** `scripts`: the folder of the bundled scripts, which a version that is not kept yet has a copy of. */
export function writeEmbedFiles(
  { compiled, freezes, scripts }: Pick<EmbedUnitsInput, 'compiled' | 'freezes'> & { readonly scripts: string },
  output: Output,
): void {
  const { lang, version } = compiled.index;
  const release = releaseHome(version);
  const shelf = evidenceShelf(compiled);
  for (const home of freezes ? [LIVE_HOME, release] : [LIVE_HOME]) writeEmbedData(home, compiled, shelf, output);
  if (!freezes) return;
  for (const file of [`embed.${lang}.js`, `lives.${lang}.js`, `story.${lang}.js`, 'embed.css', 'story.css'])
    output.write(release + file, readFileSync(join(scripts, LIVE_HOME, file)));
}
