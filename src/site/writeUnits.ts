/**
 * Writes the units of which something changed: a few in this thread, many by threads of their own, which is quicker than
 * the second or two that each of these takes to begin. The files are the same either way.
 */
import { availableParallelism } from 'node:os';
import type { SourceEnding, SourceTexts } from '../export/sources.ts';
import { LANGS, type Lang } from '../model/words.ts';
import { madeOf, type Made, type Unit } from './made.ts';
import type { Output } from './output.ts';
import { MANY, startThreads, type Threads, type WantedUnit } from './threads.ts';
import { citeFolder } from './paths.ts';
import type { Site } from './site.ts';
import type { UnitsInput } from './units.ts';

export interface WriteUnitsInput {
  readonly inputs: Readonly<Record<Lang, UnitsInput>>;
  readonly units: Readonly<Record<Lang, readonly Unit[]>>;
  /** Of the code, which makes pages what they are as much as the record does. */
  readonly code: string;
  readonly shelf: (ids: readonly string[]) => SourceTexts;
  /** 0 for none but this one; as many as there are cores where absent, for many pages. */
  readonly threads?: number | undefined;
  /** Threads that were begun earlier, where it was known that they will be wanted. */
  readonly started?: Threads | null;
}

/** The step of a unit in the site. */
export const unitStep = (lang: Lang, name: string): string => `${lang} ${name}`;

export async function writeUnits(
  { inputs, units, code, shelf, threads, started = null }: WriteUnitsInput,
  site: Pick<Site, 'keep' | 'step'>,
): Promise<void> {
  const wanted = new Map<string, Unit>();
  const langsOf = new Map<string, Lang[]>();
  for (const lang of LANGS) {
    for (const unit of units[lang]) {
      if (site.keep(unitStep(lang, unit.name), () => `${code} ${unit.digest}`)) continue;
      wanted.set(unitStep(lang, unit.name), unit);
      langsOf.set(unit.name, [...(langsOf.get(unit.name) ?? []), lang]);
    }
  }
  const take = (lang: Lang, name: string, made: Made): void => {
    const step = unitStep(lang, name);
    site.step(step, `${code} ${wanted.get(step)!.digest}`, (output) => {
      for (const [path, bytes] of made.files) output.write(path, bytes);
      for (const picture of made.pictures) output.add(...picture);
      // The same in all languages.
      if (lang === LANGS[0]) for (const [page, ids] of made.sources) writeSources(page, shelf(ids), output);
      return made.told;
    });
  };
  const many = threads ?? (wanted.size < MANY ? 0 : availableParallelism());
  const names: WantedUnit[] = [...langsOf].map(([name, langs]) => ({ name, langs }));
  // One beside this one would only have it wait.
  if (many > (threads === undefined ? 1 : 0)) return (started ?? startThreads(many)).make(inputs, names, take);
  await started?.end();
  for (const { name, langs } of names) {
    for (const lang of langs) {
      await breathe();
      take(lang, name, madeOf(lang, wanted.get(unitStep(lang, name))!));
    }
  }
}

/** The sources of a page, each form in a file beside those of other pages. */
function writeSources(path: string, texts: SourceTexts, output: Output): void {
  for (const [ending, text] of Object.entries(texts) as [SourceEnding, string][])
    output.write(`${citeFolder(path)}.${ending}`, text);
}

/** Lets what goes on beside have its turn: packs that are printed, pictures that are set. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
