import { z } from 'zod';
import { digestText } from '../evidence/envelope.ts';
import { FRAMEWORK_IDS } from '../mappings/framework-id.ts';

/** Form of the id of a run: it names files and jobs, so it holds nothing that means something in either. */
export const runId = z.string().regex(/^run-[0-9a-f]{16,64}$/, 'no id of a run');

/** What somebody asks for; the rest is in the configuration of the house. */
export const runOrder = z.strictObject({
  period: z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime() }),
  /** Left out: those of the configuration. */
  frameworks: z.array(z.enum(FRAMEWORK_IDS)).min(1).optional(),
  /** Ids of accounts of the configuration; left out: all of them. */
  accounts: z
    .array(z.string().regex(/^\d{12}$/))
    .min(1)
    .optional(),
  /** The pack before this one; null: the newest of the same scope in the store, which is looked for when the run is made. */
  previous: digestText.nullable().default(null),
  /** Begins a chain: no pack is looked for. */
  first: z.literal(true).optional(),
  /** 1 goes before 10. */
  priority: z.int().min(1).max(10).default(5),
});
export type RunOrder = z.infer<typeof runOrder>;

/** Counts of what a run used, as `Usage` has them; records of before they were counted have none. */
export const runUsage = {
  throttles: z.int().nonnegative().nullable().default(null),
  bytesScanned: z.int().nonnegative().nullable().default(null),
};

/** Counts only go up. */
const runProgress = z.strictObject({
  stage: z.enum(['waiting', 'collecting', 'assessing', 'rendering', 'signing', 'storing', 'ended']),
  tasks: z.int().nonnegative(),
  tasksDone: z.int().nonnegative(),
  calls: z.int().nonnegative(),
  evidence: z.int().nonnegative(),
  gaps: z.int().nonnegative(),
  ...runUsage,
});
export type RunProgress = z.infer<typeof runProgress>;

/** A run as the house knows it, from its order on. It outlives the queue. */
export const runRecord = z.strictObject({
  schema: z.literal('https://exhibit.dev/schema/run-record/v1'),
  id: runId,
  order: runOrder,
  /** Who asked: a subject of a token, a schedule, or `command line`. */
  orderedBy: z.string(),
  orderedAt: z.iso.datetime(),
  state: z.enum(['waiting', 'running', 'finished', 'failed', 'canceled']),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  progress: runProgress,
  /** Null until it is stored. */
  pack: z.strictObject({ id: z.string(), name: z.string(), bundleName: z.string() }).nullable(),
  /** Why it failed, in a sentence; never a stack. */
  failure: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
});
export type RunRecord = z.infer<typeof runRecord>;

/** States in which a run stays. */
export const ENDED: ReadonlySet<RunRecord['state']> = new Set(['finished', 'failed', 'canceled']);
