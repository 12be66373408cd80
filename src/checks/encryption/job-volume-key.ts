import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { defineCheck } from '../check.ts';
import { JOB_ACTIONS, JOB_NEEDS, overJobs } from '../over-jobs.ts';
import { customerKey, withKeys } from './customer-key.ts';
import { volumeKey } from './volume-key.ts';

/** Looks at the key of the volumes of every processing, transform, tuning and AutoML job of the period. */
export const sagemakerJobVolumeKey = defineCheck({
  id: 'sagemaker-job-volume-key',
  topic: 'encryption',
  title: 'Every processing, transform, tuning and AutoML job kept its volumes under a customer key',
  failureTitle:
    'Some processing, transform, tuning or AutoML jobs had volumes that were not under a customer key',
  rationale:
    'The data of a job lies on its volumes while it runs. Only under a key of the customer can the organisation say who may read them and see each use of the key.',
  procedure:
    'For every processing, transform, tuning and AutoML job created in the period, taken from the service and, where it was deleted, from the event that created it: the volume key is a KMS key that the customer manages, in a tuning job in each training job definition. Instances with local storage encrypt it by hardware and take no key. A key that only deleted workloads named is unknown, since it was not looked up.',
  severity: 'high',
  remediation:
    'Set VolumeKmsKeyId when creating jobs, and deny jobs without it by a policy on sagemaker:VolumeKmsKey.',
  needs: { ...JOB_NEEDS, keys: kmsKeys },
  restsOn: JOB_ACTIONS,

  observe: ({ keys, ...given }, period) =>
    overJobs(given, period, {
      processing: (job, { scope }) => volumeKey(job, { ...scope, what: 'The processing volume' }, keys),
      transform: (job, { scope }) => volumeKey(job, { ...scope, what: 'The transform volume' }, keys),
      tuning: (job, { scope }) => volumeKey(job, { ...scope, what: 'The training volume' }, keys),
      autoMl: ({ volumeKeyId }, { scope }) =>
        customerKey(volumeKeyId, { ...scope, what: 'The volume of candidates' }, keys),
    }).map((observation) => withKeys(keys, observation)),
});
