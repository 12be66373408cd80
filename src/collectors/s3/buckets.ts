import { S3Client } from '@aws-sdk/client-s3';
import type { Bucket } from '../../evidence/kinds/s3-buckets.ts';
import { s3Buckets } from '../../evidence/kinds/s3-buckets.ts';
import { defineCollector } from '../collector.ts';
import { KINDS_NAMING_BUCKETS, namedBuckets } from '../references.ts';
import { readBucket } from './bucket.ts';

/**
 * Reads the settings of the buckets that workloads and trails name. S3 tells these actions by other names than
 * its operations: GetBucketEncryption needs s3:GetEncryptionConfiguration, and so on.
 *
 * @source https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
export const s3BucketsCollector = defineCollector({
  id: 's3-buckets',
  produces: s3Buckets,
  reach: 'global',
  actions: [
    's3:GetBucketLocation',
    's3:GetEncryptionConfiguration',
    's3:GetBucketPublicAccessBlock',
    's3:GetBucketPolicy',
    's3:GetBucketVersioning',
    's3:GetBucketObjectLockConfiguration',
    's3:GetLifecycleConfiguration',
    's3:GetBucketLogging',
    's3:GetReplicationConfiguration',
  ],
  uses: KINDS_NAMING_BUCKETS,
  unaffectedBy: [
    'cloudtrail:GetEventSelectors',
    'cloudtrail:GetTrailStatus',
    'codepipeline:ListActionExecutions',
    's3:GetObject',
    's3:ListBucket',
    'sagemaker:ListHumanLoops',
    'sagemaker:ListHumanTaskUis',
    'sagemaker:ListApps',
    'sagemaker:ListMonitoringExecutions',
    'sagemaker:ListSpaces',
  ],

  async collect({ client, given, reads, scope }) {
    const s3 = client(S3Client);
    const named = namedBuckets(given);
    const buckets: Bucket[] = [];
    for (const reference of named) {
      const found = await readBucket(s3, reads, { ...reference, account: scope.account });
      if (found) buckets.push(found);
    }
    const countedBy = 'buckets that the evidence of workloads and trails names';
    return { body: { buckets }, population: { count: named.length, countedBy, reconciledWith: null } };
  },
});
