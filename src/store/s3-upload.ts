import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';

/** An object to be written. */
export interface Upload
  extends Pick<
    PutObjectCommandInput,
    'Metadata' | 'ServerSideEncryption' | 'SSEKMSKeyId' | 'BucketKeyEnabled'
  > {
  readonly Bucket: string;
  readonly Key: string;
  readonly ObjectLockMode?: 'COMPLIANCE';
  readonly ObjectLockRetainUntilDate?: Date;
}

/** How an object is written. */
export interface UploadSettings {
  /** More bytes than this are sent in parts of about this size. */
  readonly partBytes: number;
  /** Only when nothing has the key. S3 looks at the end of an upload in parts. */
  readonly onlyNew: boolean;
}

/** S3 allows no more parts. */
const MOST_PARTS = 10_000;
const AT_ONCE = 4;
/** S3 compares this digest of what arrived with that of what was sent; with Object Lock it demands one. */
const ChecksumAlgorithm = 'SHA256';

/**
 * Writes an object, whole or not at all: in parts when it is large, which S3 puts together at the end. When a part
 * fails the others are thrown away; where that fails too, S3 keeps them unseen.
 *
 * @throws what the SDK throws
 * @source Amazon S3 API: PutObject, CreateMultipartUpload, CompleteMultipartUpload
 */
export async function upload(
  client: S3Client,
  object: Upload,
  bytes: Uint8Array,
  { partBytes, onlyNew }: UploadSettings,
): Promise<void> {
  const condition = onlyNew ? { IfNoneMatch: '*' } : {};
  if (bytes.length <= partBytes) {
    await client.send(new PutObjectCommand({ ...object, ...condition, ChecksumAlgorithm, Body: bytes }));
    return;
  }
  const { Bucket, Key } = object;
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ ...object, ChecksumAlgorithm }));
  const begun = { Bucket, Key, UploadId };
  try {
    const Parts = await sendParts(client, begun, partsOf(bytes, partBytes));
    const MultipartUpload = { Parts };
    await client.send(new CompleteMultipartUploadCommand({ ...begun, ...condition, MultipartUpload }));
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand(begun)).catch(() => undefined);
    throw error;
  }
}

type Begun = Pick<Upload, 'Bucket' | 'Key'> & { readonly UploadId: string | undefined };

/** Sends a few parts at a time. After a failure none is begun any more, and those under way are awaited. */
async function sendParts(
  client: S3Client,
  begun: Begun,
  parts: readonly Uint8Array[],
): Promise<CompletedPart[]> {
  const sent: CompletedPart[] = [];
  const waiting = parts.entries();
  let isBroken = false;
  const sender = async (): Promise<void> => {
    for (const [index, Body] of waiting) {
      if (isBroken) return;
      const PartNumber = index + 1;
      const part = new UploadPartCommand({ ...begun, PartNumber, ChecksumAlgorithm, Body });
      const { ETag, ChecksumSHA256 } = await client.send(part);
      sent.push({ PartNumber, ETag, ChecksumSHA256 });
    }
  };
  const senders = Array.from({ length: AT_ONCE }, () =>
    sender().catch((error: unknown) => {
      isBroken = true;
      throw error;
    }),
  );
  await Promise.allSettled(senders);
  await Promise.all(senders);
  return sent.toSorted((a, b) => (a.PartNumber ?? 0) - (b.PartNumber ?? 0));
}

function partsOf(bytes: Uint8Array, partBytes: number): readonly Uint8Array[] {
  const size = Math.max(partBytes, Math.ceil(bytes.length / MOST_PARTS));
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}
