import { expect, test } from 'vitest';
import { redactReport } from '../../../src/aws/redact-reports.ts';
import { parseEvaluation } from '../../../src/collectors/formats/evaluation-report.ts';
import { evaluationFile } from './real-files.ts';

const read = (name: string, metric: string | null = null) =>
  parseEvaluation(redactReport(evaluationFile(name)), metric);

const DRIFTED = { column: 'lactate', method: 'K-S p_value', threshold: 0.05, drift: true };
const SAME = { column: 'ward', method: 'chi-square p_value', threshold: 0.05, drift: false };

test('reads a report of Evidently since 0.7', () => {
  const { format, metrics, tests } = read('evidently-0.7.json');
  expect(format).toBe('evidently');
  expect(metrics).toContainEqual(expect.objectContaining({ name: 'ValueDrift', ...DRIFTED }));
  expect(metrics).toContainEqual(expect.objectContaining({ name: 'ValueDrift', ...SAME }));
  expect(metrics).toContainEqual(
    expect.objectContaining({ name: 'DriftedColumnsCount.share', threshold: 0.5, drift: false }),
  );
  expect(metrics).toContainEqual(expect.objectContaining({ name: 'RowCount', column: null, value: 240 }));
  expect(tests).toContainEqual({ name: 'ValueDrift', column: 'lactate', status: 'FAIL' });
  expect(tests).toContainEqual({ name: 'ValueDrift', column: 'ward', status: 'SUCCESS' });
});

test('reads a report of Evidently before 0.7', () => {
  const { format, metrics } = read('evidently-0.4-report.json');
  expect(format).toBe('evidently-legacy');
  expect(metrics).toContainEqual(expect.objectContaining({ name: 'DataDriftTable', ...DRIFTED }));
  expect(metrics).toContainEqual(expect.objectContaining({ name: 'ColumnDriftMetric', ...SAME }));
  expect(metrics).toContainEqual(
    expect.objectContaining({ name: 'DatasetDriftMetric', column: null, threshold: 0.5, drift: false }),
  );
});

test('reads a test suite of Evidently before 0.7', () => {
  const { format, tests } = read('evidently-0.4-tests.json');
  expect(format).toBe('evidently-legacy');
  expect(tests).toEqual([
    { name: 'Drift per Column', column: 'age', status: 'SUCCESS' },
    { name: 'Drift per Column', column: 'lactate', status: 'FAIL' },
    { name: 'Drift per Column', column: 'ward', status: 'SUCCESS' },
    { name: 'Share of Drifted Columns', column: null, status: 'FAIL' },
  ]);
});

test.each([
  { title: 'as the Python client writes it', text: evaluationFile('mlflow-run.json') },
  {
    title: 'as the API answers',
    text: JSON.stringify({
      run: {
        info: { run_id: 'a' },
        data: {
          metrics: [
            { key: 'roc_auc', value: 0.871, timestamp: 1, step: 1 },
            { key: 'demographic_parity_difference', value: 0.062, timestamp: 1, step: 0 },
          ],
        },
      },
    }),
  },
])('reads a run of MLflow $title', ({ text }) => {
  const { format, metrics } = parseEvaluation(redactReport(text), null);
  expect(format).toBe('mlflow-run');
  expect(metrics.map(({ name, value }) => [name, value])).toEqual([
    ['demographic_parity_difference', 0.062],
    ['roc_auc', 0.871],
  ]);
});

test('reads the last value of a metric file', () => {
  const { format, metrics } = read('mlflow-metric-roc_auc', 'roc_auc');
  expect(format).toBe('mlflow-metric');
  expect(metrics).toMatchObject([{ name: 'roc_auc', value: 0.871 }]);
});

test.each([
  { line: '1 nan 0', value: 'NaN' },
  { line: '1 -inf 0', value: '-Infinity' },
  { line: '1 inf 0\n2 0.5 1\n', value: 0.5 },
])('reads $line of a metric file as $value', ({ line, value }) => {
  expect(parseEvaluation(line, 'm').metrics).toMatchObject([{ value }]);
});

const drift = (method: string, value: unknown, status?: string) => {
  const config = { type: 'evidently:metric_v2:ValueDrift', column: 'a', method, threshold: 0.1 };
  const tests = status === undefined ? [] : [{ status, metric_config: { params: config } }];
  return parseEvaluation(
    redactReport(JSON.stringify({ metrics: [{ metric_name: 'ValueDrift', config, value }], tests })),
    null,
  ).metrics[0]?.drift;
};

test.each([
  { method: 'K-S p_value', value: 0.09, is: true },
  { method: 'K-S p_value', value: 0.1, is: false },
  { method: 'Wasserstein distance (normed)', value: 0.1, is: true },
  { method: 'Wasserstein distance (normed)', value: 0.09, is: false },
  { method: 'PSI', value: 0.2, is: true },
  { method: 'ours', value: 0.9, is: null },
  { method: 'PSI', value: 'NaN', is: null },
])('$method of $value against 0.1 is drift: $is', ({ method, value, is }) => {
  expect(drift(method, value)).toBe(is);
});

test('takes the word of the report before our own reading of a score', () => {
  expect(drift('PSI', 0.05, 'FAIL')).toBe(true);
  expect(drift('PSI', 0.5, 'SUCCESS')).toBe(false);
  expect(drift('PSI', 0.5, 'ERROR')).toBe(true);
});

test.each([
  '',
  'null',
  '[]',
  '{}',
  '{"metrics":{}}',
  '{"columns":["a"],"data":[[1]]}',
  '{"version":"0.4","metrics":[]}',
])('refuses %s', (text) => {
  expect(() => parseEvaluation(text, null)).toThrow();
});

test.each(['', '1', '1 x 0'])('refuses %j as a metric file', (text) => {
  expect(() => parseEvaluation(text, 'm')).toThrow();
});
