/**
 * Small things that the page keeps for a reader: in memory, and in the browser's store where there is one. In a sandboxed
 * frame touching the store throws, and private windows may refuse to write: neither may break anything.
 */
const memory = new Map<string, string>();

/** `tab`: until the tab is closed. `browser`: until the reader clears it. */
export type Keeping = 'tab' | 'browser';

function store(keeping: Keeping): Storage {
  return keeping === 'tab' ? window.sessionStorage : window.localStorage;
}

/** What was kept under a name; null for nothing. */
export function remembered(keeping: Keeping, name: string): string | null {
  const here = memory.get(name);
  if (here !== undefined) return here;
  try {
    return store(keeping).getItem(name);
  } catch {
    return null;
  }
}

export function remember(keeping: Keeping, name: string, value: string): void {
  memory.set(name, value);
  try {
    store(keeping).setItem(name, value);
  } catch {
    // Kept in memory, for as long as the page is open.
  }
}
