import { z } from 'zod';
import { defineEvidence } from '../kind.ts';
import { actor } from './cloudtrail-changes.ts';

export const access = z.strictObject({
  /** The place of `places` that holds the objects. */
  place: z.string(),
  /** eventName, such as GetObject. */
  event: z.string(),
  /** ARN of the role or user, else the name of the service; null where the log says neither. */
  principal: z.string().nullable(),
  person: actor.shape.name,
  kind: actor.shape.kind,
  strength: actor.shape.strength,
  /** The calls were refused. */
  failed: z.boolean(),
  count: z.int(),
  first: z.string(),
  last: z.string(),
});
export type DataAccess = z.infer<typeof access>;

/**
 * Who did what with training data and model artifacts in the period, counted by caller.
 *
 * @source data events of S3 in CloudTrail log files
 */
export const cloudtrailDataAccess = defineEvidence({
  id: 'aws.cloudtrail.data-access@1',
  title: 'Access to training data and models',
  description:
    'Calls on the objects of buckets with training data, and of the places to which training writes models, as the log of this account and region has them: counted by place, event and caller, with the first and the last of each. Single objects are not named. What no trail records is not here, and nothing in it says so.',
  unread: { places: [], dataReaders: [], accesses: [] },
  body: z.strictObject({
    places: z.array(
      z.strictObject({
        uri: z.string(),
        bucket: z.string(),
        use: z.enum(['training-data', 'model-artifacts']),
      }),
    ),
    /** ARNs of roles and users that exhibit.yaml names as readers of training data. */
    dataReaders: z.array(z.string()),
    accesses: z.array(access),
  }),
});
