/**
 * Where the keyboard stands when what it stood on is gone: a notice that was dismissed, a filter that was taken away, a
 * panel that was closed. Browsers then let the focus fall to the page, and the next Tab starts at its very top. Here it
 * goes back to where it was before, or to the heading of the page.
 */
import { useEffect } from 'react';

/** So many places are remembered: what is opened from one another is never nested deeper. */
const REMEMBERED = 12;

function canHold(element: Element): element is HTMLElement | SVGElement {
  return (
    (element instanceof HTMLElement || element instanceof SVGElement) &&
    element.isConnected &&
    element.checkVisibility()
  );
}

function heading(): HTMLElement | null {
  const title = document.querySelector<HTMLElement>('main h1');
  if (title && !title.hasAttribute('tabindex')) title.tabIndex = -1;
  return title;
}

export function useKeptFocus(): void {
  useEffect(() => {
    const before: Element[] = [];
    /** Where the focus is, or was when its element was taken away. */
    let at: Element | null = null;
    let waiting = 0;
    const onIn = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element) || target === document.body) return;
      at = target;
      const known = before.indexOf(target);
      if (known >= 0) before.splice(known, 1);
      before.push(target);
      if (before.length > REMEMBERED) before.shift();
    };
    // Whoever leaves an element that stays has left it on purpose.
    const onOut = ({ target, relatedTarget }: FocusEvent): void => {
      if (relatedTarget === null && target instanceof Element && canHold(target)) {
        requestAnimationFrame(() => {
          if (at === target && canHold(target) && document.activeElement === document.body) at = null;
        });
      }
    };
    const mend = (): void => {
      waiting = 0;
      if (document.activeElement !== document.body || at === null || canHold(at)) return;
      at = null;
      const back = before.findLast(canHold) ?? heading();
      back?.focus({ preventScroll: true });
    };
    const changes = new MutationObserver(() => {
      // What closes something may itself say where the focus goes: that comes first.
      if (waiting === 0 && at !== null && document.activeElement === document.body)
        waiting = requestAnimationFrame(mend);
    });
    document.addEventListener('focusin', onIn);
    document.addEventListener('focusout', onOut);
    changes.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onIn);
      document.removeEventListener('focusout', onOut);
      changes.disconnect();
      cancelAnimationFrame(waiting);
    };
  }, []);
}
