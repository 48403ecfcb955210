/** The details that a selection needs, fetched when it is made; a failure is told and can be tried again. */
import { useCallback, useEffect, useState } from 'react';
import type { HostFile } from '../record/format.ts';
import type { Details } from '../record/reader.ts';
import { FormatError } from '../record/decode.ts';

export type DetailsState =
  | { readonly state: 'none' | 'loading' }
  | { readonly state: 'ready'; readonly files: readonly HostFile[] }
  | { readonly state: 'failed'; readonly stale: boolean };

interface Loaded {
  readonly key: string;
  readonly result: DetailsState;
}

/**
 * Whether this is a part of what is asked for, of the same selection. It stays while the rest comes, as when the ties of
 * other countries to it have arrived: the reader may have opened something in it.
 */
function isBeginningOf({ key, result }: Loaded, hosts: readonly string[]): boolean {
  const held = key.split(' ');
  return result.state === 'ready' && held[0] === hosts[0] && held.every((host) => hosts.includes(host));
}

export function useDetails(details: Details, hosts: readonly string[]): readonly [DetailsState, () => void] {
  const key = hosts.join(' ');
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (key === '') return;
    let current = true;
    Promise.all(key.split(' ').map((host) => details.of(host))).then(
      (files) => current && setLoaded({ key, result: { state: 'ready', files } }),
      (error: unknown) =>
        current && setLoaded({ key, result: { state: 'failed', stale: error instanceof FormatError } }),
    );
    return () => {
      current = false;
    };
  }, [details, key, attempt]);

  const retry = useCallback(() => {
    setLoaded(null);
    setAttempt((count) => count + 1);
  }, []);
  if (key === '') return [{ state: 'none' }, retry];
  return [loaded && (loaded.key === key || isBeginningOf(loaded, hosts)) ? loaded.result : { state: 'loading' }, retry];
}
