/** Who says so: the standing of a tie on a day, with the events that bear it. */
import { parseIsoDay } from '../../model/day.ts';
import { possibleAt, segmentAt, type Life } from '../../model/fold.ts';
import type { WhoSaysSpec } from '../../model/taskSpec.ts';
import { STANDINGS } from '../../model/words.ts';
import type { TaskBook } from './book.ts';
import type { Refusal, WhoSaysTask } from './task.ts';

export function whoSays(book: TaskBook, spec: WhoSaysSpec): WhoSaysTask | Refusal {
  const life = book.lifeOf.get(spec.partnership);
  if (!life) return { refused: `"${spec.partnership}" is no partnership of the record` };
  const at = parseIsoDay(spec.at);
  if (at === null || at > book.atlas.readUntil) return { refused: `${spec.at} is no day that the record was read to` };
  const [held, read] = [segmentAt(life.all, at), segmentAt(life.read, at)];
  if (read.status === null || read.standing === null || read.setBy === null)
    return { refused: `${spec.partnership} has no status on ${spec.at} that an event read twice has set` };
  if (held.status !== read.status || held.standing !== read.standing)
    return {
      refused: `who says so of ${spec.partnership} on ${spec.at} rests on an event that awaits its second reading`,
    };
  if (read.fading !== 'no' || held.fading !== 'no')
    return { refused: `${spec.partnership} had not been reported for long on ${spec.at}` };
  if (possibleAt(life.all, at).length > 0)
    return { refused: `an event of ${spec.partnership} may or may not have happened by ${spec.at}` };
  return {
    kind: 'who-says',
    spec,
    options: STANDINGS,
    right: read.standing,
    evidence: evidenceOf(life.read, read.setBy, read.folded),
  };
}

/** What set the status, and all that was folded since; what was denied stands with its denial. */
function evidenceOf({ events }: Life, setBy: string, folded: number): string[] {
  const first = events.findIndex(({ id }) => id === setBy);
  const since = events.slice(first, folded);
  const denials = events.slice(0, folded).filter(({ denies }) => since.some(({ id }) => id === denies));
  return [...new Set([...since, ...denials].map(({ id }) => id))];
}
