import { expect, test } from 'vitest';
import { sagemakerArtifactDigest as check } from '../../../src/checks/supply-chain/artifact-digest.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type Endpoint, sagemakerEndpoints } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import { type LineageEntity, sagemakerLineage } from '../../../src/evidence/kinds/sagemaker-lineage.ts';
import {
  type ModelPackage,
  sagemakerModelPackages,
} from '../../../src/evidence/kinds/sagemaker-model-packages.ts';
import { type Model, sagemakerModels } from '../../../src/evidence/kinds/sagemaker-models.ts';
import {
  endpoint,
  endpointConfig,
  gapOf,
  lineageEntity,
  model,
  modelPackage,
  sagemakerArn,
  sealedOf,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const [base] = modelPackage().containers;
const registered = (over: Partial<ModelPackage['containers'][number]> = {}) =>
  modelPackage({
    containers: [
      { image: null, imageDigest: null, modelDataUrl: null, modelDataETag: null, ...base, ...over },
    ],
  });
const made = (value: string | null, type = 'S3ETag'): LineageEntity =>
  lineageEntity({
    arn: sagemakerArn('artifact', 'm'),
    sourceUri: base?.modelDataUrl ?? null,
    identities: value === null ? [] : [{ type, value }],
  });
const [running] = endpoint().variants;
const runs = (...resolved: (string | null)[]) =>
  endpoint({
    variants: [
      {
        name: 'AllTraffic',
        currentInstanceCount: 2,
        desiredInstanceCount: 2,
        ...running,
        images: resolved.map((one) => ({ specified: null, resolved: one, resolvedAt: null })),
      },
    ],
  });

interface Case {
  readonly endpoints?: readonly Endpoint[];
  readonly models?: readonly Model[];
  readonly packages?: readonly ModelPackage[];
  readonly entities?: readonly LineageEntity[];
  readonly gaps?: readonly Gap[];
}

const judged = ({
  endpoints = [endpoint()],
  models = [model()],
  packages = [modelPackage()],
  entities = [made(base?.modelDataETag ?? '')],
  gaps = [],
}: Case) =>
  judge(
    check,
    sealedOf(sagemakerEndpoints, { endpoints: [...endpoints], configs: [endpointConfig()] }),
    sealedOf(sagemakerModels, { models: [...models] }),
    sealedOf(sagemakerModelPackages, { groups: [], packages: [...packages] }, { gaps }),
    sealedOf(sagemakerLineage, { ...sagemakerLineage.unread, entities: [...entities] }),
  );

const REPOSITORY = '111122223333.dkr.ecr.us-east-1.amazonaws.com/readmission';
const other = `${REPOSITORY}@sha256:${'b2'.repeat(32)}`;
const [container] = model().containers;
const modelWith = (over: Partial<Model['containers'][number]>) =>
  model({
    containers: [
      {
        image: null,
        modelDataUrl: null,
        modelPackage: null,
        repositoryAccessMode: null,
        ...container,
        ...over,
      },
    ],
  });

test.each<{ title: string; given: Case; outcome: string }>([
  { title: 'no endpoint', given: { endpoints: [] }, outcome: 'not-applicable' },
  { title: 'image and artifact as registered', given: {}, outcome: 'pass' },
  {
    title: 'an entity tag in quotes',
    given: { entities: [made(`"${base?.modelDataETag}"`)] },
    outcome: 'pass',
  },
  { title: 'another image', given: { endpoints: [runs(other)] }, outcome: 'fail' },
  { title: 'an image that is not resolved', given: { endpoints: [runs(null)] }, outcome: 'unknown' },
  { title: 'no image stated', given: { endpoints: [runs()] }, outcome: 'unknown' },
  {
    title: 'no digest in the registry',
    given: { packages: [registered({ imageDigest: null })] },
    outcome: 'unknown',
  },
  { title: 'an artifact with another content', given: { entities: [made('0'.repeat(32))] }, outcome: 'fail' },
  {
    title: 'no entity tag in the registry',
    given: { packages: [registered({ modelDataETag: null })] },
    outcome: 'unknown',
  },
  { title: 'no entity tag in the lineage', given: { entities: [made(null)] }, outcome: 'unknown' },
  {
    title: 'another sort of identity in the lineage',
    given: { entities: [made('x', 'Custom')] },
    outcome: 'unknown',
  },
  { title: 'an artifact that the lineage does not know', given: { entities: [] }, outcome: 'unknown' },
  {
    title: 'a model with data from elsewhere',
    given: { models: [modelWith({ modelDataUrl: 's3://elsewhere/model.tar.gz' })] },
    outcome: 'fail',
  },
  {
    title: 'a package without model data',
    given: { packages: [registered({ modelDataUrl: null, modelDataETag: null })] },
    outcome: 'pass',
  },
  {
    title: 'a model that comes from no package',
    given: { models: [modelWith({ modelPackage: null })] },
    outcome: 'not-applicable',
  },
  { title: 'a package that is not in the registry', given: { packages: [] }, outcome: 'unknown' },
  {
    title: 'a package without containers',
    given: { packages: [modelPackage({ containers: [] })] },
    outcome: 'unknown',
  },
  { title: 'a model that was not found', given: { models: [] }, outcome: 'unknown' },
  {
    title: 'a configuration that was not found',
    given: { endpoints: [endpoint({ configName: 'gone' })] },
    outcome: 'unknown',
  },
  {
    title: 'versions that could not be listed',
    given: { gaps: [gapOf('denied', { action: 'sagemaker:ListModelPackages' })] },
    outcome: 'unknown',
  },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

test('says both sides of what differs', () => {
  expect(judged({ entities: [made('0'.repeat(32))] }).items[0]?.reason).toBe(
    `${base?.modelDataUrl}: ${base?.modelDataETag} in the registry, ${'0'.repeat(32)} when it was made.`,
  );
});
