import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

/** A policy document as JSON text, decoded from the URL form of IAM; null when it could not be read. */
const document = z.string().nullable();

export const executionRole = z.strictObject({
  name: z.string(),
  arn: z.string(),
  createdAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
  trustPolicy: document,
  attached: z.array(z.strictObject({ name: z.string(), arn: z.string(), document })),
  inline: z.array(z.strictObject({ name: z.string(), document })),
  boundaryArn: z.string().nullable(),
  /** ARNs of the workloads that run with it, sorted. */
  usedBy: z.array(z.string()),
});
export type ExecutionRole = z.infer<typeof executionRole>;

/**
 * Roles that the workloads run with.
 *
 * @source IAM GetRole, ListAttachedRolePolicies, GetPolicy, GetPolicyVersion, ListRolePolicies, GetRolePolicy
 */
export const iamExecutionRoles = defineEvidence({
  id: 'aws.iam.execution-roles@1',
  title: 'Execution roles',
  description:
    'Every role that a job, model, endpoint, notebook, delivery pipeline or person in Studio of the account runs with, and all its policies. Roles of other accounts that a pipeline takes are not read from here.',
  unread: { roles: [] },
  body: z.strictObject({ roles: z.array(executionRole) }),
});
