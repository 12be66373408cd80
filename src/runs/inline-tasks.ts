import { EventEmitter, once } from 'node:events';
import { z } from 'zod';
import { canonicalJson } from '../core/canonical-json.ts';
import { ExhibitError } from '../core/errors.ts';
import type { Store } from '../store/store.ts';
import type { Progress } from './progress.ts';
import { type RunTask, runTask } from './run-task.ts';
import { type TaskTable, taskTable } from './task-table.ts';

/** File with the tasks of a run that has ended, below its folder. */
export const TASKS_FILE = 'tasks.json';
const nameOf = (id: string): string => `runs/${id}/${TASKS_FILE}`;

const kept = z.array(runTask);

/** The tasks of the run that works in this process, and of those that ended in it. */
export interface InlineTasks {
  /** Tasks of runs that have not ended are in memory, others in the store; empty when nobody kept them. */
  of(id: string): Promise<readonly RunTask[]>;
  /** Every task as it is, then again whenever it changes, until the run has ended. */
  follow(id: string, signal: AbortSignal): AsyncIterable<RunTask>;
  note(id: string, progress: Progress): void;
  /** Keeps the tasks of a run that has ended and lets go of them. @throws STORE_FAILED when they cannot be kept */
  end(id: string): Promise<void>;
}

/** Follows the tasks of runs that are done in this process. @param hasEnded says so of a run, and of one that nobody knows */
export function inlineTasks(store: Store, hasEnded: (id: string) => boolean): InlineTasks {
  const tables = new Map<string, TaskTable>();
  const changes = new EventEmitter().setMaxListeners(0);
  const tableOf = (id: string): TaskTable => {
    const table = tables.get(id) ?? taskTable();
    tables.set(id, table);
    return table;
  };
  return {
    of: async (id) => tables.get(id)?.all() ?? readTasks(store, nameOf(id)),
    async *follow(id, signal) {
      let seen = 0;
      // Held on to, so that whoever reads slowly still hears how a run ended.
      let table: TaskTable | undefined;
      const news = () => table?.since(seen) ?? [];
      while (!signal.aborted) {
        table ??= tables.get(id);
        const isOver = hasEnded(id);
        for (const { version, task } of news()) {
          seen = version;
          yield task;
        }
        if (isOver) break;
        if (news().length === 0) await once(changes, id, { signal }).catch(() => undefined);
      }
      if (!table) yield* await readTasks(store, nameOf(id));
    },
    note(id, progress) {
      const table = tableOf(id);
      if (progress.stage === 'planned') table.plan(progress.plan ?? []);
      else if (progress.stage === 'collecting') table.begin(progress.task);
      else if (progress.stage === 'collected' && progress.left) table.end(progress.task, progress.left);
      else return;
      changes.emit(id);
    },
    async end(id) {
      const table = tables.get(id);
      table?.close();
      changes.emit(id);
      if (!table) return;
      try {
        if (table.all().length > 0) await store.put(nameOf(id), Buffer.from(canonicalJson(table.all())));
      } finally {
        tables.delete(id);
      }
    },
  };
}

/** The tasks that were kept of a run; none when there is no such file. @throws STORE_FAILED when it cannot be read */
export async function readTasks(store: Store, name: string): Promise<readonly RunTask[]> {
  const bytes = await store.get(name);
  if (bytes === null) return [];
  try {
    return kept.parse(JSON.parse(bytes.toString('utf8')));
  } catch (cause) {
    throw new ExhibitError('STORE_FAILED', `${name} does not hold the tasks of a run.`, { cause });
  }
}
