import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { instant } from '../../../src/core/period.ts';
import type { Fields } from '../world.ts';
import type { LogFile } from './log-files.ts';

/** A digest file: the text that is hashed, and the metadata of the S3 object. */
export interface DigestFile {
  readonly key: string;
  readonly metadata: { readonly signature: string; readonly 'signature-algorithm': string };
  /** The uncompressed text, byte for byte. */
  readonly text: string;
}

/** What a chain of digests is about: the log of one account and region, recorded from `from` to `to`. */
export interface Chain {
  readonly account: string;
  readonly region: string;
  readonly bucket: string;
  readonly trail: string;
  readonly homeRegion: string;
  readonly from: string;
  readonly to: string;
}

const HOUR = 3_600_000;
const ALGORITHM = 'SHA256withRSA';

/** Signs one digest an hour, the first without a predecessor and the last at the end of the recording. */
export function digestChain(chain: Chain, files: readonly LogFile[]): DigestFile[] {
  const mine = files.filter(({ account, region }) => account === chain.account && region === chain.region);
  const made: DigestFile[] = [];
  let from = Date.parse(chain.from);
  const end = Date.parse(chain.to);
  let previous: { file: DigestFile; hash: string } | null = null;
  while (from < end) {
    const to = Math.min(from + HOUR, end);
    // The last digest before a stop also lists what was recorded before it and delivered after it.
    const isDue = ({ delivered, newest }: LogFile) =>
      Date.parse(delivered) <= to || (to === end && Date.parse(newest) <= to);
    const logs = mine.filter((file) => from < Date.parse(file.delivered) && isDue(file));
    const content = contentOf(chain, { from: instant(from), to: instant(to), logs, previous });
    const file = signed(chain, content);
    previous = { file, hash: sha256(file.text) };
    made.push(file);
    from = to;
  }
  return made;
}

interface Hour {
  readonly from: string;
  readonly to: string;
  readonly logs: readonly LogFile[];
  readonly previous: { file: DigestFile; hash: string } | null;
}

/** @source https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html */
function contentOf(
  chain: Chain,
  { from, to, logs, previous }: Hour,
): Fields & { readonly digestS3Object: string } {
  const { account, region, bucket } = chain;
  const day = to.slice(0, 10).replaceAll('-', '/');
  const stamp = to.replaceAll(/[-:]/g, '');
  const folder = `AWSLogs/${account}/CloudTrail-Digest/${region}/${day}`;
  return {
    awsAccountId: account,
    digestStartTime: from,
    digestEndTime: to,
    digestS3Bucket: bucket,
    digestS3Object: `${folder}/${account}_CloudTrail-Digest_${region}_${chain.trail}_${chain.homeRegion}_${stamp}.json.gz`,
    digestPublicKeyFingerprint: keyAt(to).fingerprint,
    digestSignatureAlgorithm: ALGORITHM,
    newestEventTime:
      logs
        .map(({ newest }) => newest)
        .toSorted()
        .at(-1) ?? null,
    oldestEventTime: logs.map(({ oldest }) => oldest).toSorted()[0] ?? null,
    previousDigestS3Bucket: previous ? bucket : null,
    previousDigestS3Object: previous?.file.key ?? null,
    previousDigestHashValue: previous?.hash ?? null,
    previousDigestHashAlgorithm: previous ? 'SHA-256' : null,
    previousDigestSignature: previous?.file.metadata.signature ?? null,
    logFiles: logs.map((file) => ({
      s3Bucket: bucket,
      s3Object: file.key,
      hashValue: sha256(file.text),
      hashAlgorithm: 'SHA-256',
      newestEventTime: file.newest,
      oldestEventTime: file.oldest,
    })),
  };
}

function signed(chain: Chain, content: Fields & { readonly digestS3Object: string }): DigestFile {
  // Real digests escape the slash, so that only who hashes the raw bytes gets the signed hash.
  const text = JSON.stringify(content).replaceAll('/', '\\/');
  const key = content.digestS3Object;
  const end = String(content.digestEndTime);
  const previous = content.previousDigestSignature ?? 'null';
  const words = [end, `${chain.bucket}/${key}`, sha256(text), String(previous)].join('\n');
  const signature = sign('RSA-SHA256', Buffer.from(words), keyAt(end).secret).toString('hex');
  return { key, metadata: { signature, 'signature-algorithm': ALGORITHM }, text };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

interface SigningKey {
  readonly secret: KeyObject;
  /** MD5 of the PKCS#1 key, as CloudTrail names it. */
  readonly fingerprint: string;
  readonly value: string;
  readonly from: string;
  readonly to: string;
}

/** Each key is the current one from its start to the start of the next; the validities overlap by ten days. */
const STARTS = ['2026-06-20', '2026-07-20', '2026-08-19', '2026-09-18'].map((day) => `${day}T00:00:00Z`);

let loaded: readonly SigningKey[] | null = null;

function signingKeys(): readonly SigningKey[] {
  loaded ??= readFileSync(new URL('signing-keys.pem', import.meta.url), 'utf8')
    .split(/(?=-----BEGIN)/)
    .filter((pem) => pem.includes('PRIVATE'))
    .map((pem, index) => {
      const secret = createPrivateKey(pem);
      const der = createPublicKey(secret).export({ type: 'pkcs1', format: 'der' });
      const from = STARTS[index] ?? '';
      return {
        secret,
        fingerprint: createHash('md5').update(der).digest('hex'),
        value: der.toString('base64'),
        from,
        to: instant(Date.parse(from) + 40 * 24 * HOUR),
      };
    });
  return loaded;
}

function keyAt(at: string): SigningKey {
  const key = signingKeys().findLast(({ from }) => from <= at);
  if (!key) throw new Error(`No sample key is valid at ${at}.`);
  return key;
}

/** The public keys in the form of the answer of ListPublicKeys. */
export function publicKeys(): Fields[] {
  return signingKeys().map(({ value, fingerprint, from, to }) => ({
    Value: value,
    Fingerprint: fingerprint,
    ValidityStartTime: from,
    ValidityEndTime: to,
  }));
}
