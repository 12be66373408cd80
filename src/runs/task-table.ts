import { endedTask, leftTask, type RunTask, type TaskResult, waitingTask } from './run-task.ts';

/** The tasks of one run, each as it is now: memory for one state a task, however often it changes and whoever looks on. */
export interface TaskTable {
  /** In the order of the plan. */
  all(): readonly RunTask[];
  /** Tasks that changed after a version, in the order in which they last changed. */
  since(version: number): readonly { readonly version: number; readonly task: RunTask }[];
  /** Names the tasks of the run in their order; those that are known stay as they are. */
  plan(ids: readonly string[]): void;
  /** A task begins. One that was never planned is not told of, here and below. */
  begin(id: string): void;
  end(id: string, result: TaskResult): void;
  /** The run has ended: what works has failed. */
  close(): void;
}

/** A table without tasks. */
export function taskTable(): TaskTable {
  const tasks = new Map<string, { readonly version: number; readonly task: RunTask }>();
  let version = 0;
  const set = (task: RunTask): void => {
    version += 1;
    tasks.set(task.id, { version, task });
  };
  return {
    all: () => [...tasks.values()].map(({ task }) => task),
    since: (seen) =>
      [...tasks.values()].filter((one) => one.version > seen).toSorted((a, b) => a.version - b.version),
    plan(ids) {
      for (const id of ids) if (!tasks.has(id)) set(waitingTask(id));
    },
    begin(id) {
      if (tasks.has(id)) set({ ...waitingTask(id), state: 'working' });
    },
    end(id, result) {
      if (tasks.has(id)) set(endedTask(id, 'done', result));
    },
    close() {
      for (const { task } of [...tasks.values()]) if (task.state === 'working') set(leftTask(task));
    },
  };
}
