import { expect, test } from 'vitest';
import { AWS_REGISTRIES } from '../../../src/checks/supply-chain/aws-registries.ts';
import { sagemakerImageDigest as check } from '../../../src/checks/supply-chain/image-digest.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type Endpoint, sagemakerEndpoints } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import { endpoint, gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (endpoints: readonly Endpoint[], gaps: readonly Gap[] = []) =>
  judge(check, sealedOf(sagemakerEndpoints, { endpoints: [...endpoints], configs: [] }, { gaps }));
const DIGEST = `@sha256:${'c'.repeat(64)}`;
const inEcr = (account: string) => `${account}.dkr.ecr.us-east-1.amazonaws.com/repo`;
const running = (...images: { specified: string | null; resolved: string | null }[]) =>
  endpoint({
    variants: [
      {
        name: 'v',
        currentInstanceCount: 2,
        desiredInstanceCount: 2,
        images: images.map((image) => ({ ...image, resolvedAt: null })),
      },
    ],
  });
const own = { specified: `${inEcr('111122223333')}:1`, resolved: `${inEcr('111122223333')}${DIGEST}` };
const aws = { specified: null, resolved: `${inEcr('763104351884')}${DIGEST}` };
const foreign = { specified: null, resolved: `${inEcr('999988887777')}${DIGEST}` };

test.each<{ title: string; endpoints: readonly Endpoint[]; gaps?: Gap[]; outcome: string }>([
  { title: 'no endpoint', endpoints: [], outcome: 'not-applicable' },
  { title: 'an own image by digest', endpoints: [running(own)], outcome: 'pass' },
  { title: 'an image of AWS by digest', endpoints: [running(aws)], outcome: 'pass' },
  { title: 'an image of another account', endpoints: [running(own, foreign)], outcome: 'fail' },
  {
    title: 'an image of another registry',
    endpoints: [running({ specified: null, resolved: `docker.io/library/python${DIGEST}` })],
    outcome: 'fail',
  },
  {
    title: 'a host that only looks like ECR',
    endpoints: [
      running({
        specified: null,
        resolved: `111122223333.dkr.ecr.us-east-1.amazonaws.com.evil.org/r${DIGEST}`,
      }),
    ],
    outcome: 'fail',
  },
  {
    title: 'an image that was resolved to a tag',
    endpoints: [running({ specified: null, resolved: own.specified })],
    outcome: 'fail',
  },
  {
    title: 'an image that was not resolved',
    endpoints: [running({ ...own, resolved: null })],
    outcome: 'unknown',
  },
  {
    title: 'an image that is not stated',
    endpoints: [running({ specified: null, resolved: null })],
    outcome: 'unknown',
  },
  { title: 'a variant without images', endpoints: [running()], outcome: 'unknown' },
  { title: 'no variants', endpoints: [endpoint({ variants: [] })], outcome: 'unknown' },
  {
    title: 'endpoints that could not be listed',
    endpoints: [running(own)],
    gaps: [gapOf('denied')],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ endpoints, gaps, outcome }) => {
  expect(judged(endpoints, gaps).outcome).toBe(outcome);
});

test('takes the accounts of all records for own ones', () => {
  const other = sealedOf(sagemakerEndpoints, { endpoints: [], configs: [] }, { account: '999988887777' });
  const here = sealedOf(sagemakerEndpoints, { endpoints: [running(foreign)], configs: [] });
  expect(judge(check, here, other).outcome).toBe('pass');
});

test('knows registries of AWS by their twelve digits', () => {
  expect(AWS_REGISTRIES.size).toBe(362);
  expect([...AWS_REGISTRIES].filter((account) => !/^\d{12}$/.test(account))).toEqual([]);
});
