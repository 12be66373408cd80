import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerTrainingJobs } from '../../evidence/kinds/sagemaker-training-jobs.ts';
import { trainingJobs } from '../../trail/histories/training-jobs.ts';
import { defineCheck } from '../check.ts';
import { ofCreated } from '../created-observation.ts';
import { isolationSeen } from './isolation-seen.ts';

/** Looks at the network isolation of every training job of the period, also of those that were deleted. */
export const sagemakerTrainingIsolation = defineCheck({
  id: 'sagemaker-training-isolation',
  topic: 'network',
  title: 'Every training job ran with network isolation',
  failureTitle: 'Some training jobs ran without network isolation',
  rationale:
    'Without isolation the code in a training container can open connections of its own, so that training data can leave by them.',
  procedure:
    'For every training job created in the period, taken from the service and, where it was deleted, from its CreateTrainingJob event: network isolation is switched on.',
  severity: 'high',
  remediation:
    'Set EnableNetworkIsolation when creating training jobs, and deny jobs without it by a policy on sagemaker:NetworkIsolation.',
  needs: { jobs: sagemakerTrainingJobs, changes: cloudtrailChanges },

  observe: ({ jobs, changes }, period) =>
    trainingJobs(jobs, changes, period).map((job) =>
      ofCreated(job, ({ networkIsolation }) => isolationSeen(networkIsolation)),
    ),
});
