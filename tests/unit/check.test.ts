/** The checker: every sort of broken data is told with its rule, its file and line, and how to mend it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { folderInMemory } from '../../src/dataset/effects.ts';
import { loadRecord } from '../../src/dataset/load.ts';
import { byPlace, problemLine, type Problem } from '../../src/dataset/problem.ts';
import { FIXTURE, lineOf, problemsIn, withEdit, withFiles, type Files } from '../fixture/record.ts';

const TREATY = 'partnerships/xxx/aaa-treaty.yaml';
const OPERATION = 'partnerships/xxx/aaa-operation.yaml';
const FIRST = 'partnerships/xxx/aaa-first-operation.yaml';
const SANCTIONS = 'partnerships/xxx/aaa-sanctions.yaml';
const GUARDS = 'partnerships/xxx/bbb-guards.yaml';
const CORPS = 'partnerships/xxx/bbb-corps.yaml';
const NORTH = 'partnerships/xxx/bbb-north-base.yaml';
const BLOC = 'partnerships/bloc/aaa-intelligence.yaml';
const RELATIONS = 'partnerships/yyy/xxx-relations.yaml';
const MEDIATION = 'partnerships/yyy/ccc-mediation.yaml';
const ARMS = 'partnerships/yyy/bbb-arms.yaml';
const VISIT = 'partnerships/yyy/aaa-visit.yaml';
const CONTEXT = 'context/xxx.yaml';
const SOURCES = 'sources/all.json';

/** One passage of one file, and what stands in its place. */
type Edit = readonly [file: string, passage: string, by: string];

/** A place in the one country of the fixture that has borders, which cost too much to look at in every case. */
const harbour = (lat: number, lon: number): string =>
  `harbour: { name: { en: Harbour, fr: Havre }, within: DJI, lat: ${lat}, lon: ${lon} }\ny-city:`;

interface Case {
  /** What is wrong, as a sentence of the contributor's. */
  readonly wrong: string;
  readonly rule: string;
  readonly edits: readonly Edit[];
  /** The file in which it is reported; that of the first edit where absent. */
  readonly file?: string;
  /** A passage of the broken file, unique in it: the report names the line on which it begins. */
  readonly at: string;
  /** A part of the message. */
  readonly says: string;
  /** Rules of other errors that the same fault entails. */
  readonly entails?: readonly string[];
}

/** What fails the check. */
const ERRORS: readonly Case[] = [
  {
    wrong: 'nothing says what is covered of a host that has partnerships',
    rule: 'coverage-missing',
    edits: [['atlas.yaml', 'hosts: [XXX, YYY]', 'hosts: [XXX, YYY, BLOC]']],
    file: BLOC,
    at: 'host: BLOC',
    says: 'BLOC has partnerships',
  },
  // The names that one entry gives must exist.
  {
    wrong: 'a partnership names a partner that does not exist',
    rule: 'unknown-party',
    edits: [[VISIT, 'partner: AAA', 'partner: AAB']],
    at: 'partner: AAB',
    says: '"AAB" is no party',
    entails: ['file-name'],
  },
  {
    wrong: 'a partnership names a host that does not exist',
    rule: 'unknown-party',
    edits: [[VISIT, 'host: YYY', 'host: YYX']],
    at: 'host: YYX',
    says: '"YYX" is no party',
    entails: ['file-name'],
  },
  {
    wrong: 'a counterpart does not exist',
    rule: 'unknown-party',
    edits: [[NORTH, 'counterpart: xxx-north', 'counterpart: xxx-south']],
    at: 'counterpart: xxx-south',
    says: '"xxx-south" is no party',
    entails: ['place-outside-host'],
  },
  {
    wrong: 'a covered member does not exist',
    rule: 'unknown-party',
    edits: [[BLOC, '- { party: YYY,', '- { party: YYX,']],
    at: 'party: YYX',
    says: '"YYX" is no party',
  },
  {
    wrong: 'a side of a mediation does not exist',
    rule: 'unknown-party',
    edits: [[MEDIATION, 'between: [XXX, YYY]', 'between:\n  - XXX\n  - YYX']],
    at: 'YYX',
    says: '"YYX" is no party',
  },
  {
    wrong: 'an event was done by a party or formation that does not exist',
    rule: 'unknown-party',
    edits: [[OPERATION, 'by: [AAA, second-force]', 'by: [AAA, third-force]']],
    at: 'third-force',
    says: '"third-force" is no party',
  },
  {
    wrong: 'a context event names a host that does not exist',
    rule: 'unknown-party',
    edits: [[CONTEXT, 'hosts: [XXX, YYY]', 'hosts: [XXX, YYX]']],
    at: 'YYX]',
    says: '"YYX" is no party',
  },
  {
    wrong: 'the atlas names a host that does not exist',
    rule: 'unknown-party',
    edits: [['atlas.yaml', 'hosts: [XXX, YYY]', 'hosts: [XXX, YYX]']],
    at: 'YYX]',
    says: '"YYX" is no party',
  },
  {
    wrong: 'the atlas names a partner that does not exist',
    rule: 'unknown-party',
    edits: [['atlas.yaml', 'partners: [AAA, BBB, CCC]', 'partners: [AAA, BBB, CCD]']],
    at: 'CCD]',
    says: '"CCD" is no party',
  },
  {
    wrong: 'the atlas opens with a partner that does not exist',
    rule: 'unknown-party',
    edits: [['atlas.yaml', 'defaultPartners: [AAA, BBB]', 'defaultPartners: [AAA, BBC]']],
    at: 'BBC]',
    says: '"BBC" is no party',
  },
  {
    wrong: 'the map is to draw a party that does not exist',
    rule: 'unknown-party',
    edits: [['atlas.yaml', 'parties: [DJI]', 'parties: [DJJ]']],
    at: 'parties: [DJJ]',
    says: '"DJJ" is no party',
  },
  {
    wrong: 'a view names a partner that does not exist',
    rule: 'unknown-party',
    edits: [['views/opening.yaml', 'partners: [AAA, BBB]', 'partners: [AAA, BBC]']],
    at: 'BBC]',
    says: '"BBC" is no party',
  },
  {
    wrong: 'a view names a host that does not exist',
    rule: 'unknown-party',
    edits: [['views/opening.yaml', 'hosts: [XXX, YYY]', 'hosts: [XXX, YYX]']],
    at: 'YYX]',
    says: '"YYX" is no party',
  },
  {
    wrong: 'a coverage names a partner that does not exist',
    rule: 'unknown-party',
    edits: [['coverage/xxx.yaml', 'nothing: [CCC]', 'nothing: [CCD]']],
    at: 'CCD',
    says: '"CCD" is no party',
  },
  {
    wrong: 'a formation belongs to a party that does not exist',
    rule: 'unknown-party',
    edits: [['formations/all.yaml', 'partner: BBB\n  stateOrgan: false', 'partner: BBC\n  stateOrgan: false']],
    at: 'partner: BBC',
    says: '"BBC" is no party',
  },
  {
    wrong: 'a place lies in a party that does not exist',
    rule: 'unknown-party',
    edits: [['places/all.yaml', 'within: YYY', 'within: YYX']],
    at: 'within: YYX',
    says: '"YYX" is no party',
    entails: ['place-outside-host'],
  },
  {
    wrong: 'an event says that a place was left and names none',
    rule: 'leaves-no-place',
    edits: [[NORTH, 'place: north-port', 'leaves: true']],
    at: 'leaves: true',
    says: 'names none',
  },
  {
    wrong: 'an outlet is of a country that does not exist',
    rule: 'unknown-party',
    edits: [['outlets/all.yaml', 'country: XXX', 'country: XXY']],
    at: 'country: XXY',
    says: '"XXY" is no party',
  },
  {
    wrong: 'the former id of an outlet is that of another',
    rule: 'id-twice',
    edits: [['outlets/all.yaml', 'daily: { name', 'daily: { also: [gazette], name']],
    at: 'also: [gazette]',
    says: '"gazette", a former id of the outlet "daily", already stands at "gazette"',
  },
  {
    wrong: 'two outlets are of one site',
    rule: 'site-twice',
    edits: [['outlets/all.yaml', 'daily: { name', 'daily: { domains: [gazette.example], name']],
    at: 'gazette: { domains: [gazette.example]',
    says: '"gazette.example", a site of the outlet "gazette", is already a site of "daily"',
  },
  {
    wrong: 'an authority lies in a party that does not exist',
    rule: 'unknown-party',
    edits: [['parties.yaml', 'within: XXX', 'within: XXY']],
    at: 'within: XXY',
    says: '"XXY" is no party',
  },
  {
    wrong: 'an organisation has a member that does not exist',
    rule: 'unknown-party',
    edits: [['parties.yaml', 'members: [XXX, YYY]', 'members: [XXX, YYX]']],
    at: 'YYX]',
    says: '"YYX" is no party',
  },
  {
    wrong: 'a partnership names a formation that does not exist',
    rule: 'unknown-formation',
    edits: [[CORPS, 'formation: corps\nkind', 'formation: corpse\nkind']],
    at: 'formation: corpse',
    says: '"corpse" is no formation',
  },
  {
    wrong: 'a speaker is of a formation that does not exist',
    rule: 'unknown-formation',
    edits: [[CORPS, '        formation: corps', '        formation: corpse']],
    at: 'formation: corpse',
    says: '"corpse" is no formation',
  },
  {
    wrong: 'an event is set at a place that does not exist',
    rule: 'unknown-place',
    edits: [[GUARDS, 'place: x-city', 'place: z-city']],
    at: 'place: z-city',
    says: '"z-city" is no place',
  },
  {
    wrong: 'a context event is set at a place that does not exist',
    rule: 'unknown-place',
    edits: [[CONTEXT, 'place: x-city', 'place: z-city']],
    at: 'place: z-city',
    says: '"z-city" is no place',
  },
  {
    wrong: 'a citation names a source that does not exist',
    rule: 'unknown-source',
    edits: [[OPERATION, 'source: gazette-2022-02-17', 'source: gazette-2022-02-71']],
    at: 'source: gazette-2022-02-71',
    says: '"gazette-2022-02-71" is no source',
  },
  {
    wrong: 'beside a propaganda network stands a source that does not exist',
    rule: 'unknown-source',
    edits: [[GUARDS, 'source: wire-2021-12-23', 'source: wire-2021-12-32']],
    at: 'source: wire-2021-12-32',
    says: '"wire-2021-12-32" is no source',
  },
  {
    wrong: 'a citation of what was so before names a source that does not exist',
    rule: 'unknown-source',
    edits: [[TREATY, 'source: gazette-2013-01-12', 'source: gazette-2013-01-21']],
    at: 'source: gazette-2013-01-21',
    says: '"gazette-2013-01-21" is no source',
  },
  {
    wrong: 'a correction names a record that does not exist',
    rule: 'unknown-corrected',
    edits: [['corrections.yaml', 'id: aaa-xxx-2014-08-01-force-renamed', 'id: nothing']],
    at: 'id: nothing',
    says: 'names "nothing", which is no record',
  },
  {
    wrong: 'an entry of the glossary leads to one that does not exist',
    rule: 'unknown-term',
    edits: [['glossary.yaml', 'see: [tie]', 'see: [tye]']],
    at: 'see: [tye]',
    says: '"tye" is no entry of the glossary',
  },
  {
    wrong: 'a source names an outlet that does not exist',
    rule: 'unknown-outlet',
    edits: [[SOURCES, '"outlet": "channel"', '"outlet": "chanel"']],
    at: '"outlet": "chanel"',
    says: 'the outlet "chanel"',
  },
  {
    wrong: 'a source names an agency that does not exist',
    rule: 'unknown-outlet',
    edits: [
      [
        SOURCES,
        '"outlet": "daily",\n      "kind": "press",\n      "agency": "wire"',
        '"outlet": "daily",\n      "kind": "press",\n      "agency": "wyre"',
      ],
    ],
    at: '"agency": "wyre"',
    says: 'the agency "wyre"',
    entails: ['wire-twice'],
  },
  {
    wrong: 'a partnership succeeds one that does not exist',
    rule: 'unknown-partnership',
    edits: [[CORPS, 'succeeds: bbb-xxx-guards', 'succeeds: bbb-xxx-guard']],
    at: 'succeeds: bbb-xxx-guard',
    says: '"bbb-xxx-guard" is no partnership',
  },
  {
    wrong: 'an event bears on a partnership that does not exist',
    rule: 'unknown-partnership',
    edits: [[TREATY, 'partnership: aaa-xxx-forces-status', 'partnership: aaa-xxx-force-status']],
    at: 'partnership: aaa-xxx-force-status',
    says: '"aaa-xxx-force-status" is no partnership',
  },
  {
    wrong: 'a context event explains a partnership that does not exist',
    rule: 'unknown-partnership',
    edits: [[CONTEXT, 'relatesTo: [aaa-xxx-operation]', 'relatesTo: [aaa-xxx-operations]']],
    at: 'aaa-xxx-operations]',
    says: '"aaa-xxx-operations" is no partnership',
  },
  {
    wrong: 'the atlas opens with a view that does not exist',
    rule: 'opening-view',
    edits: [['atlas.yaml', 'defaultView: opening', 'defaultView: closing']],
    at: 'defaultView: closing',
    says: '"closing" is no view',
  },
  {
    wrong: 'the view that the atlas opens with names no date',
    rule: 'opening-view',
    edits: [['views/opening.yaml', "  at: '2022-08-16'\n", '']],
    at: 'opening:',
    says: 'does not say its at',
  },
  // Ids and names of files.
  {
    wrong: 'two events have one id',
    rule: 'id-twice',
    edits: [[ARMS, 'id: bbb-yyy-2022-01-20-arms-announced', 'id: aaa-yyy-2022-10-05-visit']],
    at: 'id: aaa-yyy-2022-10-05-visit',
    says: `already stands in ${VISIT}:${lineOf(FIXTURE, VISIT, 'id: aaa-yyy-2022-10-05-visit')}`,
    entails: ['date-in-id'],
  },
  {
    wrong: 'an event has the former id of another',
    rule: 'id-twice',
    edits: [
      [
        VISIT,
        'id: aaa-yyy-2022-10-05-visit',
        'id: aaa-yyy-2022-10-05-visit\n    also: [aaa-xxx-2014-08-01-force-renamed]',
      ],
    ],
    at: 'aaa-xxx-2014-08-01-force-renamed',
    says: 'already stands in partnerships/xxx/aaa-operation.yaml',
  },
  {
    wrong: 'a context event has the id of an event',
    rule: 'id-twice',
    file: CONTEXT,
    edits: [[CONTEXT, 'id: xxx-2020-08-18-coup', 'id: xxx-bbb-2020-01-17-north-base-protested']],
    at: 'id: xxx-bbb-2020-01-17-north-base-protested',
    says: 'already stands in',
    entails: ['date-in-id'],
  },
  {
    wrong: 'a pending event has the id of one that is shown',
    rule: 'id-twice',
    edits: [['pending/xxx.yaml', 'id: aaa-xxx-2016-05-pending-visit', 'id: aaa-yyy-2022-10-05-visit']],
    at: 'id: aaa-yyy-2022-10-05-visit',
    says: `already stands in ${VISIT}:${lineOf(FIXTURE, VISIT, 'id: aaa-yyy-2022-10-05-visit')}`,
  },
  {
    wrong: 'two partnerships have one id',
    rule: 'id-twice',
    edits: [[FIRST, 'id: aaa-xxx-first-operation', 'id: aaa-xxx-operation']],
    // The files are read by name: this one comes first.
    file: OPERATION,
    at: 'id: aaa-xxx-operation',
    says: '"aaa-xxx-operation" already stands in',
    entails: ['file-name', 'unknown-partnership'],
  },
  {
    wrong: 'an id does not begin with its partner and host',
    rule: 'file-name',
    edits: [[VISIT, 'id: aaa-yyy-visit', 'id: yyy-aaa-visit']],
    at: 'id: yyy-aaa-visit',
    says: 'does not begin with "aaa-yyy-"',
  },
  {
    wrong: 'a file does not bear the name of its partnership',
    rule: 'file-name',
    edits: [[VISIT, 'id: aaa-yyy-visit', 'id: aaa-yyy-call']],
    at: 'id: aaa-yyy-call',
    says: 'stands in partnerships/yyy/aaa-visit.yaml',
  },
  // What only some ties may have.
  {
    wrong: 'a contested tie is one between equals',
    rule: 'tie-fields',
    edits: [[NORTH, 'tie: contested', 'tie: contested\nsymmetric: true']],
    at: 'symmetric: true',
    says: 'a contested tie is no tie between equals',
  },
  {
    wrong: 'a contested tie names no counterpart',
    rule: 'tie-fields',
    edits: [
      [NORTH, 'counterpart: xxx-north\n', ''],
      [NORTH, '- side: counterpart', '- side: host'],
      [NORTH, '    place: north-port\n', ''],
    ],
    at: 'tie: contested',
    says: 'names no counterpart',
  },
  {
    wrong: 'a tie that is not contested names a counterpart',
    rule: 'tie-fields',
    edits: [[VISIT, 'tie: cooperation', 'tie: cooperation\ncounterpart: xxx-north']],
    at: 'counterpart: xxx-north',
    says: 'only a contested tie has a counterpart',
  },
  {
    wrong: 'a tie with a state covers members',
    rule: 'tie-fields',
    edits: [[VISIT, 'tie: cooperation', "tie: cooperation\ncovers: [{ party: XXX, from: '2020' }]"]],
    at: 'covers:',
    says: 'only a tie with an organisation covers members',
  },
  {
    wrong: 'a counterpart speaks in a tie that has none',
    rule: 'tie-fields',
    edits: [[VISIT, '- side: partner', '- side: counterpart']],
    at: 'side: counterpart',
    says: 'a counterpart speaks',
  },
  {
    wrong: 'a counterpart tells what was so before in a tie that has none',
    rule: 'tie-fields',
    edits: [
      [
        RELATIONS,
        '    - side: partner\n      who: { en: Xland, fr: Xlande }\n    - side: host',
        '    - side: counterpart\n      who: { en: Xland, fr: Xlande }\n    - side: host',
      ],
    ],
    at: 'side: counterpart',
    says: 'a counterpart speaks',
  },
  // Dates.
  {
    wrong: 'an event is dated after the record was read to',
    rule: 'after-read-until',
    edits: [['atlas.yaml', "readUntil: '2024-12-31'", "readUntil: '2024-02-26'"]],
    file: SANCTIONS,
    at: "date: '2024-02-27'",
    says: 'after the record was read to (2024-02-26)',
  },
  {
    wrong: 'an event that sets a status is dated by an interval',
    rule: 'status-in-interval',
    edits: [[VISIT, "date: '2022-10-05'\n    change: occurred", "date: '2022-10-05/2022-10-06'\n    change: started"]],
    at: "date: '2022-10-05/2022-10-06'",
    says: 'says that it lasted',
  },
  {
    wrong: 'a report with an effect is dated by an interval',
    rule: 'status-in-interval',
    edits: [[GUARDS, "date: '[2021-12-20..2021-12-23]'", "date: '2021-12-20/2021-12-23'"]],
    at: "date: '2021-12-20/2021-12-23'",
    says: 'says that it lasted',
  },
  {
    wrong: 'an end falls due before it was announced',
    rule: 'end-before-start',
    edits: [[OPERATION, "due: '2022-08'", "due: '2022-01'"]],
    at: "due: '2022-01'",
    says: 'before it was announced',
  },
  {
    wrong: 'a cover ends before it starts',
    rule: 'end-before-start',
    edits: [[BLOC, "until: '2024-06'", "until: '2023-06'"]],
    at: '{ party: YYY',
    says: 'the cover of YYY ends before it starts',
  },
  {
    wrong: 'a tie ends before it had begun',
    rule: 'end-before-start',
    edits: [
      [
        TREATY,
        "date: '2022-05-02'\n    change: end-announced\n    due: '2022-11-02'\n    endsBy: terms",
        "date: '2012-05-02'\n    change: ended",
      ],
    ],
    at: "date: '2012-05-02'",
    says: 'before it had begun (2012-07-16)',
    entails: ['date-in-id'],
  },
  {
    wrong: 'a tie ends before its start',
    rule: 'end-before-start',
    edits: [[SANCTIONS, "date: '2024-02-27'", "date: '2023-02-27'"]],
    at: "date: '2023-02-27'",
    says: 'ends the tie before its start',
    entails: ['date-in-id', 'cannot-follow'],
  },
  {
    wrong: 'a completed change rests on a page that appeared before it',
    rule: 'only-earlier-sources',
    edits: [[FIRST, "date: '2013-01-11'", "date: '2013-01-13'"]],
    at: 'citations:',
    says: 'rests on sources that all appeared before it',
    entails: ['date-in-id'],
  },
  {
    wrong: 'a context event rests on a page that appeared before it',
    rule: 'only-earlier-sources',
    edits: [
      [
        SOURCES,
        '[\n          2020,\n          8,\n          19\n        ]',
        '[\n          2020,\n          8,\n          17\n        ]',
      ],
    ],
    file: CONTEXT,
    at: 'citations:\n    - source: morning-2020-08-19',
    says: 'xxx-2020-08-18-coup (occurred, 2020-08-18)',
  },
  {
    wrong: 'the id of an event names another day than its date',
    rule: 'date-in-id',
    edits: [[VISIT, 'id: aaa-yyy-2022-10-05-visit', 'id: aaa-yyy-2022-10-06-visit']],
    at: 'id: aaa-yyy-2022-10-06-visit',
    says: 'names 2022-10-06, the date is 2022-10-05',
  },
  {
    wrong: 'the id of an event names another year than its date',
    rule: 'date-in-id',
    edits: [[CONTEXT, 'id: xxx-yyy-2021-03-attack', 'id: xxx-yyy-attack-2020']],
    at: 'id: xxx-yyy-attack-2020',
    says: 'names 2020, the date is 2021-03',
  },
  // Evidence.
  {
    wrong: 'none of the pages of an event has a date',
    rule: 'no-dated-citation',
    edits: [[VISIT, 'source: daily-2022-10-05', 'source: undated-page']],
    at: 'citations:',
    says: 'aaa-yyy-2022-10-05-visit has no dated citation',
  },
  {
    wrong: 'an event has no citation',
    rule: 'no-dated-citation',
    edits: [
      [
        CONTEXT,
        "citations:\n    - source: wire-2021-04-02\n      supports: { en: 'The attack.', fr: 'L''attaque.' }\n      checked: '2025-01-15'",
        'citations: []',
      ],
    ],
    at: 'citations: []',
    says: 'xxx-yyy-2021-03-attack has no dated citation',
  },
  {
    wrong: 'two sources have one address',
    rule: 'address-twice',
    edits: [
      [SOURCES, '"https://daily.example/daily-2023-06-08"', '"http://www.daily.example/daily-2023-01/#top"'],
      [SOURCES, '"https://daily.example/daily-2023-01"', '"https://daily.example/daily-2023-01/#top"'],
    ],
    at: '"https://daily.example/daily-2023-01/#top"',
    says: '"daily-2023-01" has the same address as "daily-2023-06-08"',
  },
  {
    wrong: 'one story is counted under two names',
    rule: 'wire-twice',
    edits: [
      [
        SOURCES,
        '"outlet": "morning",\n      "kind": "press",\n      "agency": "wire"\n    }\n  },\n  {\n    "id": "gazette-2022-02-17"',
        '"outlet": "morning",\n      "kind": "press"\n    }\n  },\n  {\n    "id": "gazette-2022-02-17"',
      ],
    ],
    file: OPERATION,
    at: '- source: wire-reprint-2022-02-18',
    says: '"wire-reprint-2022-02-18" and "wire-reprint-2022-02-17" bear the same title',
  },
  {
    wrong: 'an event cites one source twice',
    rule: 'source-twice',
    edits: [[OPERATION, 'source: gazette-2022-02-17', 'source: wire-reprint-2022-02-17 # again']],
    at: '- source: wire-reprint-2022-02-17 # again',
    says: 'cites "wire-reprint-2022-02-17" twice',
  },
  {
    wrong: 'a wire story is of an unnamed agency',
    rule: 'agency-missing',
    edits: [
      [
        SOURCES,
        '"outlet": "daily",\n      "kind": "press"\n    }\n  },\n  {\n    "id": "daily-2023-01"',
        '"outlet": "daily",\n      "kind": "agency"\n    }\n  },\n  {\n    "id": "daily-2023-01"',
      ],
    ],
    at: '"custom": {\n      "outlet": "daily",\n      "kind": "agency"',
    says: '"daily-2023-06-08" is a wire story of an unnamed agency',
  },
  {
    wrong: 'a page of a wiki is entered as press',
    rule: 'wiki-kind',
    edits: [[SOURCES, '"https://daily.example/daily-2023-10-06"', '"https://en.wikipedia.org/wiki/X"']],
    at: '"kind": "press"\n    }\n  },\n  {\n    "id": "morning-2022-03-02"',
    says: '"daily-2023-10-06" is a wiki page entered as press',
  },
  {
    wrong: 'a status rests on a propaganda network alone',
    rule: 'claim-only',
    edits: [
      [
        GUARDS,
        "      - source: wire-2021-12-23\n        supports: { en: 'The joint statement.', fr: 'La déclaration commune.' }\n        checked: '2025-01-15'\n",
        '',
      ],
    ],
    at: 'citations:\n      - source: channel-2021-12-23',
    says: 'on state media, a party to the conflict or a propaganda network alone',
  },
  {
    wrong: 'a force that is no organ of its state speaks for it',
    rule: 'formation-speaks',
    edits: [[GUARDS, '- side: third-party\n        formation: guards', '- side: partner\n        formation: guards']],
    at: '- side: partner',
    says: 'guards is no organ of its state',
  },
  // Statuses.
  {
    wrong: 'a report does not say what it means for the status',
    rule: 'reported-effect',
    edits: [[GUARDS, '    effect: in-force\n', '']],
    at: 'change: reported',
    says: 'does not say what it means for the status',
    entails: ['cannot-follow'],
  },
  {
    wrong: 'a tie ends a second time',
    rule: 'end-twice',
    edits: [
      [
        FIRST,
        'events:',
        `events:
  - id: aaa-xxx-2014-09-01-first-ended
    date: '2014-09-01'
    change: ended
    by: [AAA]
    says: [{ side: partner, who: { en: Alphaland, fr: Alphalande } }]
    summary: { en: 'It was over.', fr: 'C''était fini.' }
    citations:
      - source: daily-2021-06-10
        supports: { en: 'The end.', fr: 'La fin.' }
        checked: '2025-01-15'`,
      ],
    ],
    at: 'change: ended',
    says: 'ends the tie a second time',
  },
  {
    wrong: 'a tie that has ended is suspended',
    rule: 'after-end',
    edits: [
      [
        TREATY,
        '  - id: aaa-xxx-2013-11-01',
        `  - id: aaa-xxx-2022-11-03-treaty-suspended
    date: '2022-11-03'
    change: suspended
    by: [AAA]
    says: [{ side: partner, who: { en: Alphaland, fr: Alphalande } }]
    summary: { en: 'It was suspended.', fr: 'Il a été suspendu.' }
    citations:
      - source: daily-2023-01
        supports: { en: 'The suspension.', fr: 'La suspension.' }
        checked: '2025-01-15'
  - id: aaa-xxx-2013-11-01`,
      ],
    ],
    at: 'change: suspended',
    says: 'is suspended after the end of its tie and does not reopen it',
  },
  {
    wrong: 'a tie that was never in force ends',
    rule: 'cannot-follow',
    edits: [[VISIT, 'change: occurred', 'change: lifted']],
    at: 'change: lifted',
    says: 'is lifted, but the tie stands at nothing by then',
  },
  {
    wrong: 'a tie that is not suspended is resumed',
    rule: 'cannot-follow',
    edits: [[RELATIONS, 'change: suspended', 'change: protested']],
    at: 'change: resumed',
    says: 'is resumed, but the tie stands at in-force by then',
  },
  {
    wrong: 'a denial denies nothing',
    rule: 'denial',
    edits: [[GUARDS, '    denies: bbb-xxx-2021-12-guards-reported\n', '']],
    at: 'change: denied',
    says: 'denies nothing',
  },
  {
    wrong: 'a denial denies an event that does not exist',
    rule: 'denial',
    edits: [[GUARDS, 'denies: bbb-xxx-2021-12-guards-reported', 'denies: bbb-xxx-2021-12-guard-reported']],
    at: 'denies: bbb-xxx-2021-12-guard-reported',
    says: 'which is no event',
  },
  {
    wrong: 'a denial denies an event of another partnership',
    rule: 'denial',
    edits: [[GUARDS, 'denies: bbb-xxx-2021-12-guards-reported', 'denies: aaa-yyy-2022-10-05-visit']],
    at: 'denies: aaa-yyy-2022-10-05-visit',
    says: 'denies an event of another partnership',
  },
  {
    wrong: 'a third party denies',
    rule: 'denial',
    edits: [[GUARDS, 'says:\n      - side: host', 'says:\n      - side: third-party']],
    at: 'says:\n      - side: third-party\n        who: { en: Government of Xland',
    says: 'is denied by a third party alone',
  },
  {
    wrong: 'a protest names an event that it denies',
    rule: 'denial',
    edits: [[GUARDS, 'change: denied', 'change: protested']],
    at: 'denies: bbb-xxx-2021-12-guards-reported',
    says: 'is protested, but names an event that it denies',
  },
  {
    wrong: 'nothing happens in a partnership',
    rule: 'no-events',
    edits: [[VISIT, FIXTURE[VISIT]!.slice(FIXTURE[VISIT]!.indexOf('events:')), 'events: []\n']],
    at: 'events: []',
    says: 'nothing happens in aaa-yyy-visit',
  },
  // Texts, places, counts.
  {
    wrong: 'a summary is the same in both languages',
    rule: 'same-in-both',
    edits: [[CONTEXT, 'Une attaque des deux côtés de la frontière.', 'An attack on both sides of the border.']],
    at: "summary: { en: 'An attack",
    says: 'is the same in English and French',
  },
  {
    wrong: 'what a page supports is the same in both languages',
    rule: 'same-in-both',
    edits: [
      [
        VISIT,
        "{ en: 'The visit.', fr: 'La visite.' }",
        "{ en: 'The visit of the minister.', fr: 'The visit of the minister.' }",
      ],
    ],
    at: 'supports:',
    says: 'is the same in English and French',
  },
  {
    wrong: 'a title is the same in both languages',
    rule: 'same-in-both',
    edits: [
      [
        VISIT,
        "{ en: Visit of a minister, fr: Visite d'un ministre }",
        '{ en: Visit of a minister abroad, fr: Visit of a minister abroad }',
      ],
    ],
    at: 'title:',
    says: 'is the same in English and French',
  },
  {
    wrong: 'a description is the same in both languages',
    rule: 'same-in-both',
    edits: [
      [
        VISIT,
        "{ en: 'A single visit.', fr: 'Une seule visite.' }",
        "{ en: 'A single visit, and no other.', fr: 'A single visit, and no other.' }",
      ],
    ],
    at: 'description:',
    says: 'is the same in English and French',
  },
  {
    wrong: 'a summary speaks of our own work',
    rule: 'our-own-work',
    edits: [[VISIT, "en: 'A minister came to Y City.'", "en: 'A minister came, as the headline says.'"]],
    at: 'summary:',
    says: 'speaks of our own work ("headline")',
  },
  {
    wrong: 'a French summary speaks of our own work',
    rule: 'our-own-work',
    edits: [
      [VISIT, "fr: 'Une ministre est venue à Ville-Y.'", "fr: 'Une ministre est venue, dit la copie conservée.'"],
    ],
    at: 'summary:',
    says: 'speaks of our own work ("copie conservée")',
  },
  {
    wrong: 'a place does not lie where it says',
    rule: 'place-outside',
    edits: [['places/all.yaml', 'y-city:', harbour(43, 11.6)]],
    at: 'lat: 43, lon: 11.6',
    says: 'Harbour (43, 11.6) does not lie in DJI',
  },
  {
    wrong: 'the map cannot be drawn',
    rule: 'map-shapes',
    edits: [
      ['atlas.yaml', 'focus: [40, 9, 45, 14]', 'focus: [45, 9, 40, 14]'],
      ['places/all.yaml', 'y-city:', harbour(11.6, 43)],
    ],
    at: 'map:',
    says: 'the map cannot be drawn: focus [45, 9, 40, 14]',
  },
  {
    wrong: 'an event is set at a place outside of its host',
    rule: 'place-outside-host',
    edits: [[ARMS, 'place: y-city', 'place: x-city']],
    at: 'place: x-city',
    says: 'which lies in XXX and not in YYY',
  },
  {
    wrong: 'a context event is set at a place outside of its hosts',
    rule: 'place-outside-host',
    edits: [[CONTEXT, 'place: x-city', 'place: y-city']],
    at: 'place: y-city',
    says: 'which lies in YYY and not in XXX',
  },
  {
    wrong: 'there are fewer events than are expected',
    rule: 'expected',
    edits: [['atlas.yaml', 'events: [20, 60]', 'events: [55, 60]']],
    at: 'events: [55, 60]',
    says: 'there are 25 events, expected are 55 to 60',
  },
  {
    wrong: 'there are more partnerships than are expected',
    rule: 'expected',
    edits: [['atlas.yaml', 'partnerships: [10, 30]', 'partnerships: [1, 3]']],
    at: 'partnerships: [1, 3]',
    says: 'expected are 1 to 3',
  },
  {
    wrong: 'a count is expected of what is not counted',
    rule: 'expected',
    edits: [['atlas.yaml', 'partnerships: [10, 30]', 'ships: [10, 30]']],
    at: 'ships: [10, 30]',
    says: 'nothing called "ships" is counted',
  },
];

/** Lists to be read by hand: they fail nothing. */
const READINGS: readonly Case[] = [
  {
    wrong: 'an event is dated like all its articles',
    rule: 'date-of-article',
    edits: [
      [FIRST, "date: '2013-01-11'", "date: '2013-01-12'"],
      [FIRST, 'aaa-xxx-2013-01-11-first-started', 'aaa-xxx-first-started'],
    ],
    at: "date: '2013-01-12'",
    says: 'is dated like all its articles (2013-01-12)',
  },
  {
    wrong: 'an event is dated by its month, as is an article of it',
    rule: 'loose-date',
    edits: [[VISIT, "date: '2022-10-05'", "date: '2022-10'"]],
    at: "date: '2022-10'",
    says: 'is dated only 2022-10, as is an article of it',
  },
  {
    wrong: 'an event is dated by its year',
    rule: 'loose-date',
    edits: [[CONTEXT, "date: '2021-03'", "date: '2021'"]],
    at: "date: '2021'",
    says: 'is dated only 2021, as is an article of it',
  },
  {
    wrong: 'the id of an event names a day that its date does not',
    rule: 'id-more-precise',
    edits: [[ARMS, 'id: bbb-yyy-2022-04-arms-delivered', 'id: bbb-yyy-2022-04-06-arms-delivered']],
    at: 'id: bbb-yyy-2022-04-06-arms-delivered',
    says: 'names a day, the date (2022-04) does not',
  },
  {
    wrong: 'a citation names a weekday on which the date does not fall',
    rule: 'weekday',
    // 5 October 2022 was a Wednesday.
    edits: [[VISIT, "en: 'The visit.'", "en: 'The visit on Thursday.'"]],
    at: '- source: daily-2022-10-05',
    says: 'a citation names thursday, 2022-10-05 is a wednesday',
  },
  {
    wrong: 'a force has a size that no note has',
    rule: 'unborne-figure',
    edits: [[GUARDS, 'max: 1000', 'max: 1200']],
    at: '- min: 800',
    says: 'gives a force of 1200, which no note of its citations has',
  },
  {
    wrong: 'a source is the address of a list',
    rule: 'list-page',
    edits: [[SOURCES, '"https://daily.example/daily-2022-10-05"', '"https://daily.example/tag/visits"']],
    at: '"URL": "https://daily.example/tag/visits"',
    says: 'is the address of a list',
  },
  {
    wrong: 'an event was read twice, and none of its pages was opened for it',
    rule: 'reading-without-page',
    edits: [
      [VISIT, "checked: '2025-01-15'", "checked: '2025-01-14'"],
      [VISIT, '    summary:', "    review: { state: second-read, on: '2025-01-15' }\n    summary:"],
    ],
    at: 'review: { state: second-read',
    says: 'none of its citations was checked on that day',
  },
  {
    wrong: 'nothing cites a source',
    rule: 'uncited-source',
    edits: [
      [
        SOURCES,
        '  {\n    "id": "gazette-2013-01-12",',
        '  { "id": "left-over", "type": "webpage", "URL": "https://daily.example/left-over", "language": "en", "custom": { "outlet": "daily", "kind": "press" } },\n  {\n    "id": "gazette-2013-01-12",',
      ],
    ],
    at: '{ "id": "left-over"',
    says: 'nothing cites "left-over"',
  },
  {
    wrong: 'the press speaks for a side',
    rule: 'unnamed-speaker',
    edits: [[VISIT, '{ en: Ministry of Alphaland,', '{ en: Unnamed officials,']],
    at: '- side: partner',
    says: '"Unnamed officials" speaks for the partner',
  },
  {
    wrong: 'who would not confirm stands among those who say so',
    rule: 'vouches-not',
    edits: [[VISIT, '{ en: Ministry of Alphaland,', '{ en: Ministry of Alphaland (no official confirmation),']],
    at: '- side: partner',
    says: '"Ministry of Alphaland (no official confirmation)" counts as the partner\'s confirmation',
  },
  {
    wrong: 'who denies an event stands among those who say so',
    rule: 'vouches-not',
    edits: [
      [
        GUARDS,
        '{ en: Fifteen other states, fr: Quinze autres États }',
        '{ en: Fifteen other states, fr: Quinze autres États }\n      - { side: host, who: { en: Army of Xland, fr: Armée du Xlande } }',
      ],
    ],
    at: '- { side: host, who: { en: Army of Xland',
    says: '"Army of Xland" counts as the host\'s confirmation',
  },
  {
    wrong: 'relations end',
    rule: 'relations-ended',
    edits: [
      [RELATIONS, 'change: suspended', 'change: end-announced'],
      [RELATIONS, 'change: resumed', 'change: renewed'],
    ],
    at: 'change: end-announced',
    says: 'ends a tie of relations, and its summary names no break',
  },
  {
    wrong: 'an announced end fell due without a report of it',
    rule: 'past-due',
    edits: [[OPERATION, 'change: ended', 'change: met']],
    at: 'events:',
    says: 'aaa-xxx-operation was to end by 2022-08',
  },
  {
    wrong: 'two events of one pair say nearly the same within days',
    rule: 'near-duplicate',
    edits: [[SANCTIONS, 'Xland called the measure unfounded.', 'Alphaland froze the assets of some officers.']],
    at: 'id: xxx-aaa-2023-07-26-sanctions-protested',
    says: 'says nearly the same as aaa-xxx-2023-07-24-sanctions-imposed',
  },
  {
    wrong: 'a source is dated otherwise than its address',
    rule: 'dated-otherwise',
    edits: [[SOURCES, 'https://gazette.example/gazette-2024-02-27', 'https://gazette.example/2024/02/28/a-notice']],
    at: '"issued": {\n      "date-parts": [\n        [\n          2024,\n          2,\n          27\n        ]',
    says: 'is dated 2024-2-27, and its address says 2024-2-28',
  },
  {
    wrong: 'an about-figure stands where the words say fewer',
    rule: 'figure-words',
    edits: [
      [
        OPERATION,
        '{ en: Ministry of Alphaland, fr: Ministère',
        '{ en: Fewer than 3000 says the ministry, fr: Ministère',
      ],
    ],
    at: '- about: 3000',
    says: 'gives about 3,000 where its words say fewer',
  },
  {
    wrong: 'an about-figure stands where the words say more',
    rule: 'figure-words',
    edits: [
      [
        OPERATION,
        '{ en: Ministry of Alphaland, fr: Ministère',
        "{ en: 'More than 3,000, says the ministry', fr: Ministère",
      ],
    ],
    at: '- about: 3000',
    says: 'gives about 3,000 where its words say more',
  },
  {
    wrong: 'a figure counts several places together and says that they are present',
    rule: 'figure-scope',
    edits: [[GUARDS, 'en: officials of other states', 'en: officials of three countries together']],
    at: '- min: 800',
    says: 'counts several places together, with the scope present',
  },
];

function broken(edits: readonly Edit[]): Files {
  return edits.reduce((files, [file, passage, by]) => withEdit(file, passage, by, files), FIXTURE);
}

const known = new Set(problemsIn(FIXTURE).map(problemLine));
/** What is found beyond what the sound fixture has. */
function foundIn(files: Files): Problem[] {
  return problemsIn(files).filter((problem) => !known.has(problemLine(problem)));
}

function expectReport({ rule, edits, file, at, says }: Case, level: Problem['level']): Problem[] {
  const files = broken(edits);
  const found = foundIn(files);
  const where = file ?? edits[0]![0];
  const reports = found.filter((problem) => problem.rule === rule && problem.message.includes(says));
  expect(reports.map((problem) => [problem.level, problem.file, problem.line])).toEqual([
    [level, where, lineOf(files, where, at)],
  ]);
  expect(reports[0]!.mend).toMatch(/^[A-Z].+\.$/);
  return found;
}

describe('a sound record', () => {
  test('has no error', () => {
    expect(problemsIn(FIXTURE).filter(({ level }) => level === 'error')).toEqual([]);
  });
});

test('the lists to read of the sound record name these events and no other', () => {
  expect(problemsIn(FIXTURE).map(({ rule, message }) => [rule, message.split(' ')[0]])).toEqual([
    ['loose-date', 'xxx-yyy-2021-03-attack'],
    // The withdrawal has an article of the day after, and is not among them.
    ['date-of-article', 'aaa-xxx-2021-06-10-operation-reduced'],
    ['date-of-article', 'aaa-xxx-2022-08-15-operation-ended'],
    ['date-of-article', 'aaa-xxx-2023-07-24-sanctions-imposed'],
    ['date-of-article', 'xxx-aaa-2023-07-26-sanctions-protested'],
    ['date-of-article', 'aaa-xxx-2024-02-27-sanctions-lifted'],
    ['date-of-article', 'aaa-xxx-2022-05-02-treaty-denounced'],
    ['date-of-article', 'bbb-xxx-2021-12-24-guards-denied'],
    ['date-of-article', 'xxx-bbb-2020-01-17-north-base-protested'],
    ['date-of-article', 'aaa-yyy-2022-10-05-visit'],
    ['loose-date', 'bbb-yyy-2022-04-arms-delivered'],
    ['loose-date', 'xxx-yyy-2022-09-relations-resumed'],
  ]);
  const loose = problemsIn(FIXTURE).filter(({ rule }) => rule === 'loose-date');
  expect(loose.map(({ message }) => message.includes('as is an article'))).toEqual([false, false, true]);
});

describe('an error is told where', () => {
  test.each(ERRORS)('$wrong ($rule)', (one) => {
    const errors = expectReport(one, 'error').filter(({ level }) => level === 'error');
    // Nothing else is blamed but what the fault entails.
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set([one.rule, ...(one.entails ?? [])]));
  });
});

describe('a list to read names where', () => {
  test.each(READINGS)('$wrong ($rule)', (one) => {
    const found = expectReport(one, 'read');
    expect(found.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('what is no fault', () => {
  /** Each would be one by a rule that looks less closely. */
  const sound: readonly (readonly [string, readonly Edit[]])[] = [
    ['a place that lies where it says', [['places/all.yaml', 'y-city:', harbour(11.6, 43)]]],
    [
      'a place of a state that lies in an authority within it',
      [
        [
          'parties.yaml',
          'xxx-north:',
          'som-somaliland: { kind: authority, within: SOM, name: { en: S, fr: S } }\nxxx-north:',
        ],
        [
          'atlas.yaml',
          'parties: [DJI]',
          'parties: [DJI, SOM, som-somaliland]\n  shapes: { som-somaliland: Somaliland }',
        ],
        [
          'places/all.yaml',
          'y-city:',
          'inland: { name: { en: Inland, fr: Intérieur }, within: SOM, lat: 9.5, lon: 44 }\ny-city:',
        ],
      ],
    ],
    [
      'a cover that ends in the month in which it starts',
      [[BLOC, "from: '2023-09-16' }", "from: '2023-09-16', until: '2023-09' }"]],
    ],
    ['a cover of one day', [[BLOC, "from: '2023-09-16' }", "from: '2023-09-16', until: '2023-09-16' }"]]],
    [
      'an end that may have been before the start but need not',
      [
        [SANCTIONS, "date: '2024-02-27'", "date: '[2023-07-20..2023-08-01]'"],
        [SANCTIONS, 'aaa-xxx-2024-02-27-sanctions-lifted', 'aaa-xxx-sanctions-lifted'],
      ],
    ],
    [
      'a change of which one page told before and another after',
      [
        [
          VISIT,
          '      - source: daily-2022-10-05',
          "      - source: morning-2022-09-20\n        supports: { en: 'The plan.', fr: 'Le projet.' }\n        checked: '2025-01-15'\n      - source: daily-2022-10-05",
        ],
      ],
    ],
    [
      'a denial by a side and a third party',
      [
        [
          GUARDS,
          '      - side: host',
          '      - side: third-party\n        who: { en: A neighbour, fr: Un voisin }\n      - side: host',
        ],
      ],
    ],
    [
      'a name that is the same in both languages',
      [[VISIT, "{ en: Visit of a minister, fr: Visite d'un ministre }", '{ en: Alpha Beta, fr: Alpha Beta }']],
    ],
    ['an interval of a point', [[VISIT, "date: '2022-10-05'", "date: '2022-10-04/2022-10-05'"]]],
    [
      'a report with the effect none in an interval',
      [
        [
          VISIT,
          "date: '2022-10-05'\n    change: occurred",
          "date: '2022-10-04/2022-10-05'\n    change: reported\n    effect: none",
        ],
      ],
    ],
    ['an event of the last day read', [['atlas.yaml', "readUntil: '2024-12-31'", "readUntil: '2024-02-27'"]]],
    [
      'an announcement that was reported before the day it is about',
      [
        [ARMS, "date: '2022-01-20'", "date: '2022-01-22'"],
        [ARMS, '2022-01-20-arms', '2022-01-22-arms'],
      ],
    ],
    [
      'a report of an end that came by its terms',
      [
        [
          TREATY,
          '  - id: aaa-xxx-2013-11-01',
          `  - id: aaa-xxx-2022-11-03-treaty-ended
    date: '2022-11-03'
    change: ended
    by: [AAA]
    says: [{ side: partner, who: { en: Alphaland, fr: Alphalande } }]
    summary: { en: 'It had run out.', fr: 'Il était échu.' }
    citations:
      - source: daily-2023-01
        supports: { en: 'The end.', fr: 'La fin.' }
        checked: '2025-01-15'
  - id: aaa-xxx-2013-11-01`,
        ],
      ],
    ],
    [
      'a tie that begins again after its end',
      [
        [SANCTIONS, 'change: protested', 'change: lifted'],
        [SANCTIONS, 'change: lifted\n    public', 'change: imposed\n    public'],
      ],
    ],
    ['a host of the atlas by its ISO code', [['atlas.yaml', 'hosts: [XXX, YYY]', 'hosts: [XXX, YYY, MLI]']]],
    ['the press office of a side', [[VISIT, '{ en: Ministry of Alphaland,', '{ en: Press office of Alphaland,']]],
    ['a size that a note has in two halves', [[GUARDS, 'max: 1000', 'max: 1800']]],
    [
      'a size in words',
      [
        [GUARDS, 'of 800 to a thousand', 'of eight to a dozen'],
        [GUARDS, 'min: 800\n        max: 1000', 'min: 8\n        max: 12'],
      ],
    ],
    ['a weekday on which the date falls', [[VISIT, "en: 'The visit.'", "en: 'The visit on Wednesday.'"]]],
  ];

  test.each(sound)('%s', (_, edits) => {
    const dated = new Set(['date-of-article', 'loose-date']);
    expect(
      foundIn(broken(edits))
        .filter(({ rule }) => !dated.has(rule))
        .map(problemLine),
    ).toEqual([]);
  });
});

describe('files that cannot be read', () => {
  const problemsOf = (files: Files): Problem[] => [...loadRecord(folderInMemory(files)).problems];

  test.each([
    ['a quote that is not closed', VISIT, "fr: 'Une seule visite.' }", "fr: 'Une seule visite. }", /quote/i],
    ['a key that stands twice', VISIT, 'kind: visit', 'kind: visit\nkind: base', /unique/],
    ['a tab as indentation', VISIT, '  - id: aaa-yyy-2022-10-05-visit', '\t- id: aaa-yyy-2022-10-05-visit', /tab/i],
    ['an alias of nothing', VISIT, 'kind: visit', 'kind: *visit', /Unresolved alias/],
  ])('%s in YAML is told with its line', (_, file, passage, by, message) => {
    const files = withEdit(file, passage, by);
    const line = lineOf(files, file, by.split('\n').at(-1)!.trim());
    const faults = problemsOf(files);
    expect(faults[0]).toMatchObject({ level: 'error', rule: 'syntax', file });
    expect(faults[0]!.message).toMatch(message);
    expect(faults[0]!.mend).toContain('YAML');
    // A quote is missed only where the text runs on.
    if (!/quote/.test(faults[0]!.message)) expect(faults[0]!.line).toBe(line);
    else expect(faults[0]!.line).toBeGreaterThanOrEqual(line);
  });

  test.each([
    [
      'a comma too many',
      '"kind": "press"\n    }\n  },\n  {\n    "id": "daily-2023-01"',
      '"kind": "press",\n    }\n  },\n  {\n    "id": "daily-2023-01"',
      '}\n  },\n  {\n    "id": "daily-2023-01"',
    ],
    [
      'a comma missing',
      '"id": "daily-2023-01",',
      '"id": "daily-2023-01"',
      '"type": "article-newspaper",\n    "URL": "https://daily.example/daily-2023-01"',
    ],
    ['single quotes', '"id": "daily-2023-01",', "'id': 'daily-2023-01',", "'id'"],
  ])('%s in JSON is told with its line', (_, passage, by, at) => {
    const files = withEdit(SOURCES, passage, by);
    const [fault, ...more] = problemsOf(files);
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ level: 'error', rule: 'syntax', file: SOURCES, line: lineOf(files, SOURCES, at) });
    expect(fault!.message).toMatch(/^not JSON: /);
    expect(fault!.mend).toContain('JSON');
  });

  test('JSON that breaks off is told at its last line', () => {
    const [fault] = problemsOf(withFiles({ [SOURCES]: '[\n  {\n    "id": "a",\n' }));
    expect(fault).toMatchObject({ rule: 'syntax', file: SOURCES, line: 3 });
  });

  test('a file that is broken hides no problem of another', () => {
    const files = withEdit(VISIT, 'kind: visit', 'kind: *visit', withEdit(ARMS, 'kind: arms', 'kind: *arms'));
    expect(problemsOf(files).map(({ file }) => file)).toEqual([VISIT, ARMS]);
  });

  test('an atlas without atlas.yaml says so, and nothing more can be said', () => {
    const { record, problems } = loadRecord(folderInMemory(withFiles({ 'atlas.yaml': null })));
    expect(record).toBeNull();
    expect(problems.map(({ rule, file, line }) => [rule, file, line])).toEqual([['file-missing', 'atlas.yaml', 1]]);
  });

  test('files that are no part of the record are not read', () => {
    expect(
      problemsOf(withFiles({ 'README.md': '# : [', 'partnerships/notes.txt': '{', 'stories/mali.yaml': '{' })),
    ).toEqual([]);
  });
});

describe('files that break their schema', () => {
  interface Broken {
    readonly wrong: string;
    readonly edit: Edit;
    readonly at: string;
    readonly says: string;
    readonly rule?: string;
  }
  const cases: readonly Broken[] = [
    {
      wrong: 'a word that is not in its list',
      edit: [VISIT, 'kind: visit', 'kind: voyage'],
      at: 'kind: voyage',
      says: 'kind: ',
    },
    {
      wrong: 'a date that is none',
      edit: [VISIT, "date: '2022-10-05'", "date: '2022-10-35'"],
      at: "date: '2022-10-35'",
      says: '"2022-10-35" is not in the calendar',
    },
    {
      wrong: 'a key that is misspelt',
      edit: [VISIT, 'kind: visit', 'kind: visit\nsuceeds: aaa-xxx-treaty'],
      at: 'suceeds:',
      says: 'suceeds',
    },
    {
      wrong: 'a key that is misspelt within an event',
      edit: [VISIT, '    change: occurred', '    change: occurred\n    plaice: y-city'],
      at: 'plaice: y-city',
      says: 'plaice',
    },
    {
      wrong: 'a text in one language',
      edit: [VISIT, "{ en: Visit of a minister, fr: Visite d'un ministre }", '{ en: Visit of a minister }'],
      at: 'title:',
      says: 'title.fr',
    },
    {
      wrong: 'an outlet that has a country, and a reason to have none',
      edit: ['outlets/all.yaml', 'AAA, kind: official', 'AAA, noCountry: unstated, kind: official'],
      at: 'noCountry: unstated',
      says: 'says why there is no country, and names one',
    },
    {
      wrong: 'an empty text',
      edit: [VISIT, "fr: 'Une seule visite.'", "fr: ' '"],
      at: "fr: ' '",
      says: 'description.fr',
    },
    {
      wrong: 'an event that nobody tells of',
      edit: [
        VISIT,
        "    says:\n      - side: partner\n        who: { en: Ministry of Alphaland, fr: Ministère de l'Alphalande }",
        '    says: []',
      ],
      at: 'says: []',
      says: 'events.0.says',
    },
    {
      wrong: 'an id in capitals',
      edit: [VISIT, 'id: aaa-yyy-2022-10-05-visit', 'id: AAA-yyy-2022-10-05-visit'],
      at: 'id: AAA',
      says: 'lower-case words joined by hyphens',
    },
    {
      wrong: 'a day of reading that is none',
      edit: [VISIT, "checked: '2025-01-15'", 'checked: yesterday'],
      at: 'checked: yesterday',
      says: 'must be a day',
    },
    {
      wrong: 'a figure that counts nothing',
      edit: [OPERATION, '      - about: 3000\n        scope', '      - scope'],
      at: '- scope: whole-region',
      says: 'a figure needs min, max or about',
    },
    {
      wrong: 'a figure whose least is above its most',
      edit: [GUARDS, 'min: 800', 'min: 8000'],
      at: '- min: 8000',
      says: 'min is above max',
    },
    {
      wrong: 'a latitude beyond the pole',
      edit: ['places/all.yaml', 'lat: 13.5', 'lat: 135'],
      at: 'lat: 135',
      says: 'lat: ',
    },
    {
      wrong: 'a source without an address',
      edit: [SOURCES, '    "URL": "https://daily.example/daily-2023-01",\n', ''],
      at: '{\n    "id": "daily-2023-01"',
      says: 'URL',
    },
    {
      wrong: 'a list where a map is asked for',
      edit: ['places/all.yaml', FIXTURE['places/all.yaml']!, '- x-city\n'],
      at: '- x-city',
      says: 'must be a map from ids to entries',
    },
    {
      wrong: 'a map where a list is asked for',
      edit: [CONTEXT, FIXTURE[CONTEXT]!, 'coup: here\n'],
      at: 'coup: here',
      says: 'must be a list',
    },
    {
      wrong: 'a partner in a context event',
      edit: [CONTEXT, '  kind: coup', '  kind: coup\n  partner: AAA'],
      at: 'partner: AAA',
      says: 'partner',
      rule: 'context-partner',
    },
  ];

  test.each(cases)('$wrong', ({ edit, at, says, rule }) => {
    const files = withEdit(...edit);
    const { problems } = loadRecord(folderInMemory(files));
    expect(problems.map((problem) => [problem.rule, problem.file, problem.line])).toEqual([
      [rule ?? 'schema', edit[0], lineOf(files, edit[0], at)],
    ]);
    expect(problems[0]!.message).toContain(says);
    expect(problems[0]!.message).toMatch(/^[\w"]/);
    expect(problems[0]!.mend).toMatch(/\.$/);
  });

  test('an atlas.yaml that breaks its schema is not told to be missing', () => {
    const { record, problems } = loadRecord(folderInMemory(withEdit('atlas.yaml', 'hosts: [XXX, YYY]', 'hosts: []')));
    expect(record).toBeNull();
    expect(problems.map(({ rule }) => rule)).toEqual(['schema']);
  });

  test('an entry that two files define is told at the second', () => {
    const files = withFiles({
      'places/more.yaml': '# More.\nx-city: { name: { en: X, fr: X }, within: XXX, lat: 1, lon: 1 }\n',
    });
    expect(loadRecord(folderInMemory(files)).problems).toMatchObject([
      {
        rule: 'id-twice',
        file: 'places/more.yaml',
        line: 2,
        message: '"x-city" is already defined in places/all.yaml',
      },
    ]);
  });

  test('a source that two files define is told at the second', () => {
    const twice = `[\n  {\n    "id": "undated-page",\n    "type": "webpage",\n    "URL": "https://x.example",\n    "language": "en",\n    "custom": { "outlet": "daily", "kind": "press" }\n  }\n]\n`;
    expect(loadRecord(folderInMemory(withFiles({ 'sources/more.json': twice }))).problems).toMatchObject([
      { rule: 'id-twice', file: 'sources/more.json', message: '"undated-page" is already defined in sources/all.json' },
    ]);
  });

  test('an entry that breaks its schema is left out, and those beside it stay', () => {
    const { record } = loadRecord(folderInMemory(withEdit('places/all.yaml', 'lat: 13.5', 'lat: 135')));
    expect([...record!.places.keys()]).toEqual(['x-city', 'north-port']);
  });
});

describe('all problems', () => {
  test('are listed, not only the first, by file and line', () => {
    const many: readonly Edit[] = [
      [VISIT, 'change: occurred', 'change: reported'],
      [VISIT, 'source: daily-2022-10-05', 'source: undated-page'],
      [ARMS, 'place: y-city', 'place: nowhere'],
      [GUARDS, 'denies: bbb-xxx-2021-12-guards-reported', 'denies: nothing'],
      ['atlas.yaml', 'events: [20, 60]', 'events: [1, 2]'],
    ];
    const found = foundIn(broken(many));
    expect(found.map(({ file, rule }) => [file, rule])).toEqual([
      ['atlas.yaml', 'expected'],
      [GUARDS, 'denial'],
      [VISIT, 'reported-effect'],
      [VISIT, 'no-dated-citation'],
      [ARMS, 'unknown-place'],
      // What the visit no longer cites.
      [SOURCES, 'uncited-source'],
    ]);
    expect(found).toEqual([...found].sort(byPlace));
  });

  test('are listed where loading and checking both find some', () => {
    const files = withEdit(VISIT, 'kind: visit', 'kind: voyage', withEdit(ARMS, 'place: y-city', 'place: nowhere'));
    expect(
      foundIn(files)
        .filter(({ level }) => level === 'error')
        .map(({ file, rule }) => [file, rule]),
    ).toEqual([
      [VISIT, 'schema'],
      [ARMS, 'unknown-place'],
    ]);
  });

  test('are told in one line that editors can follow', () => {
    const problem = {
      level: 'error',
      rule: 'a-rule',
      file: 'a/b.yaml',
      line: 7,
      message: 'it is so',
      mend: 'Do this.',
    } as const;
    expect(problemLine(problem)).toBe('a/b.yaml:7: error a-rule: it is so. Do this.');
  });
});

test('every rule of the checker has a case here', () => {
  const folder = new URL('../../src/dataset/', import.meta.url);
  const rules = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      // Those of stories are counted in `stories.test.ts`, those of lessons tried in `lessons.test.ts`.
      .filter((file) => file.endsWith('.ts') && !['checks/stories.ts', 'checks/lessons.ts'].includes(file))
      .flatMap((file) => {
        const text = readFileSync(new URL(file, folder), 'utf8');
        return [...text.matchAll(/(?:errorOf|readingOf)\('([a-z-]+)'\)|rule: '([a-z-]+)'/g)].map(
          ([, made, written]) => made ?? written!,
        );
      }),
  );
  const told = new Set([...ERRORS, ...READINGS].map(({ rule }) => rule));
  // Those of loading have tests of their own above, two of them by other names.
  for (const rule of ['syntax', 'file-missing', 'schema']) told.add(rule);
  // Those of releases, corrections and pages are told in `releases.test.ts`, `corrections.test.ts` and `site-pages.test.ts`.
  for (const rule of ['withdrawal', 'id-lost', 'unknown-release', 'unknown-corrected', 'unknown-term']) told.add(rule);
  expect([...rules].filter((rule) => !told.has(rule))).toEqual([]);
  expect(rules.size).toBeGreaterThan(30);
});
