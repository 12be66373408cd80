import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { by } from '../../../src/core/order.ts';
import { at, instant } from '../../../src/core/period.ts';
import type { DigestSource, PublishedKey, StoredName } from '../../../src/trail/integrity/source.ts';

const HOUR = 3_600_000;

/** A key pair with the form in which CloudTrail publishes its half. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly published: PublishedKey;
}

/** Makes an RSA key; valid in November 2026 unless told otherwise. */
export function signingKey(
  given: { readonly type?: 'pkcs1' | 'spki'; readonly from?: string; readonly to?: string } = {},
): SigningKey {
  const { type = 'pkcs1', from = '2026-11-01T00:00:00Z', to = '2026-12-01T00:00:00Z' } = given;
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const der = publicKey.export({ type, format: 'der' });
  const fingerprint = createHash('md5').update(der).digest('hex');
  return { privateKey, published: { der, fingerprint, validFrom: from, validTo: to } };
}

interface StoredBytes {
  readonly bytes: Buffer;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Objects by bucket and key, and the published keys. */
export interface ForgedTrail {
  readonly objects: Map<string, StoredBytes>;
  readonly keys: PublishedKey[];
  readonly source: DigestSource;
  readonly digests: Forged[];
}

/** A digest as it was forged. */
export interface Forged {
  readonly bucket: string;
  readonly key: string;
  readonly hash: string;
  readonly signature: string;
  readonly content: DigestJson;
}

export type DigestJson = Record<string, unknown> & {
  readonly digestStartTime: string;
  readonly digestEndTime: string;
  readonly logFiles: readonly Record<string, unknown>[];
};

/** What a chain of digests is about. */
export interface ChainOptions {
  readonly key: SigningKey;
  readonly account?: string;
  readonly region?: string;
  readonly trail?: string;
  readonly bucket?: string;
  /** Before `AWSLogs/`, with its slash, and the organization after it, with its slash. */
  readonly prefix?: string;
  readonly organization?: string;
  readonly from?: string;
  readonly hours?: number;
  readonly logsPerHour?: number;
  /** Changes the content of a digest before it is signed; later ones link to what was signed. */
  readonly edit?: (content: DigestJson, index: number) => DigestJson;
}

export const FROM = '2026-11-10T00:00:00Z';
export const BUCKET = 'forged-bucket';

export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
const compact = (when: string): string => when.replaceAll(/[-:]/g, '');
const slashed = (when: string): string => when.slice(0, 10).replaceAll('-', '/');

/** An empty trail. */
export function emptyTrail(): ForgedTrail {
  const objects = new Map<string, StoredBytes>();
  const keys: PublishedKey[] = [];
  return { objects, keys, digests: [], source: sourceOf(objects, keys) };
}

/** A trail with one chain. */
export function forgedTrail(options: ChainOptions): ForgedTrail {
  const trail = emptyTrail();
  trail.keys.push(options.key.published);
  addChain(trail, options);
  return trail;
}

/** Adds a chain of digests with their log files, one digest an hour. */
export function addChain(trail: ForgedTrail, options: ChainOptions): readonly Forged[] {
  const { from = FROM, hours = 8, edit = (content) => content } = options;
  const made: Forged[] = [];
  for (let index = 0; index < hours; index++) {
    const start = instant(at(from) + index * HOUR);
    const previous = made.at(-1) ?? null;
    made.push(addDigest(trail, options, edit(contentOf(trail, options, { start, previous }), index)));
  }
  return made;
}

/** The content of a digest of one hour, with its log files put into the trail. */
export function contentOf(
  trail: ForgedTrail,
  options: ChainOptions,
  { start, previous, isBackfill = false }: { start: string; previous: Forged | null; isBackfill?: boolean },
): DigestJson {
  const { account = '111122223333', bucket = BUCKET, logsPerHour = 2 } = options;
  const end = instant(at(start) + HOUR);
  const logFiles = Array.from({ length: logsPerHour }, (_, index) =>
    addLog(trail, options, instant(at(start) + (index * HOUR) / logsPerHour)),
  );
  return {
    awsAccountId: account,
    digestStartTime: start,
    digestEndTime: end,
    digestS3Bucket: bucket,
    digestS3Object: digestKey(options, end, isBackfill),
    digestPublicKeyFingerprint: options.key.published.fingerprint,
    digestSignatureAlgorithm: 'SHA256withRSA',
    newestEventTime: start,
    oldestEventTime: start,
    previousDigestS3Bucket: previous?.bucket ?? null,
    previousDigestS3Object: previous?.key ?? null,
    previousDigestHashValue: previous?.hash ?? null,
    previousDigestHashAlgorithm: previous ? 'SHA-256' : null,
    previousDigestSignature: previous?.signature ?? null,
    logFiles,
  };
}

function folderOf(options: ChainOptions, folder: string, day: string): string {
  const { account = '111122223333', region = 'us-east-1', prefix = '', organization = '' } = options;
  return `${prefix}AWSLogs/${organization}${account}/${folder}/${region}/${slashed(day)}`;
}

/** The key of a digest. */
export function digestKey(options: ChainOptions, end: string, isBackfill = false): string {
  const { account = '111122223333', region = 'us-east-1', trail = 'main' } = options;
  const name = `${account}_CloudTrail-Digest_${region}_${trail}_us-east-1_${compact(end)}`;
  return `${folderOf(options, 'CloudTrail-Digest', end)}/${name}${isBackfill ? '_backfill' : ''}.json.gz`;
}

/** The key of a log file; the same for the same time. */
export function logKey(options: ChainOptions, when: string): string {
  const { account = '111122223333', region = 'us-east-1' } = options;
  const name = `${account}_CloudTrail_${region}_${compact(when).slice(0, 13)}Z_${sha256(when).slice(0, 16)}`;
  return `${folderOf(options, 'CloudTrail', when)}/${name}.json.gz`;
}

/** Puts a log file into the trail and gives its line of a digest. */
export function addLog(trail: ForgedTrail, options: ChainOptions, when: string): Record<string, unknown> {
  const { bucket = BUCKET } = options;
  const text = JSON.stringify({
    Records: [{ eventVersion: '1.11', eventTime: when, eventName: 'CreateModel' }],
  });
  const s3Object = logKey(options, when);
  trail.objects.set(`${bucket}/${s3Object}`, { bytes: gzipSync(text), metadata: {} });
  return {
    s3Bucket: bucket,
    s3Object,
    hashValue: sha256(text),
    hashAlgorithm: 'SHA-256',
    newestEventTime: when,
    oldestEventTime: when,
  };
}

/** Signs a digest as CloudTrail does and puts it where its content says. */
export function addDigest(
  trail: ForgedTrail,
  { key }: Pick<ChainOptions, 'key'>,
  content: DigestJson,
  metadata: Readonly<Record<string, string>> = {},
): Forged {
  const text = JSON.stringify(content).replaceAll('/', String.raw`\/`);
  const [bucket, name] = [String(content.digestS3Bucket), String(content.digestS3Object)];
  const previous = String(content.previousDigestSignature ?? 'null');
  const words = [content.digestEndTime, `${bucket}/${name}`, sha256(text), previous].join('\n');
  const signature = sign('RSA-SHA256', Buffer.from(words), key.privateKey).toString('hex');
  const forged = { bucket, key: name, hash: sha256(text), signature, content };
  trail.objects.set(`${bucket}/${name}`, {
    bytes: gzipSync(text),
    metadata: { signature, 'signature-algorithm': 'SHA256withRSA', ...metadata },
  });
  trail.digests.push(forged);
  return forged;
}

function sourceOf(objects: ForgedTrail['objects'], keys: readonly PublishedKey[]): DigestSource {
  const names = (): StoredName[] =>
    [...objects.keys()].toSorted().map((id) => {
      const slash = id.indexOf('/');
      return { bucket: id.slice(0, slash), key: id.slice(slash + 1) };
    });
  return {
    location: 'the forged trail',
    async places() {
      const places = names().map(
        ({ key }) => /\/(\d{12})\/CloudTrail(?:-Digest)?\/([^/]+)\//.exec(key) ?? [],
      );
      const found = new Map(
        places.map(([, account = '', region = '']) => [account + region, { account, region }]),
      );
      return [...found.values()].toSorted(by(({ account, region }) => account + region));
    },
    async *list({ account, region, folder, first, last }) {
      for (const { bucket, key } of names()) {
        const [, day] = new RegExp(`/${account}/${folder}/${region}/(\\d{4}/\\d{2}/\\d{2})/`).exec(key) ?? [];
        const date = day?.replaceAll('/', '-');
        if (date === undefined || date < first || date > last) continue;
        yield { bucket, key, size: objects.get(`${bucket}/${key}`)?.bytes.length ?? 0 };
      }
    },
    read: async ({ bucket, key }) => {
      const found = objects.get(`${bucket}/${key}`);
      return found ? { outcome: 'read', ...found } : { outcome: 'missing' };
    },
    publicKeys: async (_, time) =>
      keys.filter(({ validFrom, validTo }) => at(validFrom) <= at(time.to) && at(validTo) >= at(time.from)),
  };
}
