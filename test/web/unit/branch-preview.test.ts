import { expect, test } from 'vitest';
import { previewOf } from '../../../web/pages/pack/branch-preview.ts';

test.each([
  [{ ModelArn: 'arn:aws:sagemaker:::model/a', Name: 'a' }, 'a'],
  [{ status: 'InService', EndpointName: 'readmission-prod' }, 'readmission-prod'],
  [{ state: 'on', KeyId: 'k-1' }, 'k-1'],
  [{ count: 3, state: 'on' }, 'on'],
  [{ name: '', state: 'on' }, 'on'],
  [{ count: 3 }, null],
  [{}, null],
  [['a'], null],
  [null, null],
  ['a', null],
])('of %j, %j tells what it is about', (value, preview) => {
  expect(previewOf(value)).toBe(preview);
});
