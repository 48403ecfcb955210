/**
 * How long after an event the first report of it that the record holds was published. Both dates may be uncertain, and so
 * is what lies between them: the least and the most that it can be.
 */
import type { Day } from './day.ts';
import { CONTEMPORARY_DAYS, type Bounds } from './known.ts';

export interface ReportLag {
  /** The report that proves it first, by the last day on which it can have been published. */
  readonly report: Bounds;
  /** Days from the event to the report. A report of the event is never taken to come before it. */
  readonly least: Day;
  readonly most: Day;
  /** False: no report of the time is held, and the first was published long after. */
  readonly contemporary: boolean;
}

/** Null where no dated report is on or after the event: an earlier one proves only a plan. */
export function reportLag(event: Bounds, published: readonly Bounds[]): ReportLag | null {
  const proving = published.filter(({ latest }) => latest >= event.earliest);
  const [report] = [...proving].sort((a, b) => a.latest - b.latest || a.earliest - b.earliest);
  if (!report) return null;
  return {
    report,
    least: Math.max(0, report.earliest - event.latest),
    most: report.latest - event.earliest,
    contemporary: proving.some(({ earliest }) => earliest - event.latest <= CONTEMPORARY_DAYS),
  };
}
