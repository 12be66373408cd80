import { z } from 'zod';
import { digestText } from '../evidence/envelope.ts';

const lineageNode = z.strictObject({
  id: z.string(),
  /** endpoint, config, model, package, approval, training-job, data, image, other */
  role: z.string(),
  label: z.string(),
  arn: z.string().nullable(),
  uri: z.string().nullable(),
  /** Content identity such as `S3ETag …` or an image digest; null when only a URI is known. */
  identity: z.string().nullable(),
  /** True for a node that should be there and was not found. */
  missing: z.boolean(),
});

/** The way from an endpoint back to its data. */
export const lineageGraph = z.strictObject({
  account: z.string(),
  region: z.string(),
  endpoint: z.string(),
  nodes: z.array(lineageNode),
  edges: z.array(z.strictObject({ from: z.string(), to: z.string(), label: z.string().nullable() })),
  /** What is missing on the way from the endpoint to data, one sentence each. */
  breaks: z.array(z.string()),
  evidence: z.array(digestText).min(1),
});
