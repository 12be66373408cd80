import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { s3Buckets } from '../../evidence/kinds/s3-buckets.ts';
import { bucketEncryption } from '../../trail/histories/buckets.ts';
import { defineCheck } from '../check.ts';
import { overBuckets } from '../over-buckets.ts';
import { customerKey, withKeys } from './customer-key.ts';

/** Looks at the default encryption of every bucket that the workloads name, over the period. */
export const s3BucketEncryption = defineCheck({
  id: 's3-bucket-encryption',
  topic: 'encryption',
  title: 'Every bucket encrypted new objects with a customer key by default throughout the period',
  failureTitle: 'Some buckets did not encrypt new objects with a customer key by default',
  rationale:
    'Training data, models and captured requests lie in these buckets. Without a key of the customer, whoever may read the bucket may also decrypt it.',
  procedure:
    'For every bucket that a workload or trail names: PutBucketEncryption and DeleteBucketEncryption events of the period are put in order. Without any, the setting at collection counts. The default must be encryption by KMS with a key that the customer manages. Buckets in a region without a log are judged at collection. What held before the first such event is not known. Where the log shows such an event between the end of the period and the start of the run, what held in the period is not known.',
  severity: 'medium',
  remediation: 'Set default encryption of the bucket to aws:kms with a customer key.',
  needs: { buckets: s3Buckets, changes: cloudtrailChanges, keys: kmsKeys },
  restsOn: ['s3:GetEncryptionConfiguration'],

  observe: ({ buckets, changes, keys }, period) =>
    overBuckets(
      { buckets, changes, period, history: bucketEncryption },
      ({ algorithm, keyId }, { region }, account) => {
        if (!algorithm.startsWith('aws:kms'))
          return { met: false, note: `Default encryption: ${algorithm}.` };
        return customerKey(keyId, { account, region, what: 'Default encryption' }, keys);
      },
    ).map((observation) => withKeys(keys, observation)),
});
