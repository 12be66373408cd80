import { by } from '../../core/order.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import {
  cloudtrailDataAccess,
  type cloudtrailDataAccess as Kind,
} from '../../evidence/kinds/cloudtrail-data-access.ts';
import { s3Buckets } from '../../evidence/kinds/s3-buckets.ts';
import { sagemakerTrainingJobs } from '../../evidence/kinds/sagemaker-training-jobs.ts';
import { askAccesses } from '../../trail/accesses.ts';
import { daysOf } from '../../trail/selection.ts';
import type { TrailSource } from '../../trail/source.ts';
import { sortedOnce } from '../answers.ts';
import { type Collecting, defineCollector } from '../collector.ts';
import type { Reads } from '../reads.ts';
import { bucketOf } from '../references.ts';
import { LOG_ACTION, uncoveredGaps, unreadableGaps } from './log-gaps.ts';

type Place = BodyOf<typeof Kind>['places'][number];

/**
 * Counts the calls on training data and model artifacts of the account that the log of the region has, by caller.
 *
 * Gaps, all without a resource, so that nothing judged from the log passes: no log configured, one that is read by a
 * service (`not-enabled`; the event history has no data events, and queries for them are not built yet), days without
 * a file at either end, and files that could not be read. A bucket that no trail records looks like one that nobody
 * touched; only the selectors of the trails tell.
 */
export const cloudtrailDataAccessCollector = defineCollector({
  id: 'cloudtrail-data-access',
  produces: cloudtrailDataAccess,
  reach: 'regional',
  actions: [],
  uses: [s3Buckets, sagemakerTrainingJobs],
  // Only names of buckets matter here; their settings are judged elsewhere.
  unaffectedBy: [
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

  async collect({ trail, scope, period, given, reads, dataReaders }) {
    const places = placesOf(given);
    const body = { places, dataReaders: sortedOnce(dataReaders), accesses: [] };
    const asked = askable(trail, reads);
    if (!asked || places.length === 0) return { body };
    const answer = await reads.one({ action: LOG_ACTION, resource: null }, () =>
      asked.accesses({ period, ...scope, places: places.map(({ uri }) => uri) }),
    );
    if (answer === null || answer === 'absent') return { body };
    for (const gap of [...unreadableGaps(answer, scope), ...uncoveredGaps(answer, daysOf(period))])
      reads.gap(gap);
    return {
      body: { ...body, accesses: [...answer.accesses] },
      population: { count: answer.records, countedBy: 'data events of S3 in the log', reconciledWith: null },
    };
  },
});

/** The log, where it can be asked day by day. */
function askable(trail: TrailSource | null, reads: Reads): Pick<Required<TrailSource>, 'accesses'> | null {
  if (trail?.engine === 'local') {
    return { accesses: trail.accesses ?? ((question) => askAccesses(trail, question)) };
  }
  const code = trail ? `DataEventsNotReadBy ${trail.engine}` : 'NoTrailConfigured';
  reads.gap({ kind: 'not-enabled', action: LOG_ACTION, resource: null, code });
  return null;
}

/** Buckets of training data as a whole, and where training jobs of the account write models. */
function placesOf(given: Collecting['given']): Place[] {
  const buckets = given(s3Buckets)
    .flatMap(({ evidence }) => evidence.body.buckets)
    .filter(({ uses }) => uses.includes('training-data'))
    .map(({ name }): Place => ({ uri: `s3://${name}`, bucket: name, use: 'training-data' }));
  const outputs = given(sagemakerTrainingJobs).flatMap(({ evidence }) =>
    evidence.body.jobs.flatMap(({ outputUri }): Place[] => {
      const bucket = bucketOf(outputUri);
      const uri = outputUri?.replace(/\/+$/, '') ?? '';
      return bucket !== null && uri.startsWith('s3://') ? [{ uri, bucket, use: 'model-artifacts' }] : [];
    }),
  );
  const once = new Map([...outputs, ...buckets].map((place) => [place.uri, place]));
  return [...once.values()].toSorted(by(({ uri }) => uri));
}
