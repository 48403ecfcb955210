/**
 * What a press opens within the page: a name, a button that closes it, and events with their citations, which arrive a
 * little later or not at all. The focus goes only where the reader led it, and back to where it came from.
 */
import type { EmbedWords } from '../i18n/embed.en.ts';
import { h, type SvgNode } from '../draw/node.ts';
import { fill } from './dom.ts';

const PANEL = 'open';
const EVENTS = 'open-events';

const byId = (id: string): HTMLElement | null => document.getElementById(id);

/** What opens, and the button that closes it. */
export function panelHead(name: string, words: EmbedWords): SvgNode {
  return h(
    'div',
    { class: 'open-head' },
    h('h2', { id: 'open-name', tabindex: -1 }, name),
    h('button', { type: 'button', 'data-close': '' }, words.close),
  );
}

/** `head`: with an element `open-name`, which the focus goes to. */
export function showPanel(head: SvgNode, words: EmbedWords, byReader: boolean): void {
  const panel = byId(PANEL);
  panel?.removeAttribute('hidden');
  panel?.setAttribute('aria-labelledby', 'open-name');
  fill(panel, [head, h('div', { id: EVENTS }, h('p', {}, words.loading))]);
  // The reader pressed something and is led to what it opened; a page round it may open but not take the focus.
  if (!byReader) return;
  byId('open-name')?.focus({ preventScroll: true });
  panel?.scrollIntoView({ block: 'nearest' });
}

export function fillPanel(nodes: readonly SvgNode[]): void {
  fill(byId(EVENTS), nodes);
}

/** Says that the evidence did not arrive; what stands in the page is complete without it. */
export function panelFailed(words: EmbedWords, again: () => void): void {
  fillPanel([
    h('p', { class: 'notice notice-problem', role: 'status' }, words.evidenceFailed),
    h('button', { type: 'button', 'data-retry': '' }, words.retry),
  ]);
  byId(EVENTS)?.querySelector('[data-retry]')?.addEventListener('click', again);
}

export function hidePanel(): void {
  const panel = byId(PANEL);
  panel?.setAttribute('hidden', '');
  fill(panel, []);
}

/** Back to where a country was opened from, or what stands for that now. */
export function focusHost(host: string): void {
  const marks = [...document.querySelectorAll<SVGElement>(`.pa-row[data-host="${host}"]`)];
  const back =
    marks.find((mark) => mark.getBoundingClientRect().width > 0) ??
    document.querySelector<HTMLElement>(`[data-open="${host}"]`);
  back?.focus({ preventScroll: true });
}
