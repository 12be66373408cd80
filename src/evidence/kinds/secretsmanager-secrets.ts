import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const secret = z.strictObject({
  name: z.string(),
  arn: z.string(),
  createdAt: z.string().nullable(),
  lastChangedAt: z.string().nullable(),
  /** Day of the last use, as coarse as the service tells it. */
  lastAccessedAt: z.string().nullable(),
  /** Key that the secret names; null is the key that AWS manages. */
  keyId: z.string().nullable(),
  /** null: the service states nothing, which it does when rotation was never set up. */
  rotationEnabled: z.boolean().nullable(),
  /** Days or a schedule expression between rotations, as stated. */
  rotationRule: z.string().nullable(),
  lastRotatedAt: z.string().nullable(),
  nextRotationAt: z.string().nullable(),
  /** Service that made the secret and keeps it; null for one of the customer. */
  owningService: z.string().nullable(),
  /** Region of the secret that this one is a copy of; null for one that is no copy. */
  primaryRegion: z.string().nullable(),
});
export type Secret = z.infer<typeof secret>;

/** Secrets that exist at collection, never their values. @source Secrets Manager ListSecrets */
export const secretsmanagerSecrets = defineEvidence({
  id: 'aws.secretsmanager.secrets@1',
  title: 'Secrets',
  description:
    'Every secret of the region that exists at collection and is not marked for deletion: when it was changed and used, its key and its rotation. Values are never asked for.',
  unread: { secrets: [] },
  body: z.strictObject({ secrets: z.array(secret) }),
});
