import { z } from 'zod';
import { canonicalJson } from '../../core/canonical-json.ts';
import type { Digest } from '../../core/digest.ts';
import { gap } from '../../evidence/gap.ts';
import type { SharedWork } from '../../store/shared-work.ts';
import type { Store } from '../../store/store.ts';
import { readTasks, TASKS_FILE } from '../inline-tasks.ts';
import { endedTask, leftTask, type RunTask, waitingTask } from '../run-task.ts';
import { type Completion, completedTasks, completionOf } from './completion.ts';
import { inputsOf } from './inputs-of.ts';
import { wavesOf } from './tasks.ts';

const withGaps = z.object({ gaps: z.array(gap) });

/** The collecting tasks of one shared run, looked at again and again: what is done is read from the store once. */
export interface SharedTasks {
  /**
   * In the order of the plan; empty once nothing of them is left.
   *
   * @param atWork ids of those that workers say they do
   */
  look(run: {
    readonly atWork: ReadonlySet<string>;
    readonly hasEnded: boolean;
  }): Promise<readonly RunTask[]>;
}

const fileOf = (id: string): string => `runs/${id}/${TASKS_FILE}`;

/** Looks at the tasks of a run. @throws STORE_FAILED when what they left cannot be read */
export function sharedTasks(store: Store, id: string, work: SharedWork): SharedTasks {
  const ended = new Map<string, RunTask>();
  let plan: readonly string[] | null = null;
  const endOf = async (task: string): Promise<RunTask | null> => {
    const known = ended.get(task) ?? (await taskLeft(work, task));
    if (known) ended.set(task, known);
    return known;
  };
  const tasksNow = async (atWork: ReadonlySet<string>): Promise<readonly RunTask[]> => {
    plan ??= await plannedIn(work);
    if (plan === null) return [];
    const done = await completedTasks(work);
    const tasks: RunTask[] = [];
    for (const task of plan) {
      const end = done.has(task) ? await endOf(task) : null;
      tasks.push(end ?? { ...waitingTask(task), state: atWork.has(task) ? 'working' : 'waiting' });
    }
    return tasks;
  };
  return {
    async look({ atWork, hasEnded }) {
      if (!hasEnded) return tasksNow(atWork);
      const kept = await readTasks(store, fileOf(id));
      return kept.length > 0 ? kept : (await tasksNow(atWork)).map(leftTask);
    },
  };
}

/** Keeps what the tasks of a run came to beside its record, before what they left is removed. */
export async function keepTasks(store: Store, id: string, work: SharedWork): Promise<void> {
  const tasks = await sharedTasks(store, id, work).look({ atWork: new Set(), hasEnded: false });
  await store.putNew(fileOf(id), Buffer.from(canonicalJson(tasks)));
}

/** Null when the run is of another version, or what decides it is gone. */
async function plannedIn(work: SharedWork): Promise<readonly string[] | null> {
  return inputsOf(work).then(
    (inputs) =>
      wavesOf(inputs)
        .flat()
        .map(({ id }) => id),
    () => null,
  );
}

async function taskLeft(work: SharedWork, id: string): Promise<RunTask | null> {
  const done = await completionOf(work, id);
  if (!done) return null;
  const { calls, evidence: records, gaps: gapCount } = done.counts;
  const gaps = gapCount === 0 ? [] : await gapsIn(work, done.records);
  return endedTask(id, done.givenUp ? 'failed' : 'done', { calls, records, gaps, gapCount });
}

async function gapsIn(work: SharedWork, records: Completion['records']) {
  const found = [];
  const read = async (digest: Digest) =>
    withGaps.parse(JSON.parse((await work.get(digest)).toString('utf8'))).gaps;
  for (const digest of records) found.push(...(await read(digest)));
  return found;
}
