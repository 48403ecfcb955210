/** Which messages a script keeps: those that its code reads. */
import { describe, expect, it } from 'vitest';
import { namesRead } from '../../src/site/namedMessages.ts';

describe('names that code reads', () => {
  const { read, called } = namesRead([
    'const { ui, legend: marks } = messages; ui.close; words.sources(3); location.search; messages.kinds[kind]; x["quoted"];',
  ]);

  it('are those of properties, however they are taken', () => {
    for (const name of ['ui', 'legend', 'close', 'kinds', 'quoted']) expect(read.has(name), name).toBe(true);
  });

  it('are told apart where they are only called, since no section is', () => {
    expect([called.has('sources'), read.has('sources')]).toEqual([true, false]);
  });

  it('are neither those of the browser, nor words in comments and texts', () => {
    const { read: other } = namesRead(['/* messages.tip */ const text = "messages.places"; location.search;']);
    expect([...other, ...called].filter((name) => ['tip', 'places', 'search'].includes(name))).toEqual([]);
    expect(read.has('search')).toBe(false);
  });
});
