/** Partnerships as a table, one row a partnership, each as it stands on the last day read. */
import type { PublicPartnership } from '../model/publicEvent.ts';
import { GROUPS, KINDS, STANDINGS, STATUSES, TIES } from '../model/words.ts';
import { csvOf, type Column } from './column.ts';
import { STANDING_ABOUT } from './standingAbout.ts';

export const PARTNERSHIP_COLUMNS: readonly Column<PublicPartnership>[] = [
  {
    name: 'id',
    type: 'string',
    required: true,
    about: { en: 'stable id of the partnership', fr: 'identifiant stable du partenariat' },
    of: (p) => p.id,
  },
  {
    name: 'also',
    type: 'string',
    about: {
      en: 'former ids of the partnership, separated by spaces',
      fr: 'anciens identifiants du partenariat, séparés par des espaces',
    },
    of: (p) => p.also.join(' '),
  },
  {
    name: 'partner',
    type: 'string',
    required: true,
    about: {
      en: 'partner: ISO 3166-1 alpha-3, or an id of parties.yaml',
      fr: 'partenaire : ISO 3166-1 alpha-3 ou identifiant de parties.yaml',
    },
    of: (p) => p.partner,
  },
  {
    name: 'host',
    type: 'string',
    required: true,
    about: {
      en: 'host: ISO 3166-1 alpha-3, or an id of parties.yaml',
      fr: 'pays hôte : ISO 3166-1 alpha-3 ou identifiant de parties.yaml',
    },
    of: (p) => p.host,
  },
  {
    name: 'formation',
    type: 'string',
    about: {
      en: 'id of the named force or mission, if any',
      fr: 'identifiant de la force ou mission, s’il y en a une',
    },
    of: (p) => p.formation,
  },
  {
    name: 'tie',
    type: 'string',
    required: true,
    oneOf: TIES,
    about: { en: 'nature of the tie', fr: 'nature du lien' },
    of: (p) => p.tie,
  },
  {
    name: 'group',
    type: 'string',
    required: true,
    oneOf: GROUPS,
    about: { en: 'question that it answers', fr: 'question à laquelle il répond' },
    of: (p) => p.group,
  },
  {
    name: 'kind',
    type: 'string',
    required: true,
    oneOf: KINDS,
    about: { en: 'kind of partnership', fr: 'type de partenariat' },
    of: (p) => p.kind,
  },
  {
    name: 'counterpart',
    type: 'string',
    about: {
      en: 'of a contested tie, the authority that consents in the host’s place',
      fr: 'pour un lien contesté, l’autorité qui consent à la place du pays hôte',
    },
    of: (p) => p.counterpart,
  },
  {
    name: 'succeeds',
    type: 'string',
    about: { en: 'id of the partnership that it replaces', fr: 'identifiant du partenariat qu’il remplace' },
    of: (p) => p.succeeds,
  },
  {
    name: 'symmetric',
    type: 'boolean',
    required: true,
    about: {
      en: 'whether it is a tie between equals, to be read from both sides',
      fr: 'vrai pour un lien entre égaux, qui se lit dans les deux sens',
    },
    of: (p) => p.symmetric,
  },
  {
    name: 'status',
    type: 'string',
    oneOf: STATUSES,
    about: { en: 'status on the last day read', fr: 'état au dernier jour lu' },
    of: (p) => p.status,
  },
  {
    name: 'standing',
    type: 'string',
    oneOf: STANDINGS,
    about: STANDING_ABOUT,
    of: (p) => p.standing,
  },
  {
    name: 'since',
    type: 'string',
    about: { en: 'since when that status has held, as EDTF', fr: 'date depuis laquelle cet état vaut, en EDTF' },
    of: (p) => p.since,
  },
  {
    name: 'events',
    type: 'integer',
    required: true,
    about: {
      en: 'number of events, those of other ties that bear on it included: how much was read, not how much happened',
      fr: 'nombre d’événements, y compris ceux d’autres liens qui le concernent : ce qui a été lu, non ce qui s’est passé',
    },
    of: (p) => p.events.length,
  },
  {
    name: 'title_en',
    type: 'string',
    required: true,
    about: { en: 'title in English', fr: 'titre en anglais' },
    of: (p) => p.title.en,
  },
  {
    name: 'title_fr',
    type: 'string',
    required: true,
    about: { en: 'title in French', fr: 'titre en français' },
    of: (p) => p.title.fr,
  },
  {
    name: 'description_en',
    type: 'string',
    required: true,
    about: { en: 'description in English', fr: 'description en anglais' },
    of: (p) => p.description.en,
  },
  {
    name: 'description_fr',
    type: 'string',
    required: true,
    about: { en: 'description in French', fr: 'description en français' },
    of: (p) => p.description.fr,
  },
];

export function partnershipsCsv(partnerships: readonly PublicPartnership[]): string {
  return csvOf(PARTNERSHIP_COLUMNS, partnerships);
}
