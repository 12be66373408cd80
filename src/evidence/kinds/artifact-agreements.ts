import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const artifactAgreement = z.strictObject({
  id: z.string(),
  arn: z.string().nullable(),
  name: z.string(),
  /** The text that was accepted, by its ARN. */
  agreementArn: z.string().nullable(),
  account: z.string().nullable(),
  /** Stated when it binds a whole organization. */
  organizationArn: z.string().nullable(),
  effectiveStart: z.string().nullable(),
  /** null also for an agreement without an end. */
  effectiveEnd: z.string().nullable(),
  /** ACTIVE, CUSTOMER_TERMINATED or AWS_TERMINATED. */
  state: z.string().nullable(),
  /** CUSTOM, DEFAULT or MODIFIED. */
  type: z.string().nullable(),
});
export type ArtifactAgreement = z.infer<typeof artifactAgreement>;

/**
 * Agreements with AWS that the account accepted in AWS Artifact, never their text.
 *
 * @source Artifact ListCustomerAgreements
 */
export const artifactAgreements = defineEvidence({
  id: 'aws.artifact.agreements@1',
  title: 'Agreements in AWS Artifact',
  description:
    'Every agreement that AWS Artifact lists for the account, with the time in which it is in force. One for a whole organization may be listed for its management account alone, and one that was signed outside AWS Artifact not at all.',
  unread: { agreements: [] },
  body: z.strictObject({ agreements: z.array(artifactAgreement) }),
});
