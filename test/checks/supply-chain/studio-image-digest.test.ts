import { expect, test } from 'vitest';
import { sagemakerStudioImageDigest as check } from '../../../src/checks/supply-chain/studio-image-digest.ts';
import { type ImageVersion, sagemakerImages } from '../../../src/evidence/kinds/sagemaker-images.ts';
import { gapOf, sagemakerArn, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const OWN = '111122223333.dkr.ecr.us-east-1.amazonaws.com/research';
const BY_DIGEST = `@sha256:${'a1'.repeat(32)}`;
const ARN = sagemakerArn('image-version', 'research/1');

const image = (over: Partial<ImageVersion> = {}) => ({
  name: 'research',
  arn: sagemakerArn('image', 'research'),
  createdAt: '2026-06-01T08:00:00Z',
  status: 'CREATED',
  roleArn: null,
  versions: [
    {
      version: 1,
      arn: ARN,
      createdAt: '2026-06-01T08:00:00Z',
      status: 'CREATED',
      baseImage: `${OWN}:1`,
      containerImage: `${OWN}${BY_DIGEST}`,
      ...over,
    },
  ],
});

test.each([
  { title: 'none', images: [], outcome: 'not-applicable' },
  { title: 'own registry, by digest', images: [image()], outcome: 'pass' },
  {
    title: 'a registry of AWS, by digest',
    images: [image({ containerImage: `763104351884.dkr.ecr.us-east-1.amazonaws.com/x${BY_DIGEST}` })],
    outcome: 'pass',
  },
  { title: 'by tag', images: [image({ containerImage: `${OWN}:1` })], outcome: 'fail' },
  {
    title: 'a registry of somebody else',
    images: [image({ containerImage: `999988887777.dkr.ecr.us-east-1.amazonaws.com/x${BY_DIGEST}` })],
    outcome: 'fail',
  },
  {
    title: 'another registry',
    images: [image({ containerImage: 'docker.io/jupyter/base' })],
    outcome: 'fail',
  },
  {
    title: 'a tag that was not resolved',
    images: [image({ containerImage: null })],
    outcome: 'unknown',
  },
  {
    title: 'nothing stated',
    images: [image({ baseImage: null, containerImage: null })],
    outcome: 'unknown',
  },
  {
    title: 'a version that could not be made',
    images: [image({ status: 'CREATE_FAILED', containerImage: null })],
    outcome: 'not-applicable',
  },
  {
    title: 'a version that could not be read',
    images: [{ ...image(), versions: [] }],
    gaps: [gapOf('denied', { action: 'sagemaker:DescribeImageVersion', resource: ARN })],
    outcome: 'unknown',
  },
  {
    title: 'versions that could not be listed',
    images: [{ ...image(), versions: [] }],
    gaps: [gapOf('denied', { action: 'sagemaker:ListImageVersions', resource: image().arn })],
    outcome: 'unknown',
  },
  {
    title: 'a role that could not be read',
    images: [image()],
    gaps: [gapOf('denied', { action: 'sagemaker:DescribeImage', resource: image().arn })],
    outcome: 'pass',
  },
  { title: 'a failed listing', images: [image()], gaps: [gapOf('denied')], outcome: 'unknown' },
])('$title: $outcome', ({ images, gaps = [], outcome }) => {
  expect(judge(check, sealedOf(sagemakerImages, { images }, { gaps })).outcome).toBe(outcome);
});
