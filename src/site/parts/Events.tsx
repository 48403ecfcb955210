/** Events one below the other, as the panel of the explorer has them, with links to the pages of what they name. */
import type { ReactNode } from 'react';
import { EventCard } from '../../ui/EventCard.tsx';
import type { StoryItem } from '../../ui/Story.tsx';

export interface EventsProps {
  readonly items: readonly StoryItem[];
  /** The page of what an event belongs to. */
  readonly ofAt: (item: StoryItem) => string | undefined;
  /** Citations folded under how many there are: a long story stays a story. Unfolded where they are what a page is for. */
  readonly folded?: boolean | undefined;
}

export function Events({ items, ofAt, folded = false }: EventsProps): ReactNode {
  return (
    <div className="story">
      {items.map((item) => (
        <EventCard
          key={item.event.id}
          heading="h3"
          open={!folded}
          event={item.event}
          of={item.of}
          sides={item.sides}
          ofAt={ofAt(item)}
          sources={item.sources}
          denials={item.denials}
          denied={item.denied}
        />
      ))}
    </div>
  );
}
