/**
 * Keeps the room that an element once took, until the window has another size. What stands below a map and says what the
 * map has no room for must not take its room back: a lower map asks for a longer key, a higher one for a shorter, and the
 * two would answer each other for ever.
 */
import { useEffect, useLayoutEffect, type RefObject } from 'react';

function hold({ style, offsetHeight }: HTMLElement, off: boolean): void {
  if (off) style.minHeight = '';
  else if (offsetHeight > (parseFloat(style.minHeight) || 0)) style.minHeight = `${offsetHeight}px`;
}

/** `off`: where the element's height is none of the map's. Looks after every render, since each may say more. */
export function useHeldHeight(held: RefObject<HTMLElement | null>, off: boolean): void {
  useLayoutEffect(() => {
    if (held.current) hold(held.current, off);
  });
  useEffect(() => {
    const release = (): void => {
      if (held.current) hold(held.current, true);
    };
    window.addEventListener('resize', release);
    return () => window.removeEventListener('resize', release);
  }, [held]);
}
