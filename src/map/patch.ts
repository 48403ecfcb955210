/**
 * Drawings as elements, and from one drawing to the next by difference: only what differs is touched, so that a step
 * costs what changes on screen and an element that bears the focus stays the same element.
 */
import { round, type SvgNode } from '../draw/node.ts';

const SVG = 'http://www.w3.org/2000/svg';

type Content = SvgNode | string;

function textOf(value: string | number): string {
  return typeof value === 'number' ? String(round(value)) : value;
}

function domOf(content: Content): Node {
  return typeof content === 'string' ? document.createTextNode(content) : mount(content);
}

/** Makes the elements of a drawing. */
export function mount(node: SvgNode): SVGElement {
  const element = document.createElementNS(SVG, node.tag);
  for (const [name, value] of Object.entries(node.attrs)) element.setAttribute(name, textOf(value));
  for (const child of node.children) element.append(domOf(child));
  return element;
}

/** Names by which children are found again: their key, else what they are and the how-manieth of the kind. */
function namesOf(children: readonly Content[]): string[] {
  const seen = new Map<string, number>();
  return children.map((child) => {
    if (typeof child !== 'string' && child.key !== undefined) return `key ${child.key}`;
    const kind = typeof child === 'string' ? 'text' : `${child.tag} ${child.attrs['class'] ?? ''}`;
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return `${kind} ${count}`;
  });
}

function patchAttributes(element: Element, before: SvgNode, after: SvgNode): void {
  for (const name of Object.keys(before.attrs)) if (!(name in after.attrs)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(after.attrs)) {
    if (before.attrs[name] !== value) element.setAttribute(name, textOf(value));
  }
}

/** Patches one child in place, or gives null where it must be made anew. */
function patched(dom: Node, before: Content, after: Content): Node | null {
  if (typeof before === 'string' || typeof after === 'string') {
    if (typeof before !== typeof after) return null;
    if (before !== after) dom.textContent = after as string;
    return dom;
  }
  if (before.tag !== after.tag) return null;
  patch(dom as Element, before, after);
  return dom;
}

/** Turns the elements made of `before` into those of `after`. Hot: once for each changed row of a step in time. */
export function patch(element: Element, before: SvgNode, after: SvgNode): void {
  if (before === after) return;
  patchAttributes(element, before, after);
  if (before.children.length === 0 && after.children.length === 0) return;
  const [oldNames, newNames] = [namesOf(before.children), namesOf(after.children)];
  const wanted = new Set(newNames);
  const nodes = [...element.childNodes];
  const kept = new Map<string, { readonly dom: Node; readonly content: Content }>();
  oldNames.forEach((name, index) => {
    const dom = nodes[index]!;
    // What goes is taken out first, so that what stays need not be moved past it.
    if (wanted.has(name)) kept.set(name, { dom, content: before.children[index]! });
    else dom.parentNode!.removeChild(dom);
  });
  let place: Node | null = element.firstChild;
  after.children.forEach((child, index) => {
    const old = kept.get(newNames[index]!);
    const same = old ? patched(old.dom, old.content, child) : null;
    if (same === null) {
      const made = domOf(child);
      if (old) {
        if (place === old.dom) place = old.dom.nextSibling;
        element.removeChild(old.dom);
      }
      element.insertBefore(made, place);
    } else if (same === place) place = place.nextSibling;
    else element.insertBefore(same, place);
  });
}
