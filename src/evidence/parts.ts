import { z } from 'zod';

/** The subnets and security groups of a workload, sorted. */
export const vpcAttachment = z.strictObject({
  subnets: z.array(z.string()),
  securityGroupIds: z.array(z.string()),
});

export const tag = z.strictObject({ key: z.string(), value: z.string() });

/** Whether and where an endpoint keeps requests and answers; never their bodies. */
export const dataCapture = z.strictObject({
  enabled: z.boolean().nullable(),
  status: z.string().nullable(),
  samplingPercentage: z.number().nullable(),
  destinationUri: z.string().nullable(),
  keyId: z.string().nullable(),
});
