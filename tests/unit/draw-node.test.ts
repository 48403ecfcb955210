import { describe, expect, test } from 'vitest';
import { h, toSvg } from '../../src/draw/node.ts';
import { textWidth, truncated, wrapped } from '../../src/draw/textWidth.ts';

describe('h and toSvg', () => {
  test('writes tags, attributes and children', () => {
    expect(toSvg(h('g', { class: 'a', x: 1.23456 }, h('path', { d: 'M0,0' }), 'text'))).toBe(
      '<g class="a" x="1.23"><path d="M0,0"/>text</g>',
    );
  });

  test('escapes texts and attributes', () => {
    expect(toSvg(h('text', { 'data-x': '"<&>"\n' }, `Côte d'Ivoire <b> & "co"`))).toBe(
      `<text data-x="&quot;&lt;&amp;&gt;&quot;&#10;">Côte d'Ivoire &lt;b&gt; &amp; "co"</text>`,
    );
  });

  test('drops characters that no XML file may hold', () => {
    expect(toSvg(h('text', {}, 'a\u0000b\u001fc'))).toBe('<text>abc</text>');
  });

  test('leaves out what is undefined or null, and keeps keys to itself', () => {
    const node = h('g', { id: undefined, key: 'MLI' }, null, undefined);
    expect(node).toEqual({ tag: 'g', attrs: {}, children: [], key: 'MLI' });
    expect(toSvg(node)).toBe('<g/>');
  });

  test('refuses a style attribute', () => {
    expect(() => h('g', { style: 'fill:red' })).toThrow(/style/);
  });
});

describe('textWidth', () => {
  test('is the sum of the advances of Noto Sans', () => {
    expect(textWidth('Mali', 10)).toBeCloseTo((907 + 561 + 258 + 258) / 100, 6);
    expect(textWidth('Mali', 10, 'bold')).toBeGreaterThan(textWidth('Mali', 10));
  });

  test('an accent takes no room', () => {
    expect(textWidth('Côte', 12)).toBe(textWidth('Cote', 12));
  });

  test('truncated fits the room and says that it was cut', () => {
    const short = truncated('Central African Republic', 60, 12);
    expect(short).toMatch(/^Central.*…$/);
    expect(textWidth(short, 12)).toBeLessThanOrEqual(60);
    expect(truncated('Mali', 60, 12)).toBe('Mali');
  });

  test('wrapped breaks between words only', () => {
    expect(wrapped('one two three', 50, 12)).toEqual(['one two', 'three']);
  });
});
