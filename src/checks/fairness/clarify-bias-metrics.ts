import { byText } from '../../core/order.ts';
import {
  type BiasMetric,
  type ClarifyReport,
  sagemakerClarifyReports,
} from '../../evidence/kinds/sagemaker-clarify-reports.ts';
import { defineCheck, type Observation } from '../check.ts';
import { each } from '../given.ts';
import { missingMetrics } from './asked-metrics.ts';
import { notComputed } from './not-computed.ts';

/** Compares the bias metrics that Clarify was asked for with those that it computed. */
export const clarifyBiasMetrics = defineCheck({
  id: 'clarify-bias-metrics',
  topic: 'fairness',
  title: 'Every bias metric that was asked for has a value',
  failureTitle: 'Some bias metrics that were asked for have no value',
  rationale:
    'A metric that could not be computed drops out of model cards and summaries without a word, so a model can look fair because nobody measured.',
  procedure:
    'For each Clarify job of the period we take the facets and metrics that its configuration asks for, and look for each metric of each facet and group in its report. A metric that is missing, or has no number but an error, is a failure. Whether the values are acceptable is judged by clarify-bias-thresholds.',
  severity: 'medium',
  remediation:
    'Give the job what the metric needs (often a group variable or a larger sample) and run it again, or record why the metric does not apply.',
  needs: { reports: sagemakerClarifyReports },

  observe: ({ reports }) =>
    each(reports, (body) => body.reports).map(({ item, scope, digest }) => ({
      scope,
      resource: item.jobArn,
      ...judged(item),
      basis: 'collection',
      intervals: [],
      evidence: [digest],
    })),
});

function judged(report: ClarifyReport): Pick<Observation, 'met' | 'note'> {
  const { requested, computed } = report;
  if (requested && requested.preTraining === null && requested.postTraining === null) {
    return { met: 'not-applicable', note: 'The job was asked for no bias metrics.' };
  }
  if (!computed) return notComputed(report);
  const missing = requested ? missingMetrics(requested, computed) : [];
  const faults = [...computed.metrics.filter(hasNoValue).map(faultOf), ...missing.map(({ text }) => text)];
  if (faults.length > 0) return { met: false, note: `${faults.toSorted(byText).join('; ')}.` };
  const note = `${computed.metrics.length} metrics with a value.`;
  if (!requested) return { met: null, note: `${note} What the job was asked for was not read.` };
  return { met: true, note };
}

/** Infinity is a value: the ratio of a rate to none at all. */
function hasNoValue({ value }: BiasMetric): boolean {
  return value === null || value === 'NaN';
}

function faultOf({ stage, metric, facet, group, value, error }: BiasMetric): string {
  return `${stage} ${metric} of ${facet} = ${group}: ${error ?? (value === null ? 'no value' : value)}`;
}
