import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { sagemakerTrainingJobs } from '../../evidence/kinds/sagemaker-training-jobs.ts';
import { trainingJobs } from '../../trail/histories/training-jobs.ts';
import { defineCheck } from '../check.ts';
import { ofCreated } from '../created-observation.ts';
import { customerKey, withKeys } from './customer-key.ts';

/** Looks at the key under which every training job of the period wrote its model. */
export const sagemakerTrainingOutputKey = defineCheck({
  id: 'sagemaker-training-output-key',
  topic: 'encryption',
  title: 'Every training job wrote its output under a customer key',
  failureTitle: 'Some training jobs wrote output that is not under a customer key',
  rationale:
    'A model keeps traces of its training data. Only under a key of the customer can the organisation say who may read it and see each use of the key.',
  procedure:
    'For every training job created in the period, taken from the service and, where it was deleted, from its CreateTrainingJob event: the output key is a KMS key that the customer manages. Default encryption of the bucket does not count here; it is looked at by itself. A key that only deleted workloads named is unknown, since it was not looked up.',
  severity: 'high',
  remediation:
    'Set OutputDataConfig.KmsKeyId when creating training jobs, and deny jobs without it by a policy on sagemaker:OutputKmsKey.',
  needs: { jobs: sagemakerTrainingJobs, changes: cloudtrailChanges, keys: kmsKeys },
  restsOn: ['sagemaker:Search'],

  observe: ({ jobs, changes, keys }, period) =>
    trainingJobs(jobs, changes, period).map((job) =>
      withKeys(
        keys,
        ofCreated(job, ({ outputKeyId }) =>
          customerKey(outputKeyId, { ...job.scope, what: 'The output' }, keys),
        ),
      ),
    ),
});
