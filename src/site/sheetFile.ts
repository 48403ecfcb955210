/** A page of a sheet as a file: with its style written out, and its size on paper. */
import { DEFAULT_PALETTE } from '../draw/palette.ts';
import { h, toSvg } from '../draw/node.ts';
import { standaloneStyle } from '../draw/style.ts';
import type { SheetPage } from '../learn/sheets/page.ts';

export function sheetSvg({ node, paper }: SheetPage): string {
  const file = {
    ...node,
    attrs: {
      xmlns: 'http://www.w3.org/2000/svg',
      ...node.attrs,
      // A file of its own is XML, in which the language goes by this name.
      'xml:lang': node.attrs['lang'] ?? 'en',
      width: `${paper.mm.width}mm`,
      height: `${paper.mm.height}mm`,
    },
    children: [
      ...node.children.slice(0, 1),
      h('style', {}, standaloneStyle('light', DEFAULT_PALETTE)),
      ...node.children.slice(1),
    ],
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toSvg(file)}\n`;
}
