import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

/** Tests that mock a module, measure memory, or run workers and kill them: each file gets a process of its own. */
const ALONE = ['test/cli/spared-run.test.ts', 'test/scale/**/*.test.ts', 'test/workers/**/*.test.ts'];

/**
 * One project per kind of test: `unit` touches no network but loopback and no program but Node, `alone` is the part of
 * it whose files share no process, `smoke` runs the command line as a user would, `conformance` asks programs that we
 * did not write about our documents, `web` drives the page in a browser, `peers` asks those programs that run what we
 * send to AWS.
 */
export default defineConfig({
  test: {
    // Much of the time goes by in programs that tests start, and in waiting for them: more files than cores at a time.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: ['test/support/shared-folder.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['test/support/every-outcome.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/smoke/**', 'test/conformance/**', 'test/peers/**', 'test/web/**', ...ALONE],
          // The product keeps no state in its modules, and loading them anew costs more than most of these files.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: ALONE },
      },
      {
        extends: true,
        test: {
          name: 'smoke',
          include: ['test/smoke/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'conformance',
          include: ['test/conformance/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          include: ['test/web/**/*.test.ts'],
          globalSetup: ['test/web/support/built-page.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'peers',
          include: ['test/peers/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
