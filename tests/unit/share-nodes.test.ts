/** What recurs in a page is written once. */
import { describe, expect, it } from 'vitest';
import { h, type SvgNode } from '../../src/draw/node.ts';
import { toHtml } from '../../src/embed/html.ts';
import { shareNodes } from '../../src/embed/shareNodes.ts';

const mark = (letters: string): SvgNode =>
  h('g', { class: 'mark' }, h('path', { d: 'M0,0'.padEnd(120, 'h1') }), h('text', {}, letters));
const isMark = ({ attrs }: SvgNode): boolean => attrs['class'] === 'mark';

describe('nodes that recur', () => {
  const page = [h('svg', {}, mark('A'), h('g', {}, mark('A'), mark('B')))];
  const { nodes, definitions } = shareNodes(page, isMark, 'm');

  it('stand once in the definitions, and are referred to wherever they stood', () => {
    expect(definitions.map((node) => node.attrs['id'])).toEqual(['m0']);
    expect(toHtml(nodes[0]!).match(/<use href="#m0"\/>/g)).toHaveLength(2);
  });

  it('leave what stands once where it is', () => {
    expect(toHtml(nodes[0]!)).toContain('<text>B</text>');
    expect(toHtml(definitions[0]!)).not.toContain('>B<');
  });

  it('are not shared where a reference would be longer', () => {
    const short = (): SvgNode => h('g', { class: 'mark' });
    expect(shareNodes([short(), short()], isMark, 'm').definitions).toEqual([]);
  });
});
