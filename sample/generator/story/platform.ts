import { type Act, call, touching } from '../calls.ts';
import { BLOCKED } from '../foundation/buckets.ts';
import { keyArn } from '../foundation/keys.ts';
import { aliceAsAdmin, bobInConsole, carolAsScientist, grace } from '../people.ts';
import { devUs, prodEu } from '../places.ts';
import type { Fields, World } from '../world.ts';

/** bob plans to delete the key of the claims data; alice stops that the next morning. */
export function keyNearlyDeleted(world: World): void {
  const arn = keyArn(prodEu, 'claims-data');
  const source = 'kms';
  const more = touching(prodEu.account, 'AWS::KMS::Key', arn);
  call(world, prodEu, {
    by: bobInConsole(world, prodEu, '2026-09-03T15:01:22Z'),
    at: '2026-09-03T15:10:00Z',
    source,
    name: 'ScheduleKeyDeletion',
    request: { keyId: arn, pendingWindowInDays: 7 },
    response: {
      keyId: arn,
      deletionDate: 'Sep 10, 2026, 3:10:00 PM',
      keyState: 'PendingDeletion',
      pendingWindowInDays: 7,
    },
    more,
  });
  const by = aliceAsAdmin(world, prodEu, '2026-09-04T08:16:09Z');
  const request = { keyId: arn };
  const response = { keyId: arn };
  call(world, prodEu, {
    by,
    at: '2026-09-04T08:20:00Z',
    source,
    name: 'CancelKeyDeletion',
    request,
    response,
    more,
  });
  call(world, prodEu, { by, at: '2026-09-04T08:21:30Z', source, name: 'EnableKey', request, response, more });
}

/** carol takes the public access block off a bucket for an afternoon; grace puts it back. */
export function bucketNearlyPublic(world: World): void {
  const bucket = 'northwind-research-data';
  const carol = carolAsScientist(world, devUs, '2026-09-17T10:09:51Z');
  bucketCall(world, { by: carol, at: '2026-09-17T10:20:00Z', bucket, name: 'DeleteBucketPublicAccessBlock' });
  const settings = {
    PublicAccessBlockConfiguration: { xmlns: 'http://s3.amazonaws.com/doc/2006-03-01/', ...BLOCKED },
  };
  const at = '2026-09-17T14:05:00Z';
  bucketCall(world, { by: grace, at, bucket, name: 'PutBucketPublicAccessBlock', settings });
}

function bucketCall(
  world: World,
  { by, at, bucket, name, settings = {} }: Act & { bucket: string; name: string; settings?: Fields },
): void {
  call(world, devUs, {
    by,
    at,
    source: 's3',
    name,
    request: {
      publicAccessBlock: '',
      bucketName: bucket,
      Host: `${bucket}.s3.${devUs.region}.amazonaws.com`,
      ...settings,
    },
    more: touching(devUs.account, 'AWS::S3::Bucket', `arn:aws:s3:::${bucket}`),
  });
}

/** carol takes training data to her own machine, past the jobs that work on it. */
export function dataTakenOut(world: World): void {
  const bucket = 'northwind-research-data';
  const carol = carolAsScientist(world, devUs, '2026-08-06T16:31:05Z');
  for (const [index, part] of ['part-00000.csv', 'part-00001.csv'].entries()) {
    const key = `los-forecast-2026-08-05/train/${part}`;
    call(world, devUs, {
      by: carol,
      at: `2026-08-06T16:34:1${index}Z`,
      source: 's3',
      name: 'GetObject',
      readOnly: true,
      request: { bucketName: bucket, Host: `${bucket}.s3.${devUs.region}.amazonaws.com`, key },
      more: {
        managementEvent: false,
        eventCategory: 'Data',
        resources: [
          { type: 'AWS::S3::Object', ARN: `arn:aws:s3:::${bucket}/${key}` },
          { accountId: devUs.account, type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${bucket}` },
        ],
      },
    });
  }
}
