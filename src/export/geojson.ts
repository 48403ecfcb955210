/** Events as GeoJSON (RFC 7946): one feature an event; those without a place have a null geometry. */
import type { FeatureCollection, Point } from 'geojson';
import type { PublicEvent } from '../model/publicEvent.ts';

export function eventsGeoJson(events: readonly PublicEvent[]): FeatureCollection<Point | null> {
  return {
    type: 'FeatureCollection',
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
