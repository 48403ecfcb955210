import { defineConfig } from 'vitest/config';

/** Pictures, dates and words must come out the same wherever the tests run. */
const env = { TZ: 'UTC', LC_ALL: 'C.UTF-8' };

export default defineConfig({
  test: {
    env,
    projects: [
      {
        test: {
          name: 'unit',
          env,
          include: ['tests/{house,unit,record}/**/*.test.{ts,tsx}'],
          // One for each core: the default leaves one out, which on two cores is half of them.
          maxWorkers: '100%',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          env,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/setup.ts'],
          // One browser, files in series: the machine may have two cores.
          fileParallelism: false,
          maxWorkers: 1,
          // A busy machine may be late once; what fails twice is wrong. At a desk nothing is tried again.
          retry: process.env['CI'] ? 1 : 0,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
