import type { Edge } from '../../framework.ts';

/** Edges to controls of access. */
export const accessEdges = [
  {
    control: '7.2.2',
    check: 'iam-execution-role-full-access',
    strength: 'partial',
    rationale:
      'Least privilege: no role of a workload has a managed policy for all of SageMaker or the account.',
    remains: 'Show the job functions and the access that each of them needs.',
  },
  {
    control: '7.2.2',
    check: 'iam-execution-role-wildcards',
    strength: 'partial',
    rationale: 'Least privilege: no role of a workload may do everything of a service on every resource.',
    remains: 'Show the job functions and the access that each of them needs.',
  },
  {
    control: '7.2.5',
    check: 'iam-execution-role-full-access',
    strength: 'partial',
    rationale:
      'Roles of workloads are application accounts; full-access policies grant them more than any workload needs.',
    remains: 'Show what each workload needs, and that its role has no more.',
  },
  {
    control: '7.2.5',
    check: 'iam-execution-role-wildcards',
    strength: 'partial',
    rationale:
      'Roles of workloads are application accounts; the check finds rights that are not limited to any system.',
    remains: 'Show what each workload needs, and that its role has no more.',
  },
  {
    control: '7.2.5',
    check: 'iam-execution-role-pass-role',
    strength: 'partial',
    rationale: 'A role that may pass any role can reach the rights of all others.',
    remains: 'Show what each workload needs, and that its role has no more.',
  },
  {
    control: '7.2.5',
    check: 'iam-execution-role-trust',
    strength: 'partial',
    rationale:
      'Access of the account is limited to the systems that need it when the service may take the role on behalf of the own account only.',
    remains: 'Show what each workload needs, and that its role has no more.',
  },
  {
    control: '7.2.6',
    check: 's3-bucket-public-access',
    strength: 'partial',
    rationale:
      'A bucket open to the public could be queried by everybody; the blocks were on for the whole period.',
    remains: 'Show who may query the stores with card data, and by which programs.',
  },
  {
    control: '7.3.3',
    check: 's3-bucket-public-access',
    strength: 'partial',
    rationale:
      'With all four blocks on, access to a bucket is denied unless a policy of the account grants it.',
    remains: 'Show that access to other components is denied unless granted.',
  },
  {
    control: '7.3.3',
    check: 'sagemaker-registry-policy',
    strength: 'partial',
    rationale: 'A group whose policy does not name everybody denies other accounts by default.',
    remains: 'Show that access to other components is denied unless granted.',
  },
  {
    control: '8.6.1',
    check: 'iam-execution-role-trust',
    strength: 'partial',
    rationale:
      'The trust policy says who may act as the role; the check finds statements that let everybody assume it.',
    remains: 'Show that no person uses the roles of workloads interactively, or by which exception.',
  },
] as const satisfies readonly Edge[];
