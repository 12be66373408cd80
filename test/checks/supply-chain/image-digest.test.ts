import { expect, test } from 'vitest';
import { AWS_REGISTRIES } from '../../../src/checks/supply-chain/aws-registries.ts';
import { sagemakerImageDigest as check } from '../../../src/checks/supply-chain/image-digest.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type Endpoint, sagemakerEndpoints } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import {
  type InferenceComponent,
  sagemakerInferenceComponents,
} from '../../../src/evidence/kinds/sagemaker-inference-components.ts';
import { sagemakerModels } from '../../../src/evidence/kinds/sagemaker-models.ts';
import {
  endpoint,
  gapOf,
  inferenceComponent,
  model,
  sealedOf,
  specification,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const beside = (
  components: readonly InferenceComponent[],
  image: string | null = null,
  gaps: readonly Gap[] = [],
) => [
  sealedOf(sagemakerInferenceComponents, { components: [...components] }, { gaps }),
  sealedOf(sagemakerModels, {
    models: [
      model({ containers: [{ image, modelDataUrl: null, modelPackage: null, repositoryAccessMode: null }] }),
    ],
  }),
];
const judged = (endpoints: readonly Endpoint[], gaps: readonly Gap[] = [], others = beside([])) =>
  judge(check, sealedOf(sagemakerEndpoints, { endpoints: [...endpoints], configs: [] }, { gaps }), ...others);
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
  expect(judge(check, here, other, ...beside([])).outcome).toBe('pass');
});

test('knows registries of AWS by their twelve digits', () => {
  expect(AWS_REGISTRIES.size).toBe(362);
  expect([...AWS_REGISTRIES].filter((account) => !/^\d{12}$/.test(account))).toEqual([]);
});

const runs = (over: Parameters<typeof specification>[0]) => specification({ modelName: null, ...over });
const serving = (...specifications: ReturnType<typeof specification>[]) =>
  inferenceComponent({ variantName: 'v', specifications });
const byDigest = { ...own, resolvedAt: null };

test.each<{ title: string; components: readonly InferenceComponent[]; image?: string; outcome: string }>([
  { title: 'an image by digest', components: [serving(runs({ image: byDigest }))], outcome: 'pass' },
  {
    title: 'an image by tag',
    components: [serving(runs({ image: { ...byDigest, resolved: own.specified } }))],
    outcome: 'fail',
  },
  {
    title: 'an image of another account',
    components: [serving(runs({ image: { ...foreign, resolvedAt: null } }))],
    outcome: 'fail',
  },
  {
    title: 'the image of its model by digest',
    components: [serving(specification())],
    image: `${inEcr('111122223333')}${DIGEST}`,
    outcome: 'pass',
  },
  {
    title: 'the image of its model by tag',
    components: [serving(specification())],
    image: own.specified,
    outcome: 'unknown',
  },
  { title: 'a model that states no image', components: [serving(specification())], outcome: 'unknown' },
  {
    title: 'a model that is gone',
    components: [serving(specification({ modelName: 'gone' }))],
    outcome: 'unknown',
  },
  {
    title: 'an adapter beside its base',
    components: [
      serving(runs({ image: byDigest })),
      inferenceComponent({
        name: 'a',
        variantName: 'v',
        specifications: [runs({ baseName: 'readmission-component' })],
      }),
    ],
    outcome: 'pass',
  },
  {
    title: 'one that could not be described beside a good one',
    components: [
      serving(runs({ image: byDigest })),
      inferenceComponent({ name: 'b', variantName: 'v', specifications: null }),
    ],
    outcome: 'unknown',
  },
  { title: 'nothing', components: [serving()], outcome: 'unknown' },
  {
    title: 'those of another variant alone',
    components: [{ ...serving(runs({ image: byDigest })), variantName: 'w' }],
    outcome: 'unknown',
  },
])('inference components run $title: $outcome', ({ components, image, outcome }) => {
  expect(judged([endpoint({ variants: running().variants })], [], beside(components, image)).outcome).toBe(
    outcome,
  );
});

test('an endpoint whose components could not all be listed does not pass by those that were', () => {
  const denied = gapOf('denied', { action: 'sagemaker:ListInferenceComponents' });
  const others = beside([serving(runs({ image: byDigest }))], null, [denied]);
  const itemOf = (one: Endpoint) =>
    judged([one], [], others).items.find(({ resource }) => resource === endpoint().arn)?.outcome;
  expect(itemOf(running())).toBe('unknown');
  expect(itemOf(running(own))).toBe('pass');
});
