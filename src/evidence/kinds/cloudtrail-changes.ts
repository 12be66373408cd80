import { z } from 'zod';
import { digestText } from '../envelope.ts';
import { defineEvidence } from '../kind.ts';

/** One step from the identity in the event towards the person: who assumed which role, found by which rule. */
export const attributionHop = z.strictObject({
  /**
   * `key` and `session` are certain; `source-identity` and `identity-center` as sure as who sets them; `name` is weak.
   * `shared-event`: the record of the same action in the caller's account; `tuning-job`: the event that created the
   * tuning job of a training job.
   */
  rule: z.enum([
    'direct',
    'key',
    'session',
    'source-identity',
    'identity-center',
    'name',
    'shared-event',
    'tuning-job',
  ]),
  identityArn: z.string().nullable(),
  /** The event that issued the session, when one was found. */
  eventId: z.string().nullable(),
});

/** Who stands behind an event. */
export const actor = z.strictObject({
  /** The person or service in one word: a user name, an e-mail, a service principal; null when the log does not say. */
  name: z.string().nullable(),
  kind: z.enum(['human', 'service', 'root', 'account', 'unknown']),
  /** How sure: the weakest hop. `none` when nobody was found. */
  strength: z.enum(['certain', 'policy', 'weak', 'none']),
  /** ARN in the event itself. */
  identityArn: z.string().nullable(),
  /** Role through which it was done, the last one of a chain. */
  role: z.string().nullable(),
  hops: z.array(attributionHop),
  /** Why the person is not known, or what weakens the answer. */
  note: z.string().nullable(),
});
export type Actor = z.infer<typeof actor>;

const json: z.ZodType<unknown> = z.json();

export const change = z.strictObject({
  eventId: z.string(),
  at: z.string(),
  /** eventSource, such as sagemaker.amazonaws.com */
  source: z.string(),
  /** eventName, such as UpdateEndpoint */
  name: z.string(),
  account: z.string(),
  region: z.string(),
  actor,
  sourceIp: z.string().nullable(),
  /** Error code when the call failed; null when it succeeded. */
  error: z.string().nullable(),
  /** ARNs, or `type/name` where no ARN is stated, of what the event touched, sorted. */
  resources: z.array(z.string()),
  /** requestParameters and responseElements as logged, after redaction. */
  request: json.nullable(),
  response: json.nullable(),
  /** Where the record stands: log file key, its digest, and position in it; null where the engine cannot tell. */
  file: z.strictObject({
    key: z.string(),
    digest: digestText.nullable(),
    index: z.int().nullable(),
  }),
});
export type Change = z.infer<typeof change>;

/**
 * Write events of the period on SageMaker and on the roles, keys, buckets and trails that the workloads use,
 * from the log of one account and region.
 *
 * @source CloudTrail log files
 */
export const cloudtrailChanges = defineEvidence({
  id: 'aws.cloudtrail.changes@1',
  title: 'Changes in the period',
  description:
    'Every write event in the log of this account and region, each with the person or service behind it and the rule that found it, ordered by time. Events of one call that the log delivered twice stand once. Events after the period are kept apart: they tell which settings were changed before they were read.',
  unread: {
    source: {
      engine: 'local',
      location: '',
      files: 0,
      records: 0,
      duplicates: 0,
      integrity: 'not-validated',
      integrityReason: 'The log was not read.',
    },
    changes: [],
    after: [],
  },
  body: z.strictObject({
    /** Where the log was read and how much of it. */
    source: z.strictObject({
      engine: z.enum(['local', 'athena', 'lookup']),
      location: z.string(),
      files: z.int(),
      records: z.int(),
      duplicates: z.int(),
      /**
       * `proven`: the digest chain proves the log of the period, and the log files that were read are those that it
       * lists. `broken`: something contradicts what was signed. It speaks of `changes`, not of those after the period.
       */
      integrity: z.enum(['proven', 'broken', 'not-validated']),
      /** Why it is not proven; null when it is. */
      integrityReason: z.string().nullable(),
    }),
    changes: z.array(change),
    /** The same from the end of the period to the start of the run: what was read of an account is its state then. */
    after: z.array(change),
  }),
});
