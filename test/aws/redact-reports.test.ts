import { expect, test } from 'vitest';
import { redactReport } from '../../src/aws/redact-reports.ts';
import { evaluationFile, realFile } from '../collectors/formats/real-files.ts';

const REPORTS = [
  'evidently-0.7.json',
  'evidently-0.4-report.json',
  'evidently-0.4-tests.json',
  'mlflow-run.json',
];

test.each(REPORTS)('%s loses the values of the data, texts, parameters and tags', (name) => {
  const kept = redactReport(evaluationFile(name));
  expect(kept).not.toMatch(
    /icu-west|surgical|geriatric|small_distribution|"description"|"params": ?\{"d|"tags"/,
  );
  expect(JSON.parse(redactReport(kept))).toEqual(JSON.parse(kept));
});

test('keeps no value that is one of the data', () => {
  const original = JSON.parse(evaluationFile('evidently-0.7.json'));
  const kept = JSON.parse(redactReport(evaluationFile('evidently-0.7.json')));
  const values = (report: { metrics: { metric_name: string; value: unknown }[] }, start: string) =>
    report.metrics.filter(({ metric_name: name }) => name.startsWith(start)).map(({ value }) => value);
  for (const type of ['MinValue', 'MaxValue', 'QuantileValue']) {
    expect(values(original, type).every((value) => typeof value === 'number')).toBe(true);
    expect(values(kept, type)).toEqual(values(original, type).map(() => null));
  }
  expect(values(kept, 'UniqueValueCount')).toEqual([null]);
  expect(values(kept, 'RowCount')).toEqual([240]);
});

test('keeps what a name of a metric says before its settings', () => {
  const config = { type: 'evidently:metric_v2:InListValueCount', column: 'ward', values: ['icu-west'] };
  const metrics = [
    { metric_name: 'InListValueCount(values=icu-west)', config, value: { count: 3, share: 0.1 } },
  ];
  expect(JSON.parse(redactReport(JSON.stringify({ metrics })))).toEqual({
    metrics: [
      {
        metric_name: 'InListValueCount',
        config: { type: 'evidently:metric_v2:InListValueCount', column: 'ward' },
        value: null,
      },
    ],
  });
});

test('takes the rows out of a table', () => {
  const table = { columns: ['age', 'ward'], data: [[61, 'icu-west']] };
  expect(JSON.parse(redactReport(JSON.stringify(table)))).toEqual({ columns: ['age', 'ward'], data: [] });
});

test('tells a number that JSON lacks from a metric without value', () => {
  const text = '{"metrics": [{"metric_name": "A", "value": NaN}, {"metric_name": "B", "value": null}]}';
  expect(JSON.parse(redactReport(text)).metrics).toEqual([
    { metric_name: 'A', value: 'NaN' },
    { metric_name: 'B', value: null },
  ]);
});

test('keeps nothing of a report that cannot be parsed', () => {
  expect(redactReport('{"metrics": [{"metric_name": "A(values=icu-west)", "value": ')).not.toContain(
    'icu-west',
  );
});

test.each([
  'amazon-sagemaker-examples/fraud_detection/clarify_output/bias_1/analysis.json',
  'amazon-sagemaker-examples/fraud_detection/clarify_output/explainability/analysis.json',
  'sagemaker-python-sdk/monitor/constraints.json',
  'sagemaker-python-sdk/monitor/constraint_violations.json',
  'sagemaker-python-sdk/monitor/statistics.json',
])('leaves %s alone', (path) => {
  expect(redactReport(realFile(path))).toBe(realFile(path));
});
