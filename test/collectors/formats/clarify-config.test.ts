import { expect, test } from 'vitest';
import { parseClarifyConfig } from '../../../src/collectors/formats/clarify-config.ts';
import { realFile } from './real-files.ts';

const parse = (config: unknown) => parseClarifyConfig(JSON.stringify(config));

test('reads what a real job was asked for', () => {
  const text = realFile('amazon-sagemaker-examples/fraud_detection/config/analysis_config.json');
  expect(parseClarifyConfig(text)).toEqual({
    facets: ['customer_gender_female'],
    preTraining: 'all',
    postTraining: null,
    explanations: false,
    model: null,
  });
});

test('keeps named metrics and facets, sorted and once each', () => {
  const facet = [
    { name_or_index: 'sex' },
    { name_or_index: 3, value_or_threshold: [1] },
    { name_or_index: 'sex' },
  ];
  const methods = { post_training_bias: { methods: ['DPPL', 'DI', 'DI'] } };
  expect(parse({ facet, methods })).toEqual({
    facets: ['3', 'sex'],
    preTraining: null,
    postTraining: ['DI', 'DPPL'],
    explanations: false,
    model: null,
  });
});

test('takes a single facet without a list', () => {
  expect(parse({ facet: { name_or_index: 'age' } }).facets).toEqual(['age']);
});

test('takes a stage that names no metrics for all of them', () => {
  expect(parse({ methods: { pre_training_bias: {} } }).preTraining).toBe('all');
});

test('names the model that is asked for predictions', () => {
  expect(parse({ predictor: { model_name: 'readmission-v2' } }).model).toBe('readmission-v2');
  expect(parse({ predictor: { endpoint_name: 'e' } }).model).toBe(null);
});

test.each([
  { method: 'shap', explains: true },
  { method: 'pdp', explains: true },
  { method: 'asymmetric_shapley_value', explains: true },
  { method: 'report', explains: false },
])('takes $method for an explanation: $explains', ({ method, explains }) => {
  expect(parse({ methods: { [method]: {} } }).explanations).toBe(explains);
});

test.each([
  '[]',
  'facet',
  '{"facet":[{"name":"age"}]}',
  '{"methods":{"pre_training_bias":{"methods":"most"}}}',
])('refuses %s', (text) => {
  expect(() => parseClarifyConfig(text)).toThrow();
});
