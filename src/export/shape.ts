/**
 * The fields of `events.json` and `partnerships.json` in words, as schemas: the data dictionary is made from them, and a
 * test holds the record against them, so that what the dictionary says is so.
 */
import { z } from 'zod';
import type { PublicEvent, PublicPartnership } from '../model/publicEvent.ts';
import {
  CHANGES,
  CONTEXT_KINDS,
  GROUPS,
  KINDS,
  OUTLET_KINDS,
  REVIEWS,
  SCOPES,
  SIDES,
  SOURCE_KINDS,
  STANDINGS,
  STATUSES,
  TIES,
  type Kind,
} from '../model/words.ts';
import { STANDING_ABOUT } from './standingAbout.ts';

/** Says what a field holds, in both languages. */
function said<T extends z.ZodType>(schema: T, en: string, fr: string): T {
  return schema.meta({ description: en, description_fr: fr });
}

const id = z.string().min(1);
const day = z.iso.date();
const text = z.strictObject({
  en: said(z.string(), 'in English', 'en anglais'),
  fr: said(z.string(), 'in French', 'en français'),
});
const kinds = KINDS as [Kind, ...Kind[]];

const citationShape = z.strictObject({
  source: said(id, 'id of the source, as in sources.csl.json', 'identifiant de la source, comme dans sources.csl.json'),
  url: said(z.url(), 'address of the page', 'adresse de la page'),
  publisher: said(z.string(), 'who published it', 'éditeur'),
  title: said(z.string().nullable(), 'title of the page, as published', 'titre de la page, tel que publié'),
  published: said(
    z.string().nullable(),
    'date of publication as EDTF; null where the page shows none',
    'date de publication en EDTF ; null si la page n’en montre pas',
  ),
  lang: said(z.string(), 'language of the page, ISO 639-1', 'langue de la page, ISO 639-1'),
  kind: said(z.enum(SOURCE_KINDS), 'what the page is', 'nature de la page'),
  agency: said(z.string().nullable(), 'wire agency whose story it reprints', 'agence dont la dépêche est reprise'),
  outletKind: said(z.enum(OUTLET_KINDS), 'what the publisher is', 'nature de l’éditeur'),
  supports: said(
    z.string(),
    'what it supports of the event, in English',
    'ce qu’elle appuie de l’événement, en anglais',
  ),
  supportsFr: said(
    z.string(),
    'what it supports of the event, in French',
    'ce qu’elle appuie de l’événement, en français',
  ),
  checked: said(day, 'day on which the page was read', 'jour où la page a été lue'),
});

export const eventShape = z.strictObject({
  id: said(id, 'stable id of the event', 'identifiant stable de l’événement'),
  also: said(z.array(id), 'former ids of the event', 'anciens identifiants de l’événement'),
  partnership: said(
    id.nullable(),
    'id of the partnership; null for a context event',
    'identifiant du partenariat ; null pour un événement de contexte',
  ),
  partner: said(
    id.nullable(),
    'partner: ISO 3166-1 alpha-3, or an id of parties.yaml; null for a context event',
    'partenaire : ISO 3166-1 alpha-3 ou identifiant de parties.yaml ; null pour un événement de contexte',
  ),
  host: said(
    id,
    'host: ISO 3166-1 alpha-3, or an id of parties.yaml; of a context event the first',
    'pays hôte : ISO 3166-1 alpha-3 ou identifiant de parties.yaml ; le premier s’il s’agit de contexte',
  ),
  hosts: said(
    z.array(id).min(1),
    'all hosts; only a context event has several',
    'tous les pays hôtes ; seul un événement de contexte en a plusieurs',
  ),
  formation: said(
    id.nullable(),
    'id of the named force or mission, if any',
    'identifiant de la force ou mission, s’il y en a une',
  ),
  tie: said(z.enum(TIES).nullable(), 'nature of the tie', 'nature du lien'),
  group: said(
    z.enum(GROUPS).nullable(),
    'question that the partnership answers',
    'question à laquelle répond le partenariat',
  ),
  kind: said(
    z.enum([...kinds, ...CONTEXT_KINDS]),
    'kind of partnership, or of context event',
    'type de partenariat ou d’événement de contexte',
  ),
  change: said(z.enum(CHANGES), 'what the event does', 'ce que fait l’événement'),
  date: said(z.string(), 'when it happened, as EDTF', 'date des faits, en EDTF'),
  earliest: said(day, 'first day on which it can have been', 'premier jour possible'),
  latest: said(day, 'last day on which it can have been', 'dernier jour possible'),
  known: said(
    day.nullable(),
    'first day on which a reader could know of it; null where no dated source proves it',
    'premier jour où un lecteur pouvait en avoir connaissance ; null si aucune source datée ne l’établit',
  ),
  contemporary: said(
    z.boolean(),
    'whether a report of its own time is held',
    'vrai si un compte rendu de l’époque a été retrouvé',
  ),
  status: said(
    z.enum(STATUSES).nullable(),
    'status of the partnership after the event',
    'état du partenariat après l’événement',
  ),
  standing: said(z.enum(STANDINGS).nullable(), STANDING_ABOUT.en, STANDING_ABOUT.fr),
  by: said(z.array(id), 'parties and formations that did it', 'acteurs et formations qui l’ont fait'),
  says: said(
    z.array(
      z.strictObject({
        side: said(z.enum(SIDES), 'side for which it is said', 'partie au nom de laquelle on parle'),
        who: said(text, 'who says so, by office', 'qui le dit, par sa fonction'),
      }),
    ),
    'who says so',
    'qui l’affirme',
  ),
  place: said(
    z
      .strictObject({
        id: said(id, 'id of the place', 'identifiant du lieu'),
        name: said(text, 'name of the place', 'nom du lieu'),
        lat: said(z.number().min(-90).max(90), 'latitude in degrees, WGS 84', 'latitude en degrés, WGS 84'),
        lon: said(z.number().min(-180).max(180), 'longitude in degrees, WGS 84', 'longitude en degrés, WGS 84'),
      })
      .nullable(),
    'where it happened',
    'où cela s’est passé',
  ),
  personnel: said(
    z.array(
      z.strictObject({
        min: said(z.int().nullable(), 'at least', 'au moins'),
        max: said(z.int().nullable(), 'at most', 'au plus'),
        about: said(z.int().nullable(), 'about', 'environ'),
        scope: said(z.enum(SCOPES), 'what is counted', 'ce qui est compté'),
        whose: said(text, 'whose figure it is', 'de qui vient le chiffre'),
      }),
    ),
    'figures of personnel',
    'effectifs',
  ),
  denies: said(id.nullable(), 'id of the event that it denies', 'identifiant de l’événement qu’il dément'),
  touches: said(
    z.array(id),
    'ids of other partnerships that it bears on',
    'identifiants des autres partenariats concernés',
  ),
  review: said(
    z.enum(REVIEWS),
    'whether somebody who had not written it has compared it with its pages',
    'indique si une autre personne que son auteur l’a comparé avec ses sources',
  ),
  summary: said(text, 'what was reported', 'ce qui a été rapporté'),
  independentSources: said(
    z.int().min(0),
    'independent sources, reprints of one wire story counted once',
    'sources indépendantes ; les reprises d’une même dépêche comptent pour une',
  ),
  citations: said(
    z.array(citationShape).min(1),
    'sources, and what each supports',
    'sources, et ce que chacune appuie',
  ),
}) satisfies z.ZodType<PublicEvent>;

export const partnershipShape = z.strictObject({
  id: said(id, 'stable id of the partnership', 'identifiant stable du partenariat'),
  also: said(z.array(id), 'former ids of the partnership', 'anciens identifiants du partenariat'),
  partner: said(
    id,
    'partner: ISO 3166-1 alpha-3, or an id of parties.yaml',
    'partenaire : ISO 3166-1 alpha-3 ou identifiant de parties.yaml',
  ),
  host: said(
    id,
    'host: ISO 3166-1 alpha-3, or an id of parties.yaml',
    'pays hôte : ISO 3166-1 alpha-3 ou identifiant de parties.yaml',
  ),
  formation: said(
    id.nullable(),
    'id of the named force or mission, if any',
    'identifiant de la force ou mission, s’il y en a une',
  ),
  tie: said(z.enum(TIES), 'nature of the tie', 'nature du lien'),
  group: said(z.enum(GROUPS), 'question that it answers', 'question à laquelle il répond'),
  kind: said(z.enum(kinds), 'kind of partnership', 'type de partenariat'),
  counterpart: said(
    id.nullable(),
    'of a contested tie, the authority that consents in the host’s place',
    'pour un lien contesté, l’autorité qui consent à la place du pays hôte',
  ),
  succeeds: said(id.nullable(), 'id of the partnership that it replaces', 'identifiant du partenariat qu’il remplace'),
  symmetric: said(
    z.boolean(),
    'whether it is a tie between equals, to be read from both sides',
    'vrai pour un lien entre égaux, qui se lit dans les deux sens',
  ),
  title: said(text, 'title', 'titre'),
  description: said(text, 'description', 'description'),
  status: said(z.enum(STATUSES).nullable(), 'status on the last day read', 'état au dernier jour lu'),
  standing: said(z.enum(STANDINGS).nullable(), STANDING_ABOUT.en, STANDING_ABOUT.fr),
  since: said(
    z.string().nullable(),
    'since when that status has held, as EDTF',
    'date depuis laquelle cet état vaut, en EDTF',
  ),
  events: said(
    z.array(id),
    'ids of its events in order, those of other ties that bear on it included',
    'identifiants de ses événements dans l’ordre, y compris ceux d’autres liens qui le concernent',
  ),
}) satisfies z.ZodType<PublicPartnership>;

/** The JSON files, each an array of one shape. */
export const JSON_FILES = {
  'events.json': eventShape,
  'partnerships.json': partnershipShape,
} as const;
