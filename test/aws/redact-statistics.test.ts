import { expect, test } from 'vitest';
import { redactStatistics } from '../../src/aws/redact-statistics.ts';
import { parseClarifyAnalysis } from '../../src/collectors/formats/clarify-analysis.ts';
import { parseMonitoringConstraints } from '../../src/collectors/formats/monitoring-constraints.ts';
import { parseMonitoringStatistics } from '../../src/collectors/formats/monitoring-statistics.ts';
import { realFile } from '../collectors/formats/real-files.ts';

/** Every list that a file holds under this name, at any depth. */
function listsUnder(name: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === name && Array.isArray(inner) ? [inner] : listsUnder(name, inner),
  );
}

const SDK = 'sagemaker-python-sdk';

test('a real statistics file keeps no sample and no category, and reads as before', () => {
  const original = realFile(`${SDK}/pipeline/quality_check_step/data_quality/statistics.json`);
  const kept = redactStatistics(original);
  expect(listsUnder('data', JSON.parse(original)).flat().length).toBeGreaterThan(0);
  expect(listsUnder('data', JSON.parse(kept)).flat()).toEqual([]);
  expect(parseMonitoringStatistics(kept)).toEqual(parseMonitoringStatistics(original));
});

test.each([
  `${SDK}/monitor/constraints.json`,
  `${SDK}/pipeline/quality_check_step/data_quality/good_cases/constraints.json`,
])('%s keeps none of the texts that a feature may have, and reads as before', (path) => {
  const original = realFile(path);
  const kept = redactStatistics(original);
  expect(listsUnder('domains', JSON.parse(kept)).flat()).toEqual([]);
  expect(parseMonitoringConstraints(kept)).toEqual(parseMonitoringConstraints(original));
});

test('takes the texts out of constraints that have some', () => {
  const feature = { name: 'ward', string_constraints: { domains: ['icu-west', 'surgical'] } };
  const kept = redactStatistics(JSON.stringify({ features: [feature] }));
  expect(JSON.parse(kept)).toEqual({ features: [{ name: 'ward', string_constraints: { domains: [] } }] });
});

test('takes the values out of a partial dependence plot, which reads as before', () => {
  const plot = {
    feature_name: 'ward',
    data_type: 'categorical',
    feature_values: ['icu-west', 'surgical'],
    data_distribution: [0.4, 0.6],
    model_predictions: [[0.1, 0.2]],
    label_headers: ['readmitted'],
  };
  const original = JSON.stringify({ version: '1.0', explanations: { pdp: [plot] } });
  const kept = redactStatistics(original);
  expect(kept).not.toMatch(/icu-west|surgical|0\.6/);
  expect(parseClarifyAnalysis(kept)).toEqual(parseClarifyAnalysis(original));
});
