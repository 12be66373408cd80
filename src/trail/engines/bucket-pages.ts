import {
  type _Object,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  type ListObjectsV2CommandOutput,
  S3Client,
} from '@aws-sdk/client-s3';
import { MALFORMED_ANSWER, ServiceError } from '../../aws/service-error.ts';
import type { BucketFolder } from '../log-address.ts';
import { called, type EngineCalls } from './engine-calls.ts';

/** What an engine that lists a bucket calls with. */
export type BucketCalls = Pick<EngineCalls, 'client' | 'region' | 'signal'>;

/**
 * The objects under a prefix in the order of their keys (`s3:ListBucket`), those after `<prefix><after>` only.
 *
 * @throws ServiceError, RUN_ABORTED, CREDENTIALS_REJECTED
 */
export async function* objectsIn(
  { bucket, prefix, after }: BucketFolder & { readonly after: string },
  calls: BucketCalls,
): AsyncGenerator<_Object> {
  const request = {
    Bucket: bucket,
    Prefix: prefix,
    StartAfter: after === '' ? undefined : `${prefix}${after}`,
  };
  for await (const page of pages(request, calls)) yield* page.Contents ?? [];
}

/** What lies directly in a folder: the names of the folders, and the objects. */
export interface FolderContent {
  readonly folders: readonly string[];
  readonly objects: readonly _Object[];
}

/**
 * What lies directly in a folder of a bucket (`s3:ListBucket`).
 *
 * @throws ServiceError, RUN_ABORTED, CREDENTIALS_REJECTED
 */
export async function folderContent(
  { bucket, prefix }: BucketFolder,
  calls: BucketCalls,
): Promise<FolderContent> {
  const folders: string[] = [];
  const objects: _Object[] = [];
  for await (const page of pages({ Bucket: bucket, Prefix: prefix, Delimiter: '/' }, calls)) {
    for (const { Prefix = '' } of page.CommonPrefixes ?? []) folders.push(Prefix.slice(prefix.length, -1));
    objects.push(...(page.Contents ?? []));
  }
  return { folders, objects };
}

async function* pages(
  request: ListObjectsV2CommandInput,
  calls: BucketCalls,
): AsyncGenerator<ListObjectsV2CommandOutput> {
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const command = new ListObjectsV2Command({ ...request, ContinuationToken: token });
    const page: ListObjectsV2CommandOutput = await called('S3', calls, (options) =>
      calls.client(S3Client).send(command, options),
    );
    yield page;
    token = page.IsTruncated ? page.NextContinuationToken : undefined;
    if (token !== undefined && seen.has(token))
      throw new ServiceError({
        name: MALFORMED_ANSWER,
        message: 'A listing gave the same token twice.',
        status: 200,
      });
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
}
