/** The pictures of a page that is alive: drawn anew for a date, and made to answer. */
import type { Messages } from '../i18n/messages.ts';
import type { EmbedWords } from '../i18n/embed.en.ts';
import type { SvgNode } from '../draw/node.ts';
import type { EmbedSize } from './data.ts';
import { fill } from './dom.ts';
import type { LivesDrawing } from './lives.ts';
import { marksNode, sizesOf, type Parts } from './parts.ts';

const byId = (id: string): HTMLElement | null => document.getElementById(id);

/** Whether the picture of this size is the one on the screen; the other waits until it is. */
function isSeen(element: Element | null): boolean {
  const picture = element?.closest('.narrow, .wide');
  return picture ? picture.getClientRects().length > 0 : false;
}

/** `lives`: how lives are drawn, where the view may show them. Hot. */
export function drawPictures(parts: Parts, messages: Messages, lives: LivesDrawing | null): void {
  const { data, scene } = parts;
  // All are asked before anything is drawn: the layout is asked for once.
  const seen = sizesOf(data).filter((size) =>
    isSeen(byId(data.shows === 'life' ? `lives-${size}` : `marks-0-${size}`)),
  );
  for (const size of seen) {
    if (data.shows === 'life') fill(byId(`lives-${size}`), lives ? [lives(parts, size)] : []);
    else {
      scene.moments.forEach((moment, place) => {
        fill(byId(`marks-${place}-${size}`), [marksNode(parts, moment, data[size])]);
        fill(byId(`map-${place}-${size}-title`), [messages.ui.mapName(scene.question, moment.date)]);
        fill(byId(`date-${place}`), [moment.date]);
      });
    }
  }
}

/** The land of another place under the maps of a comparison. */
export function putBase(base: SvgNode, { width, height }: EmbedSize): void {
  fill(byId('base'), [base]);
  for (const map of document.querySelectorAll('.pictures .pa-map')) {
    map.setAttribute('viewBox', `0 0 ${width} ${height}`);
    map.setAttribute('width', String(width));
    map.setAttribute('height', String(height));
    map.querySelector('use')?.parentElement?.removeAttribute('transform');
  }
}

/** Marks take the keyboard and a name once there is something that answers. */
export function makeMarksButtons(
  within: ParentNode,
  nameOf: (host: string) => string,
  words: Pick<EmbedWords, 'openHost'>,
  selected: string | null,
): void {
  for (const picture of within.querySelectorAll('.pa-map')) picture.setAttribute('role', 'group');
  for (const row of within.querySelectorAll('.pa-row')) {
    const host = row.getAttribute('data-host')!;
    row.setAttribute('role', 'button');
    row.setAttribute('tabindex', '0');
    row.setAttribute('aria-label', words.openHost(nameOf(host)));
    row.setAttribute('aria-expanded', String(host === selected));
  }
}
