import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const storedObject = z.strictObject({
  /** As the workloads name it, without slashes at its end. */
  uri: z.string(),
  /**
   * `prefix`: the address ends in a slash, so it names many objects and was not asked for. `none`: no object has
   * exactly this key; it may be the beginning of the keys of many.
   */
  is: z.enum(['object', 'prefix', 'none']),
  /** Entity tag without its quotes. */
  eTag: z.string().nullable(),
  /** Null in a bucket without versions. */
  versionId: z.string().nullable(),
  sizeBytes: z.int().nonnegative().nullable(),
  /** When the bytes that are there at collection were written. */
  lastModifiedAt: z.string().nullable(),
});
export type StoredObject = z.infer<typeof storedObject>;

/**
 * The objects behind models: what identifies their content when it is collected.
 *
 * @source S3 HeadObject
 */
export const s3Objects = defineEvidence({
  id: 'aws.s3.objects@1',
  title: 'S3 objects behind models',
  description:
    'Every address of model data that a model or model package names, of the inputs of the training jobs that made it, and of artifacts in the lineage of AWS, with the entity tag and version of the object there at collection. An object that could not be read is a gap and not in the list. Never its content.',
  unread: { objects: [] },
  body: z.strictObject({ objects: z.array(storedObject) }),
});
