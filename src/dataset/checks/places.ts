/** A place lies where it says that it lies, and in the host of the event that names it. */
import { isInHost } from '../../geo/inside.ts';
import type { Shapes } from '../../geo/shapes.ts';
import { shapesOf } from '../shapesOf.ts';
import { errorOf, eventsOf, type Check } from './check.ts';

export const placeOutsideParty: Check = (record) => {
  const drawn = new Set(record.atlas.data.map.parties);
  const places = [...record.places.values()].filter(({ data }) => drawn.has(data.within));
  if (places.length === 0) return [];
  let shapes: Shapes;
  try {
    shapes = shapesOf(record);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [
      errorOf('map-shapes')(
        record.atlas,
        ['map'],
        `the map cannot be drawn: ${error.message}`,
        'Mend map in atlas.yaml: the focus, the parties, and those that the other lists name.',
      ),
    ];
  }
  // An authority's shape is cut out of its state's: a place of the state may lie in either.
  const inside = (party: string, lon: number, lat: number): boolean =>
    [
      party,
      ...[...record.parties].filter(([id, { data }]) => data.within === party && drawn.has(id)).map(([id]) => id),
    ].some((id) => isInHost(shapes, id, [lon, lat]));
  return places
    .filter(({ data }) => !inside(data.within, data.lon, data.lat))
    .map((part) =>
      errorOf('place-outside')(
        part,
        ['lat'],
        `${part.data.name.en} (${part.data.lat}, ${part.data.lon}) does not lie in ${part.data.within}`,
        'Mend the coordinates (latitude north, longitude east, in degrees) or within.',
      ),
    );
};

export const leavesNoPlace: Check = (record) =>
  eventsOf(record)
    .filter(({ event: { data } }) => data.leaves === true && data.place === undefined)
    .map(({ event }) =>
      errorOf('leaves-no-place')(
        event,
        ['leaves'],
        `${event.data.id} says that a place was left, and names none`,
        'Name the place (place: an id of places/), or take leaves away.',
      ),
    );

export const placeOutsideHost: Check = (record) => {
  const error = errorOf('place-outside-host');
  return [
    ...eventsOf(record).map(({ event, partnership: { data } }) => ({
      part: event,
      hosts: [
        data.host,
        ...(data.counterpart ? [data.counterpart] : []),
        ...(data.covers ?? []).map(({ party }) => party),
        ...(data.symmetric ? [data.partner] : []),
      ],
    })),
    ...record.context.map((part) => ({ part, hosts: part.data.hosts })),
  ].flatMap(({ part, hosts }) => {
    const place = part.data.place === undefined ? undefined : record.places.get(part.data.place)?.data;
    return place && !hosts.includes(place.within)
      ? [
          error(
            part,
            ['place'],
            `${part.data.id} is set at ${place.name.en}, which lies in ${place.within} and not in ${hosts.join(', ')}`,
            'Name a place within the host, or leave it out: a speech elsewhere has none.',
          ),
        ]
      : [];
  });
};
