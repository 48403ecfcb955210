/**
 * The shapes of the record's files, as people write them in YAML. Node only: the browser reads the compiled form.
 * Meaning that one file alone cannot show (an unknown party, a status that cannot follow) is checked in `src/dataset/`.
 */
import { z } from 'zod';
import { readEdtf } from './edtf.ts';
import { parseIsoDay } from './day.ts';
import { LENSES } from './lens.ts';
import {
  CHANGES,
  CONTEXT_KINDS,
  CORRECTION_KINDS,
  EMBED_SHOWS,
  GROUPS,
  KINDS,
  NO_COUNTRY,
  OUTLET_KINDS,
  PARTY_KINDS,
  REVIEWS,
  SCOPES,
  SIDES,
  SOURCE_KINDS,
  STATUSES,
  TIES,
  type Kind,
} from './words.ts';

export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const edtf = z.string().superRefine((text, context) => {
  const read = readEdtf(text);
  if ('problem' in read) context.addIssue({ code: 'custom', message: read.problem });
});
export const isoDay = z.string().refine((text) => parseIsoDay(text) !== null, 'must be a day, like 2022-08-15');
/** Control characters, and those that turn the direction of what follows: none belongs in a text. */
const UNSEEN = /[^\P{C}\n\t]/u;
export const line = z
  .string()
  .trim()
  .min(1)
  .refine(
    (value) => !UNSEEN.test(value),
    'holds characters that cannot be seen (control, zero-width or direction marks)',
  );
export const text = z.strictObject({ en: line, fr: line });
export const partyId = z.string().min(2);

/** Whether year, month and day, as far as given, are a date. */
function isDate([year, month = 1, day = 1]: readonly number[]): boolean {
  const iso = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return parseIsoDay(iso) !== null;
}

export const speakerSchema = z.strictObject({
  /** The side that the speaker speaks for; `third-party` where for neither. */
  side: z.enum(SIDES),
  /** Whose statement it is, by office. */
  who: text,
  /** The formation that spoke, if one did; it speaks for its partner only if it is an organ of state. */
  formation: slug.optional(),
});

export const personnelSchema = z
  .strictObject({
    min: z.int().positive().optional(),
    max: z.int().positive().optional(),
    about: z.int().positive().optional(),
    scope: z.enum(SCOPES),
    /** Whose figure it is. */
    whose: text,
  })
  .refine((figure) => figure.about !== undefined || figure.min !== undefined || figure.max !== undefined, {
    message: 'a figure needs min, max or about',
  })
  .refine((figure) => figure.min === undefined || figure.max === undefined || figure.min <= figure.max, {
    message: 'min is above max',
  });

export const citationSchema = z.strictObject({
  source: z.string().min(1),
  /** What the page says of this event, in our own words. */
  supports: text,
  /** The day on which it was read. */
  checked: isoDay,
});

const effect = z.enum([...STATUSES, 'none']);

export const touchSchema = z.strictObject({ partnership: slug, effect: z.enum(STATUSES) });

export const reviewSchema = z.strictObject({
  state: z.enum(REVIEWS),
  on: isoDay.optional(),
  /** What the second reader found and mended, in a few words; absent where all held. */
  found: z.string().optional(),
});

const eventCore = {
  id: slug,
  /** Ids under which the event was known before. */
  also: z.array(slug).optional(),
  /** When it happened: EDTF, never the date of its article. */
  date: edtf,
  place: slug.optional(),
  /** An act that was public when it was done: a treaty, a resolution, an official announcement. */
  public: z.boolean().optional(),
  summary: text,
  personnel: z.array(personnelSchema).optional(),
  review: reviewSchema.optional(),
  citations: z.array(citationSchema),
};

export const eventSchema = z.strictObject({
  ...eventCore,
  change: z.enum(CHANGES),
  /** By it the place was handed over or left for good. */
  leaves: z.literal(true).optional(),
  /** The status that the event sets, where its change alone does not say so; `none` where it sets nothing. */
  effect: effect.optional(),
  /** The day by which an announced end falls due. */
  due: edtf.optional(),
  /** `terms`: ended by that day of itself. `plan`: not ended until reported. */
  endsBy: z.enum(['terms', 'plan']).optional(),
  /** The parties and formations that did it. */
  by: z.array(z.string().min(1)).min(1),
  /** Who says so. */
  says: z.array(speakerSchema).min(1),
  /** The event that a denial denies. */
  denies: slug.optional(),
  /** What the same act does to other ties. */
  touches: z.array(touchSchema).optional(),
});

export const beforeSchema = z.strictObject({
  status: z.enum(STATUSES),
  since: edtf.optional(),
  /** It was public at the time: a treaty, relations, a resolution. */
  public: z.boolean().optional(),
  says: z.array(speakerSchema).min(1),
  citations: z.array(citationSchema).min(1),
});

export const partnershipSchema = z.strictObject({
  id: slug,
  /** Ids under which the partnership was known before. */
  also: z.array(slug).optional(),
  partner: partyId,
  host: partyId,
  formation: slug.optional(),
  kind: z.enum(KINDS as [Kind, ...Kind[]]),
  tie: z.enum(TIES),
  /** Of a contested tie: the authority that consents, in the host's place. */
  counterpart: partyId.optional(),
  /** The tie that this one replaces; its start ends that one. */
  succeeds: slug.optional(),
  /** Both ran side by side for a time: the start of this one does not end the one it succeeds. */
  overlap: z.boolean().optional(),
  /** Of a tie with a bloc: the members it reaches, and when. `until` is the first day on which it no longer does. */
  covers: z.array(z.strictObject({ party: partyId, from: edtf, until: edtf.optional() })).optional(),
  /** Of a mediation: the sides between which it goes. */
  between: z.array(partyId).optional(),
  /** Between equals: stored once, answers from both sides. */
  symmetric: z.boolean().optional(),
  title: text,
  description: text,
  /** The status at the beginning of the events, where the tie is older than they. */
  before: beforeSchema.optional(),
  events: z.array(eventSchema),
});

export const contextEventSchema = z.strictObject({
  ...eventCore,
  kind: z.enum(CONTEXT_KINDS),
  hosts: z.array(partyId).min(1),
  /** Who says so, in words; a context event has no sides. */
  says: z.array(text).min(1),
  /** Partnerships that it helps to explain. */
  relatesTo: z.array(slug).optional(),
});

export const partySchema = z.strictObject({
  /** A state where absent. */
  kind: z.enum(PARTY_KINDS).optional(),
  /** Only of what CLDR does not name. */
  name: text.optional(),
  short: text.optional(),
  /** Two letters for a mark; ISO 3166-1 alpha-2 where absent. */
  letters: z
    .string()
    .regex(/^[A-Z0-9]{2,3}$/)
    .optional(),
  /** The articles that its name takes in a sentence; CLDR has the names but not their grammar. */
  article: z
    .strictObject({ en: z.literal('the').optional(), fr: z.enum(['le', 'la', "l'", 'les']).optional() })
    .optional(),
  /** Former names and abbreviations under which it is sought, beside those that CLDR and ISO know. */
  aliases: z.array(line).min(1).optional(),
  within: partyId.optional(),
  recognition: text.optional(),
  /** Members of an organisation, where the atlas asks for them. */
  members: z.array(partyId).optional(),
});

export const formationSchema = z.strictObject({
  name: text,
  partner: partyId,
  /** An organ of its state speaks for it. */
  stateOrgan: z.boolean(),
  letters: z
    .string()
    .regex(/^[A-Z]{1,3}$/)
    .optional(),
  description: text,
});

export const placeSchema = z.strictObject({
  name: text,
  /** The party in which it lies. */
  within: partyId,
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
});

export const outletSchema = z
  .strictObject({
    /** Ids under which the outlet was known before. */
    also: z.array(slug).optional(),
    name: line,
    /** Spellings under which sources name it. */
    aliases: z.array(line).optional(),
    domains: z.array(z.string().min(3)).optional(),
    /** Where it is made, as the outlet says; null where it has none, or none was found. */
    country: partyId.nullable(),
    /** Why it has no country; absent where nobody looked, or its pages were not found. */
    noCountry: z.enum(NO_COUNTRY).optional(),
    kind: z.enum(OUTLET_KINDS),
    /** Owner or state tie, where publicly stated, and where that was read. */
    tie: z.strictObject({ party: partyId.optional(), note: text, source: z.string().min(1).optional() }).optional(),
  })
  .refine(({ country, noCountry }) => country === null || noCountry === undefined, {
    message: 'says why there is no country, and names one',
    path: ['noCountry'],
  });

export const pendingSchema = z.strictObject({
  /** Why it is not shown. */
  why: z.string().min(1),
  events: z.array(
    z.looseObject({
      id: slug,
      date: edtf,
      summary: text,
      partnership: slug.optional(),
      citations: z.array(citationSchema),
    }),
  ),
});

/** A source as CSL-JSON, as far as the atlas reads it; other CSL fields are kept as they are. */
export const sourceSchema = z.looseObject({
  id: z.string().min(1),
  type: z.string().min(1),
  title: line.optional(),
  URL: z.url({ protocol: /^https?$/ }),
  language: z.string().min(2),
  'container-title': z.string().min(1).optional(),
  author: z
    .array(
      z.looseObject({ family: z.string().optional(), given: z.string().optional(), literal: z.string().optional() }),
    )
    .optional(),
  issued: z
    .strictObject({
      'date-parts': z
        .array(
          z
            .array(z.int())
            .min(1)
            .max(3)
            .refine((parts) => isDate(parts), 'is not in the calendar'),
        )
        .min(1)
        .max(2),
      circa: z.boolean().optional(),
    })
    .optional(),
  custom: z.strictObject({
    outlet: slug,
    kind: z.enum(SOURCE_KINDS),
    /** The wire agency whose story it reprints. */
    agency: slug.optional(),
    /** The day on which its address was found to show it no longer. */
    dead: isoDay.optional(),
    /** The day of the copy at `archive_location`. */
    copied: isoDay.optional(),
  }),
  /** The archive that holds a copy, and where the copy is read. */
  archive: line.optional(),
  archive_location: z.url({ protocol: /^https?$/ }).optional(),
});

const dateOnAxis = edtf;

export const coverageSchema = z.strictObject({
  /** First day that the record covers for this host. */
  from: dateOnAxis,
  /** The day on which reports were last looked for. */
  looked: isoDay,
  /** Spans in which the record is thin. */
  thin: z.array(edtf).optional(),
  /** Partners that were looked for at this host although nothing was found. */
  nothing: z.array(partyId).optional(),
});

export const viewSchema = z.strictObject({
  title: text,
  /**
   * How the view is shown by itself, in somebody's article: as one map, as two at `vs` and `at`, as the lives of
   * partnerships. A view that says so is no region to choose.
   */
  shows: z.enum(EMBED_SHOWS).optional(),
  /** Date, question and partners; only the opening view needs them, a region leaves the reader's as they are. */
  at: isoDay.optional(),
  vs: isoDay.optional(),
  group: z.enum(GROUPS).optional(),
  partners: z.array(partyId).min(1).optional(),
  hosts: z.array(partyId).min(1),
  /** West, south, east and north in degrees. */
  extent: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});

/** A word that readers meet, explained. */
export const glossarySchema = z.strictObject({
  term: text,
  meaning: text,
  /** Other entries that help. */
  see: z.array(slug).optional(),
  /**
   * The words under which it stands in running text, each number and spelling by itself; their first use in a story or a
   * lesson is explained in place. Without them it is explained only where a text asks for it, `[word](term:id)`.
   */
  forms: z.strictObject({ en: z.array(line), fr: z.array(line) }).optional(),
});

/** What the map shows at a step of a story: the keys of a view, a date and an extent always among them. */
const stepViewSchema = z
  .strictObject({
    at: isoDay,
    /** The other date of a comparison; of a single map, the date since which it tells what changed. */
    vs: isoDay.optional(),
    /** What had been published by this day; all where absent. */
    known: isoDay.optional(),
    /** As a map, as two at `vs` and `at`, as the lives of partnerships. */
    shows: z.enum(EMBED_SHOWS).optional(),
    group: z.enum(GROUPS),
    /** More would not stay legible in a row of marks. */
    partners: z.array(partyId).min(1).max(4),
    hosts: z.array(partyId).min(1),
    /** West, south, east and north in degrees. */
    extent: z
      .tuple([
        z.number().min(-180).max(180),
        z.number().min(-90).max(90),
        z.number().min(-180).max(180),
        z.number().min(-90).max(90),
      ])
      .refine(
        ([west, south, east, north]) => west < east && south < north,
        'must be west, south, east and north in degrees',
      ),
    /** `second-read` unless told: a story rests on what was read twice. */
    lens: z.enum(LENSES).optional(),
    /** The country, partnership or event that the panel opens. */
    select: z.string().min(1).optional(),
  })
  .refine((view) => view.shows !== 'compare' || view.vs !== undefined, {
    message: 'a comparison has a date to compare with',
    path: ['vs'],
  });

export const storySchema = z.strictObject({
  /** Place in the list of stories. */
  order: z.int().positive(),
  title: text,
  /** One or two sentences, for lists and for cards in which a link is shared. */
  summary: text,
  /** Minutes that reading takes. */
  minutes: z.int().positive(),
  /** More steps than this lose their readers. */
  steps: z
    .array(
      z.strictObject({
        /** The anchor of the step, and the heading of its text in each language. */
        id: slug,
        title: text,
        view: stepViewSchema,
      }),
    )
    .min(2)
    .max(20),
});

/** What happened to a record after it had been published: it was mended, or it had to be withdrawn. */
export const correctionSchema = z.strictObject({
  /** What was mended: an event, partnership, party, formation, place, outlet or source. Withdrawn are events and partnerships. */
  id: z.string().min(1),
  /** The day on which it was mended or withdrawn. */
  date: isoDay,
  kind: z.enum(CORRECTION_KINDS),
  /**
   * The first release that holds what stands now. A release made on the day of the correction counts as made before it
   * unless it is named here.
   */
  since: z.string().min(1).optional(),
  /** Of a correction what stood there, and what stands there now; of a withdrawal why, never what stood there. */
  text,
});

export const atlasSchema = z.strictObject({
  title: text,
  tagline: text,
  /** Publisher and responsible editor; null until somebody is named. */
  publisher: z.strictObject({ name: z.string(), url: z.url().optional() }).nullable(),
  editor: z.string().nullable(),
  /** Where readers report errors: an address of mail, or of a web page, in which `{id}` stands for the record's id. */
  contact: z.string().nullable(),
  /** Where a copy is published, with a slash at its end; until then pages link to each other only relatively. */
  address: z
    .url({ protocol: /^https?$/ })
    .regex(/\/$/, 'must end with a slash')
    .nullish(),
  recordVersion: z.string().min(1),
  /** The last day up to which reports were read. */
  readUntil: isoDay,
  /** The first day of the time axis. */
  start: isoDay,
  /** Partners that were looked for across the whole region; others count as looked for where a tie or a host's coverage names them. */
  sweeps: z.array(z.strictObject({ partners: z.array(partyId).min(1), looked: isoDay })),
  /** Partners that should be looked for in every state, and the bodies of its neighbours, which count as one with them. */
  breadth: z
    .strictObject({ partners: z.array(partyId).min(1), neighbours: z.array(partyId).min(1).optional() })
    .optional(),
  hosts: z.array(partyId).min(1),
  partners: z.array(partyId).min(1),
  defaultPartners: z.array(partyId).min(1),
  defaultView: slug,
  /** Days after the last report at which a status is faded, by group; null never fades. */
  fadeAfterDays: z.record(z.enum(GROUPS), z.int().positive().nullable()),
  /** Kilometres in one pixel of the map from which on it shows the places of forces; 5 unless told. */
  placesFrom: z.number().positive().optional(),
  /** What the map is drawn from; the shapes are Natural Earth's. */
  map: z.strictObject({
    /** West, south, east and north in degrees: what the whole map is of. */
    focus: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    /** Parties drawn as countries of the region; all other land is background. */
    parties: z.array(partyId).min(1),
    /** Parties whose shape bears no ISO code, and its name in Natural Earth. */
    shapes: z.record(partyId, z.string()).optional(),
    /** Pairs whose common border is disputed: drawn dashed. */
    disputed: z.array(z.tuple([partyId, partyId])).optional(),
    /** Shapes that Natural Earth draws by control where the record goes by another line. */
    cuts: z.array(z.strictObject({ from: partyId, to: partyId, southOf: z.number() })).optional(),
    /** Where marks sit, longitude and latitude, if not in the middle. */
    anchors: z.record(partyId, z.tuple([z.number(), z.number()])).optional(),
  }),
  /**
   * Lower and upper bounds of how hard stories and lessons are to read, in the measure of each language: in English the
   * school grade of Flesch and Kincaid, in French the LIX. Outside of them the check fails.
   */
  reading: z.strictObject({ en: z.tuple([z.number(), z.number()]), fr: z.tuple([z.number(), z.number()]) }).optional(),
  /** Lower and upper bounds of counts; outside of them the check fails. */
  expected: z.record(z.string(), z.tuple([z.int(), z.int()])),
});

export type Speaker = z.infer<typeof speakerSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type EventRecord = z.infer<typeof eventSchema>;
export type PartnershipRecord = z.infer<typeof partnershipSchema>;
export type ContextRecord = z.infer<typeof contextEventSchema>;
export type PartyRecord = z.infer<typeof partySchema>;
export type FormationRecord = z.infer<typeof formationSchema>;
export type PlaceRecord = z.infer<typeof placeSchema>;
export type OutletRecord = z.infer<typeof outletSchema>;
export type SourceRecord = z.infer<typeof sourceSchema>;
export type CoverageRecord = z.infer<typeof coverageSchema>;
export type ViewRecord = z.infer<typeof viewSchema>;
export type StoryRecord = z.infer<typeof storySchema>;
export type GlossaryRecord = z.infer<typeof glossarySchema>;
export type CorrectionRecord = z.infer<typeof correctionSchema>;
export type AtlasRecord = z.infer<typeof atlasSchema>;
