import { createHash } from 'node:crypto';
import { Refusal, type Serving, textOf } from './request.ts';
import { type Fields, isFields } from './scenario.ts';

/** An error of S3 for what is not there. */
export const notFound = (code: string, message: string) => new Refusal(code, message, { status: 404 });

/** The entity tag of bytes that came in one piece. */
export function eTagOf(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}

/** The bucket's record; a bucket that only has objects has no settings. */
export function bucketOf({ scenario, input, region, operation }: Serving): Fields {
  const name = textOf(input, 'Bucket') ?? '';
  const record = scenario.everywhere('global', 's3/buckets.json').find(({ Name }) => Name === name);
  if (!record && scenario.objects(name).length === 0)
    throw notFound('NoSuchBucket', 'The specified bucket does not exist');
  const home = record?.Region;
  if (typeof home === 'string' && home !== region && operation !== 'GetBucketLocation') {
    const headers = { 'x-amz-bucket-region': home };
    throw new Refusal('PermanentRedirect', `The bucket is in ${home}.`, { status: 301, headers });
  }
  return record ?? {};
}

/** Whether objects of the bucket can be locked. */
export const canLock = (bucket: Fields): boolean => isFields(bucket.ObjectLock);

/** Whether the bucket keeps what is overwritten and deleted. */
export const isVersioned = (bucket: Fields): boolean =>
  canLock(bucket) || (isFields(bucket.Versioning) && bucket.Versioning.Status === 'Enabled');
