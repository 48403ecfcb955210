/**
 * Drawings of pages that are written once: as text, which React takes as it is. As elements, each of its thousands of
 * nodes would be made three times. What comes from the record is escaped where the text is made.
 */
import { toSvg, type SvgNode } from '../../draw/node.ts';

/** The content of an element that holds these drawings and nothing else. */
export function drawing(...nodes: readonly SvgNode[]): {
  readonly dangerouslySetInnerHTML: { readonly __html: string };
} {
  return { dangerouslySetInnerHTML: { __html: nodes.map(toSvg).join('') } };
}
