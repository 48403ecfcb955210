/**
 * The nodes of drawings serve for the page round them too, so that the page that is built and the one that the script
 * changes are made by the same code: as HTML text here, as elements in `dom.ts`.
 */
import { escapeAttribute, escapeXml, round, type SvgNode } from '../draw/node.ts';

/** Elements that have no content and no end tag. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

function attributes({ attrs }: SvgNode): string {
  return Object.entries(attrs)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? round(value) : escapeAttribute(value)}"`)
    .join('');
}

/** A node as HTML text. Within `<svg>` an element without content closes itself; elsewhere HTML does not know that. */
export function toHtml(node: SvgNode | string, inSvg = false): string {
  if (typeof node === 'string') return escapeXml(node);
  const { tag, children } = node;
  const start = `<${tag}${attributes(node)}`;
  if (VOID.has(tag)) return `${start}>`;
  const svg = inSvg || tag === 'svg';
  if (svg && children.length === 0) return `${start}/>`;
  return `${start}>${children.map((child) => toHtml(child, svg)).join('')}</${tag}>`;
}
