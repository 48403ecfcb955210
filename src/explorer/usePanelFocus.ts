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

/**
 * `key` changes with what the panel shows. `quiet`: it was not the reader who opened it, as where a step of a story does.
 * Called by the panel, which is mounted only while it is open.
 */
export function usePanelFocus(
  key: string,
  host: string | null,
  title: RefObject<HTMLElement | null>,
  quiet = false,
): void {
  const opened = useRef(quiet);
  const last = useRef<string | null>(host);
  useEffect(() => {
    last.current = host;
  }, [host]);
  useEffect(() => {
    // What opened it may be gone already: then nothing, or the heading, has the focus.
    const { activeElement } = document;
    const opener = activeElement === document.body || activeElement?.matches('main h1') ? null : activeElement;
    const byItself = opened.current;
    return () => {
      // Who chose a look there is among the looks and stays there.
      if (!byItself && !document.activeElement?.closest('.looks')) giveBack(opener, last.current);
    };
  }, []);
  useEffect(() => {
    if (quiet || !navigator.userActivation.hasBeenActive) return;
    title.current?.closest('.panel')?.scrollTo({ top: 0 });
    title.current?.focus({ preventScroll: true });
  }, [key, title, quiet]);
}
