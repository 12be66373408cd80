import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

const grant = z.strictObject({
  id: z.string(),
  /** Who may use the key: the ARN of a principal, or a service such as `dynamodb.us-east-1.amazonaws.com`. */
  grantee: z.string().nullable(),
  /** Such as Decrypt or CreateGrant; sorted. */
  operations: z.array(z.string()),
  /** True when the grant holds for certain encryption contexts or sources only. */
  constrained: z.boolean(),
  createdAt: z.string().nullable(),
});

export const kmsKey = z.strictObject({
  id: z.string(),
  arn: z.string(),
  /** The names under which workloads ask for it: id, ARN, alias, alias ARN; sorted. */
  namedAs: z.array(z.string()),
  /** CUSTOMER or AWS. */
  manager: z.string().nullable(),
  state: z.string().nullable(),
  origin: z.string().nullable(),
  spec: z.string().nullable(),
  /** null where the question does not arise (asymmetric or imported key) or could not be read; see the gaps. */
  rotation: z.boolean().nullable(),
  createdAt: z.string().nullable(),
  deletionAt: z.string().nullable(),
  /** Key policy as JSON text; null where it was not read. */
  policy: z.string().nullable(),
  /** By id. Null where they were not read; grants on keys that AWS manages are its own and are not asked for. */
  grants: z.array(grant).nullable(),
});
export type KmsKey = z.infer<typeof kmsKey>;

/**
 * Keys that the workloads of the region name.
 *
 * @source KMS DescribeKey, GetKeyRotationStatus, GetKeyPolicy, ListGrants
 */
export const kmsKeys = defineEvidence({
  id: 'aws.kms.keys@1',
  title: 'KMS keys of the workloads',
  description: 'Every key that a workload, bucket or trail of the account names in this region.',
  unread: { keys: [] },
  body: z.strictObject({ keys: z.array(kmsKey) }),
});
