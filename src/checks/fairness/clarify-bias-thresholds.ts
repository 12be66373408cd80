import { byText } from '../../core/order.ts';
import { fitsWildcard } from '../../core/wildcard.ts';
import {
  type BiasLimit,
  type FairnessCriteria,
  manualFairnessCriteria,
} from '../../evidence/kinds/manual-fairness-criteria.ts';
import {
  type BiasMetric,
  type ClarifyReport,
  sagemakerClarifyReports,
} from '../../evidence/kinds/sagemaker-clarify-reports.ts';
import { defineCheck, type Observation } from '../check.ts';
import { cite, each } from '../given.ts';
import { missingMetrics } from './asked-metrics.ts';

/** Compares the bias metrics that Clarify computed with the limits that the organisation sets. */
export const clarifyBiasThresholds = defineCheck({
  id: 'clarify-bias-thresholds',
  topic: 'fairness',
  title: 'Every bias metric lies within the limits of the organisation',
  failureTitle: 'Some bias metrics lie outside the limits of the organisation',
  rationale:
    'A bias metric says nothing until somebody has said which values are acceptable, before they were seen.',
  procedure:
    'For each Clarify job of the period we take each metric of each facet and group in its report, and the first limit of exhibit.yaml (fairness: overrides, then thresholds) that is for the job and the metric. Both ends of a limit count as within, and infinity lies outside. A metric with a limit that has no value, or was asked for and is not in the report, is unknown here and a failure of clarify-bias-metrics. Metrics without a limit are named and not judged. Where exhibit.yaml sets no limit for any metric of a report, the report is unknown: whether its values are acceptable is a decision that nobody has made.',
  severity: 'high',
  remediation:
    'Find out where the difference comes from and train again with other data or constraints, or have the risk owner accept the exception with a reason. Set limits in exhibit.yaml where there are none.',
  needs: { reports: sagemakerClarifyReports, criteria: manualFairnessCriteria },

  observe: ({ reports, criteria }) => {
    const limits = each(criteria, (body: FairnessCriteria) => body.limits).map(({ item }) => item);
    return each(reports, (body) => body.reports).map(({ item, scope, digest }) => ({
      scope,
      resource: item.jobArn,
      ...judged(item, limits),
      basis: 'collection',
      intervals: [],
      evidence: cite({ digest }, criteria),
    }));
  },
});

function judged(report: ClarifyReport, limits: readonly BiasLimit[]): Pick<Observation, 'met' | 'note'> {
  const { requested, computed, jobName } = report;
  if (requested && requested.preTraining === null && requested.postTraining === null) {
    return { met: 'not-applicable', note: 'The job was asked for no bias metrics.' };
  }
  if (!computed) return { met: null, note: 'There is no report that was read, so no value to judge.' };
  const { metrics } = computed;
  const limitOf = (metric: string) =>
    limits.find((one) => one.metric === metric && (one.jobs === null || fitsWildcard(one.jobs, jobName)));
  const limited = metrics.flatMap((metric) => {
    const limit = limitOf(metric.metric);
    return limit ? [{ metric, limit }] : [];
  });
  const missing = requested
    ? missingMetrics(requested, computed).filter(({ metric }) => metric === null || limitOf(metric))
    : [];
  const without = [...new Set(metrics.map(({ metric }) => metric).filter((metric) => !limitOf(metric)))];
  const open = without.length === 0 ? '' : ` No limit is set for ${without.toSorted(byText).join(', ')}.`;
  if (limited.length === 0) {
    return { met: null, note: `exhibit.yaml sets no limit for any metric of the report.${open}` };
  }
  const outside = limited.filter(({ metric, limit }) => isWithin(metric, limit) === false);
  if (outside.length > 0) return { met: false, note: `${outside.map(told).join('; ')}.${open}` };
  const unvalued = limited.filter(({ metric, limit }) => isWithin(metric, limit) === null);
  if (unvalued.length + missing.length > 0) {
    const said = [...unvalued.map(told), ...missing.map(({ text }) => text)];
    return { met: null, note: `${said.join('; ')}.${open}` };
  }
  const note = `${limited.map(told).join('; ')}.${open}`;
  return requested
    ? { met: true, note }
    : { met: null, note: `${note} What the job was asked for was not read.` };
}

/** null where there is no value. */
function isWithin({ value }: BiasMetric, { min, max }: BiasLimit): boolean | null {
  if (value === null || value === 'NaN') return null;
  return typeof value === 'number' && value >= min && value <= max;
}

function told({ metric, limit }: { readonly metric: BiasMetric; readonly limit: BiasLimit }): string {
  const { stage, metric: name, facet, group, value, error } = metric;
  const seen = value === null ? `no value (${error ?? 'no error stated'})` : String(value);
  return `${stage} ${name} of ${facet} = ${group}: ${seen}, limit ${limit.min} to ${limit.max}`;
}
