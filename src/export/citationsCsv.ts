/** Citations as a table, one row a citation: which source supports what of which event. */
import type { PublicCitation, PublicEvent } from '../model/publicEvent.ts';
import { OUTLET_KINDS, SOURCE_KINDS } from '../model/words.ts';
import { csvOf, type Column } from './column.ts';

interface CitationRow {
  readonly event: PublicEvent;
  /** From 1, in the order of the event. */
  readonly number: number;
  readonly citation: PublicCitation;
}

export const CITATION_COLUMNS: readonly Column<CitationRow>[] = [
  {
    name: 'event',
    type: 'string',
    required: true,
    about: { en: 'id of the event', fr: 'identifiant de l’événement' },
    of: ({ event }) => event.id,
  },
  {
    name: 'number',
    type: 'integer',
    required: true,
    about: {
      en: 'place among the citations of the event, from 1',
      fr: 'rang parmi les références de l’événement, à partir de 1',
    },
    of: ({ number }) => number,
  },
  {
    name: 'source',
    type: 'string',
    required: true,
    about: {
      en: 'id of the source, as in sources.csl.json, sources.bib and sources.ris',
      fr: 'identifiant de la source, comme dans sources.csl.json, sources.bib et sources.ris',
    },
    of: ({ citation }) => citation.source,
  },
  {
    name: 'url',
    type: 'string',
    format: 'uri',
    required: true,
    about: { en: 'address of the page', fr: 'adresse de la page' },
    of: ({ citation }) => citation.url,
  },
  {
    name: 'publisher',
    type: 'string',
    required: true,
    about: { en: 'who published it', fr: 'éditeur' },
    of: ({ citation }) => citation.publisher,
  },
  {
    name: 'outlet_kind',
    type: 'string',
    required: true,
    oneOf: OUTLET_KINDS,
    about: { en: 'what the publisher is', fr: 'nature de l’éditeur' },
    of: ({ citation }) => citation.outletKind,
  },
  {
    name: 'kind',
    type: 'string',
    required: true,
    oneOf: SOURCE_KINDS,
    about: { en: 'what the page is', fr: 'nature de la page' },
    of: ({ citation }) => citation.kind,
  },
  {
    name: 'agency',
    type: 'string',
    about: { en: 'wire agency whose story it reprints', fr: 'agence dont la dépêche est reprise' },
    of: ({ citation }) => citation.agency,
  },
  {
    name: 'title',
    type: 'string',
    about: { en: 'title of the page, as published', fr: 'titre de la page, tel que publié' },
    of: ({ citation }) => citation.title,
  },
  {
    name: 'published',
    type: 'string',
    about: {
      en: 'date of publication as EDTF; empty where the page shows none',
      fr: 'date de publication en EDTF ; vide si la page n’en montre pas',
    },
    of: ({ citation }) => citation.published,
  },
  {
    name: 'lang',
    type: 'string',
    required: true,
    about: { en: 'language of the page, ISO 639-1', fr: 'langue de la page, ISO 639-1' },
    of: ({ citation }) => citation.lang,
  },
  {
    name: 'supports_en',
    type: 'string',
    required: true,
    about: { en: 'what it supports of the event, in English', fr: 'ce qu’elle appuie de l’événement, en anglais' },
    of: ({ citation }) => citation.supports,
  },
  {
    name: 'supports_fr',
    type: 'string',
    required: true,
    about: { en: 'what it supports of the event, in French', fr: 'ce qu’elle appuie de l’événement, en français' },
    of: ({ citation }) => citation.supportsFr,
  },
  {
    name: 'checked',
    type: 'date',
    required: true,
    about: { en: 'day on which the page was read', fr: 'jour où la page a été lue' },
    of: ({ citation }) => citation.checked,
  },
];

export function citationsCsv(events: readonly PublicEvent[]): string {
  return csvOf(
    CITATION_COLUMNS,
    events.flatMap((event) => event.citations.map((citation, index) => ({ event, number: index + 1, citation }))),
  );
}
