import fc from 'fast-check';
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

  test('drops characters that no XML file may hold and no reader can see, and keeps line ends and tabs', () => {
    expect(toSvg(h('text', {}, 'a\u0000b\u001fc\u0085d\ufffee'))).toBe('<text>abcde</text>');
    expect(toSvg(h('text', {}, 'a\tb\nc\r\u{1f30d}'))).toBe('<text>a\tb\nc\r\u{1f30d}</text>');
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

describe('the width of any text', () => {
  const words = fc
    .array(fc.string({ unit: fc.constantFrom(...'aéWiœ—’ßÉпل世'), minLength: 1, maxLength: 12 }), { minLength: 1 })
    .map((list) => list.join(' '));

  test('is that of its parts, however its accents are written', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const sum = textWidth(one, 1000) + textWidth(other, 1000);
        expect(textWidth(one + other, 1000)).toBe(sum);
        expect(textWidth(one.normalize('NFD'), 1000)).toBe(textWidth(one, 1000));
      }),
    );
  });

  test('breaks it between words alone, into lines as full as there is room for', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 400 }), (text, room) => {
        const lines = wrapped(text, room, 13, 'bold');
        expect(lines.join(' ')).toBe(text);
        for (const [place, line] of lines.entries()) {
          if (line.includes(' ')) expect(textWidth(line, 13, 'bold')).toBeLessThanOrEqual(room);
          const [next] = lines[place + 1]?.split(' ') ?? [];
          if (next !== undefined) expect(textWidth(`${line} ${next}`, 13, 'bold')).toBeGreaterThan(room);
        }
      }),
    );
  });
});
