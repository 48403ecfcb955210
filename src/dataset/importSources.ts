/**
 * Sources from a reference manager, made into sources of the record: each is given the outlet that its address belongs
 * to, a language, and an id in the manner of the others. What lacks something that the record needs is refused, and said.
 */
import { createHash } from 'node:crypto';
import type { OutletRecord, SourceRecord } from '../model/schema.ts';
import { sourceSchema } from '../model/schema.ts';
import { SOURCE_KINDS, type OutletKind, type SourceKind } from '../model/words.ts';
import type { Located } from './located.ts';
import type { DataRecord } from './load.ts';

/** CSL-JSON as it comes: nothing of it is taken for granted. */
export type Incoming = Readonly<Record<string, unknown>>;

export interface ImportOptions {
  /** In place of what the address, the item and the outlet say. */
  readonly outlet?: string | undefined;
  readonly language?: string | undefined;
  readonly kind?: SourceKind | undefined;
}

export interface Imported {
  readonly added: readonly SourceRecord[];
  /** Already in the record, under this id. */
  readonly known: readonly { readonly url: string; readonly id: string }[];
  readonly refused: readonly { readonly item: string; readonly why: string }[];
}

const KIND_OF_OUTLET: Readonly<Partial<Record<OutletKind, SourceKind>>> = {
  official: 'official',
  government: 'official',
  agency: 'agency',
  'think-tank': 'think-tank',
  academic: 'academic',
  ngo: 'ngo',
  reference: 'reference',
};

/** What makes two addresses one: neither scheme nor ending, nor whether letters with accents are written out. */
function addressKey(url: string): string {
  let plain = url;
  try {
    plain = decodeURI(url);
  } catch {
    // Not UTF-8: taken as it is.
  }
  return plain.replace(/^https?:\/\/(www\.)?/, '').replace(/[/#?]+$/, '');
}

/** ISO 639-1 by the names that languages have in English, French, and in themselves. */
const LANGUAGES: ReadonlyMap<string, string> = (() => {
  const names = new Map<string, string>();
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (const code of [...letters].flatMap((a) => [...letters].map((b) => a + b)))
    for (const inLanguage of ['en', 'fr', code]) {
      const name = new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'none' }).of(code);
      if (name !== undefined) names.set(name.toLowerCase(), code);
    }
  return names;
})();

function languageOf(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const word = text.trim().toLowerCase();
  return LANGUAGES.get(word) ?? /^([a-z]{2})(?:[-_]|$)/.exec(word)?.[1];
}

/** Fields that are made anew, and those that name the item in its own file alone. */
const OWN_FIELDS = new Set([
  ...['id', 'type', 'title', 'URL', 'language', 'issued', 'custom'],
  ...['citation-key', 'citation-label', '_graph'],
]);

function hasValue(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** On one line, without characters that nobody sees, which pages leave in their titles. */
function seen(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** The outlet of an address, else of a name. Of several domains the longest is meant: `blogs.example.org`. */
function outletOf(
  url: URL,
  names: readonly string[],
  outlets: ReadonlyMap<string, Located<OutletRecord>>,
): string | null {
  const host = url.hostname.replace(/^www\./, '');
  const byDomain = [...outlets]
    .flatMap(([id, { data }]) => (data.domains ?? []).map((domain) => ({ id, domain })))
    .filter(({ domain }) => host === domain || host.endsWith(`.${domain}`))
    .sort((a, b) => b.domain.length - a.domain.length)[0];
  if (byDomain) return byDomain.id;
  const wanted = new Set(names.map(folded));
  const named = [...outlets].find(([, { data }]) =>
    [data.name, ...(data.aliases ?? [])].some((name) => wanted.has(folded(name))),
  );
  return named?.[0] ?? null;
}

export function importSources(items: readonly Incoming[], record: DataRecord, options: ImportOptions = {}): Imported {
  const byAddress = new Map([...record.sources.values()].map(({ data }) => [addressKey(data.URL), data.id]));
  const ids = new Set(record.sources.keys());
  const added: SourceRecord[] = [];
  const known: { url: string; id: string }[] = [];
  const refused: { item: string; why: string }[] = [];
  for (const item of items) {
    const texts = [item['title'], item['URL'], item['id']].filter((one) => typeof one === 'string');
    const name = (texts[0] ?? 'an item without a name').slice(0, 80);
    const refuse = (why: string): void => void refused.push({ item: name, why });
    const address = typeof item['URL'] === 'string' ? item['URL'].trim() : '';
    if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) {
      refuse('it has no address of the web');
      continue;
    }
    const earlier = byAddress.get(addressKey(address));
    if (earlier !== undefined) {
      known.push({ url: address, id: earlier });
      continue;
    }
    const own = (item['custom'] ?? {}) as { outlet?: unknown; kind?: unknown; agency?: unknown };
    const names = [item['container-title'], item['publisher']].filter((one) => typeof one === 'string');
    const outlet =
      options.outlet ??
      (typeof own.outlet === 'string' && record.outlets.has(own.outlet) ? own.outlet : null) ??
      outletOf(new URL(address), names, record.outlets);
    if (outlet === null) {
      refuse(
        `no outlet of the register has the domain ${new URL(address).hostname}; add one to outlets/, or give --outlet`,
      );
      continue;
    }
    const outletKind = record.outlets.get(outlet)?.data.kind ?? 'unclassified';
    const language = options.language ?? languageOf(item['language']);
    if (language === undefined) {
      refuse('it does not say its language; give --language');
      continue;
    }
    const given = typeof item['type'] === 'string' ? item['type'] : 'webpage';
    // Most files of BibTeX know no newspapers: an article that nothing shows to be of a journal is taken for one of them.
    const ofJournal = ['volume', 'issue', 'ISSN', 'DOI'].some((field) => item[field] !== undefined);
    const type = given === 'article-journal' && outletKind !== 'academic' && !ofJournal ? 'article-newspaper' : given;
    const kind =
      options.kind ??
      SOURCE_KINDS.find((one) => one === own.kind) ??
      (['legislation', 'treaty', 'bill'].includes(type) ? 'official' : (KIND_OF_OUTLET[outletKind] ?? 'press'));
    const issued = item['issued'] as { 'date-parts'?: number[][]; circa?: unknown } | undefined;
    const parts = issued?.['date-parts']?.filter((part) => part.length > 0).map((part) => part.map(Number));
    const date = parts?.[0]?.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0')).join('-') ?? 'nd';
    const hash = createHash('sha256').update(addressKey(address)).digest('hex');
    let id = `${outlet}-${date}-${hash.slice(0, 4)}`;
    for (let digits = 5; ids.has(id); digits += 1) id = `${outlet}-${date}-${hash.slice(0, digits)}`;
    const parsed = sourceSchema.safeParse({
      // Whatever else it brings is kept as it is.
      ...Object.fromEntries(Object.entries(item).filter(([field, value]) => !OWN_FIELDS.has(field) && hasValue(value))),
      id,
      type,
      ...(typeof item['title'] === 'string' && seen(item['title']) !== '' ? { title: seen(item['title']) } : {}),
      URL: address,
      language,
      ...(parts && parts.length > 0
        ? { issued: { 'date-parts': parts, ...(issued?.circa ? { circa: true } : {}) } }
        : {}),
      custom: { outlet, kind, ...(typeof own.agency === 'string' ? { agency: own.agency } : {}) },
    });
    if (!parsed.success) {
      refuse(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
      continue;
    }
    ids.add(id);
    byAddress.set(addressKey(address), id);
    added.push(parsed.data);
  }
  return { added, known, refused };
}
