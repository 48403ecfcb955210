/** The signs on the buttons of time; their words stand beside them or in their names. */
import type { ReactNode } from 'react';

const ICONS = {
  play: 'M6 4l11 6-11 6z',
  pause: 'M5 4h4v12h-4zM11 4h4v12h-4z',
  previous: 'M13 4l-7 6 7 6zM4 4h2v12h-2z',
  next: 'M7 4l7 6-7 6zM14 4h2v12h-2z',
} as const;

export function Icon({ name }: { readonly name: keyof typeof ICONS }): ReactNode {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={ICONS[name]} fill="currentColor" />
    </svg>
  );
}
