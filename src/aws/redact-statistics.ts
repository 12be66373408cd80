/**
 * A statistics file of Model Monitor without the values it took from the data: the sample inside the quantile
 * sketch and the most frequent texts of a feature. Counts, means and the rest stay as they are. Any other text
 * comes back unchanged.
 *
 * @source https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-byoc-statistics.html
 */
export function redactStatistics(text: string): string {
  if (!/"(numerical|string)_statistics"/.test(text)) return text;
  try {
    return JSON.stringify(JSON.parse(text, (name, value: unknown) => withoutSample(name, value)));
  } catch {
    // What cannot be parsed cannot be stripped. The reader will find broken JSON, which is what it is.
    return '[redacted: statistics that are no JSON]';
  }
}

function withoutSample(name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (name === 'sketch' && 'data' in value) return { ...value, data: [] };
  if (name === 'categorical' && 'buckets' in value) return { ...value, buckets: [] };
  return value;
}
