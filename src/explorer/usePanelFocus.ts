/**
 * Where the reader is when a panel opens, changes and closes: at its title, and afterwards back at what opened it. A
 * page that is only being loaded keeps its focus where it was.
 */
import { useEffect, useRef, type RefObject } from 'react';

/** Gives the focus back to what opened the panel, or to the country's button in the list, which is drawn anew. */
function giveBack(opener: Element | null, host: string | null): void {
  const again = opener?.isConnected ? opener : document.querySelector(`.host-list button[data-host="${host ?? ''}"]`);
  if (again instanceof HTMLElement || again instanceof SVGElement) again.focus({ preventScroll: true });
}

/** `key` changes with what the panel shows. Called by the panel, which is mounted only while it is open. */
export function usePanelFocus(key: string, host: string | null, title: RefObject<HTMLElement | null>): void {
  const last = useRef<string | null>(host);
  useEffect(() => {
    last.current = host;
  }, [host]);
  useEffect(() => {
    const opener = document.activeElement === document.body ? null : document.activeElement;
    return () => giveBack(opener, last.current);
  }, []);
  useEffect(() => {
    if (!navigator.userActivation.hasBeenActive) return;
    title.current?.closest('.panel')?.scrollTo({ top: 0 });
    title.current?.focus({ preventScroll: true });
  }, [key, title]);
}
