/**
 * The forms of snippets, word for word. Once a release has published them they live in articles for ever: a form that
 * changes gets a golden of its own, and those of earlier releases stay, since `embed-snippets.test.ts` pastes them all.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { frameSnippet, linkSnippet, scriptSnippet, stillSnippet, type SnippetInput } from '../../src/share/snippets.ts';

const GOLDEN = fileURLToPath(new URL('../golden/snippets-2026.11.txt', import.meta.url));

const named: SnippetInput = {
  lang: 'en',
  src: 'https://atlas.example/en/embed/first/',
  full: 'https://atlas.example/en/?at=2022-08-16&hosts=XXX',
  script: 'https://atlas.example/embed.js',
  title: 'X, before and after: foreign forces present, 16 August 2022',
  alternative: 'A’s presence in X ended.',
  caption: 'X, 16 August 2022. Atlas, version 1.',
  more: 'All of it, with sources',
  heights: [
    [360, 1200],
    [600, 900],
    [900, 880],
  ],
  height: 'follow',
  still: { src: 'https://atlas.example/en/embed/first/still.png', width: 1000, height: 700 },
  baked: false,
};
const own: SnippetInput = {
  ...named,
  src: 'https://atlas.example/en/embed/first/?at=2020-01-01&partners=AAA',
  height: 'fixed',
  still: { src: 'data:image/svg+xml;base64,PHN2Zy8+', width: 1000, height: 700 },
  baked: true,
};

const forms = { frame: frameSnippet, script: scriptSnippet, still: stillSnippet, link: linkSnippet };
const published = Object.entries({ named, own }).flatMap(([view, input]) =>
  Object.entries(forms).map(([form, make]) => `== ${form}, ${view} view\n${make(input)}\n`),
);

describe('snippets', () => {
  it('are what was published', () => {
    expect(published.join('\n')).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  it('need neither style nor inline script, so that strict pages take them', () => {
    for (const text of published) {
      expect(text).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:|<script(?![^>]*\ssrc=)/i);
    }
  });

  it('keep what a title says out of the markup', () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror="alert(2)">';
    const input = { ...own, title: hostile, alternative: hostile, caption: hostile, more: hostile, lang: hostile };
    for (const make of Object.values(forms)) {
      const text = make(input);
      expect(text).not.toContain('<script>');
      expect(text.match(/<img/g)?.length ?? 0).toBeLessThanOrEqual(1);
      expect(text).not.toContain('onerror="');
    }
  });

  it('of a frame say in words what it shows', () => {
    expect(frameSnippet(named)).toContain('title="X, before and after');
    expect(frameSnippet(named)).toContain('A’s presence in X ended.');
    expect(stillSnippet(named)).toContain('alt="A’s presence in X ended."');
  });
});
