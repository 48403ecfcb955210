/**
 * The card beside a mark that says in words what it shows. After a short delay under a pointer, at once where the
 * keyboard is; the pointer may move onto it, Escape puts it away, and it stays as long as what it belongs to is pointed
 * at or focused (WCAG 1.4.13). A touch shows none: a tap opens the panel, which says more.
 *
 * Hidden from screen readers: the mark's own name says the same.
 */
import type { Map as LeafletMap } from 'leaflet';
import type { SvgNode } from '../draw/node.ts';
import { h } from '../draw/node.ts';
import { mount } from './patch.ts';
import { EDGE, tallest, tipSpot } from './tipSpot.ts';

/** What a card says, in the reader's language. */
export interface TipText {
  readonly title: string;
  readonly items: readonly TipItem[];
  /** The first and the last year of its strips. */
  readonly years?: readonly [string, string];
  /** What holds of all of it. */
  readonly foot?: string;
  /** Where more is on its way: the card is made anew once it is there. */
  readonly more?: Promise<unknown>;
}

export interface TipItem {
  /** A drawing around (0, 0), {@link GLYPH} pixels wide. */
  readonly glyph: SvgNode | null;
  readonly head: string;
  readonly words: string;
  readonly notes: readonly string[];
  /** The lives behind it, as an `<svg>`. */
  readonly strip?: SvgNode | null | undefined;
}

/** What a card is shown for: `key` tells two of them apart; `at` is a point of the container, else the mark itself. */
export interface TipTarget {
  readonly key: string;
  readonly element: Element;
  readonly pointed: boolean;
  readonly text: () => TipText | null;
}

export const GLYPH = 24;
const DELAY = 350;
/** While one card is shown the next may come sooner. */
const NEXT_DELAY = 80;
/** Time to move the pointer from the mark onto its card. */
const GRACE = 220;

function paragraph(name: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = name;
  element.textContent = text;
  return element;
}

function yearsElement(years: readonly [string, string]): HTMLElement {
  const line = paragraph('atlas-tip-years', '');
  line.append(...years.map((year) => Object.assign(document.createElement('span'), { textContent: year })));
  return line;
}

function itemElement({ glyph, head, words, notes, strip }: TipItem): HTMLElement {
  const item = document.createElement('li');
  if (glyph) {
    const size = GLYPH + 4;
    item.append(
      mount(
        h(
          'svg',
          { class: 'pa', width: size, height: size, viewBox: `${-size / 2} ${-size / 2} ${size} ${size}` },
          glyph,
        ),
      ),
    );
  }
  const text = document.createElement('div');
  const line = paragraph('atlas-tip-head', '');
  const name = document.createElement('b');
  name.textContent = head;
  line.append(name, ` ${words}`);
  text.append(line, ...notes.map((note) => paragraph('atlas-tip-note', note)), ...(strip ? [mount(strip)] : []));
  item.append(text);
  return item;
}

export class TipCard {
  readonly #map: LeafletMap;
  readonly #card: HTMLElement;
  readonly #find: (element: Element) => Omit<TipTarget, 'pointed'> | null;
  #shown: TipTarget | null = null;
  #waiting: TipTarget | null = null;
  #timer = 0;
  #pointer = { x: 0, y: 0 };

  /** `find`: what an element of the map belongs to, and what is to be said of it. */
  constructor(map: LeafletMap, find: (element: Element) => Omit<TipTarget, 'pointed'> | null) {
    this.#map = map;
    this.#find = find;
    this.#card = document.createElement('div');
    this.#card.className = 'atlas-tip';
    this.#card.hidden = true;
    this.#card.setAttribute('aria-hidden', 'true');
    const container = map.getContainer();
    container.append(this.#card);
    container.addEventListener('pointerover', this.#onOver);
    container.addEventListener('pointermove', this.#onMove);
    container.addEventListener('pointerout', this.#onOut);
    container.addEventListener('pointerdown', this.#onDown);
    container.addEventListener('focusin', this.#onFocus);
    container.addEventListener('focusout', this.#onBlur);
    document.addEventListener('keydown', this.#onKey, true);
    map.on('zoomstart', this.#onLeave);
    map.on('move', this.#onShift);
  }

  /** Says anew what is shown: the date may have moved on under the pointer. */
  refresh(): void {
    if (!this.#shown) return;
    // What was pointed at may have gone with the date.
    if (!this.#shown.element.isConnected) this.hide();
    else this.#show(this.#shown);
  }

  hide(): void {
    window.clearTimeout(this.#timer);
    this.#waiting = null;
    this.#shown = null;
    this.#card.hidden = true;
  }

  remove(): void {
    const container = this.#map.getContainer();
    this.hide();
    this.#card.remove();
    container.removeEventListener('pointerover', this.#onOver);
    container.removeEventListener('pointermove', this.#onMove);
    container.removeEventListener('pointerout', this.#onOut);
    container.removeEventListener('pointerdown', this.#onDown);
    container.removeEventListener('focusin', this.#onFocus);
    container.removeEventListener('focusout', this.#onBlur);
    document.removeEventListener('keydown', this.#onKey, true);
    this.#map.off('zoomstart', this.#onLeave);
    this.#map.off('move', this.#onShift);
  }

  #later(delay: number, run: () => void): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(run, delay);
  }

  #show(target: TipTarget): void {
    const text = target.text();
    if (!text) {
      this.hide();
      return;
    }
    window.clearTimeout(this.#timer);
    this.#waiting = null;
    this.#shown = target;
    const list = document.createElement('ul');
    list.append(...text.items.map(itemElement));
    this.#card.replaceChildren(
      paragraph('atlas-tip-title', text.title),
      ...(text.items.length > 0 ? [list] : []),
      ...(text.years === undefined ? [] : [yearsElement(text.years)]),
      ...(text.foot === undefined ? [] : [paragraph('atlas-tip-foot', text.foot)]),
    );
    this.#card.hidden = false;
    this.#place(target);
    void text.more?.then(() => {
      if (this.#shown === target) this.#show(target);
    });
  }

  #place({ element, pointed }: TipTarget): void {
    const container = this.#map.getContainer();
    const frame = container.getBoundingClientRect();
    const room = { width: container.clientWidth, height: container.clientHeight };
    const box = element.getBoundingClientRect();
    const { x, y } = this.#pointer;
    // A country is too large to sit beside: its card sits beside the pointer.
    const mark =
      pointed && element.matches('.pa-host')
        ? { left: x - 4, top: y - 4, right: x + 12, bottom: y + 18 }
        : {
            left: box.left - frame.left,
            top: box.top - frame.top,
            right: box.right - frame.left,
            bottom: box.bottom - frame.top,
          };
    const { style } = this.#card;
    style.maxWidth = `min(20rem, ${room.width - 2 * EDGE}px)`;
    style.maxHeight = `${room.height - 2 * EDGE}px`;
    // Measured where it cannot be squeezed by the edge.
    style.left = '0';
    style.top = '0';
    const size = (): { width: number; height: number } => ({
      width: this.#card.offsetWidth,
      height: this.#card.offsetHeight,
    });
    // A card too long for every side is scrolled within the longest.
    const most = tallest(mark, size(), room);
    if (most !== null) style.maxHeight = `${most}px`;
    const { left, top } = tipSpot(mark, size(), room);
    style.left = `${left}px`;
    style.top = `${top}px`;
  }

  readonly #onMove = ({ clientX, clientY }: PointerEvent): void => {
    const { left, top } = this.#map.getContainer().getBoundingClientRect();
    this.#pointer = { x: clientX - left, y: clientY - top };
  };

  readonly #onOver = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.buttons !== 0 || !(event.target instanceof Element)) return;
    this.#onMove(event);
    if (this.#card.contains(event.target)) {
      window.clearTimeout(this.#timer);
      return;
    }
    const found = this.#find(event.target);
    if (!found) return;
    const target = { ...found, pointed: true };
    if (this.#shown?.key === target.key) {
      window.clearTimeout(this.#timer);
      return;
    }
    if (this.#waiting?.key === target.key) return;
    this.#waiting = target;
    this.#later(this.#shown ? NEXT_DELAY : DELAY, () => this.#show(target));
  };

  readonly #onOut = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const to = event.relatedTarget;
    if (to instanceof Element && this.#card.contains(to)) return;
    const over = to instanceof Element && this.#map.getContainer().contains(to) ? this.#find(to) : null;
    if (over && (over.key === this.#shown?.key || over.key === this.#waiting?.key)) return;
    this.#waiting = null;
    this.#later(GRACE, () => this.#leavePointed());
  };

  /** Back to what the keyboard is at, if it is at a mark. */
  #leavePointed(): void {
    const { activeElement } = document;
    const focused = activeElement?.matches(':focus-visible') ? this.#find(activeElement) : null;
    if (focused && this.#map.getContainer().contains(activeElement)) this.#show({ ...focused, pointed: false });
    else this.hide();
  }

  readonly #onDown = (event: PointerEvent): void => {
    // Text of the card may be marked.
    if (event.target instanceof Element && this.#card.contains(event.target)) return;
    this.hide();
  };

  readonly #onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    const found = this.#find(target);
    if (found) this.#show({ ...found, pointed: false });
  };

  readonly #onBlur = (): void => {
    if (this.#shown && !this.#shown.pointed) this.hide();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#shown) return;
    // Escape puts away one thing at a time.
    event.stopPropagation();
    this.hide();
  };

  readonly #onLeave = (): void => this.hide();

  readonly #onShift = (): void => {
    if (!this.#shown) return;
    if (this.#shown.pointed) this.hide();
    else this.#place(this.#shown);
  };
}
