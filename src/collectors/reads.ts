import type { Digest } from '../core/digest.ts';
import type { Gap } from '../evidence/gap.ts';
import type { Action } from './action.ts';

/** What a read is for: the action it needs, and the resource it is about (null for a listing of everything). */
export interface Purpose {
  readonly action: Action;
  readonly resource: string | null;
  /**
   * Error names that are an answer and no failure, such as NoSuchBucketPolicy; `reads.one` then gives `absent`.
   */
  readonly absentWhen?: readonly string[];
  /** What the message must say too, where a service uses one name for several things. */
  readonly absentMessage?: RegExp;
}

/** The bytes of an S3 object as they were kept, after redaction. */
export interface ObjectBytes {
  readonly uri: string;
  readonly text: string;
  /** Digest of the kept bytes. */
  readonly digest: Digest;
  readonly eTag: string | null;
  readonly versionId: string | null;
}

/**
 * The reads of one task. A failed read becomes a gap; what came before it is kept. Errors that are no gaps
 * (expired credentials, an aborted run, an unrecorded call, a bug) fly through.
 */
export interface Reads {
  /** Runs one call. `null` when it failed and is now a gap; `absent` when it failed with one of `absentWhen`. */
  one<Answer>(purpose: Purpose, call: () => Promise<Answer>): Promise<Answer | null | 'absent'>;
  /**
   * Walks pages until there are no more. Gives the items in order; on a failure adds a gap and ends, so use
   * `complete` where a cut list could look whole. A page without its list, or a token seen before, is malformed.
   */
  items<Page, Item>(
    purpose: Purpose,
    pages: AsyncIterable<Page>,
    list: (page: Page) => readonly Item[] | undefined,
  ): AsyncIterable<Item>;
  /** All items of a listing, or null when it could not be read to its end (a gap says why). */
  complete<Page, Item>(
    purpose: Purpose,
    pages: AsyncIterable<Page>,
    list: (page: Page) => readonly Item[] | undefined,
  ): Promise<Item[] | null>;
  /** Reads an S3 object (`s3:GetObject`); `absent` when there is no such object, null when it is a gap. */
  object(uri: string): Promise<ObjectBytes | null | 'absent'>;
  /**
   * Parses what a service answered; a mismatch is a gap of kind malformed for this purpose, and null.
   * `parse` may throw anything (a zod error, a SyntaxError).
   */
  parsed<Value>(purpose: Purpose, parse: () => Value): Value | null;
  /** Adds a gap that no call produced, such as a source that is not configured. */
  gap(gap: Omit<Gap, 'region'>): void;
}
