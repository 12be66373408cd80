import type { EvaluationMetric } from '../../evidence/kinds/sagemaker-evaluations.ts';

/** Methods whose score grows with the distance between the data sets. */
const DISTANCES =
  /(distance|divergence|\bpsi\b|wasserstein|hellinger|jensen|kullback|energy|total.?variation|\btvd\b)/i;

/**
 * Whether a drift score stands for drift: a p-value does below its threshold, a distance at or above it.
 *
 * @returns null when score, threshold or the sort of method is not known
 * @source https://docs.evidentlyai.com/metrics/customize_data_drift
 */
export function driftBy({
  method,
  threshold,
  value,
}: Pick<EvaluationMetric, 'method' | 'threshold' | 'value'>): boolean | null {
  if (method === null || threshold === null || typeof value !== 'number') return null;
  if (/p[-_ ]?value/i.test(method)) return value < threshold;
  return DISTANCES.test(method) ? value >= threshold : null;
}
