/** The address follows the view, and the view the address: back and forward undo and redo what was done. */
import { useEffect, useRef, type Dispatch } from 'react';
import { readAddress, writeAddress } from '../share/address.ts';
import { keepInOtherLanguage } from '../ui/otherLanguage.ts';
import type { AtlasData } from './atlasData.ts';
import type { Action, State } from './state.ts';

/** Changes of these alone replace the entry in the history; anything else makes a new one. */
const PASSING = /(^|&)(at|map)=[^&]*/g;

/** While the date is dragged the address rests: browsers refuse to have it written at every frame. */
const REST_MS = 200;

export function useAddress(state: State, data: AtlasData, dispatch: Dispatch<Action>): void {
  const written = useRef<string | null>(null);
  const { view, playing } = state;

  useEffect(() => {
    if (playing) return;
    const query = writeAddress(view, data.book);
    if (written.current === null) {
      // The first writing only puts the address into its plain form: no step that Back could undo.
      written.current = query;
      keepInOtherLanguage(query && `?${query}`);
      if (query !== data.bar.read()) data.bar.write(query, true);
      return;
    }
    const before = written.current;
    const timer = setTimeout(() => {
      keepInOtherLanguage(query && `?${query}`);
      if (query === before) return;
      const lasting = (text: string): string => text.replace(PASSING, '');
      written.current = query;
      data.bar.write(query, lasting(query) === lasting(before));
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [view, playing, data]);

  useEffect(() => {
    const restore = (): void => {
      const read = readAddress(data.bar.read(), data.book);
      // As it would be written, so that going back to it writes no new entry.
      written.current = writeAddress(read.view, data.book);
      dispatch({ type: 'address', ...read });
    };
    window.addEventListener('popstate', restore);
    return () => window.removeEventListener('popstate', restore);
  }, [data, dispatch]);
}
