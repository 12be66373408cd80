import { afterAll, expect, type RunnerTask } from 'vitest';
import { forgetOutcomes, outcomeFaults } from './outcomes.ts';

// Files share a process, so that another one could have looked at what this one leaves out.
forgetOutcomes();

/**
 * Runs after every file of tests: the file of a check has to look at each outcome that the check can have. A run that
 * leaves tests out (`-t`, `only`) proves nothing, so nothing is demanded of it.
 */
// biome-ignore lint/correctness/noEmptyPattern: vitest wants a pattern before the suite, even an empty one.
afterAll(async ({}, file) => {
  const path = expect.getState().testPath ?? '';
  if (!path.includes('/test/checks/')) return;
  if (leavesOut(file)) return;
  const { checkTestedBy } = await import('./check-files.ts');
  const check = checkTestedBy(path);
  if (check) expect(outcomeFaults(check.id)).toEqual([]);
});

function leavesOut(task: RunnerTask): boolean {
  if ('tasks' in task) return task.tasks.some(leavesOut);
  return task.mode === 'skip' || task.mode === 'todo';
}
