/** The whole story of a host or of one partnership: events, newest first, what lies after the date folded away. */
import { useMemo, useState, type ReactNode } from 'react';
import { isoOf, type Day } from '../model/day.ts';
import { edtf } from '../model/edtf.ts';
import { passesLens, type Lens } from '../model/lens.ts';
import type { Group } from '../model/words.ts';
import type { ContextDetail, EventDetail, HostFile, PartnershipDetail, SourceDetail } from '../record/format.ts';
import { EventCard, type Sides } from './EventCard.tsx';
import { useWording } from './wordingContext.tsx';

export interface StoryItem {
  readonly event: EventDetail | ContextDetail;
  readonly earliest: Day;
  readonly latest: Day;
  readonly of: string;
  readonly partner: string | null;
  readonly partnership: string | null;
  /** Who speaks where its partner or its host does; absent for context. */
  readonly sides?: Sides;
  /** The question that its partnership answers; null for context. */
  readonly group: Group | null;
  readonly sources: Readonly<Record<string, SourceDetail>>;
  /** Where it stands for good, below the folder of the language. */
  readonly address: string;
  readonly denials: readonly EventDetail[];
  readonly denied: EventDetail | undefined;
}

/** Items of the story from the details, newest first. `label` says what a partnership is, beside an event of it. */
export function storyOf(
  files: readonly HostFile[],
  tieOf: (partnership: string) => {
    /** The other party of it, where the story is that of one. */
    readonly partner: string;
    readonly sides: NonNullable<StoryItem['sides']>;
    readonly label: string;
    readonly group: Group;
  } | null,
  contextLabel: string,
): StoryItem[] {
  const items: StoryItem[] = [];
  type Rest = Omit<StoryItem, 'event' | 'earliest' | 'latest' | 'address'>;
  const push = (event: EventDetail | ContextDetail, page: string, rest: Rest): void => {
    const { earliest, latest } = edtf(event.date);
    items.push({ event, earliest, latest, address: `${page}#event-${event.id}`, ...rest });
  };
  for (const file of files) {
    for (const partnership of file.partnerships) {
      const tie = tieOf(partnership.id);
      if (!tie) continue;
      for (const event of partnership.events) {
        push(event, `partnership/${partnership.id}/`, {
          of: tie.label,
          partner: tie.partner,
          partnership: partnership.id,
          sides: tie.sides,
          group: tie.group,
          sources: file.sources,
          denials: denialsOf(partnership, event),
          denied: partnership.events.find((one) => one.id === event.denies),
        });
      }
    }
    for (const event of file.context) {
      if (items.some((item) => item.event.id === event.id)) continue;
      push(event, `country/${file.host.toLowerCase()}/context/`, {
        of: contextLabel,
        partner: null,
        partnership: null,
        group: null,
        sources: file.sources,
        denials: [],
        denied: undefined,
      });
    }
  }
  return items.sort((a, b) => b.latest - a.latest || b.earliest - a.earliest);
}

function denialsOf(partnership: PartnershipDetail, event: EventDetail): EventDetail[] {
  return partnership.events.filter((one) => one.denies === event.id);
}

export interface StoryProps {
  readonly items: readonly StoryItem[];
  readonly at: Day;
  /** Only what had been reported by this day; null for all. */
  readonly known: Day | null;
  readonly lens: Lens;
  readonly selected: string | null;
  readonly onOpen: (item: StoryItem) => void;
}

export function Story({ items, at, known, lens, selected, onOpen }: StoryProps): ReactNode {
  const { messages } = useWording();
  const [showLater, setShowLater] = useState(false);
  const visible = useMemo(() => {
    const until = known === null ? null : isoOf(known);
    return items.filter(
      ({ event }) =>
        (!('change' in event) || passesLens(event.lenses, lens)) &&
        (until === null || (event.known !== undefined && event.known <= until)),
    );
  }, [items, known, lens]);
  const later = visible.filter((item) => item.earliest > at);
  const until = visible.filter((item) => item.earliest <= at);
  const open = showLater || later.some(({ event }) => event.id === selected);
  return (
    <section className="story" aria-label={messages.ui.whatWasReported}>
      <h3>{messages.ui.whatWasReported}</h3>
      {later.length === 0 ? null : (
        <button type="button" className="later" aria-expanded={open} onClick={() => setShowLater(!open)}>
          {open ? messages.ui.hideLater : `${messages.ui.showLater} (${messages.ui.laterEvents(later.length)})`}
        </button>
      )}
      {(open ? visible : until).map((item) => (
        <EventCard
          key={item.event.id}
          event={item.event}
          of={item.of}
          sides={item.sides}
          sources={item.sources}
          address={item.address}
          denials={item.denials}
          denied={item.denied}
          known={known}
          chosen={item.event.id === selected}
          onOpen={() => onOpen(item)}
        />
      ))}
      {visible.length === 0 ? <p>{messages.ui.noEvents}</p> : null}
    </section>
  );
}
