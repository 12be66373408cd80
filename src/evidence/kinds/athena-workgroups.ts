import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

/** Where queries to the log run. */
export const usedWorkgroup = z.strictObject({
  name: z.string(),
  region: z.string(),
  /** null when it is that of credentials whose account nobody named. */
  account: z.string().nullable(),
});

export const athenaWorkgroup = z.strictObject({
  name: z.string(),
  arn: z.string(),
  /** ENABLED or DISABLED. */
  state: z.string().nullable(),
  /** True: its settings win over those of a query. */
  enforced: z.boolean().nullable(),
  /** `s3://…` where results are written; null where it says nothing, as when Athena keeps them itself. */
  output: z.string().nullable(),
  /** SSE_S3, SSE_KMS or CSE_KMS, of results in S3. */
  encryption: z.string().nullable(),
  keyId: z.string().nullable(),
  /** True: Athena keeps the results itself and encrypts them. */
  managed: z.boolean().nullable(),
  managedKeyId: z.string().nullable(),
  /** Bytes that one query may read; null is no limit. */
  bytesCutoff: z.number().nullable(),
  publishesMetrics: z.boolean().nullable(),
});
export type AthenaWorkgroup = z.infer<typeof athenaWorkgroup>;

/**
 * The work group of Athena in which queries to the log ran.
 *
 * @source Athena GetWorkGroup
 */
export const athenaWorkgroups = defineEvidence({
  id: 'aws.athena.workgroups@1',
  title: 'Work groups of Athena',
  description:
    'The work group that exhibit.yaml names for queries to the log, read in its own account and region; other work groups are not. `used` says in every record which one it is, so that one that lies out of scope is seen to be missing. Nothing is used when the log is read in another way.',
  unread: { used: [], workgroups: [] },
  body: z.strictObject({ used: z.array(usedWorkgroup), workgroups: z.array(athenaWorkgroup) }),
});
