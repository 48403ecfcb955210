/**
 * Events as GeoJSON (RFC 7946): one feature an event; those without a place have a null geometry. Of which edition it is,
 * the collection says in foreign members, which the format allows and readers pass over.
 */
import type { FeatureCollection, Point } from 'geojson';
import type { PublicEvent } from '../model/publicEvent.ts';
import { LICENCE } from './edition.ts';
import type { Edition } from '../model/edition.ts';

export interface EventCollection extends FeatureCollection<Point | null> {
  readonly version?: string;
  readonly readUntil?: string;
  readonly license?: string;
}

export function eventsGeoJson(
  events: readonly PublicEvent[],
  edition?: Pick<Edition, 'version' | 'readUntil'>,
): EventCollection {
  return {
    type: 'FeatureCollection',
    ...(edition === undefined ? {} : { version: edition.version, readUntil: edition.readUntil, license: LICENCE.path }),
    features: events.map((event) => {
      const { place, citations, ...properties } = event;
      return {
        type: 'Feature',
        id: event.id,
        geometry: place && { type: 'Point', coordinates: [place.lon, place.lat] },
        properties: { ...properties, place: place?.name ?? null, urls: citations.map((citation) => citation.url) },
      };
    }),
  };
}
