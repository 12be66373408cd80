import { expect, test } from 'vitest';
import { parseMonitoringConstraints } from '../../../src/collectors/formats/monitoring-constraints.ts';
import { realFile } from './real-files.ts';

const SDK = 'sagemaker-python-sdk';
const parse = (file: unknown) => parseMonitoringConstraints(JSON.stringify(file));

test('reads the override of one feature in a real file, and leaves its values behind', () => {
  const text = realFile(`${SDK}/monitor/constraints.json`);
  expect(parseMonitoringConstraints(text)).toEqual({
    evaluateConstraints: 'Enabled',
    features: [
      { name: 'message', evaluateConstraints: 'Enabled' },
      { name: 'second_message', evaluateConstraints: null },
    ],
    thresholds: [],
  });
});

test.each(['good_cases', 'bad_cases'])('reads real data quality constraints: %s', (cases) => {
  const text = realFile(`${SDK}/pipeline/quality_check_step/data_quality/${cases}/constraints.json`);
  const { evaluateConstraints, features } = parseMonitoringConstraints(text);
  expect(evaluateConstraints).toBe('Enabled');
  expect(features).toEqual(
    ['_c0', '_c1', '_c2', '_c3', '_c4', '_c5'].map((name) => ({ name, evaluateConstraints: null })),
  );
});

test.each([
  { cases: 'good_cases', mse: 0.33364933609800973 },
  { cases: 'bad_cases', mse: 0.03364933609800973 },
])('reads real model quality thresholds: $cases', ({ cases, mse }) => {
  const text = realFile(`${SDK}/pipeline/quality_check_step/model_quality/${cases}/constraints.json`);
  expect(parseMonitoringConstraints(text)).toEqual({
    evaluateConstraints: null,
    features: [],
    thresholds: [
      { metric: 'mae', operator: 'GreaterThanThreshold', threshold: 0.5040653554420981 },
      { metric: 'mse', operator: 'GreaterThanThreshold', threshold: mse },
      { metric: 'r2', operator: 'LessThanThreshold', threshold: -3.208758170289026 },
      { metric: 'rmse', operator: 'GreaterThanThreshold', threshold: 0.5776238707827177 },
    ],
  });
});

test('reads the Clarify report that drift is measured from', () => {
  const text = realFile('amazon-sagemaker-examples/fraud_detection/clarify_output/bias_1/analysis.json');
  const { thresholds } = parseMonitoringConstraints(text);
  expect(thresholds).toHaveLength(19);
  expect(thresholds).toContainEqual({
    metric: 'pre-training customer_gender_female=1 CI',
    operator: null,
    threshold: 0.398,
  });
  expect(thresholds).toContainEqual({
    metric: 'pre-training customer_gender_female=1 CDDL',
    operator: null,
    threshold: null,
  });
});

test('sees monitoring that is switched off for the whole file', () => {
  const file = { features: [], monitoring_config: { evaluate_constraints: 'Disabled' } };
  expect(parse(file).evaluateConstraints).toBe('Disabled');
});

const off = { evaluate_constraints: 'Disabled' };
test.each([
  { title: 'as it is written', feature: { string_constraints: { monitoring_config_overrides: off } } },
  { title: 'as it is documented', feature: { monitoringConfigOverrides: off } },
  { title: 'beside numbers', feature: { num_constraints: { monitoring_config_overrides: off } } },
])('sees a feature that is switched off: $title', ({ feature }) => {
  const { features } = parse({ features: [{ name: 'age', ...feature }] });
  expect(features).toEqual([{ name: 'age', evaluateConstraints: 'Disabled' }]);
});

test('gives null, and nothing made up, for a file that does not say', () => {
  expect(parse({ features: [{ name: 'age' }] })).toEqual({
    evaluateConstraints: null,
    features: [{ name: 'age', evaluateConstraints: null }],
    thresholds: [],
  });
});

test.each(['', '[]', '{}', '{"features":[{}]}'])('refuses %j', (text) => {
  expect(() => parseMonitoringConstraints(text)).toThrow();
});
