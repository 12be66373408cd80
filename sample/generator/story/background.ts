import { assumeRole, service } from '../callers.ts';
import { call, touching } from '../calls.ts';
import { after, days } from '../clock.ts';
import { keyArn } from '../foundation/keys.ts';
import { PAUSE, trailBucket } from '../foundation/trails.ts';
import { hex, pick } from '../ids.ts';
import { alice, carol } from '../people.ts';
import { COLLECTED_AT, DEV, PLACES, type Place, PROD, TRAIL_FROM } from '../places.ts';
import type { World } from '../world.ts';

const READS = [
  'ListEndpoints',
  'ListModels',
  'ListTrainingJobs',
  'ListModelPackages',
  'ListMonitoringSchedules',
];

/** What goes on every day without changing anything: services at work, and people who look. */
export function everyDay(world: World): void {
  for (const day of days(TRAIL_FROM.slice(0, 10), COLLECTED_AT.slice(0, 10))) {
    for (const place of PLACES) {
      const seed = `${day} ${place.account} ${place.region}`;
      recorder(world, place, `${day}T${hour(seed, 2, 3)}:${minute(seed)}:14Z`);
      if (pick(`look ${seed}`, 3) === 0 && isWorkday(day))
        look(world, place, `${day}T${hour(seed, 12, 3)}:${minute(seed)}:41Z`);
      if (place.region === 'us-east-1')
        delivery(world, place, `${day}T${hour(seed, 18, 4)}:${minute(seed)}:05Z`);
    }
  }
}

function hour(seed: string, from: number, range: number): string {
  return String(from + pick(`hour ${seed}`, range)).padStart(2, '0');
}

function minute(seed: string): string {
  return String(pick(`minute ${seed}`, 55)).padStart(2, '0');
}

function isWorkday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6;
}

/** True when the trail of the account records at that time. */
function recorded(place: Place, at: string): boolean {
  const paused = place.account === PROD && at >= PAUSE.from && at < PAUSE.to;
  return at >= TRAIL_FROM && at < COLLECTED_AT && !paused;
}

/** AWS Config reads the state, and SageMaker decrypts with the key of the place. */
function recorder(world: World, place: Place, at: string): void {
  if (!recorded(place, at)) return;
  const config = assumeRole(world, place, {
    by: service('config'),
    at,
    account: place.account,
    role: 'aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
    session: 'configLambdaExecution',
  });
  const by = { ...config, ip: 'config.amazonaws.com', agent: 'config.amazonaws.com' };
  const name = READS[pick(`read ${at} ${place.region}`, READS.length)] ?? 'ListEndpoints';
  const source = 'sagemaker';
  call(world, place, { by, at: after(at, 2), source, name, readOnly: true, request: { maxResults: 100 } });
  const key = keyArn(place, aliasOf(place));
  call(world, place, {
    by: service('s3'),
    at: after(at, 9),
    source: 'kms',
    name: 'GenerateDataKey',
    readOnly: true,
    request: {
      keyId: key,
      keySpec: 'AES_256',
      encryptionContext: { 'aws:s3:arn': `arn:aws:s3:::${dataBucket(place)}` },
    },
    more: touching(place.account, 'AWS::KMS::Key', key),
  });
}

function aliasOf(place: Place): string {
  if (place.account === DEV) return place.region === 'eu-west-1' ? 'research-eu' : 'research';
  return place.region === 'eu-west-1' ? 'claims-data' : 'ml-data';
}

function dataBucket(place: Place): string {
  if (place.account === DEV)
    return place.region === 'eu-west-1' ? 'northwind-research-eu' : 'northwind-research-data';
  return place.region === 'eu-west-1' ? 'northwind-claims-data' : 'northwind-readmission-data';
}

/** CloudTrail looks at its bucket before it writes. */
function delivery(world: World, place: Place, at: string): void {
  if (!recorded(place, at)) return;
  const bucket = trailBucket(place.account);
  call(world, place, {
    by: service('cloudtrail'),
    at,
    source: 's3',
    name: 'GetBucketAcl',
    readOnly: true,
    request: { bucketName: bucket, Host: `${bucket}.s3.${place.region}.amazonaws.com`, acl: '' },
    more: {
      ...touching(place.account, 'AWS::S3::Bucket', `arn:aws:s3:::${bucket}`),
      additionalEventData: {
        SignatureVersion: 'SigV4',
        'x-amz-id-2': hex(`id2 ${at}`, 40),
        bytesTransferredOut: 552,
      },
    },
  });
}

/** Somebody lists something. */
function look(world: World, place: Place, at: string): void {
  if (!recorded(place, at)) return;
  const by = place.account === DEV ? carol : alice;
  const name = READS[pick(`look ${at} ${place.region}`, READS.length)] ?? 'ListEndpoints';
  call(world, place, { by, at, source: 'sagemaker', name, readOnly: true, request: null });
}
