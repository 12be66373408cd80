import { defineCheck } from '../check.ts';
import {
  COMPILATION_ACTIONS,
  COMPILATION_NEEDS,
  JOB_NEEDS,
  overCompilations,
  overJobs,
} from '../over-jobs.ts';
import { vpcSeen } from './vpc-seen.ts';

/** Looks at the VPC attachment of every processing, transform, tuning, AutoML and compilation job of the period. */
export const sagemakerJobVpc = defineCheck({
  id: 'sagemaker-job-vpc',
  topic: 'network',
  title: 'Every processing, tuning, AutoML and compilation job ran inside a VPC',
  failureTitle: 'Some processing, tuning, AutoML or compilation jobs ran outside a VPC',
  rationale:
    'Outside a VPC of the organisation its security groups, endpoint policies and flow logs do not see what a job reads and writes.',
  procedure:
    'For every processing, tuning, AutoML and compilation job created in the period, taken from the service and, where it was deleted, from the event that created it: subnets and at least one security group are stated, in a tuning job in each training job definition. Whether these subnets are private is not looked at. Transform jobs run in the VPC of their model, which is looked at by itself.',
  severity: 'medium',
  remediation:
    'Set VpcConfig with private subnets when creating jobs, and deny jobs without it by a policy on sagemaker:VpcSubnets. IAM has no such condition for compilation jobs.',
  needs: { ...JOB_NEEDS, ...COMPILATION_NEEDS },
  restsOn: COMPILATION_ACTIONS,

  observe: (given, period) => [
    ...overJobs(given, period, {
      processing: ({ vpc }) => vpcSeen(vpc),
      tuning: ({ vpc }) => vpcSeen(vpc),
      autoMl: ({ vpc }) => vpcSeen(vpc),
    }),
    ...overCompilations(given, period, ({ vpc }) => vpcSeen(vpc)),
  ],
});
