/** Events one below the other, as the panel of the explorer has them, with links to the pages of what they name. */
import type { ReactNode } from 'react';
import { EventCard } from '../../ui/EventCard.tsx';
import type { StoryItem } from '../../ui/Story.tsx';

export interface EventsProps {
  readonly items: readonly StoryItem[];
  /** The page of what an event belongs to. */
  readonly ofAt: (item: StoryItem) => string | undefined;
  /**
   * Where the citations of an event stand, where that is another page: a country's own would grow too heavy with them.
   * Without it they stand here, unfolded.
   */
  readonly sourcesAt?: ((item: StoryItem) => string) | undefined;
}

export function Events({ items, ofAt, sourcesAt }: EventsProps): ReactNode {
  return (
    <div className="story">
      {items.map((item) => (
        <EventCard
          key={item.event.id}
          heading="h3"
          open
          event={item.event}
          of={item.of}
          ofAt={ofAt(item)}
          sources={item.sources}
          denials={item.denials}
          denied={item.denied}
          sourcesAt={sourcesAt?.(item)}
        />
      ))}
    </div>
  );
}
