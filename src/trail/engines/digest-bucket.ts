import { CloudTrailClient, paginateListPublicKeys } from '@aws-sdk/client-cloudtrail';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { type Access, plainClient } from '../../aws/clients.ts';
import { callFailure } from '../../aws/failures.ts';
import { ServiceError } from '../../aws/service-error.ts';
import { ExhibitError } from '../../core/errors.ts';
import { by } from '../../core/order.ts';
import { instant } from '../../core/period.ts';
import type {
  DayListing,
  DigestSource,
  ObjectRead,
  PublishedKey,
  StoredName,
  StoredObject,
  TrailPlace,
} from '../integrity/source.ts';

/** Where a trail writes, and how to get there. */
export interface DigestBucketOptions {
  readonly buckets: readonly string[];
  /** What stands before `AWSLogs/` in the keys; null when nothing does. */
  readonly prefix: string | null;
  readonly access: Access;
}

/** `<bucket>` and the part of the key up to `AWSLogs/`, with the organization if there is one. */
interface Base {
  readonly bucket: string;
  readonly path: string;
}

/**
 * The digests and logs of a trail in its buckets, and the public keys from CloudTrail in the region of each digest.
 * Needs s3:ListBucket, s3:GetObject (and kms:Decrypt where the bucket is encrypted) and cloudtrail:ListPublicKeys.
 *
 * @throws UNREACHABLE, CREDENTIALS_REJECTED when a listing or the keys are refused, INPUT_INVALID for a bucket that
 *   does not exist
 */
export function digestBucket(options: DigestBucketOptions): DigestSource {
  const { buckets, access } = options;
  const s3 = plainClient(S3Client, access);
  const root = options.prefix === null ? 'AWSLogs/' : `${options.prefix.replace(/\/$/, '')}/AWSLogs/`;
  let known: Promise<readonly Base[]> | null = null;
  const bases = () => {
    known ??= basesOf(s3, access, { buckets, root });
    return known;
  };
  return {
    location: buckets.map((bucket) => `s3://${bucket}/${root}`).join(', '),
    places: async () => placesOf(s3, access, await bases()),
    async *list(listing) {
      for (const base of await bases()) yield* listDays(s3, access, { ...base, ...listing });
    },
    read: (name) => read(s3, access, name),
    publicKeys: (region, time) =>
      publicKeys(plainClient(CloudTrailClient, { ...access, region }), region, time),
  };
}

async function basesOf(
  s3: S3Client,
  access: Access,
  { buckets, root }: { readonly buckets: readonly string[]; readonly root: string },
): Promise<readonly Base[]> {
  const found: Base[] = [];
  for (const bucket of buckets) {
    const inside = await foldersIn(s3, access, { bucket, path: root });
    const organizations = inside.filter((name) => name.startsWith('o-'));
    found.push({ bucket, path: root }, ...organizations.map((name) => ({ bucket, path: `${root}${name}/` })));
  }
  return found;
}

async function placesOf(
  s3: S3Client,
  access: Access,
  bases: readonly Base[],
): Promise<readonly TrailPlace[]> {
  const found = new Map<string, TrailPlace>();
  for (const { bucket, path } of bases) {
    const accounts = (await foldersIn(s3, access, { bucket, path })).filter((name) => /^\d{12}$/.test(name));
    for (const account of accounts) {
      for (const folder of ['CloudTrail-Digest', 'CloudTrail']) {
        const regions = await foldersIn(s3, access, { bucket, path: `${path}${account}/${folder}/` });
        for (const region of regions) found.set(`${account} ${region}`, { account, region });
      }
    }
  }
  return [...found.values()].toSorted(by(({ account, region }) => `${account} ${region}`));
}

async function foldersIn(s3: S3Client, access: Access, { bucket, path }: Base): Promise<string[]> {
  const names: string[] = [];
  await listing(bucket, access, async () => {
    const request = { Bucket: bucket, Prefix: path, Delimiter: '/' };
    for await (const page of paginateListObjectsV2({ client: s3 }, request)) {
      for (const { Prefix = '' } of page.CommonPrefixes ?? []) names.push(Prefix.slice(path.length, -1));
    }
  });
  return names;
}

async function* listDays(
  s3: S3Client,
  access: Access,
  asked: Base & DayListing,
): AsyncIterable<StoredObject> {
  const { bucket, path, account, folder, region, first, last } = asked;
  const Prefix = `${path}${account}/${folder}/${region}/`;
  const [StartAfter, end] = [`${Prefix}${slashed(first)}/`, `${Prefix}${slashed(last)}/`];
  const request = { Bucket: bucket, Prefix, StartAfter };
  const pages = paginateListObjectsV2({ client: s3 }, request)[Symbol.asyncIterator]();
  for (;;) {
    const { value: page, done } = await listing(bucket, access, () => pages.next());
    if (done) return;
    for (const { Key = '', Size = null } of page.Contents ?? []) {
      const day = Key.slice(0, end.length);
      if (day > end) return;
      if (DAY.test(day)) yield { bucket, key: Key, size: Size };
    }
  }
}

const DAY = /\/\d{4}\/\d{2}\/\d{2}\/$/;
const slashed = (day: string): string => day.replaceAll('-', '/');

async function listing<T>(bucket: string, access: Access, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const failure = callFailure(error, 'S3', access.region);
    if (!(failure instanceof ServiceError)) throw failure;
    if (failure.name === 'NoSuchBucket') {
      throw new ExhibitError('INPUT_INVALID', `There is no bucket "${bucket}".`, { cause: failure });
    }
    const message = `The bucket "${bucket}" cannot be listed (s3:ListBucket): ${failure.name}.`;
    throw new ExhibitError('UNREACHABLE', message, { cause: failure });
  }
}

async function read(s3: S3Client, access: Access, { bucket, key }: StoredName): Promise<ObjectRead> {
  try {
    const { Body, Metadata = {} } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    const bytes = await Body?.transformToByteArray();
    return bytes
      ? { outcome: 'read', bytes, metadata: Metadata }
      : { outcome: 'unreadable', reason: 'the answer had no body' };
  } catch (error) {
    const failure = callFailure(error, 'S3', access.region);
    if (!(failure instanceof ServiceError)) throw failure;
    // A deleted version that is the latest one is answered like an object that was never there.
    if (failure.name === 'NoSuchKey') return { outcome: 'missing' };
    return { outcome: 'unreadable', reason: failure.name };
  }
}

async function publicKeys(
  client: CloudTrailClient,
  region: string,
  time: { readonly from: string; readonly to: string },
): Promise<readonly PublishedKey[]> {
  const keys: PublishedKey[] = [];
  const request = { StartTime: new Date(time.from), EndTime: new Date(time.to) };
  try {
    for await (const page of paginateListPublicKeys({ client }, request)) {
      for (const { Value, Fingerprint, ValidityStartTime, ValidityEndTime } of page.PublicKeyList ?? []) {
        if (!Value || !Fingerprint || !ValidityStartTime || !ValidityEndTime) continue;
        const [validFrom, validTo] = [instant(ValidityStartTime), instant(ValidityEndTime)];
        keys.push({ der: Value, fingerprint: Fingerprint, validFrom, validTo });
      }
    }
    return keys;
  } catch (error) {
    const failure = callFailure(error, 'CloudTrail', region);
    if (!(failure instanceof ServiceError)) throw failure;
    const message = `The public keys of ${region} cannot be read (cloudtrail:ListPublicKeys): ${failure.name}.`;
    throw new ExhibitError('UNREACHABLE', message, { cause: failure });
  }
}
