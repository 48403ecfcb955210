/** What is cited, made of what the record holds: a source, an event of the atlas, a view of it, a page. */
import { dateInWords } from '../i18n/dates.ts';
import type { Lang, OutletKind, SourceKind } from '../model/words.ts';
import type { Citable, CiteType, Name } from './citable.ts';
import { citableDate, dateOfVersion } from './dates.ts';
import { CITE_WORDS } from './words.ts';

/** What the details of the record say of a source. */
export interface SourceFacts {
  readonly title?: string | undefined;
  readonly url: string;
  readonly publisher: string;
  /** Names as the page prints them, joined by commas. */
  readonly author?: string | undefined;
  /** EDTF. */
  readonly published?: string | undefined;
  readonly lang: string;
  readonly kind: SourceKind;
  readonly outlet: OutletKind;
  /** The wire agency whose story it reprints. */
  readonly agency?: string | undefined;
  /** That its address shows it no longer, and where a copy is kept. */
  readonly dead?: string | undefined;
  readonly copy?: { readonly url: string } | undefined;
}

/** Who speaks in their own name: with nobody else named, they are the author of what they publish. */
const OWN_VOICE: ReadonlySet<OutletKind> = new Set([
  'official',
  'government',
  'think-tank',
  'ngo',
  'party-to-conflict',
]);

/** Broadcasters and agencies have a site and no newspaper; the styles tell the two apart. */
const SITES: ReadonlySet<OutletKind> = new Set(['public-service', 'agency']);

function typeOf({ kind, outlet }: SourceFacts): CiteType {
  switch (kind) {
    case 'press':
    case 'agency':
      return SITES.has(outlet) ? 'webpage' : 'article-newspaper';
    case 'academic':
      return 'article-journal';
    case 'think-tank':
    case 'ngo':
      return 'report';
    case 'official':
    case 'reference':
      return 'webpage';
  }
}

function authorsOf({ author, agency, publisher }: SourceFacts): Name[] {
  if (author !== undefined) return author.split(', ').map((literal) => ({ literal }));
  // A reprint is the agency's text, unless the agency's own site is the one that was read.
  return agency === undefined || agency === publisher ? [] : [{ literal: agency }];
}

/** `checked`: the day on which it was read for the atlas. */
export function citeSource(id: string, source: SourceFacts, checked?: string): Citable {
  const type = typeOf(source);
  const isOwn = type === 'report' || (type === 'webpage' && OWN_VOICE.has(source.outlet));
  return {
    id,
    type,
    title: source.title,
    authors: authorsOf(source),
    ...(isOwn ? { publisher: source.publisher } : { container: source.publisher }),
    issued: citableDate(source.published),
    accessed: citableDate(checked),
    // What the reader of a citation can open: of a page that is gone, its copy.
    url: source.dead !== undefined && source.copy !== undefined ? source.copy.url : source.url,
    language: source.lang,
  };
}

/** Who stands behind the atlas, and which state of it is cited. Publisher and editor may be nobody, and are then not named. */
export interface AtlasFacts {
  readonly title: string;
  readonly publisher: { readonly name: string } | null;
  readonly editor: string | null;
  readonly version: string;
  /** ISO day. */
  readonly readUntil: string;
  readonly lang: Lang;
}

/** Where a thing of the atlas stands for good, and when the one who cites has read it (an ISO day). */
export interface Place {
  readonly url: string;
  readonly accessed: string;
}

/** The same of a page that was written before anybody read it, and perhaps before anybody knew where it would stand. */
export interface WrittenPlace {
  readonly url: string | null;
  readonly accessed?: string | undefined;
}

function citeAtlas(atlas: AtlasFacts, { url, accessed }: WrittenPlace): Omit<Citable, 'id' | 'type'> {
  return {
    authors: [],
    editors: atlas.editor === null ? [] : [{ literal: atlas.editor }],
    container: atlas.title,
    publisher: atlas.publisher?.name,
    // Not the date of the event, on which nothing was published, but that of the record.
    issued: dateOfVersion(atlas.version),
    version: atlas.version,
    accessed: citableDate(accessed),
    url: url ?? undefined,
    language: atlas.lang,
  };
}

function readTo({ readUntil, lang }: AtlasFacts): string {
  return CITE_WORDS[lang].readTo(dateInWords(readUntil, lang));
}

/** An event of the record: its summary is its title. */
export function citeEvent(
  atlas: AtlasFacts,
  event: { readonly id: string; readonly summary: string; readonly date: string },
  place: Place,
): Citable {
  const { eventDated, semicolon } = CITE_WORDS[atlas.lang];
  return {
    ...citeAtlas(atlas, place),
    id: event.id,
    type: 'webpage',
    title: event.summary.replace(/(?<!\p{Lu})\.$/u, ''),
    note: `${eventDated(dateInWords(event.date, atlas.lang))}${semicolon}${readTo(atlas)}`,
  };
}

/** A view: its question, date and partners in words. */
export function citeView(
  atlas: AtlasFacts,
  view: { readonly id: string; readonly title: string },
  place: Place,
): Citable {
  const { map, semicolon } = CITE_WORDS[atlas.lang];
  return { ...citeAtlas(atlas, place), ...view, type: 'map', note: `${map}${semicolon}${readTo(atlas)}` };
}

/** A page of the atlas: a country, a partnership, the method. */
export function citePage(
  atlas: AtlasFacts,
  page: { readonly id: string; readonly title: string },
  place: WrittenPlace,
): Citable {
  return { ...citeAtlas(atlas, place), ...page, type: 'webpage', note: readTo(atlas) };
}
