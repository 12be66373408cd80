import { z } from 'zod';
import { canonicalJson } from '../../core/canonical-json.ts';
import { ExhibitError } from '../../core/errors.ts';
import { usedTogether } from '../../core/usage.ts';
import { digestText } from '../../evidence/envelope.ts';
import type { SharedWork } from '../../store/shared-work.ts';
import { runUsage } from '../run-record.ts';

/** What a task left behind when it was done: digests of what is in the shared work, and counts. */
const completion = z.strictObject({
  task: z.string(),
  /** Its sealed records, in order of their parts. */
  records: z.array(digestText),
  /** Its recorded calls, a line each; null when it recorded none. */
  calls: digestText.nullable(),
  /** Number of its calls that a filed transcript answered. */
  filed: z.int().nonnegative(),
  /** Contents that its recorded calls name. */
  bodies: z.array(digestText),
  counts: z.strictObject({
    calls: z.int().nonnegative(),
    evidence: z.int().nonnegative(),
    gaps: z.int().nonnegative(),
    ...runUsage,
  }),
  /** The task was never done: its record is a gap over all of it. */
  givenUp: z.literal(true).optional(),
});
export type Completion = z.infer<typeof completion>;

/** Counts of tasks together. */
export function countedTogether(all: readonly Completion['counts'][]): Completion['counts'] {
  return all.reduce<Completion['counts']>(
    (sum, each) => ({
      calls: sum.calls + each.calls,
      evidence: sum.evidence + each.evidence,
      gaps: sum.gaps + each.gaps,
      ...usedTogether(sum, each),
    }),
    { calls: 0, evidence: 0, gaps: 0, throttles: 0, bytesScanned: 0 },
  );
}

const FOLDER = 'done/';
const nameOf = (task: string) => `${FOLDER}${task}.json`;

/** Marks a task as done, for good. @returns false when somebody did before: that completion counts, not this one */
export async function complete(work: SharedWork, done: Completion): Promise<boolean> {
  return work.settle(nameOf(done.task), canonicalJson(done));
}

/** What a task left behind; null when it is not done. @throws STORE_FAILED when it cannot be read */
export async function completionOf(work: SharedWork, task: string): Promise<Completion | null> {
  const text = await work.settled(nameOf(task));
  if (text === null) return null;
  const parsed = completion.safeParse(JSON.parse(text));
  if (parsed.success && parsed.data.task === task) return parsed.data;
  throw new ExhibitError('STORE_FAILED', `What ${task} left behind cannot be read.`, { cause: parsed.error });
}

/** Ids of the tasks that are done. */
export async function completedTasks(work: SharedWork): Promise<ReadonlySet<string>> {
  const names = await work.names(FOLDER);
  return new Set(names.map((name) => name.slice(FOLDER.length, -'.json'.length)));
}
