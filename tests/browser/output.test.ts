/** What the build wrote: nothing inline, every link resolves, files that the design promises. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
/** The atlas in one file is no page of the site: its own test says what holds of it. */
const SINGLE = /^[a-z-]+-\d{4}(\.\d+)+\.html$/;
const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.html') && !SINGLE.test(path),
);

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
      'partnerships.csv',
      'citations.csv',
      'sources.csl.json',
      'sources.bib',
      'sources.ris',
      'datapackage.json',
      'dataset.schema.json',
      'dictionary.json',
      'dictionary.csv',
      'meta.json',
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

  it('calls parties by their names in the embeds of stories, whoever speaks', () => {
    const file = readdirSync(join(DIST, 'data')).find((name) => /^index\.en\./.test(name))!;
    const { parties } = JSON.parse(readFileSync(join(DIST, 'data', file), 'utf8')) as {
      parties: Record<string, { short?: string; name: string }>;
    };
    const ids = Object.entries(parties).flatMap(([id, { short, name }]) => ((short ?? name) === id ? [] : [id]));
    const raw = new RegExp(`\\b(?:${ids.join('|')})\\b`);
    const stories = pages.filter((page) => /^(en|fr)\/embed\/story-/.test(page));
    const said = stories.flatMap((page) =>
      [...readFileSync(join(DIST, page), 'utf8').matchAll(/class="claim-who">([^]*?)<\/span>/g)].map(
        ([, words]) => `${page}: ${words!.replace(/<[^>]*>/g, '')}`,
      ),
    );
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((words) => raw.test(words.slice(words.indexOf(': '))))).toEqual([]);
  });

  it('links only to files that are there, each page relative to itself, the page for a wrong address from the root', () => {
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
      return (
        links
          // `data:,` is no address: a page of an old release says so that it has no icon.
          .filter((link) => !/^(https?|mailto):|^data:,$/.test(link))
          .filter((link) => {
            const [, path = '', , anchor] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/.exec(link) ?? [];
            // The page for a wrong address is read at any depth: alone, it names its files from the root of the site.
            const everywhere = page === '404.html';
            const from = everywhere ? path.replace(/^\//, '') : path;
            const target = path === '' ? join(DIST, page) : resolve(join(DIST, dirname(page)), from);
            const file = path.endsWith('/') ? join(target, 'index.html') : target;
            return (
              link.startsWith('/') !== everywhere ||
              !existsSync(file) ||
              // What has a sign of equality is a state that a script reads, `tasks/#lesson=x`, and no part of the page.
              (anchor !== undefined && !anchor.includes('=') && !idsOf(file).has(anchor))
            );
          })
          .map((link) => `${page}: ${link}`)
      );
    });
    expect(dead).toEqual([]);
  });

  it('has a page of each kind in both languages, the same in both', () => {
    const of = (lang: string): string[] =>
      pages.filter((page) => page.startsWith(`${lang}/`)).map((page) => page.slice(lang.length));
    expect(of('fr').sort()).toEqual(of('en').sort());
    const kinds = new Set(of('en').map((page) => page.split('/')[1]));
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'changes',
        'chronology',
        'corrections',
        'country',
        'coverage',
        'figures',
        'formation',
        'glossary',
        'index.html',
        'method',
        'outlet',
        'partner',
        'partnership',
        'sources',
      ]),
    );
  });

  it('has one first heading a page, and skips no step between headings', () => {
    const faults = pages
      .filter((page) => page !== 'index.html')
      .filter((page) => {
        const html = readFileSync(join(DIST, page), 'utf8');
        const levels = [...html.matchAll(/<h([1-6])\b/g)].map((match) => Number(match[1]));
        const skips = levels.some((level, place) => level > (levels[place - 1] ?? 0) + 1);
        return skips || levels.filter((level) => level === 1).length !== 1;
      });
    expect(faults).toEqual([]);
  });

  it('uses no id twice on a page', () => {
    const faults = pages.filter((page) => {
      const found = [...readFileSync(join(DIST, page), 'utf8').matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
      return new Set(found).size !== found.length;
    });
    expect(faults).toEqual([]);
  });

  it('keeps every page under 60 kB gzip', () => {
    const heavy = pages
      .map((page) => ({ page, kb: gzipSync(readFileSync(join(DIST, page))).length / 1000 }))
      .filter(({ kb }) => kb > 60);
    expect(heavy).toEqual([]);
  });
});
