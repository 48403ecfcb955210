/** `atlas render --sheet`: sheets for a class, in pages. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { GROUPS, LANGS } from '../model/words.ts';
import { LESSON_SHEETS } from '../site/sheetKinds.ts';
import { textOption, UsageError, type Called, type Effects, type ExitCode } from './command.ts';
import { dayOption, listOption, wordOption } from './options.ts';
import { pictureFile } from './pictureFile.ts';
import { recordOrNull } from './record.ts';

const PAPER = ['a4', 'letter'] as const;
const PRINT_SCALE = 200 / 96;

export async function renderSheet(called: Called, effects: Effects): Promise<ExitCode> {
  const kind = wordOption(called, 'sheet', LESSON_SHEETS)!;
  const { out, form, chromium } = pictureFile(called);
  const size = wordOption(called, 'size', PAPER) ?? 'a4';
  const lang = wordOption(called, 'lang', LANGS) ?? LANGS[0];
  const record = recordOrNull(effects);
  if (!record) return 1;
  const { drawSheet, SheetError } = await import('../site/sheets.ts');
  const { sheetSvg } = await import('../site/sheetFile.ts');
  const { paperNamed } = await import('../site/desk.ts');
  let pages: ReturnType<typeof drawSheet>;
  const paper = paperNamed(size);
  try {
    pages = drawSheet(record, lang, paper, kind, {
      lesson: textOption(called, 'lesson'),
      at: dayOption(called, 'at'),
      vs: dayOption(called, 'vs'),
      region: textOption(called, 'region'),
      hosts: listOption(called, 'host'),
      partners: listOption(called, 'partner'),
      group: wordOption(called, 'group', GROUPS),
      events: listOption(called, 'event') ?? [],
      set: textOption(called, 'set'),
    });
  } catch (error) {
    if (error instanceof SheetError) throw new UsageError(`${error.message}.`);
    throw error;
  }
  const svgs = pages.map(sheetSvg);
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
    write(path, await toPdf({ svg: svgs, size: paper.mm, chromium: chromium!, title: pages[0]!.title }));
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
