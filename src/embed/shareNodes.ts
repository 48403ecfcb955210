/**
 * Nodes that recur in a page are written once and used by reference: of the marks of a large map most look like another.
 */
import { h, type SvgNode } from '../draw/node.ts';
import { toHtml } from './html.ts';

/** Shorter ones weigh less than a reference to them. */
const LONG = 90;

export interface SharedNodes {
  readonly nodes: readonly SvgNode[];
  /** What they share, for the definitions of a picture that bears the class of drawings. */
  readonly definitions: readonly SvgNode[];
}

/** `is`: which nodes may be shared; they must look the same wherever they stand. `prefix` begins the ids. */
export function shareNodes(nodes: readonly SvgNode[], is: (node: SvgNode) => boolean, prefix: string): SharedNodes {
  const counted = new Map<string, number>();
  const count = (node: SvgNode): void => {
    if (is(node)) {
      const text = toHtml(node, true);
      counted.set(text, (counted.get(text) ?? 0) + 1);
      return;
    }
    for (const child of node.children) if (typeof child !== 'string') count(child);
  };
  for (const node of nodes) count(node);
  const ids = new Map(
    [...counted]
      .filter(([text, times]) => times > 1 && text.length > LONG)
      .map(([text], place) => [text, `${prefix}${place}`] as const),
  );
  const made = new Map<string, SvgNode>();
  const use = (node: SvgNode): SvgNode => {
    if (is(node)) {
      const id = ids.get(toHtml(node, true));
      if (id === undefined) return node;
      if (!made.has(id)) made.set(id, { ...node, attrs: { ...node.attrs, id } });
      return h('use', { href: `#${id}` });
    }
    return { ...node, children: node.children.map((child) => (typeof child === 'string' ? child : use(child))) };
  };
  const used = nodes.map(use);
  return { nodes: used, definitions: [...made.values()] };
}
