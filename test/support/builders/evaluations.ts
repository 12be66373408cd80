import { digestOf } from '../../../src/core/digest.ts';
import type {
  EvaluationMetric,
  EvaluationReport,
  EvaluationSource,
} from '../../../src/evidence/kinds/sagemaker-evaluations.ts';

const LOCATION = 's3://northwind-monitoring/evaluations/';

export function evaluationSource(over: Partial<EvaluationSource> = {}): EvaluationSource {
  return { location: LOCATION, endpoint: 'readmission-prod', modelPackageGroup: null, limits: [], ...over };
}

export function evaluationMetric(over: Partial<EvaluationMetric> = {}): EvaluationMetric {
  return { name: 'roc_auc', column: null, value: 0.87, method: null, threshold: null, drift: null, ...over };
}

/** A report of the period without a finding. */
export function evaluationReport(over: Partial<EvaluationReport> = {}): EvaluationReport {
  return {
    location: LOCATION,
    uri: `${LOCATION}2026-08-01/drift.json`,
    digest: digestOf('report'),
    eTag: null,
    writtenAt: '2026-08-01T06:00:00Z',
    format: 'evidently',
    metrics: [
      evaluationMetric(),
      evaluationMetric({
        name: 'ValueDrift',
        column: 'age',
        value: 0.4,
        method: 'K-S p_value',
        threshold: 0.05,
        drift: false,
      }),
    ],
    tests: [{ name: 'ValueDrift', column: 'age', status: 'SUCCESS' }],
    ...over,
  };
}
