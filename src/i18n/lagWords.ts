/** The time between an event and its first report, in words that say no more than is known. */
import type { ReportLag } from '../model/reportLag.ts';
import type { Lang } from '../model/words.ts';
import { dayInWords } from './dates.ts';
import type { Messages } from './messages.ts';

/** From so many days on nobody counts in days any more. */
const MONTHS_FROM = 91;
const YEARS_FROM = 730;
const MONTH = 30.44;
const YEAR = 365.25;

export interface LagWords {
  readonly text: string;
  /** How it is to be told apart: reported at the time, only long after, or by nothing that bears a date. */
  readonly tone: 'timely' | 'late' | 'none';
}

/** `first report held: 3 days later, on 24 December 2021`; `lag` null where no dated report proves the event. */
export function lagWords({ lag: words }: Messages, lag: ReportLag | null, lang: Lang): LagWords {
  if (lag === null) return { text: words.none, tone: 'none' };
  const { report, least, most, contemporary } = lag;
  const exact = report.earliest === report.latest;
  const on = exact
    ? words.on(dayInWords(report.latest, lang))
    : words.between(dayInWords(report.earliest, lang), dayInWords(report.latest, lang));
  const span = ((): string => {
    if (most === 0) return words.sameDay;
    if (least === most) return words.after(length(words, most));
    if (least === 0) return words.within(length(words, most));
    // "2 to 12 days", not "2 days to 12 days".
    const low = most < MONTHS_FROM ? String(least) : length(words, least);
    const high = length(words, most);
    return low === high ? words.after(low) : words.afterSome(low, high);
  })();
  // Between two uncertain days a length of time says nothing that the dates do not say better.
  const first = exact ? words.first(span, on) : words.firstOn(on);
  return contemporary ? { text: first, tone: 'timely' } : { text: words.late(first), tone: 'late' };
}

function length(words: Messages['lag'], days: number): string {
  if (days < MONTHS_FROM) return words.days(days);
  if (days < YEARS_FROM) return words.months(Math.round(days / MONTH));
  return words.years(Math.round(days / YEAR));
}
