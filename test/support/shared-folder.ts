import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that all test files share for one run of vitest, empty at its start. */
    sharedFolder: string;
  }
}

/** Makes the folder before all tests, and removes it after them. The root gives it to every project. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!project.isRootProject()) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'exhibit-shared-'));
  project.provide('sharedFolder', folder);
  // Programs and threads that tests start load the same modules again and again.
  process.env.NODE_COMPILE_CACHE ??= join(folder, 'compiled');
  // Who ends while it is removed still writes into it.
  return () => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
}
