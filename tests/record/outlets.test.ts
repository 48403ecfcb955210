/** Names of outlets as addresses bear them: each its own, none empty. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderOnDisk } from '../../src/dataset/effects.ts';
import { loadRecord } from '../../src/dataset/load.ts';
import { slugOf } from '../../src/model/view.ts';

test('every outlet has a name of its own in an address', () => {
  const { record } = loadRecord(folderOnDisk(fileURLToPath(new URL('../../data', import.meta.url))));
  const names = [...new Set([...record!.outlets.values()].map(({ data }) => data.name))];
  const bySlug = new Map<string, string[]>();
  for (const name of names) bySlug.set(slugOf(name), [...(bySlug.get(slugOf(name)) ?? []), name]);
  expect(names.length).toBeGreaterThan(100);
  expect([...bySlug].filter(([slug, own]) => slug === '' || own.length > 1)).toEqual([]);
});
