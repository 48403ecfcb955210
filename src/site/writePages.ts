/**
 * Writes the pages of which something changed: a few in this thread, many by threads of their own, which is quicker than
 * the second or two that each of these takes to begin. The files are the same either way.
 */
import { availableParallelism } from 'node:os';
import type { SourceEnding, SourceTexts } from '../export/sources.ts';
import { LANGS, type Lang } from '../model/words.ts';
import { madePages, type MadePage } from './madePages.ts';
import type { Output } from './output.ts';
import { makeInThreads, type WantedUnit } from './pageThreads.ts';
import { citeFolder } from './paths.ts';
import type { PagesInput, PageUnit } from './recordPages.ts';
import { SHARE_FILE, SHARE_SCALE } from './share.ts';
import type { Site, StepOutput } from './site.ts';

/** So many units are made in the time in which threads begin. */
const MANY = 300;
/** Each has the record and its maps in memory. */
const MOST_THREADS = 4;

export interface WritePagesInput {
  readonly inputs: Readonly<Record<Lang, PagesInput>>;
  readonly units: Readonly<Record<Lang, readonly PageUnit[]>>;
  /** Of the code, which makes pages what they are as much as the record does. */
  readonly code: string;
  readonly shelf: (ids: readonly string[]) => SourceTexts;
  /** 0 for none but this one; as many as there are cores where absent, for many pages. */
  readonly threads?: number | undefined;
}

export async function writePages(
  { inputs, units, code, shelf, threads }: WritePagesInput,
  site: Pick<Site, 'keep' | 'step'>,
): Promise<void> {
  const stepOf = (lang: Lang, name: string): string => `${lang} ${name}`;
  const wanted = new Map<string, PageUnit>();
  const langsOf = new Map<string, Lang[]>();
  for (const lang of LANGS) {
    for (const unit of units[lang]) {
      if (site.keep(stepOf(lang, unit.name), `${code} ${unit.digest}`)) continue;
      wanted.set(stepOf(lang, unit.name), unit);
      langsOf.set(unit.name, [...(langsOf.get(unit.name) ?? []), lang]);
    }
  }
  const take = (lang: Lang, name: string, pages: readonly MadePage[]): void => {
    const step = stepOf(lang, name);
    site.step(step, `${code} ${wanted.get(step)!.digest}`, (output) => {
      for (const page of pages) writePage(lang, page, shelf, output);
    });
  };
  const many = threads ?? (wanted.size < MANY ? 0 : availableParallelism());
  const names: WantedUnit[] = [...langsOf].map(([name, langs]) => ({ name, langs }));
  // One beside this one would only have it wait.
  if (many > (threads === undefined ? 1 : 0)) return makeInThreads(inputs, names, Math.min(many, MOST_THREADS), take);
  for (const { name, langs } of names) {
    for (const lang of langs) {
      await breathe();
      take(lang, name, madePages(lang, wanted.get(stepOf(lang, name))!));
    }
  }
}

function writePage(
  lang: Lang,
  { path, html, sources, share }: MadePage,
  shelf: WritePagesInput['shelf'],
  output: StepOutput,
): void {
  output.write(`${lang}/${path}index.html`, html);
  // The same in all languages.
  if (sources && lang === LANGS[0]) writeSources(path, shelf(sources), output);
  if (share !== null) output.add(`${lang}/${path}${SHARE_FILE}`, share, SHARE_SCALE);
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
