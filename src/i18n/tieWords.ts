/** Where a tie or a chip stands, in words. */
import type { Chip } from '../model/chip.ts';
import type { Lang, Group, Standing, Status } from '../model/words.ts';
import type { TieAt } from '../query/asOf.ts';
import { dateInWords, dayInWords, sinceDate } from './dates.ts';
import { groupStatus } from './groupWords.ts';
import type { Messages } from './messages.ts';
import type { Names } from './names.ts';

export interface Wording {
  readonly lang: Lang;
  readonly messages: Messages;
  readonly names: Names;
}

/** The word of a status in its group. */
export function statusWord({ messages }: Wording, status: Status, group: Group): string {
  return groupStatus(messages, status, group);
}

/** `host`: who speaks for it, which in a contested tie is its counterpart. */
export function standingWords({ messages, names }: Wording, standing: Standing, partner: string, host: string): string {
  return messages.standingBy[standing](names.the(partner), names.the(host));
}

/** What a tie is called beside its partner: its formation, else its kind. */
export function tieLabel(
  { messages, names }: Wording,
  tie: { readonly formation: string | null; readonly kind: TieAt['kind'] },
): string {
  return (tie.formation && names.formation(tie.formation)) ?? messages.kinds[tie.kind];
}

/** `present since 15 August 2022, disputed: one side denies it`. */
export function tieWords(wording: Wording, tie: TieAt): string {
  const { messages, lang } = wording;
  if (tie.status === null) return messages.ui.possibleWords;
  const word =
    tie.status === 'ended' && tie.endedAs !== null && tie.endedAs in messages.endWords
      ? messages.endWords[tie.endedAs as keyof Messages['endWords']]
      : statusWord(wording, tie.status, tie.group);
  const parts = [
    tie.since === null
      ? word
      : tie.status === 'ended'
        ? `${word} ${ended(tie.since, lang)}`
        : tie.reportedSince
          ? `${word}, ${messages.ui.reportedSince(sinceDate(tie.since, lang))}`
          : `${word} ${sinceDate(tie.since, lang)}`,
  ];
  if (tie.due && tie.status === 'ending') {
    const due = dateInWords(tie.due, lang);
    parts.push(tie.overdue ? messages.ui.dueNoReport(due) : messages.ui.due(due));
  }
  if (tie.standing) parts.push(standingWords(wording, tie.standing, tie.partner, tie.counterpart ?? tie.host));
  if (tie.fading && tie.lastReported !== null)
    parts.push(messages.ui.notReportedSince(dayInWords(tie.lastReported, lang)));
  if (tie.through)
    parts.push(messages.ui.through({ the: wording.names.the(tie.through), of: wording.names.of(tie.through) }));
  return parts.join(messages.punctuation.semicolon);
}

function ended(since: string, lang: Lang): string {
  const words = dateInWords(since, lang);
  if (lang !== 'fr') return words;
  if (/^\d{4}-\d{2}-\d{2}$/.test(since)) return `le ${words}`;
  return /^\d{4}(-\d{2})?$/.test(since) ? `en ${words}` : words;
}

/** What a chip says, as one line: for its name, its tip and the table. */
export function chipWords(wording: Wording, chip: Chip): string {
  const { names, messages } = wording;
  const who = chip.formation ? (names.formation(chip.formation) ?? names.short(chip.partner)) : null;
  const name = names.short(chip.partner) + (who ? ` (${who})` : '');
  const { colon, semicolon } = messages.punctuation;
  return `${name}${colon}${chipParts(wording, chip).join(semicolon)}`;
}

/** The same without the partner's name. */
export function chipParts(wording: Wording, chip: Chip): string[] {
  const { messages } = wording;
  const parts: string[] = [];
  if (chip.status) parts.push(statusWord(wording, chip.status, chip.group));
  else if (chip.reported) parts.push(messages.ui.reportedOnly);
  else if (chip.possible.length > 0) parts.push(messages.ui.possibleWords);
  else if (chip.absence !== null)
    parts.push(
      chip.absence === 'not-covered'
        ? messages.ui.notCovered.replace(/\.$/, '')
        : messages.ui.nothingFound.toLocaleLowerCase(),
    );
  if (chip.standing) parts.push(standingWords(wording, chip.standing, chip.partner, chip.counterpart ?? chip.host));
  if (chip.fading !== 'no') parts.push(messages.legend[chip.fading]);
  if (chip.disputedBeside) parts.push(messages.standings.disputed);
  if (chip.status && chip.possible.length > 0) parts.push(messages.legend['perhaps-more']);
  if (chip.partly.length > 0) parts.push(messages.legend.partly);
  for (const mark of chip.beside) {
    const word = mark.tie === 'adverse' ? messages.ui.adverseBeside : messages.ui.contestedBeside;
    parts.push(
      `${word} (${statusWord(wording, mark.status, chip.group)}, ${standingWords(wording, mark.standing, chip.partner, mark.counterpart ?? chip.host)})`,
    );
  }
  return parts;
}
