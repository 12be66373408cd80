import { z } from 'zod';
import { digestText } from '../envelope.ts';
import { defineEvidence } from '../kind.ts';

/** A number, or the text that Clarify writes for what JSON cannot hold. */
const metricValue = z.union([z.number(), z.enum(['Infinity', '-Infinity', 'NaN'])]);

export const biasMetric = z.strictObject({
  stage: z.enum(['pre-training', 'post-training']),
  facet: z.string(),
  /** Value or threshold that marks the group, as text. */
  group: z.string(),
  /** Short name: CI, DPL, DI, … */
  metric: z.string(),
  /** null when Clarify could not compute it; `error` then says why. */
  value: metricValue.nullable(),
  error: z.string().nullable(),
});
export type BiasMetric = z.infer<typeof biasMetric>;

export const clarifyReport = z.strictObject({
  jobName: z.string(),
  jobArn: z.string(),
  createdAt: z.string(),
  status: z.string().nullable(),
  image: z.string().nullable(),
  /** What the job was asked to compute; null when its configuration could not be read (see the gaps). */
  requested: z
    .strictObject({
      uri: z.string(),
      digest: digestText,
      facets: z.array(z.string()),
      /** Metric names per stage, or `all`; null when the stage was not asked for. */
      preTraining: z.union([z.literal('all'), z.array(z.string())]).nullable(),
      postTraining: z.union([z.literal('all'), z.array(z.string())]).nullable(),
      explanations: z.boolean(),
      /** Name of the model that it asked for predictions; null when it named none. */
      model: z.string().nullable(),
    })
    .nullable(),
  /** What it wrote; null when the report could not be read (see the gaps). */
  computed: z
    .strictObject({
      uri: z.string(),
      digest: digestText,
      label: z.string().nullable(),
      metrics: z.array(biasMetric),
      /** Explanation methods found with the number of features they rank. */
      explanations: z.array(z.strictObject({ method: z.string(), label: z.string(), features: z.int() })),
    })
    .nullable(),
});
export type ClarifyReport = z.infer<typeof clarifyReport>;

/**
 * Clarify jobs of the period with what they were asked for and what they found.
 *
 * @source the evidence on processing jobs; S3 GetObject of analysis_config.json and analysis.json
 */
export const sagemakerClarifyReports = defineEvidence({
  id: 'aws.sagemaker.clarify-reports@1',
  title: 'Clarify reports',
  description:
    'Every processing job of the period that ran a Clarify image, the metrics it was asked for and every metric it wrote, with null and error kept as they are.',
  unread: { reports: [] },
  body: z.strictObject({ reports: z.array(clarifyReport) }),
});
