import { GetRoleCommand, IAMClient, type Role } from '@aws-sdk/client-iam';
import { z } from 'zod';
import {
  type ExecutionRole,
  executionRole,
  iamExecutionRoles,
} from '../../evidence/kinds/iam-execution-roles.ts';
import { readAs, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import type { Reads } from '../reads.ts';
import { KINDS_NAMING_ROLES, namedRoles, type RoleReference } from '../role-references.ts';
import { decoded, ManagedPolicies, readInline } from './role-policies.ts';

/**
 * Reads the roles that jobs, models, endpoints and what else works for models run with, and all their policies. A role whose policies
 * could not be listed is left to its gap: with an open list it would look less powerful than it is.
 */
export const iamExecutionRolesCollector = defineCollector({
  id: 'iam-execution-roles',
  produces: iamExecutionRoles,
  reach: 'global',
  actions: [
    'iam:GetRole',
    'iam:ListAttachedRolePolicies',
    'iam:GetPolicy',
    'iam:GetPolicyVersion',
    'iam:ListRolePolicies',
    'iam:GetRolePolicy',
  ],
  uses: KINDS_NAMING_ROLES,
  unaffectedBy: [
    'codepipeline:ListActionExecutions',
    'sagemaker:DescribeEndpoint',
    'sagemaker:DescribeImageVersion',
    'sagemaker:ListApps',
    'sagemaker:ListEndpoints',
    'sagemaker:ListHumanLoops',
    'sagemaker:ListHumanTaskUis',
    'sagemaker:ListImageVersions',
    'sagemaker:ListPipelineExecutionSteps',
    'sagemaker:ListPipelineExecutions',
    'sagemaker:ListPipelineParametersForExecution',
    'sagemaker:ListSpaces',
  ],

  async collect({ client, given, reads }) {
    const iam = client(IAMClient);
    const named = namedRoles(given);
    const managed = new ManagedPolicies(iam, reads);
    const roles: ExecutionRole[] = [];
    for (const reference of named) {
      const role = await readRole(iam, reads, reference);
      if (!role) continue;
      const attached = await managed.of(role);
      const inline = await readInline(iam, reads, role);
      if (attached && inline) roles.push({ ...role, attached, inline });
    }
    const countedBy = 'roles that the evidence of workloads names';
    return { body: { roles }, population: { count: named.length, countedBy, reconciledWith: null } };
  },
});

async function readRole(
  iam: IAMClient,
  reads: Reads,
  { arn, usedBy }: RoleReference,
): Promise<ExecutionRole | null> {
  const purpose = { action: 'iam:GetRole' as const, resource: arn };
  const name = arn.slice(arn.lastIndexOf('/') + 1);
  const found = await readAs(reads, {
    ...purpose,
    call: () => iam.send(new GetRoleCommand({ RoleName: name })),
    shape: ({ Role: role }) => ({ role, settings: settings(role, { arn, usedBy }) }),
  });
  if (!found) return null;
  const trustPolicy = reads.parsed(purpose, () => decoded(found.role?.AssumeRolePolicyDocument));
  return { ...found.settings, trustPolicy };
}

/** @throws ZodError when the answer is about another role: roles of other accounts can share a name */
function settings(role: Role | undefined, { arn, usedBy }: RoleReference): ExecutionRole {
  return executionRole.parse({
    name: role?.RoleName,
    arn: z.literal(arn).parse(role?.Arn),
    createdAt: when(role?.CreateDate),
    lastUsedAt: when(role?.RoleLastUsed?.LastUsedDate),
    trustPolicy: null,
    attached: [],
    inline: [],
    boundaryArn: text(role?.PermissionsBoundary?.PermissionsBoundaryArn),
    usedBy,
  });
}
