import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { ExhibitError } from '../../core/errors.ts';
import { byText } from '../../core/order.ts';
import { parseDigest } from './digest-content.ts';
import { digestFolder, type FolderOptions } from './folder.ts';
import type { DayListing, DigestSource, ObjectRead, StoredObject, TrailPlace } from './source.ts';

/** The packed digests of one place. */
interface Pack {
  /** Name of the folder that stands for the bucket, and of the bucket as the digests name it. */
  readonly folder: string;
  readonly bucket: string;
  readonly digests: ReadonlyMap<string, z.infer<typeof line>>;
}

const line = z.object({
  key: z.string(),
  metadata: z.record(z.string(), z.string()),
  text: z.string(),
});

/**
 * A trail copied to a folder, like `digestFolder`, that may hold the digests of an account and region in one file:
 * `ROOT/<folder>/AWSLogs/<account>/CloudTrail-Digest/<region>/digests.ndjson.gz`, each line a JSON object with the
 * key, the metadata and the uncompressed text of a digest. The bucket is then the one that the digests name, which
 * their signatures cover; the folder may have any name.
 *
 * @throws INPUT_INVALID when the folder, its keys or a packed file cannot be read
 */
export async function packedFolder(root: string, given: FolderOptions = {}): Promise<DigestSource> {
  const inner = await digestFolder(root, given);
  const folders = given.bucket === undefined ? await foldersOf(root) : [given.bucket];
  const folderOf = new Map<string, string>();
  // The digests of one place at a time: a year of them is some 25 MB.
  let current: { readonly id: string; readonly pack: Promise<Pack | null> } | null = null;
  const packOf = (place: TrailPlace): Promise<Pack | null> => {
    const id = `${place.account} ${place.region}`;
    if (current?.id !== id) current = { id, pack: readPack(root, folders, place) };
    return current.pack;
  };
  return {
    ...inner,
    async *list(listing) {
      const pack = await packOf(listing);
      if (pack) folderOf.set(pack.bucket, pack.folder);
      for await (const { bucket, ...object } of inner.list(listing)) {
        yield { ...object, bucket: bucket === pack?.folder ? pack.bucket : bucket };
      }
      if (pack && listing.folder === 'CloudTrail-Digest') yield* digestsOf(pack, listing);
    },
    async read(name): Promise<ObjectRead> {
      const pack = await current?.pack;
      const packed = pack?.bucket === name.bucket ? pack.digests.get(name.key) : undefined;
      if (!packed) return inner.read({ ...name, bucket: folderOf.get(name.bucket) ?? name.bucket });
      return { outcome: 'read', bytes: gzipSync(packed.text, { level: 0 }), metadata: packed.metadata };
    },
  };
}

function* digestsOf(pack: Pack, { first, last }: DayListing): Iterable<StoredObject> {
  for (const key of [...pack.digests.keys()].toSorted(byText)) {
    const [, day = ''] = /\/(\d{4}\/\d{2}\/\d{2})\/[^/]+$/.exec(key) ?? [];
    const date = day.replaceAll('/', '-');
    if (first <= date && date <= last) yield { bucket: pack.bucket, key, size: null };
  }
}

async function foldersOf(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

async function readPack(root: string, folders: readonly string[], place: TrailPlace): Promise<Pack | null> {
  for (const folder of folders) {
    const { account, region } = place;
    const path = join(root, folder, 'AWSLogs', account, 'CloudTrail-Digest', region, 'digests.ndjson.gz');
    const file = await readFile(path).catch(() => null);
    if (file) return unpack(file, { folder, path });
  }
  return null;
}

function unpack(
  file: Uint8Array,
  { folder, path }: { readonly folder: string; readonly path: string },
): Pack {
  try {
    const lines = gunzipSync(file).toString('utf8').trimEnd().split('\n');
    const digests = lines.map((text) => line.parse(JSON.parse(text)));
    const first = parseDigest(Buffer.from(digests[0]?.text ?? '')).digest;
    const bucket = first?.digestS3Bucket ?? folder;
    return { folder, bucket, digests: new Map(digests.map((digest) => [digest.key, digest])) };
  } catch (cause) {
    throw new ExhibitError('INPUT_INVALID', `The digests in "${path}" cannot be read.`, { cause });
  }
}
