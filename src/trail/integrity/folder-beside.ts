import { access, readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { packedFolder } from './folder-packed.ts';
import type { DigestSource } from './source.ts';

/** Digests that lie beside log files in a folder. */
export interface DigestsBeside {
  /** True when the public keys lie there too, as `keys.json`. */
  readonly hasKeys: boolean;
  /**
   * @param publicKeys gives the public keys where they do not lie beside
   * @throws INPUT_INVALID when the keys or a packed file cannot be read
   */
  open(location: string, publicKeys?: DigestSource['publicKeys']): Promise<DigestSource>;
}

/**
 * Finds the digests of a folder of log files, as `exhibit trail verify --dir` takes them: the folder is
 * `ROOT/<bucket>/AWSLogs`, or `ROOT/<bucket>` or ROOT itself, and the keys are `ROOT/keys.json`. Null when it holds
 * no digest with a signature: `aws s3 sync` brings digests without theirs, and then nothing can be proven from them.
 */
export async function digestsBeside(logs: string): Promise<DigestsBeside | null> {
  const folder = resolve(logs);
  const awsLogs = basename(folder) === 'AWSLogs' ? folder : join(folder, 'AWSLogs');
  const bucket = dirname(awsLogs);
  const isBucket = await isThere(awsLogs);
  if (!(await hasSignedDigest(isBucket ? awsLogs : folder))) return null;
  const nearest = isBucket ? dirname(bucket) : folder;
  const withKeys = await rootAbove(nearest);
  const isOnlyBucket = isBucket && (withKeys === null || withKeys === nearest);
  return {
    hasKeys: withKeys !== null,
    async open(location, publicKeys) {
      const source = await packedFolder(withKeys ?? nearest, {
        ...(isOnlyBucket && { bucket: basename(bucket) }),
        ...(withKeys === null && publicKeys && { publicKeys }),
      });
      return { ...source, location };
    },
  };
}

/** Folders of a prefix that may stand between the bucket and `AWSLogs/`. */
const PREFIXES = 3;

/** The nearest folder from here upwards that holds the keys; null when none does. */
async function rootAbove(folder: string, left = PREFIXES): Promise<string | null> {
  if (await isThere(join(folder, 'keys.json'))) return folder;
  return left === 0 || dirname(folder) === folder ? null : rootAbove(dirname(folder), left - 1);
}

async function hasSignedDigest(folder: string): Promise<boolean> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  return files.some((path) => /CloudTrail-Digest[/\\].*(\.meta\.json|[/\\]digests\.ndjson\.gz)$/.test(path));
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
