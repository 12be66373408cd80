import { expect, test } from 'vitest';
import { sagemakerModelCardCurrency as check } from '../../../src/checks/documentation/model-card-currency.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type Endpoint, sagemakerEndpoints } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerInferenceComponents } from '../../../src/evidence/kinds/sagemaker-inference-components.ts';
import { type ModelCard, sagemakerModelCards } from '../../../src/evidence/kinds/sagemaker-model-cards.ts';
import { sagemakerModelPackages } from '../../../src/evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from '../../../src/evidence/kinds/sagemaker-models.ts';
import {
  endpoint,
  endpointConfig,
  gapOf,
  model,
  modelCard,
  modelPackage,
  sagemakerArn,
  sealedOf,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

interface Case {
  readonly endpoints?: readonly Endpoint[];
  readonly cards?: readonly ModelCard[];
  readonly packages?: 'none';
  readonly gaps?: readonly Gap[];
}

const judged = ({ endpoints = [endpoint()], cards = [modelCard()], packages, gaps = [] }: Case) =>
  judge(
    check,
    sealedOf(sagemakerEndpoints, { endpoints: [...endpoints], configs: [endpointConfig()] }),
    sealedOf(sagemakerInferenceComponents, { components: [] }),
    sealedOf(sagemakerModels, { models: [model()] }),
    sealedOf(sagemakerModelPackages, {
      groups: [],
      packages: packages === 'none' ? [] : [modelPackage({ createdAt: '2026-06-01T06:00:00Z' })],
    }),
    sealedOf(sagemakerModelCards, { cards: [...cards] }, { gaps }),
  );

const ofGroup = (lastModifiedAt: string | null, over: Partial<ModelCard> = {}) =>
  modelCard({
    modelPackageArn: null,
    modelId: null,
    modelPackageGroup: 'readmission',
    createdAt: '2026-05-01T00:00:00Z',
    lastModifiedAt,
    ...over,
  });

test.each<{ title: string; given: Case; outcome: string }>([
  { title: 'nothing deployed', given: { endpoints: [] }, outcome: 'not-applicable' },
  { title: 'a card of the version', given: {}, outcome: 'pass' },
  {
    title: 'a card of the model by its ARN',
    given: { cards: [ofGroup(null, { modelId: model().arn })] },
    outcome: 'pass',
  },
  { title: 'no card', given: { cards: [] }, outcome: 'not-applicable' },
  { title: 'a draft', given: { cards: [modelCard({ status: 'Draft' })] }, outcome: 'not-applicable' },
  {
    title: 'a card of another version',
    given: { cards: [modelCard({ modelPackageArn: sagemakerArn('model-package', 'readmission/2') })] },
    outcome: 'not-applicable',
  },
  {
    title: 'an older card of the group',
    given: { cards: [ofGroup('2026-05-31T23:59:59Z')] },
    outcome: 'fail',
  },
  { title: 'a card of the group never changed', given: { cards: [ofGroup(null)] }, outcome: 'fail' },
  {
    title: 'a later card of the group',
    given: { cards: [ofGroup('2026-06-01T06:00:00Z')] },
    outcome: 'unknown',
  },
  {
    title: 'an older card of the group beside one of the version',
    given: { cards: [ofGroup(null, { name: 'old' }), modelCard()] },
    outcome: 'pass',
  },
  {
    title: 'a card of the group and a version that was not read',
    given: { cards: [ofGroup(null)], packages: 'none' },
    outcome: 'unknown',
  },
  {
    title: 'an endpoint of which it is not known what runs',
    given: { endpoints: [endpoint({ configName: 'gone' })] },
    outcome: 'unknown',
  },
  { title: 'cards that could not be listed', given: { gaps: [gapOf('denied')] }, outcome: 'unknown' },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

test('says which card is older than which version', () => {
  expect(judged({ cards: [ofGroup('2026-05-31T23:59:59Z')] }).items[0]?.reason).toBe(
    'Only its group is named, by model card readmission-card (last changed 2026-05-31T23:59:59Z); the version was registered 2026-06-01T06:00:00Z.',
  );
});
