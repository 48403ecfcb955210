/** The address follows the view, and the view the address: back and forward undo and redo what was done. */
import { useEffect, useRef, type Dispatch } from 'react';
import { readAddress, writeAddress } from '../share/address.ts';
import type { AtlasData } from './atlasData.ts';
import type { Action, State } from './state.ts';

/** Changes of these alone replace the entry in the history; anything else makes a new one. */
const PASSING = /(^|&)(at|map)=[^&]*/g;

/** While the date is dragged the address rests: browsers refuse to have it written at every frame. */
const REST_MS = 200;

function queryOf(search: string): string {
  return search.replace(/^\?/, '');
}

/** The way to the other language keeps the view. */
function keepInLinks(query: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-other-language]')) {
    link.search = query === '' ? '' : `?${query}`;
  }
}

export function useAddress(state: State, data: AtlasData, dispatch: Dispatch<Action>): void {
  const written = useRef<string | null>(null);
  const { view, playing } = state;

  useEffect(() => {
    if (playing) return;
    const timer = setTimeout(() => {
      const query = writeAddress(view, data.book);
      keepInLinks(query);
      const before = written.current ?? queryOf(window.location.search);
      if (query === before) return;
      const url = query === '' ? window.location.pathname : `?${query}`;
      const lasting = (text: string): string => text.replace(PASSING, '');
      written.current = query;
      if (lasting(query) === lasting(before)) window.history.replaceState(null, '', url);
      else window.history.pushState(null, '', url);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [view, playing, data]);

  useEffect(() => {
    const restore = (): void => {
      written.current = queryOf(window.location.search);
      dispatch({ type: 'address', ...readAddress(window.location.search, data.book) });
    };
    window.addEventListener('popstate', restore);
    return () => window.removeEventListener('popstate', restore);
  }, [data, dispatch]);
}
