import { z } from 'zod';
import type { Json } from '../core/canonical-json.ts';
import type { Digest } from '../core/digest.ts';
import { digestText } from '../evidence/envelope.ts';

/**
 * One recorded call: what was asked and what was answered, after redaction. A transcript is a text of one such
 * record a line, each in canonical JSON; the digest of a line is how evidence cites it.
 *
 * Values that JSON lacks are tagged: `{"$date": ISO instant}`, `{"$bytes": base64}`, `{"$number": "NaN"}`, and
 * `{"$body": digest}` for content kept beside the transcript. An object of the service that looks like a tag
 * stands inside `{"$plain": …}`.
 */
export const transcriptRecord = z.strictObject({
  /** Task that called: `<collector>/<account>/<region>`. */
  task: z.string(),
  /** Position among the task's calls, from 0. */
  seq: z.int().nonnegative(),
  account: z.string(),
  region: z.string(),
  /** Client id such as `SageMaker`, or `Trail` for a question to the log. */
  service: z.string(),
  operation: z.string(),
  input: z.json(),
  outcome: z.union([
    z.strictObject({ output: z.json() }),
    z.strictObject({
      error: z.strictObject({ name: z.string(), message: z.string(), status: z.int().nullable() }),
    }),
  ]),
  requestId: z.string().nullable(),
  attempts: z.int().nullable(),
  startedAt: z.string(),
  durationMs: z.int().nonnegative(),
  /** Content kept beside the transcript: what was kept, and the digest of what the service sent. */
  bodies: z.array(z.strictObject({ digest: digestText, bytes: z.int(), received: digestText })),
});
export type TranscriptRecord = z.infer<typeof transcriptRecord>;

/** What identifies a call within a run. */
export interface Call {
  readonly account: string;
  readonly region: string;
  readonly service: string;
  readonly operation: string;
  readonly input: Json;
}

/** What a live call gave, before redaction. */
export interface LiveAnswer {
  readonly output: unknown;
  readonly requestId: string | null;
  readonly attempts: number | null;
}

/** Content-addressed bytes beside a transcript. */
export interface Bodies {
  put(bytes: Uint8Array): Promise<Digest>;
  /** @throws TRANSCRIPT_INVALID when there is no such content or it does not have this digest */
  get(digest: Digest): Promise<Uint8Array>;
}

/**
 * The tape of one task, recording or playing. Both give the caller the same values: what a recorder hands on has
 * been through redaction and the transcript's encoding, so that a replay cannot differ.
 */
export interface Tape {
  /**
   * Answers a call: a recorder runs `live` and records, a player never runs it.
   *
   * @throws CALL_UNRECORDED from a player that has no such call (left)
   */
  call(call: Call, live: () => Promise<LiveAnswer>): Promise<unknown>;
  /** Digests of the records so far, in order. */
  readonly refs: readonly Digest[];
  /** Latest start of a call so far; null before the first. */
  readonly lastAt: string | null;
}

/** Opens the tape of each task of a run. */
export interface Transcript {
  tape(task: string): Tape;
}
