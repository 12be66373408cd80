import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const organization = z.strictObject({
  id: z.string(),
  /** Twelve digits of the account that manages it. */
  managementAccount: z.string(),
  /** ALL, or CONSOLIDATED_BILLING where there are no service control policies. */
  featureSet: z.string().nullable(),
});
export type Organization = z.infer<typeof organization>;

export const serviceControlPolicy = z.strictObject({
  id: z.string(),
  arn: z.string(),
  name: z.string().nullable(),
  /** True for those that AWS keeps, such as FullAWSAccess. */
  awsManaged: z.boolean().nullable(),
  /** Its JSON text as the service gave it; null where it was not read. */
  document: z.string().nullable(),
  /** Ids of the root, units and accounts that it is attached to, sorted; null where they were not read. */
  targets: z.array(z.string()).nullable(),
});
export type ServiceControlPolicy = z.infer<typeof serviceControlPolicy>;

/** Where an account of the run stands in the tree. */
export const accountPath = z.strictObject({
  account: z.string(),
  /** The account, its units upwards, and the root; null where they were not read up to the root. */
  path: z.array(z.string()).nullable(),
});
export type AccountPath = z.infer<typeof accountPath>;

/**
 * Service control policies of the organisation, and what of it each account of the run stands below.
 *
 * @source Organizations DescribeOrganization, ListPolicies, DescribePolicy, ListTargetsForPolicy, ListParents
 */
export const organizationsPolicies = defineEvidence({
  id: 'aws.organizations.policies@1',
  title: 'Service control policies',
  description:
    'The organisation of the account with its service control policies, what they are attached to, and the units above each account of the run that belongs to it. Only the management account and delegated administrators may read policies: in the record of another account they are null, with a gap. An account that is in no organisation says so.',
  unread: { organization: null, policies: null, accounts: null },
  body: z.strictObject({
    /** `none` where the service says that the account is in none; null where it was not read. */
    organization: z.union([z.literal('none'), organization]).nullable(),
    /** In order of id; null where they were not read, or where there can be none. */
    policies: z.array(serviceControlPolicy).nullable(),
    /** Accounts of the run that are in this organisation, in order; null with the policies. */
    accounts: z.array(accountPath).nullable(),
  }),
});
