/** The places of forces that the map shows, fetched once it is looked at closely enough or one partner is chosen. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { MarkFilter } from '../draw/markFilter.ts';
import type { LonLat } from '../geo/equalEarth.ts';
import type { MapPlace } from '../map/props.ts';
import type { PlaceBook } from '../query/places.ts';
import type { AtlasData } from './atlasData.ts';
import type * as Shown from './placesShown.ts';
import type { Scene } from './scene.ts';
import type { State } from './state.ts';

export interface Places {
  readonly shownPlaces: readonly MapPlace[] | undefined;
  readonly sites: readonly LonLat[] | undefined;
  readonly onNear: () => void;
}

export function usePlaces(data: AtlasData, { lives, choice }: Scene, { view }: State, filter: MarkFilter): Places {
  const { details } = data;
  const { partners, group } = choice;
  const { at } = view;
  const [near, setNear] = useState(false);
  const [had, setHad] = useState<{ readonly book: PlaceBook; readonly shown: typeof Shown } | null>(null);
  // Forces have places; agreements, supplies and sanctions have none that could be marked.
  const wanted = view.view === 'map' && group === 'presence' && (near || partners.length === 1);

  useEffect(() => {
    if (!wanted || had) return;
    let current = true;
    // Without them the map is as it was: the rows and the panel still say all.
    Promise.all([details.places(), import('./placesShown.ts')]).then(
      ([book, shown]) => current && setHad({ book, shown }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [wanted, had, details]);

  const asked = useMemo(
    () => (wanted && had ? { ...had, choice: { partners, group } } : null),
    [wanted, had, partners, group],
  );
  const sites = useMemo(
    () => (asked ? asked.shown.sitesShown(lives, asked.choice, asked.book) : undefined),
    [asked, lives],
  );
  const shownPlaces = useMemo(
    () => (asked ? asked.shown.placesShown(lives, asked.choice, asked.book, at, filter, data) : undefined),
    [asked, lives, at, filter, data],
  );
  const onNear = useCallback(() => setNear(true), []);
  return { shownPlaces, sites, onNear };
}
