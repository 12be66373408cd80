import { z } from 'zod';

/** The subnets and security groups of a workload, sorted. */
export const vpcAttachment = z.strictObject({
  subnets: z.array(z.string()),
  securityGroupIds: z.array(z.string()),
});

/** An input or output of a job by its name, and where it lies. */
export const namedPlace = z.strictObject({ name: z.string(), uri: z.string().nullable() });

export const tag = z.strictObject({ key: z.string(), value: z.string() });

/** Whether and where an endpoint keeps requests and answers; never their bodies. */
export const dataCapture = z.strictObject({
  enabled: z.boolean().nullable(),
  status: z.string().nullable(),
  samplingPercentage: z.number().nullable(),
  destinationUri: z.string().nullable(),
  keyId: z.string().nullable(),
});
