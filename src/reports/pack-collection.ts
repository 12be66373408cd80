import { z } from 'zod';
import { digestText } from '../evidence/envelope.ts';

/**
 * What a call does to the account. `read` changes nothing; `session` gives short-lived credentials; `log` is a question
 * to the log of CloudTrail, told in full under `queries`; `other` may change something and has to be explained.
 */
const access = z.enum(['read', 'session', 'log', 'other']);

const operation = z.strictObject({
  account: z.string(),
  /** Client id such as `SageMaker`, or `Trail` for a question to the log. */
  service: z.string(),
  operation: z.string(),
  access,
  calls: z.int(),
  /** Calls that ended with an error, after all attempts. */
  failed: z.int(),
  /** Attempts after the first, of the calls that state how many they took; null when none does. */
  retries: z.int().nullable(),
});

const execution = z.strictObject({
  id: z.string(),
  workgroup: z.string().nullable(),
  engineVersion: z.string().nullable(),
  /** `database.table`; null: a run of an earlier version, which did not keep it. */
  table: z.string().nullable(),
  /** Where the log lies for the table, with the partitions in braces; null as with `table`. */
  template: z.string().nullable(),
  /** The text that ran, and its parameters in order; null as with `table`. */
  sql: z.string().nullable(),
  parameters: z.array(z.string()).nullable(),
  /** Of text and parameters. */
  digest: digestText,
  /** Folders of an account, region and day that it could read, and the bytes of the log files in them. */
  partitions: z.int(),
  logBytes: z.int(),
  bytesScanned: z.int().nullable(),
  milliseconds: z.int().nullable(),
  /** Of the result file; null when the service keeps the result itself. */
  result: digestText.nullable(),
  resultEncryption: z.string().nullable(),
  /** Columns that the table lacks: what they would say is not seen. */
  absentColumns: z.array(z.string()),
});

const query = z.strictObject({
  account: z.string(),
  region: z.string(),
  /** Records of events, counted accesses to objects, or the validation of the log by its digests. */
  asked: z.enum(['records', 'accesses', 'validation']),
  engine: z.string().nullable(),
  location: z.string().nullable(),
  /** What was asked, as recorded: the parameters in full. */
  question: z.json(),
  /** All times in question and answer. */
  timeZone: z.literal('UTC'),
  /** Digest of the record of the call in the transcript. */
  call: digestText,
  askedAt: z.string(),
  milliseconds: z.int(),
  /** Why there is no answer; null when there is one. */
  error: z.string().nullable(),
  answer: z
    .strictObject({
      /** Of the whole answer, in canonical JSON. */
      digest: digestText,
      /** Records, places accessed, or chains of digests in the answer; null when it has no such list. */
      rows: z.int().nullable(),
      /** Records that were looked at; null where that is not counted. */
      scanned: z.int().nullable(),
      files: z.int().nullable(),
      duplicates: z.int().nullable(),
      unreadable: z.int().nullable(),
      /** Days without any log file. */
      uncovered: z.int().nullable(),
    })
    .nullable(),
  /** How a query service came to it; null for engines that read files or events themselves. */
  execution: execution.nullable(),
});

/** How the evidence came about: as whom, with which rights, by which calls and questions. */
export const collection = z.strictObject({
  /** As whom each account was read. */
  callers: z.array(z.strictObject({ account: z.string(), principals: z.array(z.string()) })),
  /** IAM actions that the collectors of this run need, all of them; sorted. */
  permissions: z.array(z.string()),
  /** Every operation that was called, by account. */
  operations: z.array(operation),
  /** Every question to the log. */
  queries: z.array(query),
});
export type Collection = z.infer<typeof collection>;
export type Operation = z.infer<typeof operation>;
export type Query = z.infer<typeof query>;
