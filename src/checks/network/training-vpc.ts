import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerTrainingJobs } from '../../evidence/kinds/sagemaker-training-jobs.ts';
import { trainingJobs } from '../../trail/histories/training-jobs.ts';
import { defineCheck } from '../check.ts';
import { ofCreated } from '../created-observation.ts';
import { vpcSeen } from './vpc-seen.ts';

/** Looks at the VPC attachment of every training job of the period, also of those that were deleted. */
export const sagemakerTrainingVpc = defineCheck({
  id: 'sagemaker-training-vpc',
  topic: 'network',
  title: 'Every training job ran inside a VPC',
  failureTitle: 'Some training jobs ran outside a VPC',
  rationale:
    'Outside a VPC of the organisation its security groups, endpoint policies and flow logs do not see what a job reads and writes.',
  procedure:
    'For every training job created in the period, taken from the service and, where it was deleted, from its CreateTrainingJob event: subnets and at least one security group are stated. Whether these subnets are private is not looked at.',
  severity: 'medium',
  remediation:
    'Set VpcConfig with private subnets when creating training jobs, and deny jobs without it by a policy on sagemaker:VpcSubnets.',
  needs: { jobs: sagemakerTrainingJobs, changes: cloudtrailChanges },

  observe: ({ jobs, changes }, period) =>
    trainingJobs(jobs, changes, period).map((job) => ofCreated(job, ({ vpc }) => vpcSeen(vpc))),
});
