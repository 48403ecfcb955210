/** The looks at the record, by their name in the address. The map is there at once; the others are fetched when asked for. */
import { lazy, type ComponentType } from 'react';
import type { Look } from '../../model/view.ts';
import type { LookProps } from './look.ts';
import { MapLook } from './MapLook.tsx';

export const LOOK_VIEWS: Readonly<Record<Look, ComponentType<LookProps>>> = {
  map: MapLook,
  class: MapLook,
  compare: lazy(() => import('./CompareLook.tsx')),
  presence: lazy(() => import('./PresenceLook.tsx')),
  events: lazy(() => import('./EventsLook.tsx')),
  evidence: lazy(() => import('./EvidenceLook.tsx')),
  lives: lazy(() => import('./LivesLook.tsx')),
  'lives-by-host': lazy(() => import('./LivesLook.tsx')),
  table: lazy(() => import('./TableLook.tsx')),
};
