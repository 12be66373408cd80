/** A folder of a bucket: the prefix is empty or ends with a slash. */
export interface BucketFolder {
  readonly bucket: string;
  readonly prefix: string;
}

const ADDRESS = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/s;

/** True for what means a place in S3 and no folder of this machine. */
export function isBucketAddress(text: string): boolean {
  return /^s3:/i.test(text);
}

/** Reads `s3://BUCKET/FOLDER/`, the slash at the end being optional; null when it is no such address. */
export function readBucketAddress(text: string): BucketFolder | null {
  const [, bucket, path = ''] = ADDRESS.exec(text) ?? [];
  if (!bucket) return null;
  return { bucket, prefix: path === '' || path.endsWith('/') ? path : `${path}/` };
}
