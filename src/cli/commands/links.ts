import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { parse as parseYaml, stringify } from 'yaml';
import type { DataRecord } from '../../dataset/load.ts';
import { applied, editFor, editsFileSchema, EDIT_REASONS, type Edit } from '../../links/edits.ts';
import { REAL_WEB, USUAL, type LinkSettings } from '../../links/effects.ts';
import { hostOf } from '../../links/pace.ts';
import { isDead, readState, stateLine, type Found, type State } from '../../links/state.ts';
import { COPIES, sweep, type Copies } from '../../links/sweep.ts';
import { targetsOf, type Target } from '../../links/target.ts';
import { LINK_STATES } from '../../links/verdict.ts';
import { WAYBACK } from '../../links/wayback.ts';
import { textOption, UsageError, type Called, type Command, type Effects, type ExitCode } from '../command.ts';
import { writeChecked } from '../draft.ts';
import { progressOn } from '../progress.ts';
import { recordOrNull } from '../record.ts';

const STATE = '.cache/links.jsonl';
const OUT = 'links.yaml';
const FRESH_DAYS = 6;

export const linksCommand: Command = {
  name: 'links',
  summary: 'ask every address of the sources, and propose what to mend',
  help: `atlas links [TEXT ...] [--state FILE] [--out FILE] [--copies all|needed|none] [--minutes N] [--json]
atlas links --apply FILE [--json]

Asks the address of every source whether it still shows its page, and the Wayback Machine for the copy nearest to the day
on which it was read, which is looked at too. Writes the edits that follow to a file. It never edits by itself: read the
file, take out what is wrong, then apply it with --apply. Exit code 1 if there is an edit to be read or one was refused.

It asks one page of a host at a time with a pause between, heeds robots.txt and Retry-After, and keeps what it was told
in a file as it goes: a run that was broken off goes on where it stopped.

  TEXT            only sources whose id or address contains it
  --apply FILE    make the edits of a file that was written before, where what they start from still stands
  --state FILE    where answers are kept (${STATE})
  --out FILE      where edits are written, YAML or .json (${OUT})
  --fresh DAYS    do not ask again what was asked within so many days (${FRESH_DAYS})
  --copies WHICH  for which addresses the archive is asked: all (the default), needed (those that show no page), none
  --archive URL   its availability interface (${WAYBACK})
  --minutes N     take up nothing new after so many minutes; the next run goes on
  --pace SECONDS  between two requests to a host (${USUAL.pace / 1000})
  --hosts N       so many hosts at the same time (${USUAL.hosts})
  --timeout SECONDS  for one request (${USUAL.timeout / 1000})
  --tries N       how often one is asked that does not answer (${USUAL.tries})
  --backoff SECONDS  before the second try, doubled for each after it (${USUAL.backoff / 1000})
  --dry-run       only tell what would be asked
  --json          counts, answers and edits as JSON`,
  options: {
    apply: { type: 'string' },
    state: { type: 'string' },
    out: { type: 'string' },
    fresh: { type: 'string' },
    copies: { type: 'string' },
    archive: { type: 'string' },
    minutes: { type: 'string' },
    pace: { type: 'string' },
    hosts: { type: 'string' },
    timeout: { type: 'string' },
    tries: { type: 'string' },
    backoff: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run(called, effects) {
    const file = textOption(called, 'apply');
    if (file === undefined) return asking(called, effects);
    const beside = Object.keys(called.values).find((name) => !['apply', 'json', 'data'].includes(name));
    if (beside !== undefined || called.positionals.length > 0)
      throw new UsageError(
        `--apply asks nothing, and does not go with ${beside === undefined ? 'TEXT' : `--${beside}`}.`,
      );
    return applying(resolve(effects.cwd, file), called, effects);
  },
};

function numberOf(called: Called, name: string, usual: number, least: number): number {
  const text = textOption(called, name);
  if (text === undefined) return usual;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < least)
    throw new UsageError(`--${name} "${text}" is no number from ${least} on.`);
  return value;
}

function wholeOf(called: Called, name: string, usual: number): number {
  const value = numberOf(called, name, usual, 1);
  if (!Number.isInteger(value)) throw new UsageError(`--${name} "${value}" is no whole number.`);
  return value;
}

/** Robots are expected to say who sends them. */
function agentOf({ atlas }: DataRecord): string {
  const { contact, address } = atlas.data;
  const by = (address ?? contact ?? '').replace(/[^\x21-\x7e]/g, '');
  return `atlas-links/1${by === '' ? '' : ` (+${by})`}`;
}

async function asking(called: Called, effects: Effects): Promise<ExitCode> {
  const copies = textOption(called, 'copies') ?? 'all';
  if (!(COPIES as readonly string[]).includes(copies))
    throw new UsageError(`--copies "${copies}" is none of ${COPIES.join(', ')}.`);
  const archive = textOption(called, 'archive') ?? WAYBACK;
  if (!URL.canParse(archive) || !/^https?:$/.test(new URL(archive).protocol))
    throw new UsageError(`--archive "${archive}" is no address of the web.`);
  const seconds = (name: 'pace' | 'timeout' | 'backoff', least: number): number =>
    numberOf(called, name, USUAL[name] / 1000, least) * 1000;
  const settings: Omit<LinkSettings, 'agent'> = {
    ...USUAL,
    pace: seconds('pace', 0),
    timeout: seconds('timeout', 0.001),
    backoff: seconds('backoff', 0),
    hosts: wholeOf(called, 'hosts', USUAL.hosts),
    tries: wholeOf(called, 'tries', USUAL.tries),
  };
  const fresh = numberOf(called, 'fresh', FRESH_DAYS, 0);
  const minutes = called.values['minutes'] === undefined ? null : numberOf(called, 'minutes', 0, 0);
  const statePath = resolve(effects.cwd, textOption(called, 'state') ?? STATE);
  const outPath = resolve(effects.cwd, textOption(called, 'out') ?? OUT);
  const record = recordOrNull(effects);
  if (!record) return 1;
  const texts = called.positionals;
  const targets = targetsOf(record).filter(
    ({ source, url }) => texts.length === 0 || texts.some((text) => source.includes(text) || url.includes(text)),
  );
  if (targets.length === 0) throw new UsageError(`no source has "${texts.join('" or "')}" in its id or address.`);
  const state = existsSync(statePath) ? readState(readFileSync(statePath, 'utf8')) : new Map<string, Found>();
  if (called.values['dry-run']) {
    for (const { source, url } of targets) effects.out(`${source} ${url}\n`);
    const hosts = new Set(targets.map(({ url }) => hostOf(url))).size;
    effects.err(`${targets.length} addresses of ${hosts} hosts\n`);
    return 0;
  }

  const web = effects.web ?? REAL_WEB;
  mkdirSync(dirname(statePath), { recursive: true });
  const bar = progressOn(effects);
  const whole = await sweep(
    targets,
    state,
    {
      settings: { ...settings, agent: agentOf(record) },
      fresh,
      archive,
      copies: copies as Copies,
      until: minutes === null ? null : web.now() + minutes * 60_000,
    },
    web,
    ({ phase, done, all, found }) => {
      if (found) {
        appendFileSync(statePath, stateLine(found));
        if (phase === 'addresses' && found.state !== 'shown') bar.say(`${found.state}: ${found.source} ${found.url}`);
      }
      bar.step({ what: phase, done, all, last: found?.source ?? '' });
    },
  );
  bar.end();
  keep(statePath, state, record);

  const asked = targets.flatMap((target) => {
    const found = state.get(target.source);
    return found === undefined ? [] : [{ target, found }];
  });
  const edits = asked.flatMap(
    ({ target, found }) => editFor(record.sources.get(target.source)!.data, target, found) ?? [],
  );
  if (edits.length > 0) {
    mkdirSync(dirname(outPath), { recursive: true });
    writeFileSync(outPath, textOfEdits(edits, outPath));
  }
  const counts = countsOf(
    targets,
    asked.map(({ found }) => found),
  );
  if (called.values.json) {
    effects.out(`${JSON.stringify({ whole, counts, found: asked.map(({ found }) => found), edits }, null, 2)}\n`);
  } else effects.out(summary(counts, asked, edits, whole, outPath));
  return edits.length > 0 ? 1 : 0;
}

/** One line for each source that the record still has, written beside and put in its place. */
function keep(path: string, state: State, record: DataRecord): void {
  const lines = [...state.values()].filter(({ source }) => record.sources.has(source)).map(stateLine);
  writeFileSync(`${path}.new`, lines.join(''));
  renameSync(`${path}.new`, path);
}

type Counts = Readonly<Record<string, number>>;

function countsOf(targets: readonly Target[], found: readonly Found[]): Counts {
  const states = LINK_STATES.map((state) => [state, found.filter((one) => one.state === state).length] as const);
  return {
    addresses: targets.length,
    'not asked yet': targets.length - found.length,
    ...Object.fromEntries(states),
    dead: found.filter(isDead).length,
    'copy that shows the page': found.filter(({ copy }) => copy?.state === 'shown').length,
    'copy of something else': found.filter(({ copy }) => copy?.url != null && copy.state !== 'shown').length,
    'no copy': found.filter(({ copy }) => copy?.state === 'none').length,
  };
}

function summary(
  counts: Counts,
  asked: readonly { readonly target: Target; readonly found: Found }[],
  edits: readonly Edit[],
  whole: boolean,
  outPath: string,
): string {
  const moved = new Set(edits.map(({ source }) => source));
  const byHand = asked.filter(({ found }) => !moved.has(found.source) && found.state === 'changed');
  const why = EDIT_REASONS.map((reason) => [reason, edits.filter((one) => one.why === reason).length] as const);
  return [
    ...Object.entries(counts).map(([name, count]) => `${name.padEnd(26)}${String(count).padStart(6)}`),
    '',
    ...(byHand.length === 0
      ? []
      : [
          'to look at by hand, as the title on the page is another one:',
          ...byHand.map(
            ({ target, found }) => `  ${found.source}\n    "${target.title ?? ''}"\n    "${found.title ?? ''}"`,
          ),
          '',
        ]),
    edits.length === 0
      ? 'no edit is proposed'
      : `${edits.length} edits are proposed in ${outPath}: ${why
          .filter(([, count]) => count > 0)
          .map(([reason, count]) => `${reason} ${count}`)
          .join(', ')}`,
    ...(whole ? [] : ['time ran out before all was asked; the next run goes on']),
    '',
  ].join('\n');
}

const HEAD = `# Edits that "atlas links" proposes. Nothing of it is made yet.
# Open each address, take out what is wrong, then: atlas links --apply FILE
# dead: its page is gone, a copy shows it. dead-without-copy: no copy does. back: it was marked dead and is there again.
# moved: for good, to an address with the same page. changed: another title now; the copy shows what was read.
# title: the source has none, its page does.
`;

function textOfEdits(edits: readonly Edit[], path: string): string {
  if (extname(path) === '.json') return `${JSON.stringify({ edits }, null, 2)}\n`;
  return HEAD + stringify({ edits }, { lineWidth: 0, indentSeq: false });
}

function applying(path: string, called: Called, effects: Effects): ExitCode {
  if (!existsSync(path)) throw new UsageError(`there is no file ${path}.`);
  const record = recordOrNull(effects);
  if (!record) return 1;
  let value: unknown;
  try {
    // All JSON is YAML.
    value = parseYaml(readFileSync(path, 'utf8'));
  } catch (error) {
    effects.err(`atlas links: ${path} cannot be read: ${(error as Error).message.split('\n')[0]!}\n`);
    return 1;
  }
  const parsed = editsFileSchema.safeParse(value);
  if (!parsed.success) {
    for (const { path: at, message } of parsed.error.issues) effects.err(`atlas links: ${at.join('.')}: ${message}\n`);
    return 1;
  }
  const {
    files,
    applied: done,
    refused,
  } = applied(
    parsed.data.edits,
    (source) => record.sources.get(source)?.file,
    (file) => readFileSync(join(effects.dataRoot, file), 'utf8'),
  );
  for (const { edit, why } of refused) effects.err(`refused: ${edit.source} (${edit.why}): ${why}\n`);
  if (done.length > 0 && !writeChecked(files, effects)) return 1;
  if (called.values.json)
    effects.out(`${JSON.stringify({ applied: done, refused, files: Object.keys(files) }, null, 2)}\n`);
  else effects.out(`${done.length} applied to ${Object.keys(files).length} files, ${refused.length} refused\n`);
  return refused.length > 0 ? 1 : 0;
}
