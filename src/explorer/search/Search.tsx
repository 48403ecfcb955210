/**
 * The search of the explorer. It stands in the head of the page, which the site writes, so it is put there from here; on
 * a narrow screen it is a button that unfolds.
 */
import {
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type Dispatch,
  type ReactNode,
  type Ref,
} from 'react';
import { createPortal, flushSync } from 'react-dom';
import { dateInWords } from '../../i18n/dates.ts';
import type { View } from '../../model/view.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SearchBox, type SearchGroup } from '../../ui/SearchBox.tsx';
import type { AtlasData } from '../atlasData.ts';
import type { Action } from '../state.ts';
import './search.css';
import { knowEvents } from '../knowEvents.ts';
import { actionsFor, eventOf, partnerChoice } from './choose.ts';
import type { Entry } from './entries.ts';
import { useSearch } from './useSearch.ts';

export interface SearchHandle {
  /** Unfolds the box and puts the focus in it. */
  readonly focus: () => void;
}

export interface SearchProps {
  readonly data: AtlasData;
  readonly view: View;
  readonly dispatch: Dispatch<Action>;
  /** What to do with an outlet; null where there is nothing to show of one, and none is listed. */
  readonly onOutlet: ((name: string) => void) | null;
  readonly handle: Ref<SearchHandle>;
  /** The reader asked for it before it was there: it takes the focus as it comes. */
  readonly asked: boolean;
}

export default function Search({ data, view, dispatch, onOutlet, handle, asked: askedFor }: SearchProps): ReactNode {
  const { messages, names, lang } = data.wording;
  const words = messages.search;
  const [place] = useState(() => document.getElementById('search'));
  const [query, setQuery] = useState('');
  const [unfolded, setUnfolded] = useState(false);
  const [done, setDone] = useState('');
  const [state, start] = useSearch(data);
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const asked = useDeferredValue(query.trim());
  const found = useMemo(() => {
    if (state.state !== 'ready' || asked === '') return [];
    return state.search(asked).filter(({ kind }) => kind !== 'outlet' || onOutlet !== null);
  }, [state, asked, onOutlet]);
  const unfold = (): void => {
    // The box must be there before it can have the focus.
    flushSync(() => setUnfolded(true));
    input.current?.focus();
    input.current?.select();
  };
  useImperativeHandle(handle, () => ({ focus: unfold }));
  const come = useEffectEvent(() => {
    if (askedFor) queueMicrotask(unfold);
  });
  useEffect(() => come(), []);
  if (!place) return null;

  const keyOf = (entry: Entry): string => `${entry.kind}-${entry.id}`;
  const note = (entry: Entry): string => {
    const where = entry.hosts.map((host) => names.short(host)).join(', ');
    const when = entry.date === null ? '' : dateInWords(entry.date, lang);
    switch (entry.kind) {
      case 'partner':
        return partnerChoice(view, entry.id) === 'add' ? words.addPartner : words.onlyPartner;
      case 'place':
        return [where, words.newestAt(when)].filter(Boolean).join(' · ');
      case 'event':
        return [where, when].filter(Boolean).join(' · ');
      case 'partnership':
        return where;
      default:
        return '';
    }
  };
  const groups = found.map(({ kind, entries, more }): SearchGroup => ({
    key: kind,
    title: words.kinds[kind],
    more: more > 0 ? words.more(more) : '',
    options: entries.map((entry) => ({ key: keyOf(entry), label: entry.title, note: note(entry) })),
  }));
  const count = groups.reduce((sum, { options }) => sum + options.length, 0);
  const choose = (key: string): void => {
    const entry = found.flatMap(({ entries }) => entries).find((one) => keyOf(one) === key);
    if (!entry) return;
    if (entry.kind === 'partner')
      setDone(words[partnerChoice(view, entry.id) === 'add' ? 'added' : 'alone'](entry.title));
    else setDone(words.chosen(entry.title));
    const event = eventOf(entry);
    const act = (id: string | null): void => {
      for (const action of actionsFor(data, view, entry, id)) dispatch(action);
    };
    if (event?.includes('#')) {
      // Called by its place in the index; its id is fetched once it is needed, and without it the partnership is shown.
      const [tie] = event.split('#');
      void knowEvents(data)
        .then((idOf) => idOf(event))
        .catch(() => null)
        .then((id) => act(id ?? tie ?? null));
    } else act(event);
    if (entry.kind === 'outlet') onOutlet?.(entry.title);
    setQuery('');
    setUnfolded(false);
  };
  const settled = state.state === 'ready' && asked === query.trim();
  return createPortal(
    <div className={unfolded ? 'search-frame search-unfolded' : 'search-frame'}>
      <button
        ref={opener}
        type="button"
        className="search-open"
        aria-expanded={unfolded}
        aria-label={words.open}
        onClick={() => (unfolded ? setUnfolded(false) : unfold())}
      >
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path
            d="M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM12.6 12.6 17 17"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
          />
        </svg>
      </button>
      <SearchBox
        words={words}
        query={query}
        groups={groups}
        spoken={query.trim() === '' ? done : settled ? (count > 0 ? words.found(count) : words.none(asked)) : ''}
        message={
          state.state === 'failed' ? (
            <Notice
              tone="problem"
              title={words.failed}
              mend={words.failedMend}
              action={{ label: messages.ui.retry, run: start }}
            />
          ) : settled ? (
            <p className="search-none">
              <b>{words.none(asked)}</b> {words.noneMend}
            </p>
          ) : (
            <p className="search-none">{words.loading}</p>
          )
        }
        onQuery={(text) => {
          setDone('');
          setQuery(text);
        }}
        onChoose={choose}
        onReady={start}
        onLeave={() => {
          setUnfolded(false);
          if (opener.current?.offsetParent) opener.current.focus();
          else input.current?.blur();
        }}
        input={input}
      />
    </div>,
    place,
  );
}
