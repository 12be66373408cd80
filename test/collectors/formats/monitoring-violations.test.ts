import { expect, test } from 'vitest';
import { parseMonitoringViolations } from '../../../src/collectors/formats/monitoring-violations.ts';
import { realFile } from './real-files.ts';

test('reads real data quality violations, by feature', () => {
  const violations = parseMonitoringViolations(
    realFile('sagemaker-python-sdk/monitor/constraint_violations.json'),
  );
  expect(violations.map(({ subject, type }) => `${subject} ${type}`)).toEqual([
    'congestion_surcharge completeness_check',
    'extra data_type_check',
    'fare_amount data_type_check',
    'store_and_fwd_flag categorical_values_check',
    'tip_amount data_type_check',
    'tolls_amount data_type_check',
    'total_amount data_type_check',
  ]);
  expect(violations[0]).toEqual({
    subject: 'congestion_surcharge',
    type: 'completeness_check',
    metric: null,
    description: 'Value: 0.0 does not meet the constraint requirement!',
  });
});

test('reads documented bias drift, by facet and group', () => {
  const text = realFile('docs-derived/clarify-model-monitor-bias-drift-violations.json');
  expect(parseMonitoringViolations(text)).toEqual([
    {
      subject: 'Age=40',
      type: 'bias_drift_check',
      metric: 'CI',
      description: 'Value 0.0751544567666083 does not meet the constraint requirement',
    },
    {
      subject: 'Age=40',
      type: 'bias_drift_check',
      metric: 'DPPL',
      description: 'Value -0.0791244970125596 does not meet the constraint requirement',
    },
  ]);
});

test('reads documented attribution drift, by label', () => {
  const text = realFile('docs-derived/clarify-model-monitor-model-attribution-drift-violations.json');
  expect(parseMonitoringViolations(text)).toMatchObject([
    { subject: 'label0', type: 'feature_attribution_drift_check', metric: 'shap' },
    { subject: 'label1', type: 'feature_attribution_drift_check', metric: 'shap' },
  ]);
});

test('reads a violation of model quality, which names no subject', () => {
  const entry = { constraint_check_type: 'LessThanThreshold', metric_name: 'recall', description: 'below' };
  expect(parseMonitoringViolations(JSON.stringify({ violations: [entry] }))).toEqual([
    { subject: null, type: 'LessThanThreshold', metric: 'recall', description: 'below' },
  ]);
});

test('tells no violations from no list', () => {
  expect(parseMonitoringViolations('{"violations":[]}')).toEqual([]);
  expect(() => parseMonitoringViolations('{}')).toThrow();
});

test('refuses a violation without a type', () => {
  expect(() => parseMonitoringViolations('{"violations":[{"feature_name":"age"}]}')).toThrow();
});
