import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../core/canonical-json.ts';
import { type Usage, usedTogether } from '../../core/usage.ts';
import type { SharedWork } from '../../store/shared-work.ts';
import { runUsage } from '../run-record.ts';

const spent = z.strictObject(runUsage);
const FOLDER = 'spent/';

/**
 * Keeps what an attempt at a task used that did not end it, so that it counts whichever worker ends the task. What was
 * used when a worker was killed nobody can keep.
 */
export async function keepSpent(work: SharedWork, task: string, used: Usage): Promise<void> {
  if ((used.throttles ?? 0) === 0 && used.bytesScanned === 0) return;
  await work.settle(`${FOLDER}${task}/${randomUUID()}.json`, canonicalJson({ ...used }));
}

/** True for the first task of the run that tells of a query: several workers wait for the same one. */
export const countsQuery = (work: SharedWork, query: string): Promise<boolean> =>
  work.settle(`queries/${query}`, 'counted');

/** What was kept of the attempts at these tasks, together. @throws STORE_FAILED when the store cannot be read */
export async function spentOn(work: SharedWork, isMeant: (task: string) => boolean): Promise<Usage> {
  let together: Usage = { throttles: 0, bytesScanned: 0 };
  for (const name of await work.names(FOLDER)) {
    if (!isMeant(name.slice(FOLDER.length, name.lastIndexOf('/')))) continue;
    const text = await work.settled(name);
    if (text !== null) together = usedTogether(together, spent.parse(JSON.parse(text)));
  }
  return together;
}
