import { expect, test } from 'vitest';
import { parseClarifyAnalysis } from '../../../src/collectors/formats/clarify-analysis.ts';
import { realFile } from './real-files.ts';

const OUTPUT = 'amazon-sagemaker-examples/fraud_detection/clarify_output';

const reportOf = (metrics: readonly unknown[]) =>
  JSON.stringify({
    version: '1.0',
    pre_training_bias_metrics: {
      label: 'y',
      facets: { age: [{ value_or_threshold: '(0.5, 0.99]', metrics }] },
      label_value_or_threshold: '1',
    },
  });

test('keeps a metric that was not computed as null with its error', () => {
  const { metrics } = parseClarifyAnalysis(realFile(`${OUTPUT}/bias_1/analysis.json`));
  const group = { facet: 'customer_gender_female', group: '1' };
  const error = 'Group variable is empty or not provided';
  expect(metrics).toContainEqual({ stage: 'pre-training', ...group, metric: 'CDDL', value: null, error });
  expect(metrics).toContainEqual({ stage: 'post-training', ...group, metric: 'CDDPL', value: null, error });
});

test('reads every metric of both stages of a real report, in order', () => {
  const { label, metrics, explanations } = parseClarifyAnalysis(realFile(`${OUTPUT}/bias_1/analysis.json`));
  const of = (stage: string) => metrics.filter((one) => one.stage === stage).map(({ metric }) => metric);
  expect(label).toBe('fraud');
  expect(of('pre-training')).toEqual(['CDDL', 'CI', 'DPL', 'JS', 'KL', 'KS', 'LP', 'TVD']);
  expect(of('post-training')).toEqual('AD CDDPL DAR DCA DCR DI DPPL DRR FT RD TE'.split(' '));
  expect(metrics.find(({ metric }) => metric === 'CI')).toMatchObject({ value: 0.398, error: null });
  expect(metrics.find(({ metric }) => metric === 'DI')).toMatchObject({ value: 1, error: null });
  expect(explanations).toEqual([]);
});

test('counts the features that a real explanation ranks', () => {
  const report = parseClarifyAnalysis(realFile(`${OUTPUT}/explainability/analysis.json`));
  expect(report).toEqual({
    label: null,
    metrics: [],
    explanations: [{ method: 'kernel_shap', label: 'label0', features: 45 }],
  });
});

test.each(['Infinity', '-Infinity', 'NaN', 0, -1.5])('keeps the value %j as it is', (value) => {
  const { metrics } = parseClarifyAnalysis(reportOf([{ name: 'DI', description: 'd', value }]));
  expect(metrics).toEqual([
    { stage: 'pre-training', facet: 'age', group: '(0.5, 0.99]', metric: 'DI', value, error: null },
  ]);
});

test('takes a metric without a value for one that was not computed', () => {
  expect(parseClarifyAnalysis(reportOf([{ name: 'DI', description: 'd' }])).metrics[0]?.value).toBeNull();
});

test('keeps no feature value of partial dependence plots', () => {
  const pdp = [
    { feature_name: 'age', data_type: 'numerical', feature_values: [17.25], label_headers: ['yes', 'no'] },
    {
      feature_name: 'zip',
      data_type: 'categorical',
      feature_values: ['90210'],
      label_headers: ['yes', 'no'],
    },
  ];
  const report = parseClarifyAnalysis(JSON.stringify({ version: '1.0', explanations: { pdp } }));
  expect(report.explanations).toEqual([
    { method: 'pdp', label: 'no', features: 2 },
    { method: 'pdp', label: 'yes', features: 2 },
  ]);
  expect(JSON.stringify(report)).not.toMatch(/17\.25|90210/);
});

test.each([
  { title: 'no JSON', text: 'null null' },
  { title: 'another document', text: '{"violations":[]}' },
  { title: 'an unknown word for a value', text: reportOf([{ name: 'DI', value: 'high' }]) },
  { title: 'a metric without a name', text: reportOf([{ value: 1 }]) },
])('refuses $title', ({ text }) => {
  expect(() => parseClarifyAnalysis(text)).toThrow();
});
