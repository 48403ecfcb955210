/** Nodes as elements of a document. */
import { round, type SvgNode } from '../draw/node.ts';

const SVG = 'http://www.w3.org/2000/svg';

export function toDom(node: SvgNode | string, inSvg = false): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const svg = inSvg || node.tag === 'svg';
  const element = svg ? document.createElementNS(SVG, node.tag) : document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attrs)) {
    element.setAttribute(name, typeof value === 'number' ? String(round(value)) : value);
  }
  for (const child of node.children) element.append(toDom(child, svg));
  return element;
}

/** Puts nodes in the place of what an element holds. */
export function fill(element: Element | null, nodes: readonly (SvgNode | string)[]): void {
  const inSvg = element?.namespaceURI === SVG;
  element?.replaceChildren(...nodes.map((node) => toDom(node, inSvg)));
}
