import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { defineCheck } from '../check.ts';
import {
  COMPILATION_ACTIONS,
  COMPILATION_NEEDS,
  JOB_NEEDS,
  overCompilations,
  overJobs,
} from '../over-jobs.ts';
import { worst } from '../worst.ts';
import { customerKey, withKeys } from './customer-key.ts';

/** Looks at the key of the output of every processing, transform, tuning, AutoML and compilation job of the period. */
export const sagemakerJobOutputKey = defineCheck({
  id: 'sagemaker-job-output-key',
  topic: 'encryption',
  title:
    'Every processing, transform, tuning, AutoML and compilation job wrote its output under a customer key',
  failureTitle:
    'Some processing, transform, tuning, AutoML or compilation jobs wrote output that is not under a customer key',
  rationale:
    'Prepared data, predictions and models hold or keep traces of the data they come from. Only under a key of the customer can the organisation say who may read them and see each use of the key.',
  procedure:
    'For every processing, transform, tuning, AutoML and compilation job created in the period, taken from the service and, where it was deleted, from the event that created it: the output key is a KMS key that the customer manages, in a tuning job in each training job definition, in a transform job also that of captured data. Processing jobs that state no output in S3 write none. Default encryption of the bucket does not count here; it is looked at by itself. A key that only deleted workloads named is unknown, since it was not looked up.',
  severity: 'high',
  remediation:
    'Set KmsKeyId in the output settings when creating jobs, and deny jobs without it by a policy on sagemaker:OutputKmsKey. IAM has no such condition for compilation jobs.',
  needs: { ...JOB_NEEDS, ...COMPILATION_NEEDS, keys: kmsKeys },
  restsOn: COMPILATION_ACTIONS,

  observe: ({ keys, ...given }, period) =>
    [
      ...overJobs(given, period, {
        processing: ({ outputKeyId, outputs }, { scope }) =>
          outputKeyId === null && outputs.every(({ uri }) => uri === null)
            ? { met: 'not-applicable', note: 'It states no output in S3.' }
            : customerKey(outputKeyId, { ...scope, what: 'The output' }, keys),
        transform: ({ outputKeyId, capture }, { scope }) => {
          const output = customerKey(outputKeyId, { ...scope, what: 'The output' }, keys);
          if (!capture) return output;
          const captured = customerKey(capture.keyId, { ...scope, what: 'The captured data' }, keys);
          return worst([output, captured], 'It states no output.');
        },
        tuning: ({ outputKeyId }, { scope }) =>
          customerKey(outputKeyId, { ...scope, what: 'The output' }, keys),
        autoMl: ({ outputKeyId }, { scope }) =>
          customerKey(outputKeyId, { ...scope, what: 'The output' }, keys),
      }),
      ...overCompilations(given, period, ({ outputKeyId }, { scope }) =>
        customerKey(outputKeyId, { ...scope, what: 'The compiled model' }, keys),
      ),
    ].map((observation) => withKeys(keys, observation)),
});
