/** What the build wrote: nothing inline, every link resolves, files that the design promises. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));

describe('the built site', () => {
  it('has the pages and downloads that others rely on', () => {
    const files = [
      'index.html',
      'en/index.html',
      'fr/index.html',
      'events.json',
      'events.csv',
      'events.geojson',
      'partnerships.json',
      'sources.csl.json',
      'dataset.schema.json',
    ];
    const missing = files
      .map((file) => (file.endsWith('.html') ? file : `data/${file}`))
      .filter((file) => !existsSync(join(DIST, file)));
    expect(missing).toEqual([]);
  });

  it.each(pages)('%s has no inline script, no style attribute and a content policy', (page) => {
    const html = readFileSync(join(DIST, page), 'utf8');
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/\son[a-z]+=/);
    expect((html.match(/<script\b[^>]*>/g) ?? []).filter((tag) => !tag.includes(' src='))).toEqual([]);
    expect(html).toContain('http-equiv="Content-Security-Policy"');
  });

  it.each(pages)('%s links only to files that are there, relative to itself', (page) => {
    const html = readFileSync(join(DIST, page), 'utf8');
    const links = [...html.matchAll(/\s(?:href|src|data-index|data-shapes)="([^"#?]+)/g)].map((match) => match[1]!);
    const dead = links
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => {
        const target = resolve(join(DIST, dirname(page)), link);
        return !existsSync(link.endsWith('/') ? join(target, 'index.html') : target);
      });
    expect(dead).toEqual([]);
    expect(links.filter((link) => link.startsWith('/'))).toEqual([]);
  });
});
