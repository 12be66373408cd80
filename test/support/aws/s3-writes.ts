import { createHash } from 'node:crypto';
import { type Operations, Refusal, type Serving, textOf } from './request.ts';
import { bucketOf, eTagOf, notFound } from './s3-bucket.ts';
import { addVersion, lockAsked, s3Versions } from './s3-versions.ts';
import type { S3Output } from './s3-wire.ts';
import { type Fields, isFields, type Scenario } from './scenario.ts';

interface OpenUpload {
  readonly input: Fields;
  readonly lockedUntil: Date | null;
  readonly parts: Map<number, Buffer>;
}

const uploads = new WeakMap<Scenario, Map<string, OpenUpload>>();
let count = 0;

function uploadsOf(scenario: Scenario): Map<string, OpenUpload> {
  const open = uploads.get(scenario) ?? new Map<string, OpenUpload>();
  uploads.set(scenario, open);
  return open;
}

function openUpload({ scenario, input }: Serving): OpenUpload {
  const open = uploadsOf(scenario).get(textOf(input, 'UploadId') ?? '');
  if (!open || open.input.Key !== input.Key)
    throw notFound('NoSuchUpload', 'The specified multipart upload does not exist.');
  return open;
}

/** Headers that S3 keeps with an object. */
function keptHeaders({ Metadata, Encryption, KmsKey }: Fields): Readonly<Record<string, string>> {
  const metadata = isFields(Metadata) ? Object.entries(Metadata) : [];
  return {
    ...Object.fromEntries(metadata.map(([name, value]) => [`x-amz-meta-${name}`, String(value)])),
    ...(typeof Encryption === 'string' && { 'x-amz-server-side-encryption': Encryption }),
    ...(typeof KmsKey === 'string' && { 'x-amz-server-side-encryption-aws-kms-key-id': KmsKey }),
  };
}

function demandNew({ scenario, input }: Serving): void {
  const isTaken = scenario.objects(textOf(input, 'Bucket') ?? '').some(({ key }) => key === input.Key);
  if (input.IfNoneMatch === '*' && isTaken)
    throw new Refusal('PreconditionFailed', 'The object exists.', { status: 412 });
}

/** The bytes of a request, compared with the digest that came with them. */
function bytesIn({ input }: Serving): Buffer {
  const bytes = Buffer.isBuffer(input.Body) ? input.Body : Buffer.alloc(0);
  const digest = textOf(input, 'Sha256');
  if (digest !== undefined && digest !== sha256(bytes))
    throw new Refusal('BadDigest', 'The SHA256 you specified did not match the calculated checksum.');
  return bytes;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64');

/** Objects that are written in one piece or in parts. */
export const s3Writes: Operations = {
  ...s3Versions,
  PutObject: (serving): S3Output => {
    bucketOf(serving);
    demandNew(serving);
    const bytes = bytesIn(serving);
    const lockedUntil = lockAsked(serving);
    const { id } = addVersion(serving, { bytes, headers: keptHeaders(serving.input), lockedUntil });
    return { Headers: { etag: eTagOf(bytes), 'x-amz-version-id': id } };
  },
  CreateMultipartUpload: (serving): S3Output => {
    bucketOf(serving);
    const { scenario, input } = serving;
    count += 1;
    const UploadId = `upload-${count}`;
    const lockedUntil = lockAsked({ ...serving, input: { ...input, HasChecksum: true } });
    uploadsOf(scenario).set(UploadId, { input, lockedUntil, parts: new Map() });
    const { Bucket, Key } = input;
    return { Root: 'InitiateMultipartUploadResult', Document: { Bucket, Key, UploadId } };
  },
  UploadPart: (serving): S3Output => {
    const bytes = bytesIn(serving);
    openUpload(serving).parts.set(Number(serving.input.PartNumber), bytes);
    return { Headers: { etag: eTagOf(bytes), 'x-amz-checksum-sha256': sha256(bytes) } };
  },
  CompleteMultipartUpload: (serving): S3Output => {
    const { input, lockedUntil, parts } = openUpload(serving);
    demandNew(serving);
    const named = [...String(serving.input.Body).matchAll(/<PartNumber>(\d+)</g)].map(([, part]) =>
      parts.get(Number(part)),
    );
    if (named.length === 0 || named.some((part) => part === undefined))
      throw new Refusal('InvalidPart', 'One or more of the specified parts could not be found.');
    const bytes = Buffer.concat(named.filter((part) => part !== undefined));
    const { id } = addVersion(serving, { bytes, headers: keptHeaders(input), lockedUntil });
    uploadsOf(serving.scenario).delete(textOf(serving.input, 'UploadId') ?? '');
    const ETag = `${eTagOf(bytes).slice(0, -1)}-${named.length}"`;
    const Headers = { 'x-amz-version-id': id };
    return { Root: 'CompleteMultipartUploadResult', Document: { Key: input.Key, ETag }, Headers };
  },
  AbortMultipartUpload: (serving): S3Output => {
    openUpload(serving);
    uploadsOf(serving.scenario).delete(textOf(serving.input, 'UploadId') ?? '');
    return { Status: 204 };
  },
  ListMultipartUploads: (serving): S3Output => {
    bucketOf(serving);
    const Upload = [...uploadsOf(serving.scenario)].map(([UploadId, { input }]) => ({
      Key: input.Key,
      UploadId,
    }));
    return { Root: 'ListMultipartUploadsResult', Document: { IsTruncated: false, Upload } };
  },
};
