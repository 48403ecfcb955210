/** A line above the headline that says what did not come about, and lets the reader try again. */
import { h } from '../draw/node.ts';
import { fill } from './dom.ts';

/** One line for each `id`: a new one takes the place of the old. */
export function putNotice(
  id: string,
  text: string,
  again?: { readonly label: string; readonly run: () => void },
): void {
  dropNotice(id);
  const place = document.createElement('div');
  place.className = 'notice';
  place.dataset['notice'] = id;
  place.setAttribute('role', 'status');
  fill(place, [h('p', {}, text), ...(again ? [h('button', { type: 'button' }, again.label)] : [])]);
  if (again) place.querySelector('button')?.addEventListener('click', again.run);
  document.getElementById('headline')?.before(place);
}

export function dropNotice(id: string): void {
  document.querySelector(`[data-notice="${id}"]`)?.remove();
}
