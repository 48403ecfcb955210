/** From files to records: reads every file of the data folder and holds it against the schema of its place. */
import type { z } from 'zod';
import {
  atlasSchema,
  contextEventSchema,
  correctionSchema,
  coverageSchema,
  formationSchema,
  glossarySchema,
  outletSchema,
  partnershipSchema,
  partySchema,
  pendingSchema,
  placeSchema,
  sourceSchema,
  storySchema,
  viewSchema,
  type AtlasRecord,
  type ContextRecord,
  type CorrectionRecord,
  type CoverageRecord,
  type FormationRecord,
  type GlossaryRecord,
  type OutletRecord,
  type PartnershipRecord,
  type PartyRecord,
  type PlaceRecord,
  type SourceRecord,
  type StoryRecord,
  type ViewRecord,
} from '../model/schema.ts';
import { lessonSchema, type LessonRecord } from '../model/lessonSchema.ts';
import type { DataFolder } from './effects.ts';
import { lessonFileOf, lessonsInOrder, type LessonSource } from './lessons.ts';
import { partOf, readLocated, type Located, type Path } from './located.ts';
import { readMarkedText, type MarkedText } from './markedText.ts';
import type { Problem } from './problem.ts';
import { byOrder, storyFileOf, type StorySource } from './stories.ts';

type PendingFile = z.infer<typeof pendingSchema>;

export interface DataRecord {
  readonly atlas: Located<AtlasRecord>;
  readonly parties: ReadonlyMap<string, Located<PartyRecord>>;
  readonly formations: ReadonlyMap<string, Located<FormationRecord>>;
  readonly places: ReadonlyMap<string, Located<PlaceRecord>>;
  readonly outlets: ReadonlyMap<string, Located<OutletRecord>>;
  readonly sources: ReadonlyMap<string, Located<SourceRecord>>;
  readonly views: ReadonlyMap<string, Located<ViewRecord>>;
  readonly coverage: ReadonlyMap<string, Located<CoverageRecord>>;
  readonly glossary: ReadonlyMap<string, Located<GlossaryRecord>>;
  readonly partnerships: readonly Located<PartnershipRecord>[];
  readonly context: readonly Located<ContextRecord>[];
  readonly pending: readonly Located<PendingFile>[];
  /** What was mended or withdrawn after it had been published. */
  readonly corrections: readonly Located<CorrectionRecord>[];
  /** In their order. */
  readonly stories: readonly StorySource[];
  readonly lessons: readonly LessonSource[];
}

export interface Loaded {
  /** Null where the atlas's own file is missing or broken: nothing can be said without it. */
  readonly record: DataRecord | null;
  readonly problems: readonly Problem[];
}

/** Reads the whole folder. Whatever breaks its schema is left out of the record and named in the problems. */
export function loadRecord(folder: DataFolder): Loaded {
  const problems: Problem[] = [];
  let atlas: Located<AtlasRecord> | null = null;
  const maps = {
    parties: new Map<string, Located<PartyRecord>>(),
    formations: new Map<string, Located<FormationRecord>>(),
    places: new Map<string, Located<PlaceRecord>>(),
    outlets: new Map<string, Located<OutletRecord>>(),
    sources: new Map<string, Located<SourceRecord>>(),
    views: new Map<string, Located<ViewRecord>>(),
    coverage: new Map<string, Located<CoverageRecord>>(),
    glossary: new Map<string, Located<GlossaryRecord>>(),
  };
  const partnerships: Located<PartnershipRecord>[] = [];
  const context: Located<ContextRecord>[] = [];
  const pending: Located<PendingFile>[] = [];
  const corrections: Located<CorrectionRecord>[] = [];
  const stories: Located<StoryRecord>[] = [];
  const lessons: Located<LessonRecord>[] = [];
  const texts = new Map<string, MarkedText>();

  const checked = <T>(schema: z.ZodType<T>, part: Located<unknown>): Located<T> | null => {
    const parsed = schema.safeParse(part.data);
    if (parsed.success) return { ...part, data: parsed.data };
    for (const issue of parsed.error.issues) problems.push(schemaProblem(part, issue));
    return null;
  };
  const entries = <T>(whole: Located<unknown>, schema: z.ZodType<T>, into: Map<string, Located<T>>): void => {
    if (whole.data === null) return;
    if (typeof whole.data !== 'object' || Array.isArray(whole.data)) {
      problems.push(shapeProblem(whole, 'must be a map from ids to entries'));
      return;
    }
    for (const [id, data] of Object.entries(whole.data)) {
      const entry = checked(schema, partOf(whole, [id], data));
      if (!entry) continue;
      if (into.has(id)) problems.push(twiceProblem(whole, [id], id, into.get(id)!.file));
      into.set(id, entry);
    }
  };
  const list = <T>(whole: Located<unknown>, schema: z.ZodType<T>, take: (part: Located<T>) => void): void => {
    if (!Array.isArray(whole.data)) {
      problems.push(shapeProblem(whole, 'must be a list'));
      return;
    }
    for (const [index, data] of whole.data.entries()) {
      const part = checked(schema, partOf(whole, [index], data));
      if (part) take(part);
    }
  };

  for (const file of folder.list()) {
    const place = placeOf(file);
    if (place === null && (storyFileOf(file) === 'text' || lessonFileOf(file) === 'text')) {
      const read = readMarkedText(file, folder.read(file));
      problems.push(...read.problems);
      texts.set(file, read.text);
      continue;
    }
    if (place === null) {
      if (/\.(yml|ya?ml\.txt|YAML|YML)$/.test(file)) {
        problems.push({
          level: 'error',
          rule: 'file-name',
          file,
          line: 1,
          message: `${file} is not read: the files of the record end in .yaml or .json`,
          mend: 'Rename it to .yaml, or move it out of the data folder.',
        });
      }
      continue;
    }
    const whole = readLocated(file, folder.read(file));
    if ('faults' in whole) {
      for (const { line, message } of whole.faults) {
        problems.push({
          level: 'error',
          rule: 'syntax',
          file,
          line,
          message: message.split('\n')[0]!,
          mend: `Mend the ${file.endsWith('.json') ? 'JSON (commas, quotes, brackets)' : 'YAML (quotes, colons, indentation)'} on or just before this line.`,
        });
      }
      continue;
    }
    switch (place) {
      case 'atlas':
        atlas = checked(atlasSchema, whole);
        break;
      case 'parties':
        entries(whole, partySchema, maps.parties);
        break;
      case 'glossary':
        entries(whole, glossarySchema, maps.glossary);
        break;
      case 'corrections':
        list(whole, correctionSchema, (correction) => corrections.push(correction));
        break;
      case 'formations':
        entries(whole, formationSchema, maps.formations);
        break;
      case 'places':
        entries(whole, placeSchema, maps.places);
        break;
      case 'outlets':
        entries(whole, outletSchema, maps.outlets);
        break;
      case 'views':
        entries(whole, viewSchema, maps.views);
        break;
      case 'coverage': {
        const entry = checked(coverageSchema, whole);
        if (entry) maps.coverage.set(baseName(file).toUpperCase(), entry);
        break;
      }
      case 'sources':
        list(whole, sourceSchema, (source) => {
          const { id } = source.data;
          if (maps.sources.has(id)) problems.push(twiceProblem(source, [], id, maps.sources.get(id)!.file));
          maps.sources.set(id, source);
        });
        break;
      case 'partnerships': {
        const partnership = checked(partnershipSchema, whole);
        if (partnership) partnerships.push(partnership);
        break;
      }
      case 'context':
        list(whole, contextEventSchema, (event) => context.push(event));
        break;
      case 'story': {
        const story = checked(storySchema, whole);
        if (story) stories.push(story);
        break;
      }
      case 'lesson': {
        const lesson = checked(lessonSchema, whole);
        if (lesson) lessons.push(lesson);
        break;
      }
      case 'pending': {
        const waiting = checked(pendingSchema, whole);
        if (waiting) pending.push(waiting);
        break;
      }
    }
  }
  if (!atlas && !problems.some((problem) => problem.file === 'atlas.yaml')) {
    problems.push({
      level: 'error',
      rule: 'file-missing',
      file: 'atlas.yaml',
      line: 1,
      message: 'the atlas has no atlas.yaml',
      mend: 'Give the data folder its atlas.yaml: title, hosts, partners, readUntil and the rest of its schema.',
    });
  }
  return {
    record: atlas && {
      atlas,
      ...maps,
      partnerships,
      context,
      pending,
      corrections,
      stories: byOrder(stories, texts),
      lessons: lessonsInOrder(lessons, texts),
    },
    problems,
  };
}

const FOLDERS = [
  'formations',
  'places',
  'outlets',
  'views',
  'coverage',
  'sources',
  'partnerships',
  'context',
  'pending',
] as const;
/** Parts of the record that are one file each. */
const FILES = ['atlas', 'parties', 'glossary', 'corrections'] as const;
type DataPlace = (typeof FILES)[number] | (typeof FOLDERS)[number] | 'story' | 'lesson';

/** What a file is, by where it lies; null for what is no part of the record (readmes, texts). */
function placeOf(file: string): DataPlace | null {
  const single = FILES.find((name) => file === `${name}.yaml`);
  if (single) return single;
  if (storyFileOf(file) === 'story') return 'story';
  if (lessonFileOf(file) === 'lesson') return 'lesson';
  if (!/\.(yaml|json)$/.test(file)) return null;
  return FOLDERS.find((folder) => file.startsWith(`${folder}/`)) ?? null;
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
}

function schemaProblem(part: Located<unknown>, issue: z.core.$ZodIssue): Problem {
  const path = issue.path as Path;
  const where = path.length > 0 ? `${path.join('.')}: ` : '';
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
  return {
    level: 'error',
    rule: unknown.includes('partner') && part.file.startsWith('context/') ? 'context-partner' : 'schema',
    file: part.file,
    line: part.lineOf(unknown.length > 0 ? [...path, unknown[0]!] : path),
    message: `${where}${issue.message}`,
    mend:
      unknown.length > 0
        ? unknown.includes('partner')
          ? 'A context event has no partner: name the partnerships that it helps to explain in relatesTo.'
          : 'Remove the key, or see its spelling in dataset.schema.json.'
        : 'See the fields and their words in dataset.schema.json.',
  };
}

function shapeProblem(part: Located<unknown>, message: string): Problem {
  return {
    level: 'error',
    rule: 'schema',
    file: part.file,
    line: 1,
    message,
    mend: 'See a file beside it for the shape.',
  };
}

function twiceProblem(part: Located<unknown>, path: Path, id: string, file: string): Problem {
  return {
    level: 'error',
    rule: 'id-twice',
    file: part.file,
    line: part.lineOf(path),
    message: `"${id}" is already defined in ${file}`,
    mend: 'Give one of them another id, or merge them.',
  };
}
