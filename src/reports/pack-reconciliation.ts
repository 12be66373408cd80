import { z } from 'zod';
import { digestText } from '../evidence/envelope.ts';

const logged = z.strictObject({ arn: z.string(), at: z.string(), eventId: z.string() });
const unlogged = z.strictObject({ arn: z.string(), createdAt: z.string() });

/** What the list of the service and the log say of one population of one account and region. */
export const reconciliation = z.strictObject({
  account: z.string(),
  region: z.string(),
  kindId: z.string(),
  /** Plural noun, such as `training jobs`. */
  what: z.string(),
  /** Why the two were not compared; null when they were. */
  notCompared: z.string().nullable(),
  /** Listed resources made in the period, and calls in the log that made one; null when not compared. */
  counts: z.strictObject({ list: z.int(), log: z.int() }).nullable(),
  /** Made according to the log, not removed, and not in the list: unknown in each check that needs the list. */
  notInList: z.array(logged),
  /** Made in the period according to the list, without an event. */
  notInLog: z.array(unlogged),
  /** The same, where the service made it on its own or may have. */
  madeByService: z.array(unlogged.extend({ reason: z.string() })),
  /** Removed in the period according to the log: no discrepancy. */
  removed: z.array(logged),
  evidence: z.array(digestText),
});
