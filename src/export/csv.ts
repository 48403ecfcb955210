/** Events as a table, one row an event. Of what an event has several of, ids are joined by spaces; the rest is in the JSON. */
import type { PublicEvent } from '../model/publicEvent.ts';
import { CHANGES, CONTEXT_KINDS, GROUPS, KINDS, REVIEWS, STANDINGS, STATUSES, TIES } from '../model/words.ts';
import { csvOf, type Column } from './column.ts';
import { STANDING_ABOUT } from './standingAbout.ts';

export const COLUMNS: readonly Column<PublicEvent>[] = [
  {
    name: 'id',
    type: 'string',
    required: true,
    about: { en: 'stable id of the event', fr: 'identifiant stable de l’événement' },
    of: (e) => e.id,
  },
  {
    name: 'also',
    type: 'string',
    about: {
      en: 'former ids of the event, separated by spaces',
      fr: 'anciens identifiants de l’événement, séparés par des espaces',
    },
    of: (e) => e.also.join(' '),
  },
  {
    name: 'partnership',
    type: 'string',
    about: {
      en: 'id of the partnership; empty for a context event',
      fr: 'identifiant du partenariat ; vide pour un événement de contexte',
    },
    of: (e) => e.partnership,
  },
  {
    name: 'partner',
    type: 'string',
    about: {
      en: 'partner: ISO 3166-1 alpha-3, or an id of parties.yaml; empty for a context event',
      fr: 'partenaire : ISO 3166-1 alpha-3 ou identifiant de parties.yaml ; vide pour un événement de contexte',
    },
    of: (e) => e.partner,
  },
  {
    name: 'host',
    type: 'string',
    required: true,
    about: {
      en: 'host: ISO 3166-1 alpha-3, or an id of parties.yaml; of a context event the first',
      fr: 'pays hôte : ISO 3166-1 alpha-3 ou identifiant de parties.yaml ; le premier s’il s’agit de contexte',
    },
    of: (e) => e.host,
  },
  {
    name: 'hosts',
    type: 'string',
    required: true,
    about: {
      en: 'all hosts, separated by spaces; only a context event has several',
      fr: 'tous les pays hôtes, séparés par des espaces ; seul un événement de contexte en a plusieurs',
    },
    of: (e) => e.hosts.join(' '),
  },
  {
    name: 'formation',
    type: 'string',
    about: {
      en: 'id of the named force or mission, if any',
      fr: 'identifiant de la force ou mission, s’il y en a une',
    },
    of: (e) => e.formation,
  },
  {
    name: 'tie',
    type: 'string',
    oneOf: TIES,
    about: { en: 'nature of the tie', fr: 'nature du lien' },
    of: (e) => e.tie,
  },
  {
    name: 'group',
    type: 'string',
    oneOf: GROUPS,
    about: { en: 'question that the partnership answers', fr: 'question à laquelle répond le partenariat' },
    of: (e) => e.group,
  },
  {
    name: 'kind',
    type: 'string',
    required: true,
    oneOf: [...KINDS, ...CONTEXT_KINDS],
    about: { en: 'kind of partnership, or of context event', fr: 'type de partenariat ou d’événement de contexte' },
    of: (e) => e.kind,
  },
  {
    name: 'change',
    type: 'string',
    required: true,
    oneOf: CHANGES,
    about: { en: 'what the event does', fr: 'ce que fait l’événement' },
    of: (e) => e.change,
  },
  {
    name: 'date',
    type: 'string',
    required: true,
    about: { en: 'when it happened, as EDTF', fr: 'date des faits, en EDTF' },
    of: (e) => e.date,
  },
  {
    name: 'earliest',
    type: 'date',
    required: true,
    about: { en: 'first day on which it can have been', fr: 'premier jour possible' },
    of: (e) => e.earliest,
  },
  {
    name: 'latest',
    type: 'date',
    required: true,
    about: { en: 'last day on which it can have been', fr: 'dernier jour possible' },
    of: (e) => e.latest,
  },
  {
    name: 'known',
    type: 'date',
    about: {
      en: 'first day on which a reader could know of it; empty where no dated source proves it',
      fr: 'premier jour où un lecteur pouvait en avoir connaissance ; vide si aucune source datée ne l’établit',
    },
    of: (e) => e.known,
  },
  {
    name: 'contemporary',
    type: 'boolean',
    required: true,
    about: {
      en: 'whether a report of its own time is held',
      fr: 'vrai si un compte rendu de l’époque a été retrouvé',
    },
    of: (e) => e.contemporary,
  },
  {
    name: 'status',
    type: 'string',
    oneOf: STATUSES,
    about: { en: 'status of the partnership after the event', fr: 'état du partenariat après l’événement' },
    of: (e) => e.status,
  },
  {
    name: 'standing',
    type: 'string',
    oneOf: STANDINGS,
    about: STANDING_ABOUT,
    of: (e) => e.standing,
  },
  {
    name: 'denies',
    type: 'string',
    about: { en: 'id of the event that it denies', fr: 'identifiant de l’événement qu’il dément' },
    of: (e) => e.denies,
  },
  {
    name: 'touches',
    type: 'string',
    about: {
      en: 'ids of other partnerships that it bears on, separated by spaces',
      fr: 'identifiants des autres partenariats concernés, séparés par des espaces',
    },
    of: (e) => e.touches.join(' '),
  },
  {
    name: 'place',
    type: 'string',
    about: { en: 'place, named in English', fr: 'lieu, nommé en anglais' },
    of: (e) => e.place?.name.en ?? null,
  },
  {
    name: 'lat',
    type: 'number',
    about: { en: 'latitude in degrees, WGS 84', fr: 'latitude en degrés, WGS 84' },
    of: (e) => e.place?.lat ?? null,
  },
  {
    name: 'lon',
    type: 'number',
    about: { en: 'longitude in degrees, WGS 84', fr: 'longitude en degrés, WGS 84' },
    of: (e) => e.place?.lon ?? null,
  },
  {
    name: 'review',
    type: 'string',
    required: true,
    oneOf: REVIEWS,
    about: {
      en: 'whether somebody who had not written it has compared it with its pages',
      fr: 'indique si une autre personne que son auteur l’a comparé avec ses sources',
    },
    of: (e) => e.review,
  },
  {
    name: 'independent_sources',
    type: 'integer',
    required: true,
    about: {
      en: 'independent sources; reprints of one wire story count once, pages older than the event and copies of unknown origin do not',
      fr: 'sources indépendantes ; les reprises d’une même dépêche comptent pour une, les pages antérieures à l’événement et les copies d’origine inconnue ne comptent pas',
    },
    of: (e) => e.independentSources,
  },
  {
    name: 'summary_en',
    type: 'string',
    required: true,
    about: { en: 'what was reported, in English', fr: 'ce qui a été rapporté, en anglais' },
    of: (e) => e.summary.en,
  },
  {
    name: 'summary_fr',
    type: 'string',
    required: true,
    about: { en: 'what was reported, in French', fr: 'ce qui a été rapporté, en français' },
    of: (e) => e.summary.fr,
  },
  {
    name: 'urls',
    type: 'string',
    required: true,
    about: {
      en: 'addresses of the sources, separated by spaces',
      fr: 'adresses des sources, séparées par des espaces',
    },
    of: (e) => e.citations.map((c) => c.url).join(' '),
  },
];

export function eventsCsv(events: readonly PublicEvent[]): string {
  return csvOf(COLUMNS, events);
}
