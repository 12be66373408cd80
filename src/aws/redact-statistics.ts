/**
 * A file of Model Monitor or Clarify without the values it took from the data: of statistics the sample inside the
 * quantile sketch and the most frequent texts of a feature, of constraints the texts that a feature may have, of a
 * partial dependence plot the values at which it was drawn. Counts, means and the rest stay as they are. Any other
 * text comes back unchanged.
 *
 * @source https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-byoc-statistics.html
 */
export function redactStatistics(text: string): string {
  if (!/"((numerical|string)_statistics|string_constraints|feature_values)"/.test(text)) return text;
  try {
    return JSON.stringify(JSON.parse(text, (name, value: unknown) => withoutSample(name, value)));
  } catch {
    // What cannot be parsed cannot be stripped. The reader will find broken JSON, which is what it is.
    return '[redacted: statistics that are no JSON]';
  }
}

const LISTS_OF_VALUES: ReadonlySet<string> = new Set(['domains', 'feature_values', 'data_distribution']);

function withoutSample(name: string, value: unknown): unknown {
  if (LISTS_OF_VALUES.has(name) && Array.isArray(value)) return [];
  if (typeof value !== 'object' || value === null) return value;
  if (name === 'sketch' && 'data' in value) return { ...value, data: [] };
  if (name === 'categorical' && 'buckets' in value) return { ...value, buckets: [] };
  return value;
}
