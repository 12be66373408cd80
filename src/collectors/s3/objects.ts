import { HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import { type StoredObject, s3Objects, storedObject } from '../../evidence/kinds/s3-objects.ts';
import { once, readSetting, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import { KINDS_NAMING_OBJECTS, namedObjects } from '../object-references.ts';
import type { Reads } from '../reads.ts';

/**
 * Asks for the heads of the objects behind models: the lineage of AWS knows data by its address, and only entity tag
 * and version tell which bytes lie there. Without s3:ListBucket the service refuses what does not exist instead of
 * saying so.
 */
export const s3ObjectsCollector = defineCollector({
  id: 's3-objects',
  produces: s3Objects,
  reach: 'global',
  actions: ['s3:GetObject'],
  uses: KINDS_NAMING_OBJECTS,
  unaffectedBy: [
    'sagemaker:DescribeAction',
    'sagemaker:DescribeContext',
    'sagemaker:DescribeTrialComponent',
    'sagemaker:GetModelPackageGroupPolicy',
  ],

  async collect({ client, given, reads }) {
    const s3 = client(S3Client);
    const named = namedObjects(given);
    const objects: StoredObject[] = [];
    for (const uri of named) {
      const found = await readHead(s3, reads, uri);
      if (found) objects.push(found);
    }
    const countedBy = 'addresses that the evidence of models, training jobs and lineage names';
    return {
      // The same folder may be named with and without a slash at its end: an object there tells more.
      body: { objects: once(objects.toSorted(by(({ uri, is }) => `${uri} ${RANKS[is]}`)), ({ uri }) => uri) },
      population: { count: named.length, countedBy, reconciledWith: null },
    };
  },
});

const RANKS = { object: 0, prefix: 1, none: 2 } as const;

const NOTHING = { eTag: null, versionId: null, sizeBytes: null, lastModifiedAt: null };

/** Null, with a gap, when the head of the object could not be read. */
async function readHead(s3: S3Client, reads: Reads, named: string): Promise<StoredObject | null> {
  const uri = named.replace(/\/+$/, '');
  if (uri !== named) return { uri, is: 'prefix', ...NOTHING };
  const [, Bucket, Key] = /^s3:\/\/([^/]+)\/(.+)$/s.exec(uri) ?? [];
  if (!Bucket || !Key) return { uri, is: 'prefix', ...NOTHING };
  const head = await readSetting(reads, {
    action: 's3:GetObject',
    resource: uri,
    absentWhen: ['NotFound', 'NoSuchKey', 'NoSuchBucket'],
    call: () => s3.send(new HeadObjectCommand({ Bucket, Key })),
    shape: ({ ETag, VersionId, ContentLength, LastModified }) =>
      storedObject.parse({
        uri,
        is: 'object',
        eTag: z.string().min(1).parse(ETag).replaceAll('"', ''),
        // The word of the service for an object from before the bucket had versions.
        versionId: VersionId === 'null' ? null : text(VersionId),
        sizeBytes: ContentLength ?? null,
        lastModifiedAt: when(LastModified),
      }),
  });
  return head === 'absent' ? { uri, is: 'none', ...NOTHING } : head;
}
