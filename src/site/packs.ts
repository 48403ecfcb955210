/**
 * Packs: of each lesson and story one PDF and a few pictures in a ZIP, small enough to be passed on by messenger and
 * complete without internet. PDF is printed by an installed browser; where there is none, there are no packs, and the
 * build says so. A pack is made once for the same content.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { compileLessons } from '../dataset/compileLessons.ts';
import { compileStories } from '../dataset/compileStories.ts';
import type { DataRecord } from '../dataset/load.ts';
import type { Shapes } from '../geo/shapes.ts';
import { parseIsoDay } from '../model/day.ts';
import type { Lang } from '../model/words.ts';
import { zipOf } from '../embed/builder/selfHosted.ts';
import type { LessonFile } from '../record/lesson.ts';
import type { StoryFile } from '../record/story.ts';
import type { Desk, SheetView } from '../learn/sheets/desk.ts';
import { PAPERS, type Paper, type SheetPage } from '../learn/sheets/page.ts';
import { stepView, storySheet } from '../learn/sheets/story.ts';
import { standalone } from '../draw/standalone.ts';
import { dateInWords, dayInWords } from '../i18n/dates.ts';
import { legendItems } from '../learn/sheets/desk.ts';
import { deskOf, lessonSheets } from './desk.ts';
import { LESSON_SHEETS } from './sheetKinds.ts';
import { wholeBook } from './lessonTasks.ts';
import { once } from './once.ts';
import { contentHash } from './output.ts';
import { lessonPath, PACK_FILE, storyPath } from './paths.ts';
import { toPdf } from './pdf.ts';
import { toPng } from './raster.ts';
import { sheetSvg } from './sheetFile.ts';
import type { Site } from './site.ts';

/** What messengers of slow networks let through. */
export const MOST_BYTES = 2_000_000;
/** Pictures of a story: its first and last maps, and some between. */
const MOST_PICTURES = 4;
const PICTURE = { width: 900, height: 560 };

/** What a pack is made of: pages for the PDF, and pictures as SVG text. */
export interface PackInput {
  readonly id: string;
  readonly title: string;
  readonly pages: readonly SheetPage[];
  readonly pictures: readonly { readonly name: string; readonly svg: string }[];
}

/** A map as a picture that says of itself what it shows and what it rests on. */
function mapPicture(desk: Desk, view: SheetView, name: string): PackInput['pictures'][number] {
  const { wording, book } = desk;
  const { messages, lang } = wording;
  const { node, chips } = desk.map(view, PICTURE.width, PICTURE.height, { blank: false, idPrefix: `picture-${name}` });
  const svg = standalone(node, {
    theme: 'light',
    lang,
    caption: {
      headline: messages.groupQuestions[view.group],
      date: dayInWords(view.at, lang),
      sources: messages.ui.readUntil(dateInWords(book.index.readUntil, lang)),
      version: `${book.index.title}. ${messages.ui.version(book.index.version)}. ${messages.ui.licence}`,
    },
    legend: legendItems(desk, view, chips),
  });
  return { name, svg };
}

export function lessonPack(desk: Desk, lesson: LessonFile): PackInput {
  const sheets = lessonSheets(desk, lesson);
  const { view } = lesson;
  const dates = [...(view.vs === null ? [] : [view.vs]), view.at].sort();
  return {
    id: lesson.id,
    title: lesson.title,
    pages: LESSON_SHEETS.flatMap((kind) => sheets[kind] ?? []),
    pictures: dates.map((date) => mapPicture(desk, { ...view, at: parseIsoDay(date)! }, date)),
  };
}

export function storyPack(desk: Desk, story: StoryFile): PackInput {
  const maps = story.steps.filter(({ view }) => view.shows !== 'life');
  const every = Math.max(1, (maps.length - 1) / (MOST_PICTURES - 1));
  const chosen = [...new Set(Array.from({ length: MOST_PICTURES }, (_, place) => maps[Math.round(place * every)]))];
  return {
    id: story.id,
    title: story.title,
    pages: storySheet(desk, story, story.id),
    pictures: chosen
      .filter((step) => step !== undefined)
      .map(({ id, view }) => mapPicture(desk, stepView(view, parseIsoDay(view.at)!), id)),
  };
}

/** The ZIP of a pack. Throws where it would not pass a messenger. */
export async function packOf(input: PackInput, lang: Lang, chromium: string, cache: string): Promise<Uint8Array> {
  return readFileSync(join(cache, await packFile(input, lang, chromium, cache)));
}

/** The name below the cache of the ZIP of a pack, which is made once for the same content. */
async function packFile(
  { id, title, pages, pictures }: PackInput,
  lang: Lang,
  chromium: string,
  cache: string,
): Promise<string> {
  const svgs = pages.map(sheetSvg);
  const key = contentHash([title, ...svgs, ...pictures.flatMap(({ name, svg }) => [name, svg])].join('\n'));
  const file = `${id}.${lang}.${key}.zip`;
  if (existsSync(join(cache, file))) return file;
  const size = pages[0]!.paper.mm;
  const stem = `${id}-${lang}`;
  const zip = zipOf({
    [`${stem}/${stem}.pdf`]: await toPdf({ svg: svgs, size, chromium, title }),
    ...Object.fromEntries(pictures.map(({ name, svg }) => [`${stem}/${name}.png`, toPng(svg, 1)])),
  });
  if (zip.length > MOST_BYTES)
    throw new Error(
      `the pack of ${id} is ${Math.round(zip.length / 1000)} kB, more than ${MOST_BYTES / 1000}: give it fewer steps or tasks`,
    );
  mkdirSync(cache, { recursive: true });
  // Whole or not at all: half a file would be taken for the pack ever after.
  writeFileSync(join(cache, `${file}.new`), zip);
  renameSync(join(cache, `${file}.new`), join(cache, file));
  return file;
}

/**
 * The same, known by what a pack is made of: laying out its sheets, which its content asks for, takes longer than all
 * else where it was made before.
 */
async function packMadeOf(
  made: string,
  { lang, id, make }: { readonly lang: Lang; readonly id: string; readonly make: () => PackInput },
  { chromium, cache, fresh }: Pick<PacksInput, 'chromium' | 'cache' | 'fresh'>,
): Promise<Uint8Array> {
  const note = join(cache, `${id}.${lang}.json`);
  const known = fresh ? null : readNote(note);
  if (known?.made === made && existsSync(join(cache, known.file))) return readFileSync(join(cache, known.file));
  const file = await packFile(make(), lang, chromium, cache);
  writeFileSync(note, JSON.stringify({ made, file }));
  return readFileSync(join(cache, file));
}

const noteShape = z.object({ made: z.string(), file: z.string() });

/** Null where there is none, or one that broke off. */
function readNote(note: string): z.infer<typeof noteShape> | null {
  if (!existsSync(note)) return null;
  try {
    return noteShape.parse(JSON.parse(readFileSync(note, 'utf8')));
  } catch {
    return null;
  }
}

/** All packs of a language: below the folder of which page each lies, and what it is made of. */
export function packsIn(
  record: DataRecord,
  shapes: Shapes,
  lang: Lang,
  paper: Paper = PAPERS.a4,
): { readonly path: string; readonly id: string; readonly make: () => PackInput }[] {
  const [lessons, stories] = [compileLessons(record, lang), compileStories(record, lang)];
  if (lessons.length + stories.length === 0) return [];
  // Not asked for where each pack is known by what it was made of.
  const desk = once(() => deskOf(wholeBook(record, lang), shapes, paper));
  return [
    ...lessons.map((lesson) => ({
      path: lessonPath(lesson.id),
      id: lesson.id,
      make: () => lessonPack(desk(), lesson),
    })),
    ...stories.map((story) => ({ path: storyPath(story.id), id: story.id, make: () => storyPack(desk(), story) })),
  ];
}

/** Paths of the pages that have a pack, below the folder of their language: those of all lessons and stories. */
export function packPaths(record: DataRecord): ReadonlySet<string> {
  return new Set([...record.lessons.map(({ id }) => lessonPath(id)), ...record.stories.map(({ id }) => storyPath(id))]);
}

export const NO_PACKS =
  'No Chromium, Chrome or Edge was found: lessons and stories have no packs to pass on (PDF and pictures). Their pages print all the same.';

export interface PacksInput {
  readonly record: DataRecord;
  readonly shapes: Shapes;
  readonly lang: Lang;
  readonly chromium: string;
  /** Where packs are kept from build to build. */
  readonly cache: string;
  /** Lays out all sheets anew, whatever is known of what they were made of. */
  readonly fresh: boolean;
  /** Of a lesson or story, by its id: a digest of all that it is made of. */
  readonly madeOf: (id: string) => string;
}

/** Writes the packs of a language, each where what it is made of changed, giving way to what else the build does. */
export async function writePacks(
  { record, shapes, lang, chromium, cache, fresh, madeOf }: PacksInput,
  site: Pick<Site, 'keep' | 'step'>,
): Promise<void> {
  const changed = [...record.lessons, ...record.stories].some(
    ({ id }) => !site.keep(stepOf(lang, id), () => madeOf(id)),
  );
  if (!changed) return;
  for (const { path, id, make } of packsIn(record, shapes, lang)) {
    const made = madeOf(id);
    if (site.keep(stepOf(lang, id), () => made)) continue;
    const zip = await packMadeOf(made, { lang, id, make }, { chromium, cache, fresh });
    site.step(stepOf(lang, id), made, (output) => output.write(`${lang}/${path}${PACK_FILE}`, zip));
  }
}

const stepOf = (lang: Lang, id: string): string => `${lang} pack ${id}`;
