import { type Caller, call } from '../calls.ts';
import { after } from '../clock.ts';
import { alice, bob, bobInConsole, grace } from '../people.ts';
import { arnOf, COLLECTED_AT, DEV, devUs, type Place, prodUs, TRAIL_FROM } from '../places.ts';
import type { Fields, World } from '../world.ts';
import { RECORDED } from './buckets.ts';
import { keyArn } from './keys.ts';
import { TRAIL_GROUP } from './watching.ts';

/** Name of the trail of each account; its home is us-east-1 and it records every region. */
export const TRAIL = 'northwind-audit';

/** The bucket that the trail of an account writes to. */
export function trailBucket(account: string): string {
  return account === DEV ? 'northwind-trail-dev' : 'northwind-trail-prod';
}

/** When the trail of the production account was stopped, and when it was started again. */
export const PAUSE = { from: '2026-07-21T13:05:00Z', to: '2026-07-21T13:30:00Z' } as const;

/** Starts both trails before the period, and interrupts the one of the production account in it. */
export function layTrails(world: World): void {
  startTrail(world, prodUs, { by: bob, at: TRAIL_FROM });
  startTrail(world, devUs, { by: grace, at: TRAIL_FROM });
  addRecord(world, prodUs, {
    StartLoggingTime: PAUSE.to,
    StopLoggingTime: PAUSE.from,
    TimeLoggingStarted: PAUSE.to,
    TimeLoggingStopped: PAUSE.from,
  });
  addRecord(world, devUs, {
    StartLoggingTime: TRAIL_FROM,
    TimeLoggingStarted: TRAIL_FROM,
    TimeLoggingStopped: '',
  });
  const request = { name: arnOf('cloudtrail', prodUs, `trail/${TRAIL}`) };
  const source = 'cloudtrail';
  call(world, prodUs, {
    by: bobInConsole(world, prodUs, after(PAUSE.from, -240)),
    at: PAUSE.from,
    source,
    name: 'StopLogging',
    request,
  });
  call(world, prodUs, { by: alice, at: PAUSE.to, source, name: 'StartLogging', request });
}

function startTrail(world: World, place: Place, { by, at }: { by: Caller; at: string }): void {
  const request = { name: arnOf('cloudtrail', place, `trail/${TRAIL}`) };
  call(world, place, { by, at, source: 'cloudtrail', name: 'StartLogging', request });
}

function addRecord(world: World, place: Place, times: Fields): void {
  const trailARN = arnOf('cloudtrail', place, `trail/${TRAIL}`);
  const delivered = after(COLLECTED_AT, -380);
  world.add(`${place.account}/${place.region}/cloudtrail/trails.json`, {
    Trail: {
      Name: TRAIL,
      S3BucketName: trailBucket(place.account),
      IncludeGlobalServiceEvents: true,
      IsMultiRegionTrail: true,
      HomeRegion: place.region,
      TrailARN: trailARN,
      LogFileValidationEnabled: true,
      KmsKeyId: keyArn(place, 'audit-trail'),
      HasCustomEventSelectors: true,
      HasInsightSelectors: false,
      IsOrganizationTrail: false,
      ...(place.account === DEV && {
        CloudWatchLogsLogGroupArn: arnOf('logs', place, `log-group:${TRAIL_GROUP}:*`),
        CloudWatchLogsRoleArn: `arn:aws:iam::${place.account}:role/CloudTrailToLogs`,
      }),
    },
    Status: {
      IsLogging: true,
      LatestDeliveryTime: delivered,
      LatestDigestDeliveryTime: delivered,
      LatestDeliveryAttemptTime: delivered,
      LatestDeliveryAttemptSucceeded: delivered,
      LatestNotificationAttemptTime: '',
      LatestNotificationAttemptSucceeded: '',
      ...times,
    },
    Selectors: { AdvancedEventSelectors: selectorsOf(place) },
  });
}

function selectorsOf(place: Place): Fields[] {
  const buckets = RECORDED[place.account] ?? [];
  return [
    { Name: 'Management events', FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] },
    {
      Name: 'Objects of training data',
      FieldSelectors: [
        { Field: 'eventCategory', Equals: ['Data'] },
        { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
        { Field: 'resources.ARN', StartsWith: buckets.map((name) => `arn:aws:s3:::${name}/`) },
      ],
    },
  ];
}
