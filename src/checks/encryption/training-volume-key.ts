import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { sagemakerTrainingJobs } from '../../evidence/kinds/sagemaker-training-jobs.ts';
import { trainingJobs } from '../../trail/histories/training-jobs.ts';
import { defineCheck } from '../check.ts';
import { ofCreated } from '../created-observation.ts';
import { withKeys } from './customer-key.ts';
import { volumeKey } from './volume-key.ts';

/** Looks at the key of the training volumes of every job of the period. */
export const sagemakerTrainingVolumeKey = defineCheck({
  id: 'sagemaker-training-volume-key',
  topic: 'encryption',
  title: 'Every training job kept its volumes under a customer key',
  failureTitle: 'Some training jobs had volumes that were not under a customer key',
  rationale:
    'Training data lies on the volumes of a job while it runs. Only under a key of the customer can the organisation say who may read them and see each use of the key.',
  procedure:
    'For every training job created in the period, taken from the service and, where it was deleted, from its CreateTrainingJob event: the volume key is a KMS key that the customer manages. Instances with local storage encrypt it by hardware and take no key. A key that only deleted workloads named is unknown, since it was not looked up.',
  severity: 'high',
  remediation:
    'Set ResourceConfig.VolumeKmsKeyId when creating training jobs, and deny jobs without it by a policy on sagemaker:VolumeKmsKey.',
  needs: { jobs: sagemakerTrainingJobs, changes: cloudtrailChanges, keys: kmsKeys },
  restsOn: ['sagemaker:Search'],

  observe: ({ jobs, changes, keys }, period) =>
    trainingJobs(jobs, changes, period).map((job) =>
      withKeys(
        keys,
        ofCreated(job, (item) => volumeKey(item, { ...job.scope, what: 'The training volume' }, keys)),
      ),
    ),
});
