/** The address follows the view, and the view the address: back and forward undo and redo what was done. */
import { useEffect, useRef, type Dispatch } from 'react';
import { readAddress, writeAddress } from '../share/address.ts';
import { keepInOtherLanguage } from '../ui/otherLanguage.ts';
import { arriving } from './arriving.ts';
import type { AtlasData } from './atlasData.ts';
import { learnAddress, namesUnknown } from './learnAddress.ts';
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

  /** An address asks for what is not known before all ties are there. */
  const awaiting = useRef(false);

  useEffect(() => {
    let current = true;
    const restore = (): void => {
      const { view: read, dropped } = readAddress(data.bar.read(), data.book);
      const view = arriving(read, data);
      // As it is written, so that going back to it writes no new entry.
      const query = writeAddress(view, data.book);
      written.current = query;
      if (query !== data.bar.read()) data.bar.write(query, true);
      awaiting.current = false;
      dispatch({ type: 'address', view, dropped });
    };
    /** Where no server sends the page, an address that is typed or linked opens what was never asked for. */
    const learn = async (): Promise<void> => {
      awaiting.current = true;
      await learnAddress(data);
      if (current && (data.isWhole || !namesUnknown(data))) restore();
    };
    const follow = (): void => {
      if (namesUnknown(data)) void learn();
      else restore();
    };
    if (awaiting.current) follow();
    window.addEventListener('popstate', follow);
    return () => {
      current = false;
      window.removeEventListener('popstate', follow);
    };
  }, [data, dispatch]);
}
