/** The places of forces that the map shows, fetched once it is looked at closely enough or one partner is chosen. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { MarkFilter } from '../draw/markFilter.ts';
import type { LonLat } from '../geo/equalEarth.ts';
import { placeWords } from '../i18n/placeWords.ts';
import type { MapPlace } from '../map/props.ts';
import { placesAt, sitesOf, type PlaceBook } from '../query/places.ts';
import type { AtlasData } from './atlasData.ts';
import type { Scene } from './scene.ts';
import type { State } from './state.ts';

export interface Places {
  readonly shownPlaces: readonly MapPlace[] | undefined;
  readonly sites: readonly LonLat[] | undefined;
  readonly onNear: () => void;
}

export function usePlaces(data: AtlasData, { lives, choice }: Scene, { view }: State, filter: MarkFilter): Places {
  const { details, wording, colorOf } = data;
  const { partners, group } = choice;
  const { at } = view;
  const [near, setNear] = useState(false);
  const [book, setBook] = useState<PlaceBook | null>(null);
  // Forces have places; agreements, supplies and sanctions have none that could be marked.
  const wanted = view.view === 'map' && group === 'presence' && (near || partners.length === 1);

  useEffect(() => {
    if (!wanted || book) return;
    let current = true;
    // Without the file the map is as it was: the rows and the panel still say all.
    details.places().then(
      (loaded) => current && setBook(loaded),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [wanted, book, details]);

  const asked = useMemo(
    () => (wanted && book ? { book, choice: { partners, group } } : null),
    [wanted, book, partners, group],
  );
  const sites = useMemo(
    () =>
      asked
        ? sitesOf(lives, asked.choice, asked.book).map((id): LonLat => {
            const { lon, lat } = asked.book.where.get(id)!;
            return [lon, lat];
          })
        : undefined,
    [asked, lives],
  );
  const shownPlaces = useMemo(
    () =>
      asked
        ? placesAt(lives, asked.choice, asked.book, at)
            .filter(({ partner }) => filter.partners.length === 0 || filter.partners.includes(partner))
            .map((place): MapPlace => {
              const { name, lon, lat } = asked.book.where.get(place.place)!;
              const tip = placeWords(wording, place);
              return {
                place: place.place,
                name,
                at: [lon, lat],
                partner: place.partner,
                colorIndex: colorOf(place.partner),
                state: place.state,
                tie: place.partnership,
                label: [`${tip.head}${wording.messages.punctuation.colon}${tip.words}`, ...tip.notes].join('. '),
                tip,
              };
            })
        : undefined,
    [asked, lives, at, filter, wording, colorOf],
  );
  const onNear = useCallback(() => setNear(true), []);
  return { shownPlaces, sites, onNear };
}
