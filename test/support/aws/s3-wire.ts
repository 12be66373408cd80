import type { AwsRequest } from './request.ts';
import { type Fields, isFields } from './scenario.ts';
import { flatXml, type Received, type Sent } from './wire.ts';

const BUCKET_PARTS: Readonly<Record<string, string>> = {
  location: 'GetBucketLocation',
  encryption: 'GetBucketEncryption',
  publicAccessBlock: 'GetPublicAccessBlock',
  policy: 'GetBucketPolicy',
  versioning: 'GetBucketVersioning',
  'object-lock': 'GetObjectLockConfiguration',
  lifecycle: 'GetBucketLifecycleConfiguration',
  logging: 'GetBucketLogging',
  replication: 'GetBucketReplication',
  'list-type': 'ListObjectsV2',
  versions: 'ListObjectVersions',
  uploads: 'ListMultipartUploads',
};

/** Operations on objects by method and a name in the query; the first that fits. */
const OBJECT_PARTS: readonly (readonly [method: string, part: string, operation: string])[] = [
  ['GET', 'retention', 'GetObjectRetention'],
  ['GET', '', 'GetObject'],
  ['HEAD', '', 'HeadObject'],
  ['PUT', 'retention', 'PutObjectRetention'],
  ['PUT', 'uploadId', 'UploadPart'],
  ['PUT', '', 'PutObject'],
  ['POST', 'uploads', 'CreateMultipartUpload'],
  ['POST', 'uploadId', 'CompleteMultipartUpload'],
  ['DELETE', 'uploadId', 'AbortMultipartUpload'],
  ['DELETE', '', 'DeleteObject'],
];

/** Tells the operation from method, path (bucket first) and query. */
export function routeS3(received: Received): Pick<AwsRequest, 'service' | 'operation' | 'input'> {
  const [, bucket = '', ...rest] = received.path.split('/');
  const key = decodeURIComponent(rest.join('/'));
  const input = {
    Bucket: decodeURIComponent(bucket),
    ...(key !== '' && { Key: key }),
    ...detailsOf(received),
  };
  return { service: 'S3', operation: operationOf(received, key), input };
}

function operationOf({ method, query }: Received, key: string): string {
  if (key !== '') {
    const [, , operation] =
      OBJECT_PARTS.find(([asked, part]) => asked === method && (part === '' || query.has(part))) ?? [];
    return operation ?? `${method} object`;
  }
  const part = [...query.keys()].find((name) => BUCKET_PARTS[name] !== undefined);
  if (method === 'GET' && part !== undefined) return BUCKET_PARTS[part] ?? part;
  return method === 'HEAD' ? 'HeadBucket' : `${method} bucket ?${query}`;
}

function detailsOf({ method, query, headers, body }: Received): Fields {
  const range = headers.range;
  return {
    ...(query.has('prefix') && { Prefix: query.get('prefix') }),
    ...(query.has('delimiter') && { Delimiter: query.get('delimiter') }),
    ...(query.has('start-after') && { StartAfter: query.get('start-after') }),
    ...(query.has('continuation-token') && { NextToken: query.get('continuation-token') }),
    ...(query.has('max-keys') && { MaxResults: Number(query.get('max-keys')) }),
    ...(headers['x-amz-expected-bucket-owner'] !== undefined && {
      ExpectedBucketOwner: headers['x-amz-expected-bucket-owner'],
    }),
    ...(range !== undefined && { Range: range }),
    ...(headers['if-match'] !== undefined && { IfMatch: headers['if-match'] }),
    ...(headers['if-none-match'] !== undefined && { IfNoneMatch: headers['if-none-match'] }),
    ...(method === 'PUT' && { Body: contentOf(headers, body) }),
    ...(method === 'POST' && { Body: body.toString() }),
    ...(method !== 'GET' && method !== 'HEAD' && writeDetails(headers)),
    ...named({
      UploadId: query.get('uploadId') ?? undefined,
      PartNumber: query.get('partNumber') ?? undefined,
      VersionId: query.get('versionId') ?? undefined,
    }),
  };
}

/** What a write says about the object. */
function writeDetails(headers: Received['headers']): Fields {
  const metadata = Object.entries(headers).filter(([name]) => name.startsWith('x-amz-meta-'));
  const hasChecksum = Object.keys(headers).some((name) =>
    /^(content-md5|x-amz-checksum-|x-amz-trailer)/.test(name),
  );
  return {
    ...named({
      Mode: headers['x-amz-object-lock-mode'],
      RetainUntil: headers['x-amz-object-lock-retain-until-date'],
      Encryption: headers['x-amz-server-side-encryption'],
      KmsKey: headers['x-amz-server-side-encryption-aws-kms-key-id'],
      Sha256: headers['x-amz-checksum-sha256'],
    }),
    ...(hasChecksum && { HasChecksum: true }),
    ...(metadata.length > 0 && {
      Metadata: Object.fromEntries(
        metadata.map(([name, value]) => [name.slice('x-amz-meta-'.length), value]),
      ),
    }),
  };
}

/** Without the names that have no value. */
const named = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Without the frame of the chunked signature, which the SDK uses for streams. */
function contentOf(headers: Received['headers'], body: Buffer): Buffer {
  if (!headers['content-encoding']?.includes('aws-chunked')) return body;
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    if (lineEnd < 0 || !(size > 0)) return Buffer.concat(parts);
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
}

const XMLNS = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** What an S3 operation gives back: a document, a JSON text, or bytes with headers. */
export interface S3Output extends Fields {
  /** Name of the outermost element. */
  readonly Root?: string;
  readonly Document?: Fields | string;
  readonly Bytes?: Buffer;
  readonly Status?: number;
  readonly Headers?: Readonly<Record<string, string>>;
}

/** Writes the answer of an operation. */
export function sendS3(requestId: string, output: S3Output): Sent {
  const { Root, Document = {}, Bytes, Status = 200, Headers = {} } = output;
  const headers = { 'x-amz-request-id': requestId, 'content-type': 'application/xml', ...Headers };
  if (Bytes) return { status: Status, headers, body: Bytes };
  if (Root === undefined)
    return { status: Status, headers, body: typeof Document === 'string' ? Document : '' };
  const inner = isFields(Document) ? flatXml(Document) : Document;
  return {
    status: Status,
    headers,
    body: `<?xml version="1.0"?><${Root} xmlns="${XMLNS}">${inner}</${Root}>`,
  };
}
