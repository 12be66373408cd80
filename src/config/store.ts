import { resolve } from 'node:path';
import { z } from 'zod';
import { ExhibitError } from '../core/errors.ts';
import { isBucketAddress, readBucketAddress } from '../trail/log-address.ts';

const KEY = /^arn:[a-z-]+:kms:[a-z0-9-]+:\d{12}:(key|alias)\/.+$/;
const isS3 = (place: string): boolean => readBucketAddress(place) !== null;

const retention = z.union(
  [z.enum(['frameworks', 'none']), z.strictObject({ years: z.int().min(1).max(100) })],
  { error: 'frameworks, none or { years: <number> }' },
);

/**
 * Where packs go: a folder, or a place in S3. A bucket locks packs in compliance mode, so that nobody can change or
 * delete them before their time is over.
 */
export const storeSchema = z.union([
  z
    .string()
    .min(1)
    .refine(
      (place) => (isBucketAddress(place) ? isS3(place) : /^(file:.|(?![a-z][a-z0-9+.-]+:))/i.test(place)),
      'a store is a folder or s3://bucket/folder',
    ),
  z.strictObject({
    s3: z.string().refine(isS3, 'no s3://bucket/folder').describe('s3://bucket/folder'),
    account: z
      .string()
      .optional()
      .describe('account of this file whose role writes; left out: the credentials of the environment'),
    region: z
      .string()
      .min(1)
      .optional()
      .describe('region of the bucket; left out: the first region of that account, else of the first one'),
    endpoint: z
      .url({ protocol: /^https?$/, error: 'no http or https address' })
      .optional()
      .describe('a service other than AWS that speaks as S3 does'),
    sseKmsKey: z
      .string()
      .regex(KEY, 'no ARN of a KMS key or alias')
      .optional()
      .describe('key that encrypts packs; left out: as the bucket says'),
    retention: retention
      .default('frameworks')
      .describe(
        'how long packs are locked, in compliance mode; frameworks: as long as the most demanding framework of the pack wants records kept; none: not at all',
      ),
  }),
]);
type StoreFile = z.output<typeof storeSchema>;
type BucketFile = Exclude<StoreFile, string>;

/** How long packs are locked. */
export type RetentionSetting = z.output<typeof retention>;

/** A place in S3 where packs go; null is what the file left out. */
export interface BucketStoreConfig {
  readonly kind: 'bucket';
  readonly location: string;
  readonly bucket: string;
  /** Empty, or ends with a slash. */
  readonly prefix: string;
  readonly account: string | null;
  readonly region: string | null;
  readonly endpoint: string | null;
  readonly sseKmsKey: string | null;
  readonly retention: RetentionSetting;
  /** Folder of this machine in which a run works. */
  readonly work: string;
}

/** Where packs go. */
export type StoreConfig = { readonly kind: 'folder'; readonly folder: string } | BucketStoreConfig;

/** Where a run works that writes to S3: it keeps what it has until the pack is there. */
const WORK = './packs';

/**
 * The store that a configuration or a command line names. The text has been checked.
 *
 * @param from makes a path absolute
 */
export function storeOf(file: StoreFile, from: (path: string) => string): StoreConfig {
  const bucket: BucketFile = typeof file === 'string' ? { s3: file, retention: 'frameworks' } : file;
  const place = readBucketAddress(bucket.s3);
  if (!place) return { kind: 'folder', folder: from(bucket.s3) };
  return {
    ...{ kind: 'bucket', location: bucket.s3, ...place, work: from(WORK) },
    account: bucket.account ?? null,
    region: bucket.region ?? null,
    endpoint: bucket.endpoint ?? null,
    sseKmsKey: bucket.sseKmsKey ?? null,
    retention: bucket.retention,
  };
}

/**
 * The store that a command line names: a folder, or a place in S3 with all that a file can leave out.
 *
 * @throws USAGE_INVALID when it is neither
 */
export function parseStore(text: string, cwd: string): StoreConfig {
  const parsed = storeSchema.safeParse(text);
  if (parsed.success) return storeOf(parsed.data, (path) => resolve(cwd, path.replace(/^file:/, '')));
  throw new ExhibitError('USAGE_INVALID', `A store is a folder or s3://bucket/folder, not "${text}".`);
}

/** The folder of this machine in which a run works. */
export const workPlaceOf = (store: StoreConfig): string =>
  store.kind === 'folder' ? store.folder : store.work;
