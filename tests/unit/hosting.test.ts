/** What hosts are told: the same as the policy, no header twice, docs that are not out of date. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { headersFile, hostingDoc } from '../../src/site/hosting.ts';
import { CACHE_FOREVER, headersOf } from '../../src/site/policy.ts';

const PATHS = [
  'index.html',
  'favicon.svg',
  'assets/main-l-GrVwBY.js',
  'assets/marks.634c2ff9.css',
  'data/events.json',
  'data/index.en.68f16adf.json',
  'data/host/xxx.en.0a1b2c3d.json',
  'en/index.html',
  'en/country/xxx/index.html',
  'en/embed/xxx/index.html',
  'fr/index.html',
];

/** Reads a `_headers` file as such hosts do: every rule that meets the address adds its headers. */
function said(file: string, path: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const block of file.split('\n\n')) {
    const [pattern = '', ...lines] = block.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const meets = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    if (!meets || pattern === '') continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      found.set(name, [...(found.get(name) ?? []), value]);
    }
  }
  return found;
}

describe('the file _headers', () => {
  const file = headersFile(PATHS);
  const addresses = PATHS.flatMap((path) =>
    path.endsWith('index.html') ? [`/${path}`, `/${path.slice(0, -'index.html'.length)}`] : [`/${path}`],
  );

  it.each(addresses)('says of %s what the policy says, each header once', (path) => {
    const headers = said(file, path);
    const expected = { ...headersOf(path) };
    // Such hosts ask anew by themselves.
    if (expected['Cache-Control'] !== CACHE_FOREVER) delete expected['Cache-Control'];
    expect(Object.fromEntries([...headers].map(([name, values]) => [name, values.join(', ')]))).toEqual(expected);
    for (const values of headers.values()) expect(values).toHaveLength(1);
  });
});

describe('the policy', () => {
  it.each([
    ['/assets/main-l-GrVwBY.js', true],
    ['/assets/messages.en-B_6GVsjZ.js', true],
    ['/data/index.en.68f16adf.json', true],
    ['/data/events.json', false],
    ['/data/events.csv-metadata.json', false],
    ['/en/', false],
    ['/releases/2026.11/events.json.gz', false],
    ['/atlas-embedding.js', false],
  ])('%s is kept for ever: %s', (path, forever) => {
    expect(headersOf(path)['Cache-Control'] === CACHE_FOREVER).toBe(forever);
  });

  it.each([
    ['/en/embed/xxx/', '*'],
    ['/fr/embed/xxx/index.html', '*'],
    ['/en/', "'self'"],
    ['/en/country/embed/', "'self'"],
  ])('%s may be framed by %s', (path, ancestors) => {
    expect(headersOf(path)['Content-Security-Policy']).toMatch(
      new RegExp(`; frame-ancestors ${ancestors.replace('*', '\\*')}$`),
    );
  });
});

describe('docs/hosting.md', () => {
  it('is what npm run hosting writes', async () => {
    const path = fileURLToPath(new URL('../../docs/hosting.md', import.meta.url));
    const fresh = await format(hostingDoc(), { ...(await resolveConfig(path)), parser: 'markdown' });
    expect(readFileSync(path, 'utf8')).toBe(fresh);
  });
});
