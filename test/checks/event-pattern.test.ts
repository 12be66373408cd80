import { expect, test } from 'vitest';
import { letsThrough } from '../../src/checks/event-pattern.ts';

const event = {
  source: 'aws.sagemaker',
  region: 'us-east-1',
  resources: ['arn:a', 'arn:b'],
  detail: { EndpointName: 'readmission-prod' },
};

test.each<{ pattern: unknown; through: boolean | null }>([
  { pattern: {}, through: true },
  { pattern: { source: ['aws.sagemaker'] }, through: true },
  { pattern: { source: ['aws.ec2', 'aws.sagemaker'] }, through: true },
  { pattern: { source: ['aws.ec2'] }, through: false },
  { pattern: { source: [] }, through: false },
  { pattern: { source: ['aws.sagemaker'], region: ['eu-west-1'] }, through: false },
  { pattern: { source: [{ prefix: 'aws.' }] }, through: true },
  { pattern: { source: [{ prefix: 'custom.' }] }, through: false },
  { pattern: { source: [{ suffix: 'maker' }] }, through: true },
  { pattern: { source: [{ 'equals-ignore-case': 'AWS.SageMaker' }] }, through: true },
  { pattern: { source: [{ 'anything-but': ['aws.ec2'] }] }, through: true },
  { pattern: { source: [{ 'anything-but': 'aws.sagemaker' }] }, through: false },
  { pattern: { source: [{ 'anything-but': { prefix: 'aws.' } }] }, through: null },
  { pattern: { source: [{ exists: true }] }, through: true },
  { pattern: { source: [{ exists: false }] }, through: false },
  { pattern: { source: [{ wildcard: 'aws.*' }] }, through: null },
  { pattern: { source: [{ wildcard: 'aws.*' }, 'aws.sagemaker'] }, through: true },
  { pattern: { resources: ['arn:b'] }, through: true },
  { pattern: { resources: ['arn:c'] }, through: false },
  { pattern: { detail: { EndpointName: ['readmission-prod'] } }, through: true },
  { pattern: { detail: { EndpointName: ['other'] } }, through: false },
  { pattern: { detail: { EndpointStatus: ['FAILED'] } }, through: null },
  { pattern: { detail: { EndpointName: ['other'], EndpointStatus: ['FAILED'] } }, through: false },
  { pattern: { detail: ['x'] }, through: null },
  { pattern: { source: { a: ['x'] } }, through: null },
  { pattern: { $or: [{ source: ['aws.sagemaker'] }] }, through: null },
  { pattern: ['aws.sagemaker'], through: null },
])('$pattern: $through', ({ pattern, through }) => {
  expect(letsThrough(JSON.stringify(pattern), event)).toBe(through);
});

test('does not know of a pattern that is no JSON', () => {
  expect(letsThrough('{', event)).toBeNull();
});
