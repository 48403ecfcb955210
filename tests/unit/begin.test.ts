import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginThreads, siteManifest } from '../../src/site/begin.ts';

describe('threads of a whole build', () => {
  let project: string;
  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'atlas-begin-'));
  });
  afterAll(() => rmSync(project, { recursive: true }));
  const out = 'site';
  const many = { partnerships: 1000, fresh: false };

  it('are not begun for few pages', () => {
    expect(beginThreads({ project, out, ...many, partnerships: 10 })).toBeNull();
  });

  // One core has no use for them.
  it.skipIf(availableParallelism() < 2)(
    'are not begun where a last build is known, unless all is made anew; begun, they can be ended unused',
    async () => {
      const manifest = siteManifest(project, out);
      mkdirSync(dirname(manifest), { recursive: true });
      writeFileSync(manifest, '{}');
      expect(beginThreads({ project, out, ...many })).toBeNull();
      // Of another folder nothing is known.
      for (const begun of [
        beginThreads({ project, out, ...many, fresh: true }),
        beginThreads({ project, out: 'other', ...many }),
      ]) {
        await begun!.end();
        // Once more does no harm: a build ends them, and so does who began them.
        await begun!.end();
        await expect(begun!.releases.putUp({ releases: project, out: project, tombstones: [] })).rejects.toThrow(
          /ended with code/,
        );
      }
    },
  );
});
