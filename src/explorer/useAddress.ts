/** The address follows the view, and the view the address: back and forward undo and redo what was done. */
import { useEffect, useRef, type Dispatch } from 'react';
import { readAddress, writeAddress } from '../share/address.ts';
import type { AtlasData } from './atlasData.ts';
import type { Action, State } from './state.ts';

/** Changes of these alone replace the entry in the history; anything else makes a new one. */
const PASSING = /(^|&)(at|map)=[^&]*/g;

export function useAddress(state: State, data: AtlasData, dispatch: Dispatch<Action>): void {
  const written = useRef<string | null>(null);
  const { view, playing } = state;

  useEffect(() => {
    if (playing) return;
    const query = writeAddress(view, data.book);
    if (query === (written.current ?? window.location.search.replace(/^\?/, ''))) return;
    const url = query === '' ? window.location.pathname : `?${query}`;
    const lasting = (text: string): string => text.replace(PASSING, '');
    const passing = written.current !== null && lasting(query) === lasting(written.current);
    written.current = query;
    if (passing) window.history.replaceState(null, '', url);
    else window.history.pushState(null, '', url);
  }, [view, playing, data]);

  // The way to the other language keeps the view.
  useEffect(() => {
    const query = writeAddress(view, data.book);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-other-language]')) {
      link.search = query === '' ? '' : `?${query}`;
    }
  }, [view, data]);

  useEffect(() => {
    const restore = (): void => {
      written.current = window.location.search.replace(/^\?/, '');
      dispatch({ type: 'address', ...readAddress(window.location.search, data.book) });
    };
    window.addEventListener('popstate', restore);
    return () => window.removeEventListener('popstate', restore);
  }, [data, dispatch]);
}
