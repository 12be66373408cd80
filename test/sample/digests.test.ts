import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { sampleFolder, told } from './account.ts';

const line = z.strictObject({
  key: z.string(),
  metadata: z.strictObject({ signature: z.string(), 'signature-algorithm': z.literal('SHA256withRSA') }),
  text: z.string(),
});
const digest = z.looseObject({
  digestStartTime: z.string(),
  digestEndTime: z.string(),
  digestS3Bucket: z.string(),
  digestS3Object: z.string(),
  digestPublicKeyFingerprint: z.string(),
  previousDigestS3Object: z.string().nullable(),
  previousDigestHashValue: z.string().nullable(),
  previousDigestSignature: z.string().nullable(),
  logFiles: z.array(z.looseObject({ s3Object: z.string(), hashValue: z.string() })),
});

const account = join(sampleFolder, 'account');
const keys = z
  .array(
    z.strictObject({
      Value: z.base64(),
      Fingerprint: z.string(),
      ValidityStartTime: z.string(),
      ValidityEndTime: z.string(),
    }),
  )
  .parse(JSON.parse(readFileSync(join(account, 'keys.json'), 'utf8')));

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

function chainOf(id: string, region: string) {
  const path = join(account, 'trail/AWSLogs', id, 'CloudTrail-Digest', region, 'digests.ndjson.gz');
  const lines = gunzipSync(readFileSync(path)).toString().trimEnd().split('\n');
  return lines.map((one) => {
    const file = line.parse(JSON.parse(one));
    return { ...file, digest: digest.parse(JSON.parse(file.text)) };
  });
}

function isSigned({ text, metadata, digest: content }: ReturnType<typeof chainOf>[number]): boolean {
  const key = keys.find(({ Fingerprint }) => Fingerprint === content.digestPublicKeyFingerprint);
  if (!key || content.digestEndTime < key.ValidityStartTime || content.digestEndTime >= key.ValidityEndTime) {
    return false;
  }
  const words = [
    content.digestEndTime,
    `${content.digestS3Bucket}/${content.digestS3Object}`,
    sha256(text),
    content.previousDigestSignature ?? 'null',
  ].join('\n');
  const publicKey = createPublicKey({ key: Buffer.from(key.Value, 'base64'), format: 'der', type: 'pkcs1' });
  return verify('RSA-SHA256', Buffer.from(words), publicKey, Buffer.from(metadata.signature, 'hex'));
}

const places = [
  { id: '111122223333', region: 'us-east-1', starts: ['2026-06-29T09:00:00Z', '2026-07-21T13:30:00Z'] },
  { id: '111122223333', region: 'eu-west-1', starts: ['2026-06-29T09:00:00Z', '2026-07-21T13:30:00Z'] },
  { id: '444455556666', region: 'us-east-1', starts: ['2026-06-29T09:00:00Z'] },
  { id: '444455556666', region: 'eu-west-1', starts: ['2026-06-29T09:00:00Z'] },
];

test.each(places)('every digest of $id in $region is signed by a key of its time', ({ id, region }) => {
  const unsigned = chainOf(id, region).filter((file) => !isSigned(file));
  expect(unsigned.map(({ key }) => key)).toEqual([]);
});

test('one changed letter breaks the signature', () => {
  const [first] = chainOf('111122223333', 'us-east-1');
  if (!first) throw new Error('no digest');
  expect(isSigned({ ...first, text: first.text.replace('us-east-1', 'us-east-2') })).toBe(false);
});

test.each(places)('the digests of $id in $region are linked without a hole', ({ id, region, starts }) => {
  const chain = chainOf(id, region);
  const begun: string[] = [];
  for (const [index, { digest: content, key }] of chain.entries()) {
    const before = chain[index - 1];
    expect(content.digestS3Object).toBe(key);
    if (content.previousDigestS3Object === null) {
      begun.push(content.digestStartTime);
      continue;
    }
    expect(content.digestStartTime).toBe(before?.digest.digestEndTime);
    expect(content.previousDigestS3Object).toBe(before?.key);
    expect(content.previousDigestSignature).toBe(before?.metadata.signature);
    expect(content.previousDigestHashValue).toBe(before && sha256(before.text));
  }
  expect(begun).toEqual(starts);
  expect(chain.at(-1)?.digest.digestEndTime).toBe('2026-10-02T06:00:00Z');
});

test('the chain of the production account leaves out exactly the 25 minutes of the pause', () => {
  const chain = chainOf('111122223333', 'us-east-1');
  const second = chain.findIndex(
    ({ digest: content }, index) => index > 0 && content.previousDigestS3Object === null,
  );
  expect(chain[second - 1]?.digest.digestEndTime).toBe('2026-07-21T13:05:00Z');
  expect(chain[second]?.digest.digestStartTime).toBe('2026-07-21T13:30:00Z');
});

test.each(places)('each log file of $id in $region stands in one digest with its hash', ({ id, region }) => {
  const listed = chainOf(id, region).flatMap(({ digest: content }) => content.logFiles);
  const mine = told.logs.filter((log) => log.account === id && log.region === region);
  expect(listed.map(({ s3Object }) => s3Object).toSorted()).toEqual(mine.map(({ key }) => key).toSorted());
  for (const { s3Object, hashValue } of listed) {
    expect(sha256(gunzipSync(readFileSync(join(account, 'trail', s3Object)))), s3Object).toBe(hashValue);
  }
});
