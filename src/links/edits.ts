/**
 * Edits that follow from what was found. They are proposed and never made by the way: somebody reads them, takes out what
 * is wrong, and applies the rest. Each says what stood there, so that it is refused where that has changed meanwhile.
 */
import { z } from 'zod';
import type { SourceRecord } from '../model/schema.ts';
import { isDead, type Found } from './state.ts';
import type { Target } from './target.ts';
import { plainTitle, titlePieces } from './title.ts';

export const EDIT_REASONS = ['dead', 'dead-without-copy', 'back', 'moved', 'changed', 'title'] as const;
export type EditReason = (typeof EDIT_REASONS)[number];

const EDIT_FIELDS = ['URL', 'title', 'archive', 'archive_location', 'custom.dead', 'custom.copied'] as const;
export type EditField = (typeof EDIT_FIELDS)[number];

/** A text to be set, or null for no such field. */
const values = z.partialRecord(z.enum(EDIT_FIELDS), z.string().min(1).nullable());

export const editSchema = z.strictObject({
  source: z.string().min(1),
  why: z.enum(EDIT_REASONS),
  /** What was found, for whoever decides. */
  found: z.string(),
  was: values,
  set: values,
});
export type Edit = z.infer<typeof editSchema>;

export const editsFileSchema = z.strictObject({ edits: z.array(editSchema) });

export const ARCHIVE_NAME = 'Wayback Machine';

export function fieldOf(source: SourceRecord, field: EditField): string | null {
  const value = field.startsWith('custom.')
    ? (source.custom as Readonly<Record<string, unknown>>)[field.slice('custom.'.length)]
    : source[field];
  return typeof value === 'string' ? value : null;
}

const PERMANENT: ReadonlySet<number> = new Set([301, 308]);
/** What an address gets to follow its reader with is no part of it. */
const FOLLOWED = /[?&](utm_\w+|fbclid|gclid|session(id)?|sid|phpsessid)=/i;

function lastPart(url: string): string {
  return new URL(url).pathname.replace(/\/+$/, '').split('/').at(-1) ?? '';
}

/** Whether the page was moved for good, and to where it still is the same. */
function isMoved({ state, hops, end, url, same }: Found): boolean {
  return (
    state === 'shown' &&
    end !== url &&
    hops.length > 0 &&
    hops.every(({ status }) => PERMANENT.has(status)) &&
    !FOLLOWED.test(end) &&
    (same === true || (lastPart(url) !== '' && lastPart(url) === lastPart(end)))
  );
}

/** A title as the page has it, without the name of its site. */
export function ownTitle(title: string, outlet: readonly string[], url: string): string {
  const site = new URL(url).hostname.replace(/^www\./, '');
  const names = new Set([...outlet, site, site.replace(/\.\w+$/, '')].map(plainTitle));
  const [, ...pieces] = titlePieces(title);
  const ends = [pieces.at(-1), pieces[0]].find((piece) => piece !== undefined && names.has(plainTitle(piece)));
  if (ends === undefined || plainTitle(ends) === plainTitle(title)) return title;
  const trimmed = title.endsWith(ends)
    ? title.slice(0, -ends.length).replace(/[\s|–—·•:»«-]+$/, '')
    : title.startsWith(ends)
      ? title.slice(ends.length).replace(/^[\s|–—·•:»«-]+/, '')
      : title;
  return trimmed === '' ? title : trimmed;
}

function told({ state, status, fault, detail, title, missing, copy }: Found): string {
  const parts: (string | null)[] = [
    state,
    status === null ? null : String(status),
    fault,
    detail,
    title === null ? null : `titled "${title.slice(0, 100)}"`,
    missing === null ? null : `missing since ${missing.since}, on ${missing.days} days`,
    copy === null ? null : copy.on === null ? `copy: ${copy.state}` : `copy of ${copy.on}: ${copy.state}`,
  ];
  return parts.filter((part) => part !== null).join('; ');
}

/** What one answer asks to be changed in its source; null where nothing is. */
export function editFor(source: SourceRecord, target: Target, found: Found): Edit | null {
  const edit = (why: EditReason, set: Edit['set']): Edit | null => {
    const changed = Object.entries(set).filter(([field, value]) => fieldOf(source, field as EditField) !== value);
    if (changed.length === 0) return null;
    return {
      source: source.id,
      why,
      found: told(found),
      was: Object.fromEntries(changed.map(([field]) => [field, fieldOf(source, field as EditField)])),
      set: Object.fromEntries(changed),
    };
  };
  const { copy } = found;
  const kept: Edit['set'] =
    copy?.state === 'shown' && copy.url !== null
      ? { archive: ARCHIVE_NAME, archive_location: copy.url, 'custom.copied': copy.on }
      : {};
  const dead = fieldOf(source, 'custom.dead');
  // A copy that somebody chose is not taken away for another.
  const copied = fieldOf(source, 'archive_location') !== null;
  if (isDead(found)) {
    const since = { 'custom.dead': dead ?? found.missing?.since ?? found.asked.slice(0, 10) };
    if (copied) return edit('dead', since);
    return copy?.state === 'shown' ? edit('dead', { ...since, ...kept }) : edit('dead-without-copy', since);
  }
  if (found.state === 'shown') {
    const back = dead === null ? {} : { 'custom.dead': null };
    if (isMoved(found)) return edit('moved', { URL: found.end, ...back });
    if (dead !== null) return edit('back', back);
    if (target.title === null && found.title !== null)
      return edit('title', { title: ownTitle(found.title, target.outlet, found.end) });
  }
  if (found.state === 'changed' && copy?.state === 'shown' && !copied) return edit('changed', kept);
  return null;
}

export interface Applied {
  /** The files whose text changes, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly applied: readonly Edit[];
  readonly refused: readonly { readonly edit: Edit; readonly why: string }[];
}

type Item = Record<string, unknown> & { id?: unknown };

/** Edits made in the texts of the files. `fileOf`: where a source stands; undefined where there is none. */
export function applied(
  edits: readonly Edit[],
  fileOf: (source: string) => string | undefined,
  read: (file: string) => string,
): Applied {
  const open = new Map<string, Item[]>();
  const done: Edit[] = [];
  const refused: { edit: Edit; why: string }[] = [];
  for (const edit of edits) {
    const file = fileOf(edit.source);
    if (file === undefined) {
      refused.push({ edit, why: 'the record has no such source' });
      continue;
    }
    const items = open.get(file) ?? (JSON.parse(read(file)) as Item[]);
    open.set(file, items);
    const item = items.find(({ id }) => id === edit.source)!;
    const differs = Object.entries(edit.was).find(
      ([field, value]) => fieldOf(item as unknown as SourceRecord, field as EditField) !== value,
    );
    const unsaid = Object.keys(edit.set).find((field) => !(field in edit.was));
    if (differs) refused.push({ edit, why: `its ${differs[0]} is no longer what it was` });
    else if (unsaid !== undefined) refused.push({ edit, why: `it does not say what its ${unsaid} was` });
    else {
      for (const [field, value] of Object.entries(edit.set)) put(item, field as EditField, value);
      done.push(edit);
    }
  }
  const touched = new Set(done.map(({ source }) => fileOf(source)!));
  return {
    files: Object.fromEntries([...touched].map((file) => [file, `${JSON.stringify(open.get(file), null, 2)}\n`])),
    applied: done,
    refused,
  };
}

function put(item: Item, field: EditField, value: string | null): void {
  const own = field.startsWith('custom.');
  const holder = own ? (item['custom'] as Record<string, unknown>) : item;
  const key = own ? field.slice('custom.'.length) : field;
  if (value === null) delete holder[key];
  else holder[key] = value;
}
