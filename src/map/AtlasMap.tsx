/**
 * The live map as a component: Leaflet's container, and an adapter that is told of new props. Loaded by `import()` and
 * never on a server, since Leaflet needs a window.
 */
import 'leaflet/dist/leaflet.css';
import './map.css';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { MapContainer, useMap } from 'react-leaflet';
import { createAtlasMap, type AtlasMapAdapter } from './adapter.ts';
import { FrameCrs } from './crs.ts';
import type { AtlasMapProps } from './props.ts';

export type { AtlasMapProps } from './props.ts';

/** How many times the map can be doubled; the shapes hold no more than that. */
const MAX_ZOOM = 5;

function Atlas({ crs, ...props }: AtlasMapProps & { readonly crs: FrameCrs }): ReactNode {
  const map = useMap();
  const held = useRef<{ readonly adapter: AtlasMapAdapter; props: AtlasMapProps } | null>(null);
  useLayoutEffect(() => {
    if (held.current) {
      held.current.adapter.update(props, held.current.props);
      held.current.props = props;
    } else held.current = { adapter: createAtlasMap(map, crs, props), props };
  });
  useLayoutEffect(
    () => () => {
      held.current?.adapter.remove();
      held.current = null;
    },
    [map],
  );
  return null;
}

export default function AtlasMap(props: AtlasMapProps): ReactNode {
  const [crs] = useState(() => new FrameCrs());
  const [moves] = useState(() => !window.matchMedia('(prefers-reduced-motion: reduce)').matches);
  return (
    <MapContainer
      className="atlas-map"
      crs={crs}
      minZoom={0}
      maxZoom={MAX_ZOOM}
      zoomSnap={0.25}
      zoomControl={false}
      attributionControl={false}
      // The adapter watches the container, which may change its size without the window.
      trackResize={false}
      maxBoundsViscosity={1}
      // Else two fingers could shrink the map to a stamp before it springs back.
      bounceAtZoomLimits={false}
      zoomAnimation={moves}
      fadeAnimation={moves}
      inertia={moves}
      dragging={false}
      keyboard={false}
    >
      <Atlas crs={crs} {...props} />
    </MapContainer>
  );
}
