/**
 * Single keys that do what a button does elsewhere. They rest while something is typed or a control has the focus that
 * needs the key itself, and can be turned off for those to whom they happen by accident (WCAG 2.1.4).
 */
import { useEffect, useEffectEvent } from 'react';
import { remember, remembered } from './remembered.ts';

const NAME = 'atlas-shortcuts';

export function areShortcutsOn(): boolean {
  return remembered('browser', NAME) !== 'off';
}

export function turnShortcuts(on: boolean): void {
  remember('browser', NAME, on ? 'on' : 'off');
}

export interface Shortcuts {
  readonly on: boolean;
  readonly playOrPause: () => void;
  /** To the change before (-1) or after (1). */
  readonly step: (by: -1 | 1) => void;
  readonly search: () => void;
  /** Whether keys are on their way to something that is not there yet. */
  readonly isAwaited: () => boolean;
  readonly help: () => void;
  readonly investigate: () => void;
  readonly look: (look: 'map' | 'table' | 'lives' | 'class') => void;
  /** Closes what is open; whether anything was. */
  readonly close: () => boolean;
}

/** Where a letter is text. */
const TYPING = 'input, textarea, select, [contenteditable]';
/** Where space or an arrow has a meaning of its own: controls, and what scrolls. */
const OWN_KEYS = `${TYPING}, button, a, summary, [role], [tabindex="0"], .panel`;

type Where = 'anywhere' | 'outside of controls' | 'the page itself';

/** What the key does, and where the focus may be for it. */
function actionOf(key: string, keys: Shortcuts): readonly [Where, () => void] | null {
  switch (key) {
    case ' ':
      return ['outside of controls', keys.playOrPause];
    case 'ArrowLeft':
      return ['the page itself', () => keys.step(-1)];
    case 'ArrowRight':
      return ['the page itself', () => keys.step(1)];
    case '/':
      return ['anywhere', keys.search];
    case '?':
      return ['anywhere', keys.help];
    case 'i':
      return ['anywhere', keys.investigate];
    case 'm':
      return ['anywhere', () => keys.look('map')];
    case 't':
      return ['anywhere', () => keys.look('table')];
    case 'l':
      return ['anywhere', () => keys.look('lives')];
    case 'c':
      return ['anywhere', () => keys.look('class')];
    default:
      return null;
  }
}

function isAt(where: Where, target: Element): boolean {
  switch (where) {
    case 'anywhere':
      return target.closest(TYPING) === null;
    case 'outside of controls':
      return target.closest(OWN_KEYS) === null;
    case 'the page itself':
      return target === document.body || target === document.documentElement;
  }
}

export function useShortcuts(keys: Shortcuts): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : document.body;
    // An open dialog keeps its keys to itself.
    if (document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') {
      // The panel hears its own; this is for a focus that is elsewhere. No single letter, so it is never turned off.
      if (target.closest(`${TYPING}, .panel`) === null && keys.close()) event.preventDefault();
      return;
    }
    if (!keys.on || keys.isAwaited() || (event.repeat && event.key !== 'ArrowLeft' && event.key !== 'ArrowRight'))
      return;
    const action = actionOf(event.key, keys);
    if (!action || !isAt(action[0], target)) return;
    event.preventDefault();
    action[1]();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
