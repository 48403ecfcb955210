/**
 * RIS, read as reference managers write it. The libraries that read it keep only the year of a date; here the day is what
 * matters.
 */
import type { CslDate, CslItem } from './csl.ts';

/** Types of CSL; what is not named here is a web page. */
const TYPES: Readonly<Record<string, string>> = {
  NEWS: 'article-newspaper',
  MGZN: 'article-magazine',
  JOUR: 'article-journal',
  EJOUR: 'article-journal',
  RPRT: 'report',
  GOVDOC: 'report',
  STAT: 'legislation',
  LEGAL: 'legislation',
  BILL: 'bill',
  BOOK: 'book',
  CHAP: 'chapter',
  THES: 'thesis',
  MAP: 'map',
};

/** A record that breaks off or does not begin: the line is named. */
export class RisError extends Error {
  override readonly name = 'RisError';
}

/** `2022/08/15/`, `2022/08//`, `2022`, `2022-08-15`; what follows the day in words is no date. */
function dateOf(text: string | undefined): CslDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:[/-](\d{1,2})(?:[/-](\d{1,2}))?)?/.exec(text ?? '') ?? [];
  if (year === undefined) return undefined;
  const parts = [year, month, day].filter((part) => part !== undefined).map(Number);
  return { 'date-parts': [parts], ...(/\/circa$/.test(text ?? '') ? { circa: true } : {}) };
}

function nameOf(text: string): { family: string; given?: string } | { literal: string } {
  const [family = '', ...rest] = text.split(',').map((part) => part.trim());
  const given = rest.join(', ');
  return given ? { family, given } : { literal: text.trim() };
}

/** All records of a file. Throws a {@link RisError} at the first line that is none of RIS. */
export function readRis(text: string): CslItem[] {
  const items: CslItem[] = [];
  let fields: Map<string, string[]> | null = null;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const [, tag, value = ''] = /^([A-Z][A-Z0-9]) {2}-(?: (.*))?$/.exec(line.trimEnd()) ?? [];
    if (tag === undefined) {
      // A long note goes on on the next line.
      const last = fields && [...fields.values()].at(-1);
      if (!last) throw new RisError(`line ${index + 1} is no RIS: "${line.slice(0, 60)}"`);
      last[last.length - 1] += ` ${line.trim()}`;
      continue;
    }
    if (tag === 'TY') {
      if (fields) throw new RisError(`line ${index + 1} begins a record, and the one before has no end (ER)`);
      fields = new Map();
    }
    if (!fields) throw new RisError(`line ${index + 1} stands before any record (TY)`);
    if (tag === 'ER') {
      items.push(itemOf(fields, items.length + 1));
      fields = null;
    } else fields.set(tag, [...(fields.get(tag) ?? []), value.trim()]);
  }
  if (fields) throw new RisError('the last record has no end (ER)');
  return items;
}

function itemOf(fields: ReadonlyMap<string, readonly string[]>, place: number): CslItem {
  const first = (...tags: readonly string[]): string | undefined =>
    tags.flatMap((tag) => fields.get(tag) ?? []).find((value) => value !== '');
  const namesIn = (...tags: readonly string[]): unknown => {
    const names = tags.flatMap((tag) => fields.get(tag) ?? []).filter(Boolean);
    return names.length > 0 ? names.map(nameOf) : undefined;
  };
  // What has no tag of its own stands there as Zotero writes it: `Type: treaty`.
  const extra = new Map(
    (fields.get('M2') ?? []).flatMap((line) => {
      const [, key, value] = /^(Type|Version): (.+)$/.exec(line) ?? [];
      return key === undefined ? [] : [[key, value!] as const];
    }),
  );
  const type = extra.get('Type') ?? TYPES[first('TY') ?? ''] ?? 'webpage';
  const edition = first('ET');
  const isVersioned = /^(webpage|map|dataset|software)$/.test(type) && !extra.has('Version');
  // One tag for three: they are told apart by their form, and what is neither is the number of a report.
  const serial = (fields.get('SN') ?? []).filter(Boolean);
  const issn = serial.find((one) => /^\d{4}-?\d{3}[\dxX]$/.test(one));
  const isbn = serial.find((one) => one !== issn && /^(?=.{10,17}$)[\d -]+[\dxX]$/.test(one));
  const number = first('M1') ?? serial.find((one) => one !== issn && one !== isbn);
  const [begin, end] = [first('SP'), first('EP')];
  const given: Readonly<Record<string, unknown>> = {
    title: first('TI', 'T1'),
    author: namesIn('AU', 'A1'),
    editor: namesIn('ED', 'A2'),
    translator: namesIn('A4'),
    'container-title': first('T2', 'JO', 'JF', 'JA'),
    publisher: first('PB'),
    // The day stands in DA; PY, which comes first in most files, has the year alone.
    issued: dateOf(first('DA')) ?? dateOf(first('PY', 'Y1')),
    accessed: dateOf(first('Y2')),
    URL: first('UR', 'L2'),
    language: first('LA'),
    note: first('N1'),
    'collection-title': first('T3'),
    [isVersioned ? 'version' : 'edition']: edition,
    ...(extra.has('Version') ? { version: extra.get('Version') } : {}),
    genre: first('M3'),
    'publisher-place': first('CY'),
    volume: first('VL'),
    issue: first('IS'),
    page: begin !== undefined && end !== undefined ? `${begin}-${end}` : (begin ?? end),
    number,
    DOI: first('DO'),
    ISSN: issn,
    ISBN: isbn,
    abstract: first('AB', 'N2'),
    keyword: fields.get('KW')?.filter(Boolean).join(', ') || undefined,
    archive: first('DB'),
    archive_location: first('AN', 'AV'),
  };
  return {
    id: first('ID') ?? `item-${place}`,
    type,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}
