import { z } from 'zod';
import { digestText } from '../envelope.ts';
import { defineEvidence } from '../kind.ts';

export const metricLimit = z.strictObject({
  /** Name of the metric as the reports write it. */
  metric: z.string(),
  /** Both ends count as within; null: open on that side. */
  min: z.number().nullable(),
  max: z.number().nullable(),
});
export type MetricLimit = z.infer<typeof metricLimit>;

/** A place where the organisation keeps evaluation reports, and what they are about. */
export const evaluationSource = z.strictObject({
  /** `s3://bucket/folder/`. */
  location: z.string(),
  /** Exactly one of the two is stated. */
  endpoint: z.string().nullable(),
  modelPackageGroup: z.string().nullable(),
  limits: z.array(metricLimit),
});
export type EvaluationSource = z.infer<typeof evaluationSource>;

export const evaluationMetric = z.strictObject({
  name: z.string(),
  /** Column of the data that it is about; null for the data set or the model. */
  column: z.string().nullable(),
  /** null: none was stated, or it would be a value of the data itself. */
  value: z.union([z.number(), z.enum(['Infinity', '-Infinity', 'NaN'])]).nullable(),
  /** Statistical method of a drift metric and the threshold that it is compared with. */
  method: z.string().nullable(),
  threshold: z.number().nullable(),
  /** Whether the report says that it drifted; null where it says nothing of drift. */
  drift: z.boolean().nullable(),
});
export type EvaluationMetric = z.infer<typeof evaluationMetric>;

export const evaluationTest = z.strictObject({
  /** What was tested: the metric, or the name of the test in older reports. */
  name: z.string(),
  column: z.string().nullable(),
  /** SUCCESS, FAIL, WARNING, ERROR or SKIPPED, as the report says. */
  status: z.string(),
});
export type EvaluationTest = z.infer<typeof evaluationTest>;

export const evaluationReport = z.strictObject({
  location: z.string(),
  uri: z.string(),
  digest: digestText,
  eTag: z.string().nullable(),
  /** When the object was written, as S3 says. */
  writtenAt: z.string(),
  format: z.enum(['evidently', 'evidently-legacy', 'mlflow-run', 'mlflow-metric']),
  metrics: z.array(evaluationMetric),
  tests: z.array(evaluationTest),
});
export type EvaluationReport = z.infer<typeof evaluationReport>;

/**
 * Reports of Evidently and metrics of MLflow that were written in the period, without values of the data.
 *
 * @source S3 ListObjectsV2, GetObject; `evaluations` of exhibit.yaml
 */
export const sagemakerEvaluations = defineEvidence({
  id: 'aws.sagemaker.evaluations@1',
  title: 'Evaluation reports (Evidently, MLflow)',
  description:
    'Every report that lies in a place which exhibit.yaml names and was written in the period: its metrics and tests, never a value of the data. When it was written is what S3 says; an object that was replaced later than the period is not here.',
  unread: { sources: [], reports: [] },
  body: z.strictObject({ sources: z.array(evaluationSource), reports: z.array(evaluationReport) }),
});
