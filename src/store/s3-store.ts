import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectRetentionCommand,
  HeadObjectCommand,
  type HeadObjectCommandOutput,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { ExhibitError } from '../core/errors.ts';
import { byText } from '../core/order.ts';
import { nameOf, s3Failure, statusOf } from './s3-failure.ts';
import { type Upload, upload } from './s3-upload.ts';
import type { ByteRange, Retention, Store } from './store.ts';
import { demandName } from './store-name.ts';

/** Where in S3 a store is, and how it writes. */
export interface S3StoreSettings {
  readonly bucket: string;
  /** Empty, or ends with a slash. */
  readonly prefix: string;
  readonly region: string;
  /** Key that encrypts what is written; null: as the bucket says. */
  readonly sseKmsKey: string | null;
  /** Above this size an object is sent in parts; left out: 16 MiB. S3 takes no smaller parts than 5 MiB. */
  readonly partBytes?: number;
}

const PART_BYTES = 16 * 1024 * 1024;
/** Metadata by which a writer knows its own object again when the answer to its write was lost. */
const MARKER = 'exhibit-write';
const TRIES = 5;

/**
 * A store in a bucket of S3, safe for several writers: S3 shows an object only when it is whole, and decides itself
 * which of several new ones is the first. What has a retention is locked in compliance mode, so that nobody can
 * overwrite or delete it before, the root user of the account included.
 */
export function s3Store(client: S3Client, settings: S3StoreSettings): Store {
  const { bucket, prefix, region, sseKmsKey, partBytes = PART_BYTES } = settings;
  const addressOf = (name: string) => `s3://${bucket}/${prefix}${name}`;
  const at = (name: string) => {
    demandName(name);
    return { Bucket: bucket, Key: `${prefix}${name}` };
  };
  const failure = (error: unknown, action: string, name: string) =>
    s3Failure(error, { action, place: addressOf(name), region });

  const objectOf = (name: string, until: Date | null): Upload => ({
    ...at(name),
    Metadata: { [MARKER]: randomUUID() },
    ...(sseKmsKey !== null && {
      ServerSideEncryption: 'aws:kms',
      SSEKMSKeyId: sseKmsKey,
      BucketKeyEnabled: true,
    }),
    ...(until && { ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: until }),
  });

  async function headOf(name: string): Promise<HeadObjectCommandOutput | null> {
    try {
      return await client.send(new HeadObjectCommand(at(name)));
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw failure(error, 's3:GetObject', name);
    }
  }

  async function lockedUntil(name: string): Promise<string | null> {
    try {
      const { Retention } = await client.send(new GetObjectRetentionCommand(at(name)));
      return Retention?.RetainUntilDate?.toISOString() ?? null;
    } catch (error) {
      if (isUnlocked(error)) return null;
      throw failure(error, 's3:GetObjectRetention', name);
    }
  }

  async function demandUnlocked(name: string): Promise<void> {
    const until = await lockedUntil(name);
    if (until === null || Date.parse(until) <= Date.now()) return;
    const what = `${addressOf(name)} is locked until ${until}`;
    throw new ExhibitError('STORE_FAILED', `${what}: it can neither be changed nor removed before.`);
  }

  /**
   * What a refused write came to: true when the object is there by this very write, false when another has the name,
   * null when the object is not there.
   */
  async function outcomeOf(error: unknown, name: string, object: Upload): Promise<boolean | null> {
    if (!isDoneOrTaken(error)) return null;
    // A write whose answer was lost is sent again by the SDK, and finds its own object there.
    const head = await headOf(name);
    return head && head.Metadata?.[MARKER] === object.Metadata?.[MARKER];
  }

  async function write(name: string, bytes: Uint8Array, { until, onlyNew }: Writing): Promise<boolean> {
    const object = objectOf(name, until);
    for (let tried = 1; ; tried += 1) {
      const error = await upload(client, object, bytes, { partBytes, onlyNew }).then(() => null, asError);
      if (error === null) return true;
      const outcome = await outcomeOf(error, name, object);
      if (outcome !== null && (outcome || onlyNew)) return outcome;
      if (!isPassing(error) || tried === TRIES) throw failure(error, 's3:PutObject', name);
      await pause(50 * tried);
    }
  }

  async function putNew(name: string, bytes: Uint8Array, retention?: Retention): Promise<boolean> {
    return write(name, bytes, { until: retention?.until ?? null, onlyNew: true });
  }

  return {
    putNew,
    lockedUntil,

    async put(name, bytes) {
      const isLarge = bytes.length > partBytes;
      const isNew = isLarge ? (await headOf(name)) === null : await putNew(name, bytes);
      if (!isNew) await demandUnlocked(name);
      if (!isNew || isLarge) await write(name, bytes, { until: null, onlyNew: false });
      return addressOf(name);
    },

    async get(name, range) {
      if (range && range.end <= range.start) return (await headOf(name)) && Buffer.alloc(0);
      try {
        return await bytesOf(client, { ...at(name), range });
      } catch (error) {
        if (statusOf(error) === 416) return Buffer.alloc(0);
        if (nameOf(error) === 'NoSuchKey') return null;
        throw failure(error, 's3:GetObject', name);
      }
    },

    async size(name) {
      return (await headOf(name))?.ContentLength ?? null;
    },

    async list(start) {
      const names: string[] = [];
      try {
        const pages = paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: `${prefix}${start}` });
        for await (const { Contents = [] } of pages) {
          for (const { Key = '' } of Contents) names.push(Key.slice(prefix.length));
        }
      } catch (error) {
        throw failure(error, 's3:ListBucket', start);
      }
      // Programs that show folders put empty objects there, with a slash at the end.
      return names.filter((name) => name !== '' && !name.endsWith('/')).toSorted(byText);
    },

    async remove(name) {
      await demandUnlocked(name);
      // A versioned bucket would note the removal of what is not there.
      if ((await headOf(name)) === null) return;
      try {
        await client.send(new DeleteObjectCommand(at(name)));
      } catch (error) {
        throw failure(error, 's3:DeleteObject', name);
      }
    },

    async removeAll(start) {
      // An upload that was cut off left nothing that has a name.
      for (const name of await this.list(start)) await this.remove(name);
    },

    placeOf(name) {
      demandName(name);
      return addressOf(name);
    },
  };
}

const asError = (error: unknown): unknown => error;

interface Writing {
  readonly until: Date | null;
  readonly onlyNew: boolean;
}

/** The SDK tries a call again, but not an answer that breaks off in its middle. */
async function bytesOf(
  client: S3Client,
  { range, ...object }: { Bucket: string; Key: string; range: ByteRange | undefined },
): Promise<Buffer> {
  const part = range && { Range: `bytes=${range.start}-${range.end - 1}` };
  for (let tried = 1; ; tried += 1) {
    const { Body } = await client.send(new GetObjectCommand({ ...object, ...part, ChecksumMode: 'ENABLED' }));
    try {
      return Buffer.from((await Body?.transformToByteArray()) ?? []);
    } catch (error) {
      if (tried === TRIES) throw error;
    }
  }
}

/** Nothing is there, or the bucket locks nothing, or not this. */
function isUnlocked(error: unknown): boolean {
  const known = ['NoSuchKey', 'NoSuchObjectLockConfiguration', 'ObjectLockConfigurationNotFoundError'];
  // A removed object of a versioned bucket takes no question but for its content.
  const isRemoved = statusOf(error) === 405;
  const name = nameOf(error) ?? '';
  return known.includes(name) || isRemoved || (name === 'InvalidRequest' && statusOf(error) === 400);
}

/** Something has the key, or the parts were put together or thrown away already. */
const isDoneOrTaken = (error: unknown): boolean =>
  statusOf(error) === 412 || nameOf(error) === 'NoSuchUpload';

/** S3 was busy with another write of the key, or it was removed in the meantime. */
const isPassing = (error: unknown): boolean => statusOf(error) === 409 || statusOf(error) === 412;
