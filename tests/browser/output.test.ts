/** What the build wrote: nothing inline, every link resolves, files that the design promises. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
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

  it('has no inline script, no style attribute, and a content policy on every page', () => {
    const faults = pages.flatMap((page) => {
      const html = readFileSync(join(DIST, page), 'utf8');
      // Data in a page are no script: a browser never runs them, and the policy does not ask about them.
      const inline = (html.match(/<script\b[^>]*>/g) ?? []).filter(
        (tag) => !tag.includes(' src=') && !tag.includes(' type="application/json"'),
      );
      return [
        ...inline,
        ...(html.match(/<[a-z][^>]*\s(?:style|on[a-z]+)=/g) ?? []),
        ...(html.includes('http-equiv="Content-Security-Policy"') ? [] : ['no policy']),
      ].map((fault) => `${page}: ${fault.slice(0, 120)}`);
    });
    expect(pages.length).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  });

  it('links only to files that are there, each page relative to itself', () => {
    const ids = new Map<string, Set<string>>();
    const idsOf = (file: string): Set<string> => {
      const known =
        ids.get(file) ?? new Set([...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!));
      ids.set(file, known);
      return known;
    };
    const dead = pages.flatMap((page) => {
      const html = readFileSync(join(DIST, page), 'utf8');
      const links = [...html.matchAll(/\s(?:href|src|data-index|data-shapes)="([^"]*)"/g)].map((match) => match[1]!);
      return links
        .filter((link) => !/^https?:/.test(link))
        .filter((link) => {
          const [, path = '', , anchor] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/.exec(link) ?? [];
          const target = path === '' ? join(DIST, page) : resolve(join(DIST, dirname(page)), path);
          const file = path.endsWith('/') ? join(target, 'index.html') : target;
          return link.startsWith('/') || !existsSync(file) || (anchor !== undefined && !idsOf(file).has(anchor));
        })
        .map((link) => `${page}: ${link}`);
    });
    expect(dead).toEqual([]);
  });

  it('keeps every page under 60 kB gzip', () => {
    const heavy = pages
      .map((page) => ({ page, kb: gzipSync(readFileSync(join(DIST, page))).length / 1000 }))
      .filter(({ kb }) => kb > 60);
    expect(heavy).toEqual([]);
  });
});
