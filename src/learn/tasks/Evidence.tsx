/** The events that show an answer, each with who says so and its citations. */
import type { ReactNode } from 'react';
import { edtf } from '../../model/edtf.ts';
import type { EventDetail } from '../../record/format.ts';
import { EventCard } from '../../ui/EventCard.tsx';
import { useWording } from '../../ui/wordingContext.tsx';
import type { TaskBook } from './book.ts';
import { tieInWords } from './words.ts';

export interface EvidenceProps {
  readonly book: TaskBook;
  readonly ids: readonly string[];
  /** Begins the ids of the events: one may show the answers of several tasks. */
  readonly idPrefix: string;
  /** The page of a partnership; without it what an event belongs to is no link. */
  readonly pageOf?: ((partnership: string) => string) | undefined;
  readonly heading: 'h3' | 'h4';
  /** Citations unfolded, for print. */
  readonly open?: boolean | undefined;
}

export function Evidence({ book, ids, idPrefix, pageOf, heading, open }: EvidenceProps): ReactNode {
  const wording = useWording();
  const detailOf = (id: string | null): EventDetail | undefined => {
    const detail = id === null ? undefined : book.words.get(id)?.detail;
    return detail && 'change' in detail ? detail : undefined;
  };
  const events = ids
    .flatMap((id) => {
      const words = book.words.get(id);
      const event = book.events.get(id);
      return words && event ? [{ id, words, event }] : [];
    })
    .sort((a, b) => edtf(a.event.date).latest - edtf(b.event.date).latest);
  return (
    <div className="story task-evidence">
      {events.map(({ id, words: { detail, sources }, event: { tie, denies } }) => (
        <EventCard
          key={id}
          heading={heading}
          open={open}
          anchor={`${idPrefix}-${id}`}
          event={detail}
          of={tie === null ? wording.messages.ui.context : tieInWords(wording, tie)}
          ofAt={tie === null ? undefined : pageOf?.(tie.id)}
          sources={sources}
          denied={detailOf(denies)}
          denials={
            tie === null ? [] : tie.events.filter((one) => one.denies === id).flatMap((one) => detailOf(one.id) ?? [])
          }
        />
      ))}
    </div>
  );
}
