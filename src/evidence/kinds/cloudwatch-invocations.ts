import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const endpointInvocations = z.strictObject({
  /** ARN of the endpoint. */
  arn: z.string(),
  /**
   * Requests that an asynchronous endpoint worked off in the period; CloudWatch has no Invocations of such an endpoint.
   * 0 without a data point, null when it was not read.
   */
  processed: z.number().nullable(),
  variants: z.array(
    z.strictObject({
      name: z.string(),
      /** Sum of Invocations over the period: 0 without a data point, null when it was not read. */
      invocations: z.number().nullable(),
    }),
  ),
});
export type EndpointInvocations = z.infer<typeof endpointInvocations>;

/**
 * How often the endpoints of the region were called in the period.
 *
 * @source CloudWatch GetMetricData: Invocations and InvocationsProcessed of AWS/SageMaker, sums by day
 */
export const cloudwatchInvocations = defineEvidence({
  id: 'aws.cloudwatch.invocations@1',
  title: 'Calls of endpoints',
  description:
    'Calls of every endpoint that exists at collection, summed over the days of the period by variant. CloudWatch keeps no data point where nothing was called, so none is 0; it keeps them for 455 days, and what is older is a gap. Each thousand metrics that are asked for cost USD 0.01.',
  unread: { endpoints: [] },
  body: z.strictObject({ endpoints: z.array(endpointInvocations) }),
});
