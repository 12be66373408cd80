import { createHash } from 'node:crypto';
import { pageOf } from './paging.ts';
import { type Operation, type Operations, Refusal, type Serving, textOf } from './request.ts';
import { bucketOf, eTagOf, isVersioned, notFound } from './s3-bucket.ts';
import { versionFor } from './s3-versions.ts';
import type { S3Output } from './s3-wire.ts';
import { s3Writes } from './s3-writes.ts';
import { type Fields, isFields } from './scenario.ts';

/** Refuses when the caller expects another owner of the bucket than it has. */
function expectOwner({ scenario, input }: Serving): void {
  const { Bucket, ExpectedBucketOwner: owner } = input;
  if (typeof owner !== 'string') return;
  if (!scenario.records(owner, 'global', 's3/buckets.json').some(({ Name }) => Name === Bucket))
    throw new Refusal('AccessDenied', 'Access Denied', { status: 403 });
}

interface Setting {
  /** Field of the bucket in the scenario, and the name inside the answer that may wrap it. */
  readonly field: string;
  readonly root: string;
  /** What S3 says when there is none; null: an empty document. */
  readonly missing: string | null;
}

function setting({ field, root, missing }: Setting): Operation {
  return (serving): S3Output => {
    const found = bucketOf(serving)[field];
    if (!isFields(found)) {
      if (missing !== null) throw notFound(missing, `The bucket has no ${root}.`);
      return { Root: root };
    }
    const inner = found[root];
    return { Root: root, Document: singular(isFields(inner) ? inner : found) };
  };
}

const SINGULAR: Readonly<Record<string, string>> = {
  Rules: 'Rule',
  Transitions: 'Transition',
  NoncurrentVersionTransitions: 'NoncurrentVersionTransition',
  Tags: 'Tag',
};

/** Lists of the SDK are named in the plural, elements of S3 in the singular. */
function singular(value: Fields): Fields {
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const each = (item: unknown) => (isFields(item) ? singular(item) : item);
      return [SINGULAR[name] ?? name, Array.isArray(inner) ? inner.map(each) : each(inner)];
    }),
  );
}

/** Metadata and time of an object, from `global/s3/metadata.json`: `{ Bucket, Key, Metadata, LastModified }`. */
function metadataOf({ scenario, input }: Serving): Readonly<Record<string, string>> {
  const found = scenario
    .everywhere('global', 's3/metadata.json')
    .find(({ Bucket, Key }) => Bucket === input.Bucket && Key === input.Key);
  const metadata = isFields(found?.Metadata) ? Object.entries(found.Metadata) : [];
  const written = found?.LastModified;
  return {
    ...(typeof written === 'string' && { 'last-modified': new Date(written).toUTCString() }),
    ...Object.fromEntries(metadata.map(([name, value]) => [`x-amz-meta-${name}`, String(value)])),
  };
}

function objectOf(serving: Serving) {
  const bucket = bucketOf(serving);
  const { scenario, input } = serving;
  const written = versionFor(serving);
  const found = written?.bytes
    ? { key: String(input.Key), bytes: written.bytes }
    : scenario.objects(textOf(input, 'Bucket') ?? '').find(({ key }) => key === input.Key);
  if (!found) throw notFound('NoSuchKey', 'The specified key does not exist.');
  const version = createHash('sha256').update(found.key).update(found.bytes).digest('hex').slice(0, 32);
  const headers = {
    ...metadataOf(serving),
    'content-type': 'application/octet-stream',
    'accept-ranges': 'bytes',
    etag: eTagOf(found.bytes),
    ...(isVersioned(bucket) && { 'x-amz-version-id': written?.id ?? version }),
    ...written?.headers,
  };
  return { bytes: found.bytes, headers };
}

const getObject: Operation = (serving): S3Output => {
  const { bytes, headers } = objectOf(serving);
  if ((serving.input.IfMatch ?? headers.etag) !== headers.etag)
    throw new Refusal('PreconditionFailed', 'The object is another one.', { status: 412 });
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(textOf(serving.input, 'Range') ?? '') ?? [];
  if (first === undefined) return { Bytes: bytes, Headers: headers };
  const from = Number(first);
  const to = last ? Math.min(Number(last), bytes.length - 1) : bytes.length - 1;
  if (from > to) throw new Refusal('InvalidRange', 'The requested range is not satisfiable', { status: 416 });
  const range = { 'content-range': `bytes ${from}-${to}/${bytes.length}` };
  return { Bytes: bytes.subarray(from, to + 1), Status: 206, Headers: { ...headers, ...range } };
};

const listObjects: Operation = (serving): S3Output => {
  bucketOf(serving);
  const { input, scenario } = serving;
  const prefix = textOf(input, 'Prefix') ?? '';
  const after = textOf(input, 'StartAfter') ?? '';
  const all = scenario
    .objects(textOf(input, 'Bucket') ?? '')
    .filter(({ key }) => key.startsWith(prefix) && key > after);
  const { entries, prefixes } = grouped(all, prefix, textOf(input, 'Delimiter'));
  const [pages] = scenario.everywhere('global', 's3/pages.json');
  const pageSize = typeof pages?.Size === 'number' ? pages.Size : 1000;
  const { items, NextToken } = pageOf(entries, serving, { standard: pageSize, most: 1000 });
  const Contents = items.map(({ key, bytes }) => ({
    Key: key,
    Size: bytes.length,
    ETag: eTagOf(bytes),
    LastModified: writtenAt(serving, key),
    StorageClass: 'STANDARD',
  }));
  const CommonPrefixes = prefixes.map((Prefix) => ({ Prefix }));
  const more = NextToken !== undefined;
  const KeyCount = items.length + prefixes.length;
  const names = {
    Name: input.Bucket,
    Prefix: prefix,
    KeyCount,
    IsTruncated: more,
    NextContinuationToken: NextToken,
  };
  return { Root: 'ListBucketResult', Document: { ...names, Contents, CommonPrefixes } };
};

/** When an object was written, from `global/s3/metadata.json`. */
function writtenAt({ scenario, input }: Serving, key: string): string {
  const found = scenario
    .everywhere('global', 's3/metadata.json')
    .find((record) => record.Bucket === input.Bucket && record.Key === key);
  return typeof found?.LastModified === 'string' ? found.LastModified : '2026-01-01T00:00:00.000Z';
}

function grouped(
  all: ReturnType<Serving['scenario']['objects']>,
  prefix: string,
  delimiter: string | undefined,
) {
  if (!delimiter) return { entries: all, prefixes: [] };
  const cut = (key: string) => key.indexOf(delimiter, prefix.length);
  const folders = all
    .filter(({ key }) => cut(key) >= 0)
    .map(({ key }) => key.slice(0, cut(key) + delimiter.length));
  return { entries: all.filter(({ key }) => cut(key) < 0), prefixes: [...new Set(folders)] };
}

/** Bucket settings and objects. Buckets are found in every account, as their names are worldwide. */
export const s3: Operations = {
  GetBucketLocation: (serving): S3Output => {
    const { Region = 'us-east-1' } = bucketOf(serving);
    expectOwner(serving);
    return { Root: 'LocationConstraint', Document: Region === 'us-east-1' ? '' : String(Region) };
  },
  GetBucketEncryption: setting({
    field: 'Encryption',
    root: 'ServerSideEncryptionConfiguration',
    missing: 'ServerSideEncryptionConfigurationNotFoundError',
  }),
  GetPublicAccessBlock: setting({
    field: 'PublicAccessBlock',
    root: 'PublicAccessBlockConfiguration',
    missing: 'NoSuchPublicAccessBlockConfiguration',
  }),
  GetBucketPolicy: (serving): S3Output => {
    const { Policy } = bucketOf(serving);
    if (typeof Policy !== 'string') throw notFound('NoSuchBucketPolicy', 'The bucket policy does not exist');
    return { Document: Policy, Headers: { 'content-type': 'application/json' } };
  },
  GetBucketVersioning: setting({ field: 'Versioning', root: 'VersioningConfiguration', missing: null }),
  GetObjectLockConfiguration: setting({
    field: 'ObjectLock',
    root: 'ObjectLockConfiguration',
    missing: 'ObjectLockConfigurationNotFoundError',
  }),
  GetBucketLifecycleConfiguration: setting({
    field: 'Lifecycle',
    root: 'LifecycleConfiguration',
    missing: 'NoSuchLifecycleConfiguration',
  }),
  GetBucketLogging: setting({ field: 'Logging', root: 'BucketLoggingStatus', missing: null }),
  GetBucketReplication: setting({
    field: 'Replication',
    root: 'ReplicationConfiguration',
    missing: 'ReplicationConfigurationNotFoundError',
  }),
  HeadBucket: (serving): S3Output => {
    bucketOf(serving);
    return {};
  },
  ListObjectsV2: listObjects,
  GetObject: getObject,
  HeadObject: (serving): S3Output => {
    const { bytes, headers } = objectOf(serving);
    return { Headers: { ...headers, 'content-length': String(bytes.length) } };
  },
  ...s3Writes,
};
