import { expect, test } from 'vitest';
import { sagemakerModelCardPresence as check } from '../../../src/checks/documentation/model-card-presence.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import {
  type Endpoint,
  type EndpointConfig,
  sagemakerEndpoints,
} from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import {
  type InferenceComponent,
  sagemakerInferenceComponents,
} from '../../../src/evidence/kinds/sagemaker-inference-components.ts';
import { type ModelCard, sagemakerModelCards } from '../../../src/evidence/kinds/sagemaker-model-cards.ts';
import { sagemakerModelPackages } from '../../../src/evidence/kinds/sagemaker-model-packages.ts';
import { type Model, sagemakerModels } from '../../../src/evidence/kinds/sagemaker-models.ts';
import {
  endpoint,
  endpointConfig,
  gapOf,
  inferenceComponent,
  model,
  modelCard,
  modelPackage,
  sagemakerArn,
  sealedOf,
  specification,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

interface Case {
  readonly endpoints?: readonly Endpoint[];
  readonly components?: readonly InferenceComponent[];
  readonly configs?: readonly EndpointConfig[];
  readonly models?: readonly Model[];
  readonly cards?: readonly ModelCard[];
  readonly gaps?: readonly Gap[];
}

const judged = ({
  endpoints = [endpoint()],
  components = [],
  configs = [endpointConfig()],
  models = [model()],
  cards = [modelCard()],
  gaps = [],
}: Case) =>
  judge(
    check,
    sealedOf(sagemakerEndpoints, { endpoints: [...endpoints], configs: [...configs] }),
    sealedOf(sagemakerInferenceComponents, { components: [...components] }),
    sealedOf(sagemakerModels, { models: [...models] }),
    sealedOf(sagemakerModelPackages, { groups: [], packages: [modelPackage()] }),
    sealedOf(sagemakerModelCards, { cards: [...cards] }, { gaps }),
  );

const unnamed = { modelPackageArn: null, modelPackageGroup: null, modelId: null };
const bare = model({
  containers: [{ image: 'i', modelDataUrl: 's3://b/m', modelPackage: null, repositoryAccessMode: null }],
});
const elsewhere = { account: '999988887777', region: 'us-east-1' };

test.each<{ title: string; given: Case; outcome: string }>([
  { title: 'nothing deployed', given: { endpoints: [] }, outcome: 'not-applicable' },
  { title: 'an approved card of the package', given: {}, outcome: 'pass' },
  {
    title: 'no card of a model in a shadow test',
    given: {
      configs: [
        endpointConfig({
          shadowVariants: endpointConfig().variants.map((one) => ({ ...one, modelName: 'next' })),
        }),
      ],
      models: [model(), { ...bare, name: 'next', arn: sagemakerArn('model', 'next') }],
    },
    outcome: 'fail',
  },
  {
    title: 'an approved card of the group',
    given: { cards: [modelCard({ ...unnamed, modelPackageGroup: 'readmission' })] },
    outcome: 'pass',
  },
  {
    title: 'a card of a group of that name in another account',
    given: {
      cards: [
        modelCard({
          ...unnamed,
          modelPackageGroup: 'readmission',
          arn: sagemakerArn('model-card', 'c', elsewhere),
        }),
      ],
    },
    outcome: 'fail',
  },
  {
    title: 'an approved card by model id',
    given: { cards: [modelCard({ ...unnamed, modelId: bare.arn })], models: [bare] },
    outcome: 'pass',
  },
  {
    title: 'a card of another version of the package',
    given: { cards: [modelCard({ modelPackageArn: sagemakerArn('model-package', 'readmission/2') })] },
    outcome: 'fail',
  },
  { title: 'a draft', given: { cards: [modelCard({ status: 'Draft' })] }, outcome: 'fail' },
  {
    title: 'a card without a stated status',
    given: { cards: [modelCard({ status: null })] },
    outcome: 'unknown',
  },
  { title: 'no card', given: { cards: [] }, outcome: 'fail' },
  { title: 'no card among those read', given: { cards: [], gaps: [gapOf('denied')] }, outcome: 'unknown' },
  {
    title: 'no card while one could not be read',
    given: { cards: [], gaps: [gapOf('denied', { action: 'sagemaker:DescribeModelCard', resource: 'c' })] },
    outcome: 'unknown',
  },
  { title: 'a model that was not found', given: { models: [] }, outcome: 'unknown' },
  {
    title: 'a configuration that is not stated',
    given: { endpoints: [endpoint({ configName: null })] },
    outcome: 'unknown',
  },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

test('judges a package once, however many endpoints it runs on', () => {
  const { items } = judged({ endpoints: [endpoint(), endpoint({ name: 'second' })] });
  expect(items.map(({ resource }) => resource)).toEqual([modelPackage().arn]);
});

const open = [
  endpointConfig({ variants: endpointConfig().variants.map((one) => ({ ...one, modelName: null })) }),
];
const own = inferenceComponent({
  name: 'own',
  specifications: [specification({ modelName: null, artifactUrl: 's3://b/m' })],
});

test.each<{ title: string; given: Case; outcome: string }>([
  { title: 'a carded model', given: { components: [inferenceComponent()] }, outcome: 'pass' },
  { title: 'a container without card', given: { components: [inferenceComponent(), own] }, outcome: 'fail' },
  {
    title: 'a container with a card',
    given: { components: [own], cards: [modelCard({ ...unnamed, modelId: own.arn })] },
    outcome: 'pass',
  },
  {
    title: 'a container on a variant that is not of the configuration',
    given: { components: [inferenceComponent(), { ...own, variantName: 'gone' }] },
    outcome: 'fail',
  },
  { title: 'none known', given: {}, outcome: 'unknown' },
  {
    title: 'one that could not be described',
    given: { components: [inferenceComponent(), inferenceComponent({ name: 'b', specifications: null })] },
    outcome: 'unknown',
  },
  {
    title: 'a model that is gone',
    given: { components: [inferenceComponent()], models: [] },
    outcome: 'unknown',
  },
])('inference components: $title: $outcome', ({ given, outcome }) => {
  expect(judged({ configs: open, ...given }).outcome).toBe(outcome);
});
