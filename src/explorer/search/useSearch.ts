/** The search, loaded with its texts once the reader is about to use it; a failure is told and can be tried again. */
import { useCallback, useMemo, useState } from 'react';
import type { SearchFile } from '../../record/format.ts';
import type { AtlasData } from '../atlasData.ts';
import type * as Engine from './engine.ts';
import { entriesOf } from './entries.ts';

export type SearchState =
  { readonly state: 'idle' | 'loading' | 'failed' } | { readonly state: 'ready'; readonly search: Engine.Search };

interface Loaded {
  readonly engine: typeof Engine;
  readonly file: SearchFile;
}

export function useSearch(data: AtlasData): readonly [SearchState, () => void] {
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const start = useCallback(() => {
    if (state === 'loading' || loaded) return;
    setState('loading');
    Promise.all([import('./engine.ts'), data.details.search()]).then(
      ([engine, file]) => setLoaded({ engine, file }),
      (error: unknown) => {
        console.error(error);
        setState('failed');
      },
    );
  }, [state, loaded, data]);
  // Made anew where the rest of the index, and with it the dates of events, comes after the search.
  const search = useMemo(
    () => loaded && loaded.engine.searchEngine(entriesOf(loaded.file.rows, data.ties), data.wording),
    [loaded, data],
  );
  return [search ? { state: 'ready', search } : { state }, start];
}
