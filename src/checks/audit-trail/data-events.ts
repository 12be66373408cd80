import { cloudtrailTrails, type Trail } from '../../evidence/kinds/cloudtrail-trails.ts';
import { type Bucket, s3Buckets } from '../../evidence/kinds/s3-buckets.ts';
import { defineCheck } from '../check.ts';
import { cite, each, within } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { worst } from '../worst.ts';
import { isDelivering, notRead, type TrailRecord, trailsElsewhere, wereListed } from './trails-read.ts';

/** Looks whether access to the objects of buckets with training data is recorded. */
export const cloudtrailDataEvents = defineCheck({
  id: 'cloudtrail-data-events',
  topic: 'audit-trail',
  title: 'Access to all training data is recorded',
  failureTitle: 'Access to some training data is not recorded',
  rationale:
    'Reads and writes of objects are data events, which a trail leaves out unless it is told to record them.',
  procedure:
    'For every bucket that holds training data: a trail that is logging at collection, whose last delivery did not fail, and that reaches the region of the bucket records reads and writes of all its objects. Where no such trail was found, the result is unknown if one may exist that was not read: the home of a trail that reaches the region, or the region of the bucket, is out of scope.',
  severity: 'medium',
  remediation:
    'Add data events of AWS::S3::Object for the bucket, reads and writes, to a trail of all regions.',
  needs: { trails: cloudtrailTrails, buckets: s3Buckets },
  restsOn: ['cloudtrail:DescribeTrails'],

  observe: ({ trails, buckets }) =>
    each(buckets, (body) => body.buckets)
      .filter(({ item }) => item.uses.includes('training-data'))
      .map(({ item, scope, digest }) => {
        const here = within(trails, { account: scope.account });
        return {
          scope,
          resource: item.arn,
          ...objectsRecorded(item, here, trails),
          basis: 'collection',
          intervals: [],
          evidence: cite({ digest }, here),
        };
      }),
});

/**
 * Whether a trail records reads and writes of the objects of a bucket at collection.
 *
 * @param records trails of the account of the bucket
 * @param all trails of every account
 */
export function objectsRecorded(
  bucket: Bucket,
  records: readonly TrailRecord[],
  all: readonly TrailRecord[],
): Seen {
  const here = records.filter(({ evidence }) => evidence.scope.region === bucket.region);
  const elsewhere = trailsElsewhere(here, all);
  const own = each(records, ({ trails }) => trails).map(({ item }) => item);
  const others = elsewhere.read.filter(({ arn }) => !own.some((one) => one.arn === arn));
  const judged = [...own, ...others].map((item) => ({ item, met: covers(item, bucket) }));
  const found = judged.find(({ met }) => met === true);
  if (found) return { met: true, note: `Recorded by ${found.item.name}.` };
  const open = judged.filter(({ met }) => met === null).map(({ item }) => item.name);
  if (open.length > 0) return { met: null, note: `Not known of ${open.join(', ')}.` };
  if (elsewhere.unread.length > 0) return worst(elsewhere.unread.map(notRead), '');
  if (bucket.region === null) return { met: null, note: 'The region of the bucket is not known.' };
  if (!here.some(wereListed))
    return { met: null, note: `The trails that reach its region ${bucket.region} were not listed.` };
  return { met: false, note: `No trail records reads and writes of its objects (trails: ${judged.length}).` };
}

/** null when something that decides it was not read. */
function covers(trail: Trail, { arn, region }: Bucket): boolean | null {
  const { selectors, multiRegion, homeRegion } = trail;
  const isHome = homeRegion !== null && region !== null ? homeRegion === region : null;
  const reaches = multiRegion === true || isHome === true ? true : multiRegion === null ? null : isHome;
  const conditions = [isDelivering(trail), reaches, selectors && records(selectors.data, arn)];
  if (conditions.includes(false)) return false;
  return conditions.includes(null) ? null : true;
}

/** Prefixes are ARNs of objects (`arn:aws:s3:::bucket/`), of all buckets (`arn:aws:s3`), or `*`. */
function records(data: NonNullable<Trail['selectors']>['data'], bucketArn: string): boolean {
  const parts = data.filter(
    ({ type, prefixes }) =>
      type === 'AWS::S3::Object' &&
      prefixes.some((prefix) => prefix === '*' || `${bucketArn}/`.startsWith(prefix)),
  );
  const has = (part: string) => parts.some(({ readWrite }) => readWrite === 'all' || readWrite === part);
  return has('read-only') && has('write-only');
}
