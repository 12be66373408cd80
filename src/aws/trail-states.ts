import { CloudTrailClient, DescribeTrailsCommand, GetTrailStatusCommand } from '@aws-sdk/client-cloudtrail';
import { by } from '../core/order.ts';
import type { ClientFor } from './clients.ts';
import { isServiceFailure } from './gap-kinds.ts';
import { MALFORMED_ANSWER, ServiceError } from './service-error.ts';

/** What a trail does at the moment; null is what AWS does not state or does not let see. */
export interface TrailState {
  readonly arn: string;
  readonly homeRegion: string | null;
  readonly isMultiRegion: boolean | null;
  readonly isOrganization: boolean | null;
  readonly bucket: string | null;
  readonly prefix: string | null;
  /** True when CloudTrail writes digests of its log files. */
  readonly validates: boolean | null;
  readonly logs: boolean | null;
}

/**
 * The trails that a region sees, those of other homes and of the organization included, ordered by ARN
 * (`cloudtrail:DescribeTrails` once, `cloudtrail:GetTrailStatus` for each).
 *
 * @param client recorded clients of the region
 * @throws ServiceError when the trails cannot be listed
 */
export async function readTrailStates(client: ClientFor): Promise<readonly TrailState[]> {
  const cloudtrail = client(CloudTrailClient);
  const { trailList } = await cloudtrail.send(new DescribeTrailsCommand({ includeShadowTrails: true }));
  if (!trailList)
    throw new ServiceError({ name: MALFORMED_ANSWER, message: 'An answer without its list.', status: 200 });
  const states: TrailState[] = [];
  for (const trail of trailList) {
    const arn = trail.TrailARN ?? trail.Name ?? 'a trail without a name';
    states.push({
      arn,
      homeRegion: trail.HomeRegion ?? null,
      isMultiRegion: trail.IsMultiRegionTrail ?? null,
      isOrganization: trail.IsOrganizationTrail ?? null,
      bucket: trail.S3BucketName ?? null,
      prefix: trail.S3KeyPrefix ?? null,
      validates: trail.LogFileValidationEnabled ?? null,
      logs: await isLogging(cloudtrail, arn),
    });
  }
  return states.toSorted(by(({ arn }) => arn));
}

async function isLogging(cloudtrail: CloudTrailClient, arn: string): Promise<boolean | null> {
  try {
    return (await cloudtrail.send(new GetTrailStatusCommand({ Name: arn }))).IsLogging ?? null;
  } catch (error) {
    if (isServiceFailure(error)) return null;
    throw error;
  }
}
