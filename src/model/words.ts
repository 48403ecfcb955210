/**
 * The closed lists of words that the record is written in. Each list is the one place where its words stand; schemas,
 * checks, wording and drawing are made from it.
 */

/** What a partnership answers: one question a group, one mark a group. */
export const GROUPS = ['presence', 'agreements', 'supplies', 'diplomacy', 'pressure'] as const;
export type Group = (typeof GROUPS)[number];

/** The kinds of partnership, each with the group whose question it answers. */
export const GROUP_OF_KIND = {
  troops: 'presence',
  base: 'presence',
  mission: 'presence',
  operation: 'presence',
  training: 'presence',
  overflight: 'presence',
  'defence-agreement': 'agreements',
  'cooperation-agreement': 'agreements',
  arms: 'supplies',
  intelligence: 'supplies',
  aid: 'supplies',
  relations: 'diplomacy',
  visit: 'diplomacy',
  mediation: 'diplomacy',
  membership: 'diplomacy',
  sanctions: 'pressure',
  'aid-suspension': 'pressure',
  'travel-ban': 'pressure',
} as const satisfies Record<string, Group>;
export type Kind = keyof typeof GROUP_OF_KIND;
export const KINDS = Object.keys(GROUP_OF_KIND) as Kind[];

/** `adverse`: sanctions, broken relations, uninvited force. `contested`: a rival authority consents, the host does not. */
export const TIES = ['cooperation', 'adverse', 'contested'] as const;
export type Tie = (typeof TIES)[number];

/** Where a tie stands; folded from its events, never typed in. From the least to the furthest, then the way out. */
export const STATUSES = ['proposed', 'agreed', 'in-force', 'suspended', 'ending', 'ended'] as const;
export type Status = (typeof STATUSES)[number];

/** What an event does. What each does to the status stands in `fold.ts`. */
export const CHANGES = [
  'reported',
  'proposed',
  'announced',
  'signed',
  'ratified',
  'entered-into-force',
  'started',
  'imposed',
  'delivered',
  'expanded',
  'reduced',
  'suspended',
  'resumed',
  'end-announced',
  'ended',
  'expired',
  'lifted',
  'replaced',
  'renewed',
  'met',
  'occurred',
  'denied',
  'protested',
  'refused',
] as const;
export type Change = (typeof CHANGES)[number];

/** How a named view is shown by itself: one map, two at two dates, the lives of partnerships. */
export const EMBED_SHOWS = ['map', 'compare', 'life'] as const;
export type EmbedShows = (typeof EMBED_SHOWS)[number];

/** The kinds of context event. */
export const CONTEXT_KINDS = ['coup', 'coup-attempt', 'attack', 'election', 'statistic', 'other'] as const;
export type ContextKind = (typeof CONTEXT_KINDS)[number];

/** Who can speak in an event. */
export const SIDES = ['partner', 'host', 'counterpart', 'third-party'] as const;
export type Side = (typeof SIDES)[number];

/** Who says so, of the current status. */
export const STANDINGS = ['both', 'partner', 'host', 'third-party', 'disputed'] as const;
export type Standing = (typeof STANDINGS)[number];

/** How a place of forces stands, from the firmest: of several ties of one partner there, that one holds its mark. */
export const PLACE_STATES = ['in-use', 'planned', 'left', 'seen'] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

/** What a figure of personnel counts. */
export const SCOPES = ['present', 'arrived', 'leaving', 'ceiling', 'planned', 'whole-region'] as const;
export type Scope = (typeof SCOPES)[number];

/** What happens to a record after it was published. */
export const CORRECTION_KINDS = ['correction', 'withdrawal'] as const;

export const REVIEWS = ['awaiting', 'second-read'] as const;
export type Review = (typeof REVIEWS)[number];

export const PARTY_KINDS = ['state', 'territory', 'organisation', 'authority', 'scope'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** What a page is, as published. An outlet has a kind of its own. */
export const SOURCE_KINDS = ['official', 'agency', 'press', 'think-tank', 'academic', 'ngo', 'reference'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const OUTLET_KINDS = [
  'official',
  'agency',
  'state-media',
  'government',
  'public-service',
  'private-press',
  'party-to-conflict',
  'propaganda-network',
  'copy-site',
  'think-tank',
  'academic',
  'ngo',
  'reference',
  'unclassified',
] as const;
export type OutletKind = (typeof OUTLET_KINDS)[number];

/**
 * Why an outlet has no country. `international`: it is made by no one country, as a body of several states or a work of
 * people everywhere. `unstated`: those of its own pages that could be read do not say where it is made. An outlet without a country
 * and without one of these was not looked at, or not found.
 */
export const NO_COUNTRY = ['international', 'unstated'] as const;
export type NoCountry = (typeof NO_COUNTRY)[number];

/** Outlets that show that a claim was made. Alone they set no status, and they are never counted as independent. */
export const CLAIM_ONLY_OUTLETS: ReadonlySet<OutletKind> = new Set([
  'state-media',
  'party-to-conflict',
  'propaganda-network',
]);

export function isClaimOnly(kind: OutletKind): boolean {
  return CLAIM_ONLY_OUTLETS.has(kind);
}

export const LANGS = ['en', 'fr'] as const;
export type Lang = (typeof LANGS)[number];
export type Text = Readonly<Record<Lang, string>>;
