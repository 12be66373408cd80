import { z } from 'zod';
import type { OpenedPack } from '../opened-pack.ts';
import { callOf, recordOf } from '../recorded.ts';
import { branchOf, treeBranch } from './tree.ts';

/** The calls of which record, and which part of them. */
export interface CallsWish {
  readonly digest: string;
  readonly offset: number;
  readonly limit: number;
}

const recordedCall = z.strictObject({
  /** Digest of the line of the transcript, which is how the record cites it. */
  digest: z.string(),
  account: z.string(),
  region: z.string(),
  service: z.string(),
  operation: z.string(),
  requestId: z.string().nullable(),
  attempts: z.int().nullable(),
  startedAt: z.string(),
  durationMs: z.int(),
  /** Bytes of the line. */
  bytes: z.int(),
  input: treeBranch,
  /** Null when the call failed. */
  answer: treeBranch.nullable(),
  /** Null when it was answered. */
  error: z.strictObject({ name: z.string(), message: z.string(), status: z.int().nullable() }).nullable(),
  /** Contents that are kept beside the transcript. */
  bodies: z.array(z.strictObject({ digest: z.string(), bytes: z.int() })),
});

/** A part of the calls that a record rests on, in the order of the transcript. */
export const callPage = z.strictObject({
  total: z.int(),
  offset: z.int(),
  calls: z.array(recordedCall),
  /** Digests that the record cites and the transcript does not have, of this part. */
  missing: z.array(z.string()),
});
export type CallPage = z.infer<typeof callPage>;

/** The calls under a record; null when the pack has no such record. */
export function calls(pack: OpenedPack, { digest, offset, limit }: CallsWish): CallPage | null {
  const record = recordOf(pack, digest);
  if (!record) return null;
  const wanted = record.calls.slice(offset, offset + limit).map((one) => ({ one, call: callOf(pack, one) }));
  return {
    ...{ total: record.calls.length, offset },
    calls: wanted.flatMap(({ one, call }) => {
      if (!call) return [];
      const { input, outcome, task: _, ...told } = call;
      return {
        ...told,
        digest: one,
        input: branchOf('', input),
        answer: 'output' in outcome ? branchOf('', outcome.output) : null,
        error: 'error' in outcome ? outcome.error : null,
      };
    }),
    missing: wanted.flatMap(({ one, call }) => (call ? [] : one)),
  };
}
