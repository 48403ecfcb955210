/** A drawing as React elements: the same nodes that become a file elsewhere. */
import { createElement, type ReactNode } from 'react';
import { round, type SvgNode } from '../draw/node.ts';

/** React spells a few attributes of SVG in its own way. */
const SPELLING: Readonly<Record<string, string>> = {
  class: 'className',
  tabindex: 'tabIndex',
  'xml:space': 'xmlSpace',
};

function spelled(name: string): string {
  return (
    SPELLING[name] ??
    (name.startsWith('aria-') || name.startsWith('data-')
      ? name
      : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()))
  );
}

export function svgElement(node: SvgNode | string, position = 0): ReactNode {
  if (typeof node === 'string') return node;
  // A hundredth of a pixel is enough: further digits are only weight.
  const attributes = Object.fromEntries(
    Object.entries(node.attrs).map(([name, value]) => [
      spelled(name),
      typeof value === 'number' ? round(value) : value,
    ]),
  );
  return createElement(
    node.tag,
    { key: node.key ?? position, ...attributes },
    ...node.children.map((child, index) => svgElement(child, index)),
  );
}

/** A drawing around (0, 0) as a small inline picture, `size` pixels wide; it says nothing that the text beside it does not. */
export function Glyph({
  node,
  width,
  height,
}: {
  readonly node: SvgNode;
  readonly width: number;
  readonly height: number;
}): ReactNode {
  return (
    <svg
      className="pa glyph"
      width={width}
      height={height}
      viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {svgElement(node)}
    </svg>
  );
}
