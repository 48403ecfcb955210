import { existsSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { group, sort } from 'd3-array';
import { readRis } from '../../cite/readRis.ts';
import { importSources, type Incoming } from '../../dataset/importSources.ts';
import type { SourceRecord } from '../../model/schema.ts';
import { SOURCE_KINDS } from '../../model/words.ts';
import { textOption, UsageError, type Command } from '../command.ts';
import { writeChecked } from '../draft.ts';
import { readBibtex } from '../readBibtex.ts';
import { recordOrNull } from '../record.ts';

const FORMATS = ['csl', 'bib', 'ris'] as const;
type Format = (typeof FORMATS)[number];
const FORMAT_OF: Readonly<Record<string, Format>> = { '.json': 'csl', '.bib': 'bib', '.ris': 'ris' };

export const importCommand: Command = {
  name: 'import',
  summary: 'take sources over from a reference manager',
  help: `atlas import FILE [--format ${FORMATS.join('|')}] [--into NAME] [--outlet ID] [--language CODE] [--kind KIND] [--dry-run] [--json]

Reads sources from CSL-JSON, BibTeX (biblatex) or RIS, as Zotero and others write them, and adds those that the record has
not to the file of data/sources/ that their id begins with (a.json, 0-9.json). Each gets the outlet whose domain its address has. What cannot be taken over is told, and
nothing is written unless the record passes its check with it.

  --format       where the ending (.json, .bib, .ris) does not say it
  --into NAME    to data/sources/<NAME>.json instead; what it holds stays
  --outlet ID    the outlet of all of them
  --language XX  their language, ISO 639-1
  --kind KIND    ${SOURCE_KINDS.join(', ')}
  --dry-run      only tell what would be added
  --json         what was added, known and refused, as JSON`,
  options: {
    format: { type: 'string' },
    into: { type: 'string' },
    outlet: { type: 'string' },
    language: { type: 'string' },
    kind: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run(called, effects) {
    const [file, ...more] = called.positionals;
    if (file === undefined || more.length > 0) throw new UsageError('one file is read.');
    const asked = textOption(called, 'format') ?? FORMAT_OF[extname(file).toLowerCase()];
    const format = FORMATS.find((one) => one === asked);
    if (!format) throw new UsageError(`--format is missing or none of ${FORMATS.join(', ')}.`);
    const kind = SOURCE_KINDS.find((one) => one === textOption(called, 'kind'));
    if (called.values.kind !== undefined && !kind)
      throw new UsageError(`--kind "${textOption(called, 'kind')!}" is none of ${SOURCE_KINDS.join(', ')}.`);
    const into = textOption(called, 'into');
    if (into !== undefined && !/^[a-z0-9-]+$/.test(into))
      throw new UsageError(`--into "${into}" is no name of a file.`);
    const language = textOption(called, 'language');
    if (language !== undefined && !/^[a-z]{2}$/.test(language))
      throw new UsageError(`--language "${language}" is no code of ISO 639-1 (fr).`);
    const path = resolve(effects.cwd, file);
    if (!existsSync(path)) throw new UsageError(`there is no file ${path}.`);
    const record = recordOrNull(effects);
    if (!record) return 1;
    const outlet = textOption(called, 'outlet');
    if (outlet !== undefined && !record.outlets.has(outlet))
      throw new UsageError(`"${outlet}" is no outlet of the register.`);
    let items: readonly Incoming[];
    try {
      items = await itemsOf(readFileSync(path, 'utf8'), format);
    } catch (error) {
      effects.err(`atlas import: ${file} cannot be read as ${format}: ${(error as Error).message.split('\n')[0]!}\n`);
      return 1;
    }
    const result = importSources(items, record, { outlet, language, kind });
    for (const { item, why } of result.refused) effects.err(`refused: "${item}": ${why}\n`);
    const files = group(result.added, ({ id }) => `sources/${into ?? initialOf(id)}.json`);
    if (files.size > 0 && !called.values['dry-run']) {
      const texts = [...files].map(([file, added]) => [file, withAdded(join(effects.dataRoot, file), added)] as const);
      if (!writeChecked(Object.fromEntries(texts), effects)) return 1;
    }
    if (called.values.json) effects.out(`${JSON.stringify(result, null, 2)}\n`);
    else {
      for (const [file, added] of files) for (const { id } of added) effects.out(`added: ${id}, in ${file}\n`);
      for (const { id } of result.known) effects.out(`known: ${id}\n`);
      effects.out(
        `${result.added.length} ${called.values['dry-run'] ? 'would be added' : 'added'}, ${result.known.length} known before, ${result.refused.length} refused\n`,
      );
    }
    return result.refused.length > 0 ? 1 : 0;
  },
};

/** What the name of the file begins with that keeps a source: the files follow the alphabet, so that each is found by its id. */
function initialOf(id: string): string {
  return /^[a-z]/.test(id) ? id[0]! : '0-9';
}

/** The text of a file with more sources in it, by their ids. */
function withAdded(path: string, added: readonly SourceRecord[]): string {
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as SourceRecord[]) : [];
  return `${JSON.stringify(
    sort([...before, ...added], ({ id }) => id),
    null,
    2,
  )}\n`;
}

async function itemsOf(text: string, format: Format): Promise<readonly Incoming[]> {
  switch (format) {
    case 'csl': {
      const parsed: unknown = JSON.parse(text);
      const list = Array.isArray(parsed) ? (parsed as unknown[]) : [parsed];
      if (list.some((item) => typeof item !== 'object' || item === null)) throw new TypeError('it is no list of items');
      return list as Incoming[];
    }
    case 'ris':
      return readRis(text) as unknown as Incoming[];
    case 'bib':
      return readBibtex(text);
  }
}
