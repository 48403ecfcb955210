import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq, parseDocument, stringify } from 'yaml';
import { resolveParty } from '../../dataset/parties.ts';
import type { DataRecord } from '../../dataset/load.ts';
import { parseIsoDay } from '../../model/day.ts';
import { readEdtf } from '../../model/edtf.ts';
import { CHANGES, KINDS, SIDES, STATUSES, TIES } from '../../model/words.ts';
import { UsageError, type Command } from '../command.ts';
import { writeChecked } from '../draft.ts';
import { answersTo, helpOf, optionsOf, type Answers, type Question } from '../questions.ts';
import { recordOrNull } from '../record.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const slug = (text: string): string | null =>
  SLUG.test(text) ? null : `"${text}" is not lower-case words joined by hyphens`;
const date = (text: string): string | null => {
  const read = readEdtf(text);
  return 'problem' in read ? read.problem : null;
};
const day = (text: string): string | null =>
  parseIsoDay(text) === null ? `"${text}" is no day, like 2022-08-15` : null;
const both = (name: string, ask: string): Question[] => [
  { name: `${name}-en`, ask: `${ask}, in English` },
  { name: `${name}-fr`, ask: `${ask}, in French` },
];

const PARTNERSHIP: readonly Question[] = [
  { name: 'partner', ask: 'Partner: ISO 3166-1 alpha-3, or an id of parties.yaml' },
  { name: 'host', ask: 'Host: ISO 3166-1 alpha-3, or an id of parties.yaml' },
  { name: 'what', ask: 'What it is, in a word or two for its id (training-mission)', fault: slug },
  { name: 'kind', ask: 'Kind', choices: KINDS },
  { name: 'tie', ask: 'Tie', choices: TIES, otherwise: 'cooperation' },
  { name: 'counterpart', ask: 'Authority that consents in the host’s place', when: ({ tie }) => tie === 'contested' },
  { name: 'formation', ask: 'Named force or mission, an id of formations/', optional: true },
  ...both('title', 'Title'),
  ...both('description', 'What it is, in a sentence'),
];

const eventQuestions = (today: string | undefined): readonly Question[] => [
  {
    name: 'date',
    ask: 'When it happened, EDTF (2022-08-15, 2022-08, 2022-08-15~); never the date of the article',
    fault: date,
  },
  { name: 'event', ask: 'What happened, in a word or two for its id (withdrawal-announced)', fault: slug },
  { name: 'change', ask: 'What it does', choices: CHANGES },
  {
    name: 'effect',
    ask: 'Status that it sets, where what it does does not say so',
    choices: [...STATUSES, 'none'],
    optional: true,
    when: ({ change }) => change !== 'reported',
  },
  {
    name: 'effect',
    ask: 'Status that it sets',
    choices: [...STATUSES, 'none'],
    when: ({ change }) => change === 'reported',
  },
  { name: 'denies', ask: 'Id of the event that it denies', when: ({ change }) => change === 'denied' },
  {
    name: 'due',
    ask: 'When the end falls due, EDTF',
    fault: date,
    optional: true,
    when: ({ change }) => change === 'end-announced',
  },
  {
    name: 'ends-by',
    ask: 'Whether it ends by itself on that day',
    choices: ['terms', 'plan'],
    when: ({ change, due }) => change === 'end-announced' && due !== undefined,
  },
  { name: 'place', ask: 'Place, an id of places/', optional: true },
  { name: 'by', ask: 'Who did it: ids of parties and formations, separated by commas' },
  { name: 'side', ask: 'For which side it is said', choices: SIDES },
  ...both('who', 'Who says so, by office'),
  ...both('summary', 'What was reported, in your own words'),
  { name: 'public', ask: 'Whether it was public when it was done', choices: ['yes', 'no'], otherwise: 'no' },
  { name: 'source', ask: 'Source, an id of sources/ (atlas import adds them)' },
  ...both('supports', 'What the page says of it'),
  {
    name: 'checked',
    ask: 'Day on which you read the page',
    fault: day,
    ...(today === undefined ? {} : { otherwise: today }),
  },
];

const EVERY: readonly Question[] = [
  { name: 'partnership', ask: 'Partnership, by its id' },
  ...PARTNERSHIP,
  ...eventQuestions(undefined),
];

export const newCommand: Command = {
  name: 'new',
  summary: 'write a new partnership or event',
  help: `atlas new partnership [ANSWERS] [--json]
atlas new event --partnership ID [ANSWERS] [--json]

Asks what the record needs to know and writes it: a partnership with its first event into a file of its own, an event at
the end of its partnership's. What would not pass the check is not written; no file is overwritten. Further sources and
speakers are added in the file. Whatever is answered here is not asked; without a terminal all must be:

${helpOf(EVERY.filter(({ name }, place) => EVERY.findIndex((one) => one.name === name) === place))}
  --json            the file and ids as JSON`,
  options: { ...optionsOf(EVERY), json: { type: 'boolean' } },
  async run(called, effects) {
    const [what, ...more] = called.positionals;
    if ((what !== 'partnership' && what !== 'event') || more.length > 0)
      throw new UsageError('say what: atlas new partnership, or atlas new event.');
    const record = recordOrNull(effects);
    if (!record) return 1;
    const questions = withRecord(record, what, effects.today);
    const answers = await answersTo(questions, called, effects);
    const partnership =
      what === 'event' ? record.partnerships.find(({ data }) => data.id === answers['partnership'])! : null;
    const [partner, host] = partnership
      ? [partnership.data.partner, partnership.data.host]
      : [answers['partner']!, answers['host']!];
    const event = eventOf(answers, `${partner}-${host}`.toLowerCase());
    const file =
      partnership?.file ?? `partnerships/${host.toLowerCase()}/${partner.toLowerCase()}-${answers['what']!}.yaml`;
    const full = join(effects.dataRoot, file);
    if (!partnership && existsSync(full)) {
      effects.err(`atlas new: ${file} exists already and is not overwritten; atlas new event adds to it.\n`);
      return 1;
    }
    const text = partnership
      ? withEvent(readFileSync(full, 'utf8'), event)
      : yaml(partnershipOf(answers, partner, host, event));
    if (!writeChecked({ [file]: text }, effects)) return 1;
    if (called.values.json)
      effects.out(
        `${JSON.stringify({ file, partnership: partnership?.data.id ?? idOf(answers), event: event['id'] })}\n`,
      );
    else effects.out(`${file}: ${String(event['id'])}\n`);
    return 0;
  },
};

/** The questions with what only the record can tell of an answer. */
function withRecord(record: DataRecord, what: 'partnership' | 'event', today: string | undefined): Question[] {
  const party = (id: string): string | null =>
    resolveParty(id, record.parties) ? null : `"${id}" is no party; write a state as ISO 3166-1 alpha-3`;
  const among = (name: string, known: { has(id: string): boolean }) => (id: string) =>
    known.has(id) ? null : `"${id}" is no ${name} of the record`;
  const faults: Readonly<Record<string, (answer: string) => string | null>> = {
    partner: party,
    host: party,
    counterpart: party,
    formation: among('formation', record.formations),
    place: among('place', record.places),
    source: among('source', record.sources),
    partnership: among('partnership', new Set(record.partnerships.map(({ data }) => data.id))),
    by: (text) =>
      listOf(text)
        .map((id) => (record.formations.has(id) ? null : party(id)))
        .find((fault) => fault !== null) ?? null,
  };
  const asked = what === 'event' ? EVERY.slice(0, 1) : PARTNERSHIP;
  return [...asked, ...eventQuestions(today)].map((question) => {
    const fault = question.fault ?? faults[question.name];
    return fault ? { ...question, fault } : question;
  });
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

function idOf(answers: Answers): string {
  return `${answers['partner']!}-${answers['host']!}`.toLowerCase() + `-${answers['what']!}`;
}

function textOf(answers: Answers, name: string): object {
  return { en: answers[`${name}-en`], fr: answers[`${name}-fr`] };
}

function partnershipOf(answers: Answers, partner: string, host: string, event: object): object {
  const { kind, tie, counterpart, formation } = answers;
  return {
    id: idOf(answers),
    partner,
    host,
    ...(formation === undefined ? {} : { formation }),
    kind,
    tie,
    ...(counterpart === undefined ? {} : { counterpart }),
    title: textOf(answers, 'title'),
    description: textOf(answers, 'description'),
    events: [event],
  };
}

function eventOf(answers: Answers, start: string): Readonly<Record<string, unknown>> {
  const { date: when, change, effect, denies, due, place } = answers;
  // An id bears no more of a date than a slug can.
  const stamp = /\d{4}(-\d\d){0,2}/.exec(when!)![0];
  return {
    id: `${start}-${stamp}-${answers['event']!}`,
    date: when,
    change,
    ...(effect === undefined ? {} : { effect }),
    ...(denies === undefined ? {} : { denies }),
    ...(due === undefined ? {} : { due, endsBy: answers['ends-by'] }),
    ...(place === undefined ? {} : { place }),
    by: listOf(answers['by']!),
    ...(answers['public'] === 'yes' ? { public: true } : {}),
    says: [{ side: answers['side'], who: textOf(answers, 'who') }],
    summary: textOf(answers, 'summary'),
    citations: [{ source: answers['source'], supports: textOf(answers, 'supports'), checked: answers['checked'] }],
  };
}

function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 120, indentSeq: false, defaultStringType: 'PLAIN', singleQuote: true });
}

/** The text with one event more at the end of its list; all else stays as it was typed. */
function withEvent(text: string, event: object): string {
  const events = parseDocument(text).get('events', true);
  if (!isSeq(events)) throw new UsageError('the partnership has no list of events.');
  if (events.flow || events.items.length === 0) {
    const document = parseDocument(text);
    document.addIn(['events'], event);
    (document.get('events') as { flow?: boolean }).flow = false;
    return document.toString({ lineWidth: 0 });
  }
  const start = events.range![0];
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const lines = yaml([event])
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line));
  const end = events.range![1];
  const before = text.slice(0, end).trimEnd();
  const after = text.slice(end).trimStart();
  return `${before}\n${lines.join('\n')}\n${after}`;
}
