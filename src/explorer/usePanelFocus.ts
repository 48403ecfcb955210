/**
 * Where the reader is when a panel opens, changes and closes: at its title, and afterwards back at what opened it. A
 * page that is only being loaded keeps its focus where it was.
 */
import { useEffect, useRef, type RefObject } from 'react';

/** `key` changes with what the panel shows; null while it is closed. */
export function usePanelFocus(key: string | null, title: RefObject<HTMLElement | null>): void {
  const opener = useRef<Element | null>(null);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    const before = shown.current;
    shown.current = key;
    if (key === before || !navigator.userActivation.hasBeenActive) return;
    if (key === null) {
      const back = opener.current;
      opener.current = null;
      if (back instanceof HTMLElement || back instanceof SVGElement) {
        const name = back.getAttribute('data-host');
        // The list is drawn anew when the panel closes: the same country's button takes the place of the old one.
        const again = back.isConnected
          ? back
          : document.querySelector<HTMLElement>(`button[data-host="${name ?? ''}"]`);
        again?.focus({ preventScroll: true });
      }
      return;
    }
    if (before === null) opener.current = document.activeElement;
    title.current?.closest('.panel')?.scrollTo({ top: 0 });
    title.current?.focus({ preventScroll: true });
  }, [key, title]);
}
