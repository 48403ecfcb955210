/** `atlas render --sheet`: sheets for a class, in pages. */
import { writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { parseIsoDay, type Day } from '../model/day.ts';
import { GROUPS, LANGS } from '../model/words.ts';
import { findChromium, ProgramError } from '../site/chromium.ts';
import { textOption, UsageError, type Called, type Effects, type ExitCode } from './command.ts';
import { recordOrNull } from './record.ts';

export const SHEETS = ['handout', 'tasks', 'blank', 'two-dates', 'cards', 'sources', 'answers', 'all-sources'] as const;
const FORMS = ['.svg', '.png', '.pdf'] as const;
const PAPER = ['a4', 'letter'] as const;
const PRINT_SCALE = 200 / 96;

export async function renderSheet(called: Called, effects: Effects): Promise<ExitCode> {
  const kind = oneOf(called, 'sheet', SHEETS)!;
  const out = textOption(called, 'out');
  if (out === undefined) throw new UsageError('--out FILE is missing.');
  const form = FORMS.find((one) => one === extname(out));
  if (!form) throw new UsageError(`"${out}" ends in none of ${FORMS.join(', ')}.`);
  const size = oneOf(called, 'size', PAPER) ?? 'a4';
  const lang = oneOf(called, 'lang', LANGS) ?? LANGS[0];
  const chromium = form === '.pdf' ? findChromium() : null;
  if (form === '.pdf' && chromium === null)
    throw new ProgramError(
      'PDF is printed by an installed Chromium, Chrome or Edge, and none was found. Install one (Debian: apt-get install chromium), name it in ATLAS_CHROMIUM, or ask for SVG or PNG',
    );
  const record = recordOrNull(effects);
  if (!record) return 1;
  const { drawSheet, SheetError } = await import('../site/sheets.ts');
  const { sheetSvg } = await import('../site/sheetFile.ts');
  const { paperNamed } = await import('../site/desk.ts');
  let svgs: string[];
  const paper = paperNamed(size);
  try {
    svgs = drawSheet(record, lang, paper, kind, {
      lesson: textOption(called, 'lesson'),
      at: day(called, 'at'),
      vs: day(called, 'vs'),
      region: textOption(called, 'region'),
      hosts: list(called, 'host'),
      partners: list(called, 'partner'),
      group: oneOf(called, 'group', GROUPS),
      events: list(called, 'event') ?? [],
      set: textOption(called, 'set'),
    }).map(sheetSvg);
  } catch (error) {
    if (error instanceof SheetError) throw new UsageError(`${error.message}.`);
    throw error;
  }
  const path = resolve(effects.cwd, out);
  const paths: string[] = [];
  const write = (to: string, content: string | Uint8Array): void => {
    writeFileSync(to, content);
    paths.push(to);
  };
  const named = (page: number): string =>
    svgs.length === 1 ? path : `${path.slice(0, -form.length)}-${page + 1}${form}`;
  if (form === '.pdf') {
    const { toPdf } = await import('../site/pdf.ts');
    write(path, await toPdf(svgs, paper.mm, chromium!));
  } else if (form === '.svg') for (const [page, svg] of svgs.entries()) write(named(page), svg);
  else {
    const { toPng } = await import('../site/raster.ts');
    for (const [page, svg] of svgs.entries()) write(named(page), toPng(svg, PRINT_SCALE));
  }
  if (called.values.json)
    effects.out(`${JSON.stringify({ out: paths, sheet: kind, pages: svgs.length, lang, size })}\n`);
  else for (const one of paths) effects.err(`${one}\n`);
  return 0;
}

function day(called: Called, name: string): Day | null {
  const text = textOption(called, name);
  if (text === undefined) return null;
  const value = parseIsoDay(text);
  if (value === null) throw new UsageError(`"${text}" is no day; write it like 2022-08-16.`);
  return value;
}

function oneOf<T extends string>(called: Called, name: string, words: readonly T[]): T | null {
  const text = textOption(called, name);
  if (text === undefined) return null;
  const word = words.find((one) => one === text);
  if (!word) throw new UsageError(`--${name} "${text}" is none of ${words.join(', ')}.`);
  return word;
}

function list(called: Called, name: string): string[] | null {
  const values = called.values[name];
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : null;
}
