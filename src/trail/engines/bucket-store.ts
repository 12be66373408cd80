import type { _Object } from '@aws-sdk/client-s3';
import { ServiceError } from '../../aws/service-error.ts';
import { ExhibitError } from '../../core/errors.ts';
import { by } from '../../core/order.ts';
import {
  type DeliveryDays,
  extentOf,
  isDelivered,
  type LogStore,
  type StoredLog,
} from '../index/log-store.ts';
import type { BucketFolder } from '../log-address.ts';
import { readLogName } from '../log-name.ts';
import { readObject } from './bucket-object.ts';
import { type BucketCalls, folderContent, objectsIn } from './bucket-pages.ts';

/** Accounts and regions that are listed at a time. */
const LISTINGS = 8;

/** Objects fetched at a time, and the content in bytes that they may grow to. */
const AHEAD = { files: 16, bytes: 192 * 1024 * 1024 };

/**
 * The log files in a bucket. The folder is the one that holds `AWSLogs`, that itself, or one between it and the
 * accounts.
 *
 * Lists of each account and region only the days that are asked for, and those once: later questions about the same
 * days go by the same listing, and an object that has changed or gone since is reported and not read. What lies
 * outside the folders of days is seen where a listing passes it by, above the regions.
 *
 * Needs `s3:ListBucket` and `s3:GetObject`, and `kms:Decrypt` where the bucket is encrypted with a key. `list` and
 * `extent` throw ServiceError when a listing fails, INPUT_INVALID when there is no such bucket or it holds no log.
 */
export function bucketStore(folder: BucketFolder, calls: BucketCalls): LogStore {
  const store = new BucketListing(folder, calls);
  const lists = new Map<string, Promise<readonly StoredLog[]>>();
  return {
    isLocal: false,
    ahead: AHEAD,
    list(days) {
      const key = days === null ? 'all' : `${days.first} ${days.last}`;
      const listed = lists.get(key) ?? named(folder, store.list(days));
      lists.set(key, listed);
      // A listing that failed is tried again by the next question.
      listed.catch(() => lists.delete(key));
      return listed;
    },
    extent: async () => extentOf(await named(folder, store.edges())),
  };
}

async function named<Result>({ bucket }: BucketFolder, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (cause) {
    if (!(cause instanceof ServiceError) || cause.name !== 'NoSuchBucket') throw cause;
    throw new ExhibitError('INPUT_INVALID', `There is no bucket "${bucket}".`, { cause });
  }
}

interface Walk {
  /** Prefixes of the folders of regions. */
  readonly regions: readonly string[];
  readonly beside: readonly _Object[];
}

class BucketListing {
  readonly #folder: BucketFolder;
  readonly #calls: BucketCalls;

  constructor(folder: BucketFolder, calls: BucketCalls) {
    this.#folder = folder;
    this.#calls = calls;
  }

  async list(days: DeliveryDays | null): Promise<readonly StoredLog[]> {
    const { regions, beside } = await this.#walk();
    const found = [...beside];
    await eachOf(regions, async (prefix) => {
      for (const object of await this.#delivered(prefix, days)) found.push(object);
    });
    return found.flatMap((object) => this.#stored(object, days)).toSorted(by(({ key }) => key));
  }

  /** The first and the last day of each region, by the names of the folders. */
  async edges(): Promise<string[]> {
    const { regions } = await this.#walk();
    const days: string[] = [];
    await eachOf(regions, async (prefix) => {
      for (const edge of [0, -1]) {
        let path = prefix;
        for (const form of [/^\d{4}$/, /^\d{2}$/, /^\d{2}$/]) {
          const { folders } = await this.#inside(path);
          const name = folders.filter((one) => form.test(one)).at(edge);
          if (name === undefined) return;
          path += `${name}/`;
        }
        days.push(path.slice(prefix.length, -1).replaceAll('/', '-'));
      }
    });
    return days;
  }

  #inside(prefix: string) {
    return folderContent({ bucket: this.#folder.bucket, prefix }, this.#calls);
  }

  async #walk(): Promise<Walk> {
    const { bucket, prefix } = this.#folder;
    const beside: _Object[] = [];
    const accounts = await this.#accounts(prefix, beside);
    if (accounts.length === 0) {
      throw new ExhibitError(
        'INPUT_INVALID',
        `There is no log in "s3://${bucket}/${prefix}": name the folder that holds AWSLogs, AWSLogs itself, or that of an organization in it.`,
      );
    }
    const regions: string[] = [];
    await eachOf(accounts, async (account) => {
      const { folders, objects } = await this.#inside(`${account}CloudTrail/`);
      regions.push(...folders.map((name) => `${account}CloudTrail/${name}/`));
      beside.push(...objects);
    });
    return { regions, beside };
  }

  async #accounts(prefix: string, beside: _Object[]): Promise<string[]> {
    const { folders, objects } = await this.#inside(prefix);
    beside.push(...objects);
    const accounts = folders.filter((name) => /^\d{12}$/.test(name)).map((name) => `${prefix}${name}/`);
    for (const name of folders.filter((one) => one === 'AWSLogs' || /^o-[a-z0-9]+$/.test(one)))
      accounts.push(...(await this.#accounts(`${prefix}${name}/`, beside)));
    return accounts;
  }

  async #delivered(prefix: string, days: DeliveryDays | null): Promise<_Object[]> {
    const [after, last] = days ? [slashed(days.first), slashed(days.last)] : ['', null];
    const found: _Object[] = [];
    for await (const object of objectsIn({ bucket: this.#folder.bucket, prefix, after }, this.#calls)) {
      const day = (object.Key ?? '').slice(prefix.length, prefix.length + '2026/01/01'.length);
      if (last !== null && day > last) break;
      found.push(object);
    }
    return found;
  }

  /** A key that ends with a slash is what the console makes for an empty folder. */
  #stored({ Key = '', Size: size = 0, ETag }: _Object, days: DeliveryDays | null): StoredLog[] {
    const { bucket, prefix } = this.#folder;
    const key = Key.slice(prefix.length);
    const name = readLogName(key);
    if (key.endsWith('/') || !isDelivered(name, days)) return [];
    const eTag = ETag ?? null;
    const read = () => readObject({ bucket, key: Key, eTag }, this.#calls);
    return [{ key, name, size, version: () => `${eTag} ${size}`, read }];
  }
}

async function eachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: LISTINGS }, worker));
}

const slashed = (day: string): string => day.replaceAll('-', '/');
