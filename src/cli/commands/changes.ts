import { changesText } from '../../i18n/changes.ts';
import { LANGS } from '../../model/words.ts';
import { changesBetween } from '../../query/changes.ts';
import { readRelease, releasesBeside, unreleased } from '../../site/releases.ts';
import { UsageError, type Command } from '../command.ts';
import { wordOption } from '../options.ts';
import { recordOrNull } from '../record.ts';

export const changesCommand: Command = {
  name: 'changes',
  summary: 'what changed between two releases',
  help: `atlas changes OLD [NEW] [--lang ${LANGS.join('|')}] [--json]

Lists what changed from one release to another, or to the record as it stands: what is new, what was withdrawn, whose
status changed, which dates and texts were corrected.

  OLD, NEW     versions of releases (2026.11)
  --lang LANG  ${LANGS.join(' or ')}
  --json       as JSON`,
  options: { lang: { type: 'string' }, json: { type: 'boolean' } },
  run(called, effects) {
    const [old, now, ...more] = called.positionals;
    if (old === undefined) throw new UsageError('the version of a release is missing (2026.11).');
    if (more.length > 0) throw new UsageError(`two releases are compared, not also "${more.join(' ')}".`);
    const lang = wordOption(called, 'lang', LANGS) ?? LANGS[0];
    const folder = releasesBeside(effects.dataRoot);
    const older = readRelease(folder, old);
    let newer;
    if (now === undefined) {
      const record = recordOrNull(effects);
      if (!record) return 1;
      newer = unreleased(record);
    } else newer = readRelease(folder, now);
    const changes = changesBetween(older, newer);
    effects.out(called.values.json ? `${JSON.stringify(changes, null, 2)}\n` : changesText(changes, lang));
    return 0;
  },
};
