import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const trail = z.strictObject({
  name: z.string(),
  arn: z.string(),
  homeRegion: z.string().nullable(),
  multiRegion: z.boolean().nullable(),
  organization: z.boolean().nullable(),
  globalServiceEvents: z.boolean().nullable(),
  logFileValidation: z.boolean().nullable(),
  keyId: z.string().nullable(),
  bucket: z.string().nullable(),
  prefix: z.string().nullable(),
  /** Log group of CloudWatch that gets the events too; null when there is none. */
  logGroupArn: z.string().nullable(),
  logging: z.boolean().nullable(),
  startedAt: z.string().nullable(),
  stoppedAt: z.string().nullable(),
  latestDeliveryAt: z.string().nullable(),
  latestDeliveryError: z.string().nullable(),
  /** What is recorded; null when the selectors were not read. Basic and advanced selectors are told in one form. */
  selectors: z
    .strictObject({
      management: z.enum(['all', 'write-only', 'read-only', 'none']),
      excludedSources: z.array(z.string()),
      /** Data events: resource type such as AWS::S3::Object, and the ARN prefixes covered (`*` is every resource). */
      data: z.array(
        z.strictObject({
          type: z.string(),
          readWrite: z.enum(['all', 'write-only', 'read-only']),
          prefixes: z.array(z.string()),
        }),
      ),
    })
    .nullable(),
});
export type Trail = z.infer<typeof trail>;

/** A trail that reaches the region from a home elsewhere, as a trail of all regions or of the organization does. */
export const trailElsewhere = z.strictObject({ arn: z.string(), homeRegion: z.string() });
export type TrailElsewhere = z.infer<typeof trailElsewhere>;

/**
 * Trails whose home is the region, with status and selectors.
 *
 * @source CloudTrail DescribeTrails, GetTrailStatus, GetEventSelectors
 */
export const cloudtrailTrails = defineEvidence({
  id: 'aws.cloudtrail.trails@1',
  title: 'CloudTrail trails',
  description:
    'Every trail whose home region this is, and by name those that reach this region from another one. What a trail of several regions records stands once, in its home region.',
  unread: { trails: [], elsewhere: [] },
  body: z.strictObject({ trails: z.array(trail), elsewhere: z.array(trailElsewhere) }),
});
