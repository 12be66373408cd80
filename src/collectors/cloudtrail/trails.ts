import {
  type Trail as Answer,
  CloudTrailClient,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
  type GetTrailStatusResponse,
} from '@aws-sdk/client-cloudtrail';
import { by } from '../../core/order.ts';
import {
  cloudtrailTrails,
  type Trail,
  type TrailElsewhere,
  trail,
} from '../../evidence/kinds/cloudtrail-trails.ts';
import { readAs, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import type { Reads } from '../reads.ts';
import { selectorsOf } from './selectors.ts';

/**
 * Reads the trails whose home is the region, and names those that reach it from another home. Replicas are asked
 * for because a member account sees a trail of its organization as a replica only.
 */
export const cloudtrailTrailsCollector = defineCollector({
  id: 'cloudtrail-trails',
  produces: cloudtrailTrails,
  reach: 'regional',
  actions: ['cloudtrail:DescribeTrails', 'cloudtrail:GetTrailStatus', 'cloudtrail:GetEventSelectors'],
  uses: [],

  async collect({ client, reads, scope }) {
    const cloudtrail = client(CloudTrailClient);
    const listed = await readAs(reads, {
      action: 'cloudtrail:DescribeTrails',
      resource: null,
      call: () => cloudtrail.send(new DescribeTrailsCommand({ includeShadowTrails: true })),
      shape: ({ trailList }) => trailsOf(trailList),
    });
    const home: Trail[] = [];
    const elsewhere: TrailElsewhere[] = [];
    for (const found of listed ?? []) {
      const { arn, homeRegion } = found;
      if (homeRegion === null || homeRegion === scope.region) home.push(found);
      else elsewhere.push({ arn, homeRegion });
    }
    const trails: Trail[] = [];
    for (const found of home) trails.push(await withDetails(cloudtrail, reads, found));
    const population = { count: home.length, countedBy: 'cloudtrail:DescribeTrails', reconciledWith: null };
    const body = {
      trails: trails.toSorted(by(({ arn }) => arn)),
      elsewhere: elsewhere.toSorted(by(({ arn }) => arn)),
    };
    return { body, ...(listed && { population }) };
  },
});

/** @throws TypeError when the answer has no list, ZodError when a trail in it has no identity */
function trailsOf(answers: readonly Answer[] | undefined): Trail[] {
  if (answers === undefined) throw new TypeError('An answer without its list of trails.');
  return answers.map(settings);
}

async function withDetails(cloudtrail: CloudTrailClient, reads: Reads, found: Trail): Promise<Trail> {
  const status = await readAs(reads, {
    action: 'cloudtrail:GetTrailStatus',
    resource: found.arn,
    call: () => cloudtrail.send(new GetTrailStatusCommand({ Name: found.arn })),
    shape: statusOf,
  });
  const purpose = { action: 'cloudtrail:GetEventSelectors' as const, resource: found.arn };
  const recorded = await readAs(reads, {
    ...purpose,
    call: () => cloudtrail.send(new GetEventSelectorsCommand({ TrailName: found.arn })),
    shape: selectorsOf,
  });
  if (recorded?.narrowed) reads.gap({ ...purpose, kind: 'malformed', code: 'SelectorNotExpressed' });
  return { ...found, ...status, selectors: recorded?.selectors ?? null };
}

function settings(answer: Answer): Trail {
  return trail.parse({
    name: answer.Name,
    arn: answer.TrailARN,
    homeRegion: text(answer.HomeRegion),
    multiRegion: answer.IsMultiRegionTrail ?? null,
    organization: answer.IsOrganizationTrail ?? null,
    globalServiceEvents: answer.IncludeGlobalServiceEvents ?? null,
    logFileValidation: answer.LogFileValidationEnabled ?? null,
    keyId: text(answer.KmsKeyId),
    bucket: text(answer.S3BucketName),
    prefix: text(answer.S3KeyPrefix),
    logGroupArn: text(answer.CloudWatchLogsLogGroupArn),
    logging: null,
    startedAt: null,
    stoppedAt: null,
    latestDeliveryAt: null,
    latestDeliveryError: null,
    selectors: null,
  });
}

/** @throws ZodError when the answer does not say whether the trail is logging */
function statusOf(answer: GetTrailStatusResponse) {
  return {
    logging: trail.shape.logging.unwrap().parse(answer.IsLogging),
    startedAt: when(answer.StartLoggingTime),
    stoppedAt: when(answer.StopLoggingTime),
    latestDeliveryAt: when(answer.LatestDeliveryTime),
    latestDeliveryError: text(answer.LatestDeliveryError),
  };
}
