/** What the map shows of the places of forces: it comes with their file, which most readers never ask for. */
import type { MarkFilter } from '../draw/markFilter.ts';
import type { LonLat } from '../geo/equalEarth.ts';
import { placeWords } from '../i18n/placeWords.ts';
import type { MapPlace } from '../map/props.ts';
import type { Day } from '../model/day.ts';
import type { Lives } from '../query/atlas.ts';
import { placesAt, sitesOf, type PlaceBook, type PlaceChoice } from '../query/places.ts';
import type { AtlasData } from './atlasData.ts';

/** All places that the ties ever have, which marks keep clear of. */
export function sitesShown(lives: Lives, choice: PlaceChoice, book: PlaceBook): LonLat[] {
  return sitesOf(lives, choice, book).map((id) => {
    const { lon, lat } = book.where.get(id)!;
    return [lon, lat];
  });
}

/** Of the partners that the filter leaves the places as they stand on a day, each with the words that tell of it. */
export function placesShown(
  lives: Lives,
  choice: PlaceChoice,
  book: PlaceBook,
  at: Day,
  filter: MarkFilter,
  { wording, colorOf }: Pick<AtlasData, 'wording' | 'colorOf'>,
): MapPlace[] {
  return placesAt(lives, choice, book, at)
    .filter(({ partner }) => filter.partners.length === 0 || filter.partners.includes(partner))
    .map((place) => {
      const { name, lon, lat } = book.where.get(place.place)!;
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
    });
}
