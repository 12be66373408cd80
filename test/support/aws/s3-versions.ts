import { type Operations, Refusal, type Serving, textOf } from './request.ts';
import { bucketOf, canLock, isVersioned, notFound } from './s3-bucket.ts';
import type { S3Output } from './s3-wire.ts';
import type { Scenario } from './scenario.ts';

/** One version of an object that was written to the stand-in. */
export interface Version {
  readonly id: string;
  /** null: a delete marker. */
  readonly bytes: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Until when it is locked in compliance mode; null when it is not. */
  lockedUntil: Date | null;
}

const written = new WeakMap<Scenario, Map<string, Version[]>>();
let count = 0;

/** The versions of an object, the latest last. What the scenario began with has none. */
export function versionsOf({ scenario, input }: Pick<Serving, 'scenario' | 'input'>): Version[] {
  const all = written.get(scenario) ?? new Map<string, Version[]>();
  written.set(scenario, all);
  const name = `${input.Bucket}/${input.Key}`;
  const versions = all.get(name) ?? [];
  all.set(name, versions);
  return versions;
}

/** Adds the latest version, in the place of all others where the bucket keeps none. */
export function addVersion(serving: Serving, version: Omit<Version, 'id'>): Version {
  const versions = versionsOf(serving);
  count += 1;
  const added = { ...version, id: `version-${String(count).padStart(6, '0')}` };
  if (!isVersioned(bucketOf(serving))) versions.length = 0;
  versions.push(added);
  showLatest(serving);
  return added;
}

function showLatest(serving: Serving): void {
  const { scenario, account, input } = serving;
  const [bucket, key] = [textOf(input, 'Bucket') ?? '', textOf(input, 'Key') ?? ''];
  scenario.remove(bucket, key);
  const latest = versionsOf(serving).at(-1);
  if (latest?.bytes) scenario.put(account, bucket, key, latest.bytes);
}

const isLocked = ({ lockedUntil }: Version): boolean => lockedUntil !== null && lockedUntil > new Date();

const locked = () =>
  new Refusal('AccessDenied', 'Access Denied because object protected by object lock.', { status: 403 });

/** The version that a request names, or the latest. */
export function versionFor(serving: Serving): Version | undefined {
  const id = textOf(serving.input, 'VersionId');
  if (id === undefined) return versionsOf(serving).at(-1);
  const named = versionsOf(serving).find((version) => version.id === id);
  if (!named) throw notFound('NoSuchVersion', 'The specified version does not exist.');
  return named;
}

/** What the request asks to lock, checked as S3 does. */
export function lockAsked(serving: Serving): Date | null {
  const { Mode, RetainUntil, HasChecksum } = serving.input;
  if (Mode === undefined) return null;
  if (!canLock(bucketOf(serving)))
    throw new Refusal('InvalidRequest', 'Bucket is missing Object Lock Configuration');
  const until = new Date(String(RetainUntil));
  if (!(until > new Date()))
    throw new Refusal('InvalidArgument', 'The retain until date must be in the future!');
  if (HasChecksum !== true)
    throw new Refusal(
      'InvalidRequest',
      'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
    );
  return until;
}

/** Removal, locks and old versions of objects. */
export const s3Versions: Operations = {
  DeleteObject: (serving): S3Output => {
    const bucket = bucketOf(serving);
    const versions = versionsOf(serving);
    if (textOf(serving.input, 'VersionId') !== undefined) {
      const named = versionFor(serving);
      if (named && isLocked(named)) throw locked();
      versions.splice(0, versions.length, ...versions.filter((version) => version !== named));
      showLatest(serving);
      return { Status: 204 };
    }
    if (!isVersioned(bucket)) {
      versions.length = 0;
      showLatest(serving);
      return { Status: 204 };
    }
    const { id } = addVersion(serving, { bytes: null, headers: {}, lockedUntil: null });
    return { Status: 204, Headers: { 'x-amz-delete-marker': 'true', 'x-amz-version-id': id } };
  },
  GetObjectRetention: (serving): S3Output => {
    if (!canLock(bucketOf(serving)))
      throw new Refusal('InvalidRequest', 'Bucket is missing Object Lock Configuration');
    const version = versionFor(serving);
    const isThere = version ? version.bytes !== null : hasObject(serving);
    if (!isThere) throw notFound('NoSuchKey', 'The specified key does not exist.');
    if (!version?.lockedUntil)
      throw notFound('NoSuchObjectLockConfiguration', 'The object has no object lock configuration.');
    const RetainUntilDate = version.lockedUntil.toISOString();
    return { Root: 'Retention', Document: { Mode: 'COMPLIANCE', RetainUntilDate } };
  },
  PutObjectRetention: (serving): S3Output => {
    const version = versionFor(serving);
    if (!version?.bytes) throw notFound('NoSuchKey', 'The specified key does not exist.');
    const [, text] = /<RetainUntilDate>([^<]+)</.exec(String(serving.input.Body)) ?? [];
    const until = text === undefined ? null : new Date(text);
    if (isLocked(version) && !(until && version.lockedUntil && until >= version.lockedUntil)) throw locked();
    version.lockedUntil = until;
    return {};
  },
  ListObjectVersions: (serving): S3Output => {
    bucketOf(serving);
    const { scenario, input } = serving;
    const prefix = `${input.Bucket}/${textOf(input, 'Prefix') ?? ''}`;
    const all = [...(written.get(scenario) ?? [])].filter(([name]) => name.startsWith(prefix)).toSorted();
    const entries = all.flatMap(([name, versions]) =>
      versions.toReversed().map(({ id, bytes }, index) => ({
        bytes,
        entry: { Key: name.slice(`${input.Bucket}/`.length), VersionId: id, IsLatest: index === 0 },
      })),
    );
    const Version = entries.filter(({ bytes }) => bytes !== null).map(({ entry }) => entry);
    const DeleteMarker = entries.filter(({ bytes }) => bytes === null).map(({ entry }) => entry);
    return { Root: 'ListVersionsResult', Document: { IsTruncated: false, Version, DeleteMarker } };
  },
};

function hasObject({ scenario, input }: Serving): boolean {
  return scenario.objects(textOf(input, 'Bucket') ?? '').some(({ key }) => key === input.Key);
}
