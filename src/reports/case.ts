import { z } from 'zod';
import { digestText } from '../evidence/envelope.ts';
import { attributionHop } from '../evidence/kinds/cloudtrail-changes.ts';
import { integrityFinding } from '../evidence/kinds/cloudtrail-integrity.ts';

const period = z.strictObject({ from: z.string(), to: z.string() });

const integrity = z.enum(['proven', 'broken', 'not-validated']);

const difference = z.strictObject({
  field: z.string(),
  /** `set`: the value before is not in the log. `unknown`: what it was replaced by is not in the log. */
  kind: z.enum(['changed', 'added', 'removed', 'set', 'unknown']),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** What was followed to get there; null for the resource itself. */
  via: z.string().nullable(),
});

const event = z.strictObject({
  at: z.string(),
  source: z.string(),
  event: z.string(),
  account: z.string(),
  region: z.string(),
  resources: z.array(z.string()),
  /** Null when the log does not say. */
  person: z.string().nullable(),
  kind: z.enum(['human', 'service', 'root', 'account', 'unknown']),
  strength: z.enum(['certain', 'policy', 'weak', 'none']),
  rules: z.array(attributionHop.shape.rule),
  role: z.string().nullable(),
  identityArn: z.string().nullable(),
  note: z.string().nullable(),
  hops: z.array(attributionHop),
  sourceIp: z.string().nullable(),
  error: z.string().nullable(),
  effect: z.enum(['created', 'deleted', 'changed']).nullable(),
  differences: z.array(difference),
  session: z.strictObject({ id: z.string(), began: z.string().nullable(), console: z.boolean() }),
  /** The record of the same action in another account. */
  twin: z.strictObject({ account: z.string(), eventId: z.string() }).nullable(),
  eventId: z.string(),
  /** Where the record stands; digest and position are null where an engine does not give them. */
  file: z.strictObject({ key: z.string(), digest: digestText.nullable(), index: z.int().nullable() }),
});

/** What is stated and not derived: the question, and what the log was when it was asked. */
export const caseGiven = z.strictObject({
  generatedAt: z.string(),
  tool: z.strictObject({ name: z.literal('exhibit'), version: z.string() }),
  question: z.strictObject({
    resource: z.string().nullable(),
    actor: z.string().nullable(),
    events: z.array(z.string()),
  }),
  period,
  /** Null for all that the log has. */
  accounts: z.array(z.string()).nullable(),
  regions: z.array(z.string()).nullable(),
  log: z.strictObject({
    engine: z.enum(['local', 'athena', 'lookup']),
    location: z.string(),
    files: z.int(),
    records: z.int(),
    duplicates: z.int(),
    /** Write events in the period, before the question narrowed them. */
    changes: z.int(),
    corrected: z.int(),
    observations: z.int(),
    integrity,
    /** Why it is not proven for all that was searched; null when it is. */
    integrityReason: z.string().nullable(),
    /** The validation of each account and region that was searched; empty when there was nothing to validate. */
    proofs: z.array(
      z.strictObject({
        account: z.string(),
        region: z.string(),
        integrity,
        integrityReason: z.string().nullable(),
        /** By delivery: the period and the hour after it. */
        validated: period,
        digests: z.int(),
        /** Log files that were compared with a digest. */
        logs: z.int(),
        /** Fingerprints of the published keys that the signatures were checked with. */
        keys: z.array(z.string()),
        findings: z.array(integrityFinding),
      }),
    ),
  }),
  uncovered: z.array(z.strictObject({ account: z.string(), region: z.string(), day: z.string() })),
  unreadable: z.array(z.strictObject({ key: z.string(), reason: z.string() })),
});
export type CaseGiven = z.infer<typeof caseGiven>;

/** A question to the log and its answer, in one document: the only input of the report of a case. */
export const caseDocument = caseGiven.extend({
  schema: z.literal('https://exhibit.dev/schema/case/v1'),
  id: z.string(),
  /** The changes that answer the question, by time. */
  events: z.array(event),
  /** What is unusual about the chains of sessions. */
  findings: z.array(z.string()),
  /** The log files that the kept records come from. */
  files: z.array(z.strictObject({ key: z.string(), digest: digestText.nullable(), records: z.int() })),
  /** The records that the answer follows from, beside this document. */
  records: z.strictObject({ file: z.string(), digest: digestText, count: z.int() }),
  /** What this case can not show, in sentences. */
  limits: z.array(z.string()),
});
export type Case = z.infer<typeof caseDocument>;
export type CaseEvent = z.infer<typeof event>;
