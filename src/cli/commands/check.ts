import { checkRecord } from '../../dataset/check.ts';
import { countsOf, type Counts } from '../../dataset/counts.ts';
import { folderOnDisk } from '../../dataset/effects.ts';
import { loadRecord } from '../../dataset/load.ts';
import { problemLine, type Problem } from '../../dataset/problem.ts';
import { lessonProblems } from '../../site/lessonTasks.ts';
import { publishedIds, releasesBeside } from '../../site/releases.ts';
import type { Command } from '../command.ts';

export const checkCommand: Command = {
  name: 'check',
  summary: 'check the record and print its counts',
  help: `atlas check [FILE ...] [--lists] [--json]

Reads the whole record and lists every problem: file, line, what is wrong and how to mend it. Exit code 1 if there is one.

  FILE     print only problems of files whose path contains this text
  --lists  print the lists to read by hand too (dates taken from articles, near duplicates, ...)
  --json   problems and counts as JSON`,
  options: { lists: { type: 'boolean' }, json: { type: 'boolean' } },
  run(called, effects) {
    const { record, problems: found } = loadRecord(folderOnDisk(effects.dataRoot));
    const meant = [...found, ...(record ? checkRecord(record, publishedIds(releasesBeside(effects.dataRoot))) : [])];
    // Whether a task has one fair answer is computed, so only of a record that is in order.
    const isSound = record !== null && !meant.some(({ level }) => level === 'error');
    const all = [...meant, ...(isSound ? lessonProblems(record) : [])];
    const counts = record && countsOf(record);
    const failed = all.some(({ level }) => level === 'error');
    const named = (problem: Problem): boolean =>
      called.positionals.length === 0 || called.positionals.some((text) => problem.file.includes(text));
    if (called.values.json) {
      effects.out(`${JSON.stringify({ problems: all.filter(named), counts }, null, 2)}\n`);
      return failed ? 1 : 0;
    }
    if (called.values.lists)
      for (const problem of all.filter(named)) if (problem.level === 'read') effects.out(`${problemLine(problem)}\n`);
    // Counts first and problems last: what must be mended stands where the screen ends.
    if (counts) effects.out(summary(counts, all, failed));
    const errors = all.filter(({ level }) => level === 'error');
    for (const problem of errors.filter(named)) effects.err(`${problemLine(problem)}\n`);
    if (failed) effects.err(`${errors.length === 1 ? '1 problem' : `${errors.length} problems`}\n`);
    return failed ? 1 : 0;
  },
};

/** Where there are problems the counts are kept short. */
function summary(counts: Counts, problems: readonly Problem[], failed: boolean): string {
  const { totals, review, missing, noCountry } = counts;
  const lists = new Map<string, number>();
  for (const { level, rule } of problems) if (level === 'read') lists.set(rule, (lists.get(rule) ?? 0) + 1);
  const table = (title: string, rows: Counts['byHost']): string[] => [
    '',
    `${title.padEnd(16)}partnerships  events`,
    ...Object.entries(rows).map(
      ([id, row]) => `${id.padEnd(16)}${String(row.partnerships).padStart(12)}${String(row.events).padStart(8)}`,
    ),
  ];
  const tables = [
    '',
    `${'outlets by kind'.padEnd(22)}outlets  pages  ties sourced`,
    ...Object.entries(counts.byOutletKind).map(
      ([kind, row]) =>
        `${kind.padEnd(22)}${String(row.outlets).padStart(7)}${String(row.sources).padStart(7)}${String(row.tied).padStart(14)}`,
    ),
    ...(Object.keys(counts.reading).length === 0
      ? []
      : [
          '',
          `${'stories and lessons'.padEnd(52)}words  per sentence  reading level`,
          ...Object.entries(counts.reading).map(
            ([file, { measure, value, words, sentences }]) =>
              `${file.padEnd(50)}${String(words).padStart(7)}${(words / Math.max(1, sentences)).toFixed(1).padStart(14)}  ${value.toFixed(1).padStart(6)} ${measure}`,
          ),
        ]),
    ...table('host', counts.byHost),
    ...table('partner', counts.byPartner),
  ];
  return [
    `${totals.partnerships} partnerships, ${totals.events} events, ${totals.context} context events, ${totals.citations} citations of ${totals.sources} sources from ${totals.outlets} outlets`,
    `${review.secondRead} second-read, ${review.awaiting} await their second reading; ${totals.pending} pending, not shown`,
    `missing: title of ${missing.sourceTitles} sources, date of ${missing.sourceDates}; ${missing.outletsUnclassified} outlets unclassified, country of ${missing.outletsCountry} not found`,
    `outlets that have no country: international ${noCountry.international}, not stated in their pages ${noCountry.unstated}`,
    ...depthLines(counts),
    `groups: ${Object.entries(counts.byGroup)
      .map(([group, count]) => `${group} ${count}`)
      .join(', ')}`,
    `read twice, by question: ${Object.entries(counts.reviewByGroup)
      .map(([group, { secondRead, awaiting }]) => `${group} ${secondRead} of ${secondRead + awaiting}`)
      .join(', ')}`,
    ...(failed ? [] : tables),
    '',
    `to read by hand (--lists): ${[...lists].map(([rule, count]) => `${rule} ${count}`).join(', ') || 'nothing'}`,
    ...(failed ? [] : ['no problem found']),
    '',
  ].join('\n');
}

/** How well it is shown, and where nobody looked. */
function depthLines({ depth, breadth }: Counts): string[] {
  const part = ({ count, of }: { readonly count: number; readonly of: number }): string =>
    `${count} of ${of}${of === 0 ? '' : ` (${Math.floor((100 * count) / of)} %)`}`;
  const { titled, dated, signed } = depth.citations;
  return [
    `citations with title ${part(titled)}, date ${part(dated)}, author ${part(signed)}`,
    `partnerships with an official or primary text ${part(depth.official)}; events with two or more independent sources ${part(depth.twoIndependent)}`,
    `partnerships with sources from both sides ${part(depth.bothSides)}, from the host's own press ${part(depth.hostPress)}`,
    `contradictions, claim and denial each cited: ${depth.contradictions}`,
    ...(breadth === null
      ? []
      : [
          `breadth, ${breadth.states} states by ${breadth.partners} partners: covered ${breadth.covered}, nothing found ${breadth.nothing}${breadth.looked === null ? '' : ` (looked ${[...new Set(breadth.looked)].join(' to ')})`}, not looked ${breadth.notLooked}`,
          `not looked, by partner: ${Object.entries(breadth.notLookedByPartner)
            .map(([partner, count]) => `${partner} ${count}`)
            .join(', ')}`,
        ]),
  ];
}
