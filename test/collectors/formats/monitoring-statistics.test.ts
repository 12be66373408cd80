import { expect, test } from 'vitest';
import { parseMonitoringStatistics } from '../../../src/collectors/formats/monitoring-statistics.ts';
import { realFile } from './real-files.ts';

const QUALITY = 'sagemaker-python-sdk/pipeline/quality_check_step';

test('reads counts of a real file and leaves its values behind', () => {
  const statistics = parseMonitoringStatistics(realFile('sagemaker-python-sdk/monitor/statistics.json'));
  expect(statistics).toEqual({
    itemCount: 418,
    features: [{ name: 'message', type: 'String', completeness: 1 }],
  });
});

test('reads the features of real data quality statistics', () => {
  const { itemCount, features } = parseMonitoringStatistics(
    realFile(`${QUALITY}/data_quality/statistics.json`),
  );
  expect(itemCount).toBe(100);
  expect(features).toEqual(
    ['_c0', '_c1', '_c2', '_c3', '_c4', '_c5'].map((name) => ({ name, type: 'Fractional', completeness: 1 })),
  );
});

test('reads real model quality statistics, which have no features', () => {
  const statistics = parseMonitoringStatistics(realFile(`${QUALITY}/model_quality/statistics.json`));
  expect(statistics).toEqual({ itemCount: 100, features: [] });
});

test.each([
  { common: { num_present: 75, num_missing: 25 }, completeness: 0.75 },
  { common: { num_present: 0, num_missing: 0 }, completeness: null },
  { common: undefined, completeness: null },
])('says $completeness of $common', ({ common, completeness }) => {
  const features = [{ name: 'age', inferred_type: 'Integral', numerical_statistics: { common } }];
  const text = JSON.stringify({ dataset: { item_count: 100 }, features });
  expect(parseMonitoringStatistics(text).features[0]?.completeness).toBe(completeness);
});

test.each(['{}', '{"dataset":{}}', '{"dataset":{"item_count":"many"}}'])('refuses %s', (text) => {
  expect(() => parseMonitoringStatistics(text)).toThrow();
});
