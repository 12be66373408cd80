import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { ExhibitError } from '../../core/errors.ts';
import { by, byText } from '../../core/order.ts';
import { instant } from '../../core/period.ts';
import type {
  DayListing,
  DigestSource,
  ObjectRead,
  PublishedKey,
  StoredName,
  StoredObject,
  TrailPlace,
} from './source.ts';

const META = '.meta.json';
const FOLDERS = ['CloudTrail-Digest', 'CloudTrail'] as const;

/**
 * A trail copied to a folder: objects as `ROOT/<bucket>/<key>`, the metadata of an object as JSON in a file beside
 * it with `.meta.json` after its name, and the public keys as `ROOT/keys.json`, the list of `ListPublicKeys`.
 *
 * @throws INPUT_INVALID when the folder or its keys cannot be read
 */
export async function digestFolder(root: string, given: FolderOptions = {}): Promise<DigestSource> {
  const publicKeys = given.publicKeys ?? (await keysIn(root));
  const bases = await basesOf(root, given.bucket);
  return {
    location: root,
    places: () => placesOf(root, bases),
    list: (listing) => list(root, bases, listing),
    read: (name) => read(root, name),
    publicKeys,
  };
}

/** What a folder need not hold itself. */
export interface FolderOptions {
  /** The one folder that stands for a bucket and holds `AWSLogs/`; left out: every folder with one below it. */
  readonly bucket?: string;
  /** Gives the public keys instead of `keys.json`. */
  readonly publicKeys?: DigestSource['publicKeys'];
}

async function keysIn(root: string): Promise<DigestSource['publicKeys']> {
  const keys = await readKeys(root);
  return async () => keys;
}

/** `<bucket>` and the part of the key up to `AWSLogs/`, with the organization if there is one. */
interface Base {
  readonly bucket: string;
  readonly path: string;
}

async function basesOf(root: string, only: string | undefined): Promise<readonly Base[]> {
  const bases: Base[] = [];
  if (only !== undefined) await addBase(root, { bucket: only, path: 'AWSLogs/' }, bases);
  else for (const bucket of await folders(root)) await descend(root, { bucket, path: '' }, bases);
  return bases;
}

async function descend(root: string, at: Base, bases: Base[]): Promise<void> {
  for (const name of await folders(join(root, at.bucket, at.path))) {
    const path = `${at.path}${name}/`;
    if (name === 'AWSLogs') await addBase(root, { ...at, path }, bases);
    else await descend(root, { ...at, path }, bases);
  }
}

async function addBase(root: string, base: Base, bases: Base[]): Promise<void> {
  const inside = await folders(join(root, base.bucket, base.path));
  const organizations = inside.filter((folder) => folder.startsWith('o-'));
  bases.push(base, ...organizations.map((one) => ({ ...base, path: `${base.path}${one}/` })));
}

async function placesOf(root: string, bases: readonly Base[]): Promise<readonly TrailPlace[]> {
  const found = new Map<string, TrailPlace>();
  for (const { bucket, path } of bases) {
    const accounts = (await folders(join(root, bucket, path))).filter((name) => /^\d{12}$/.test(name));
    for (const account of accounts) {
      for (const folder of FOLDERS) {
        for (const region of await folders(join(root, bucket, path, account, folder))) {
          found.set(`${account} ${region}`, { account, region });
        }
      }
    }
  }
  return [...found.values()].toSorted(by(({ account, region }) => `${account} ${region}`));
}

async function* list(root: string, bases: readonly Base[], listing: DayListing): AsyncIterable<StoredObject> {
  const { account, region, folder, first, last } = listing;
  for (const { bucket, path } of bases) {
    for (const day of daysFrom(first, last)) {
      const prefix = `${path}${account}/${folder}/${region}/${day.replaceAll('-', '/')}/`;
      for (const key of await filesBelow(join(root, bucket), prefix)) {
        if (!key.endsWith(META)) yield { bucket, key, size: null };
      }
    }
  }
}

/** The days from the first to the last, both included. */
export function* daysFrom(first: string, last: string): Iterable<string> {
  for (let day = first; day <= last; day = instant(Date.parse(day) + 86_400_000).slice(0, 10)) yield day;
}

async function filesBelow(base: string, prefix: string): Promise<string[]> {
  const folder = join(base, prefix);
  const entries = await orNone(() => readdir(folder, { recursive: true, withFileTypes: true }));
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(base, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted(byText);
}

async function folders(path: string): Promise<string[]> {
  const entries = await orNone(() => readdir(path, { withFileTypes: true }));
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted(byText);
}

async function orNone<T>(work: () => Promise<T[]>): Promise<T[]> {
  try {
    return await work();
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw new ExhibitError('INPUT_INVALID', `A folder cannot be read (${code}).`, { cause });
  }
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';

const metadata = z.record(z.string(), z.string());

async function read(root: string, { bucket, key }: StoredName): Promise<ObjectRead> {
  // A digest names what is read next: it must not lead out of the bucket.
  const base = join(root, bucket);
  const path = join(base, key);
  if (/^\.{0,2}$|[/\\]/.test(bucket) || !path.startsWith(base + sep)) {
    return { outcome: 'unreadable', reason: 'its name leads out of the bucket' };
  }
  try {
    const bytes = await readFile(path);
    return { outcome: 'read', bytes, metadata: await metadataOf(path) };
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { outcome: 'missing' };
    return { outcome: 'unreadable', reason: code };
  }
}

async function metadataOf(path: string): Promise<Readonly<Record<string, string>>> {
  try {
    return metadata.parse(JSON.parse(await readFile(`${path}${META}`, 'utf8')));
  } catch {
    // A digest without metadata has no signature, and that is the finding.
    return {};
  }
}

const publicKey = z.object({
  Value: z.base64(),
  Fingerprint: z.string(),
  ValidityStartTime: z.union([z.string(), z.number().transform((epoch) => epoch * 1000)]),
  ValidityEndTime: z.union([z.string(), z.number().transform((epoch) => epoch * 1000)]),
});
const keyFile = z.union([
  z.array(publicKey),
  z.object({ PublicKeyList: z.array(publicKey) }).transform((answer) => answer.PublicKeyList),
]);

async function readKeys(root: string): Promise<readonly PublishedKey[]> {
  const path = join(root, 'keys.json');
  try {
    return keyFile.parse(JSON.parse(await readFile(path, 'utf8'))).map((key) => ({
      der: Buffer.from(key.Value, 'base64'),
      fingerprint: key.Fingerprint,
      validFrom: instant(key.ValidityStartTime),
      validTo: instant(key.ValidityEndTime),
    }));
  } catch (cause) {
    const message = `The public keys of the trail cannot be read from "${path}" (the list of ListPublicKeys).`;
    throw new ExhibitError('INPUT_INVALID', message, { cause });
  }
}
