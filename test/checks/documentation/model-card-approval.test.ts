import { expect, test } from 'vitest';
import { sagemakerModelCardApproval as check } from '../../../src/checks/documentation/model-card-approval.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import {
  type Actor,
  type Change,
  cloudtrailChanges,
} from '../../../src/evidence/kinds/cloudtrail-changes.ts';
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
  actor,
  change,
  changesBody,
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
  readonly configs?: readonly EndpointConfig[];
  readonly components?: readonly InferenceComponent[];
  readonly models?: readonly Model[];
  readonly cards?: readonly ModelCard[];
  readonly cardGaps?: readonly Gap[];
  readonly changes?: readonly Change[];
  readonly live?: readonly Change[];
  readonly integrity?: 'not-validated' | 'broken';
}

const LIVE = '2026-07-10T10:00:00Z';

function judged({
  endpoints = [endpoint({ createdAt: LIVE, lastModifiedAt: LIVE })],
  configs = [endpointConfig()],
  components = [],
  models = [model()],
  cards = [approved()],
  cardGaps = [],
  changes = life(),
  live = [goLive],
  integrity,
}: Case) {
  const body = changesBody([...live, ...changes]);
  const integrityReason = 'No digest was found.';
  const source = integrity ? { ...body.source, integrity, integrityReason } : body.source;
  return judge(
    check,
    sealedOf(sagemakerEndpoints, { endpoints: [...endpoints], configs: [...configs] }),
    sealedOf(sagemakerInferenceComponents, { components: [...components] }),
    sealedOf(sagemakerModels, { models: [...models] }),
    sealedOf(sagemakerModelPackages, { groups: [], packages: [modelPackage()] }),
    sealedOf(sagemakerModelCards, { cards: [...cards] }, { gaps: cardGaps }),
    sealedOf(cloudtrailChanges, { ...body, source }),
  );
}

const goLive = change({
  name: 'CreateEndpoint',
  at: LIVE,
  actor: actor('carol'),
  request: { endpointName: 'readmission-prod', endpointConfigName: 'readmission-config-1' },
});

/** Made on 2 July and approved on 4 July, as the service states it. */
function approved(over: Partial<ModelCard> = {}): ModelCard {
  return modelCard({
    createdAt: '2026-07-02T00:00:01Z',
    lastModifiedAt: '2026-07-04T00:00:01Z',
    versions: [{ version: 1, status: 'Approved', createdAt: '2026-07-02T00:00:01Z', lastModifiedAt: null }],
    ...over,
  });
}

const event = (name: string, at: string, request: object, by: Actor) =>
  change({
    name: `${name}ModelCard`,
    at,
    actor: by,
    request: { modelCardName: 'readmission-card', ...request },
  });
const create = (by = actor('alice')) =>
  event('Create', '2026-07-02T00:00:00Z', { modelCardStatus: 'Draft' }, by);
const set = (at: string, modelCardStatus: string, by = actor('dana')) =>
  event('Update', at, { modelCardStatus }, by);
const write = (at: string, by = actor('alice')) => event('Update', at, { content: 'HIDDEN' }, by);
const approve = set('2026-07-04T00:00:00Z', 'Approved');

/** Written by alice, approved by dana, six days before it goes live. */
function life(...more: readonly Change[]): readonly Change[] {
  return [create(), approve, ...more];
}

const build = actor('codebuild.amazonaws.com', { kind: 'service' });
const noon = (day: string) => `2026-${day}T12:00:00Z`;
const variant = (modelName: string | null) => ({
  name: 'a',
  modelName,
  instanceType: 'ml.m5.large',
  initialInstanceCount: 2,
  serverless: false,
});
const ofGroup = { modelPackageArn: null, modelId: null, modelPackageGroup: 'readmission' };
const elsewhere = { modelPackageArn: sagemakerArn('model-package', 'readmission/2') };
const before = endpoint();

/** An endpoint of which a component, put there on 11 July, runs the model, or a container of its own. */
function onComponent(over: Parameters<typeof specification>[0]): Case {
  const at = '2026-07-11T00:00:00Z';
  return {
    configs: [endpointConfig({ variants: [variant(null)] })],
    components: [inferenceComponent({ createdAt: at, specifications: [specification(over)] })],
  };
}

test.each<{ title: string; given: Case; outcome: string }>([
  { title: 'nothing ran', given: { endpoints: [], live: [] }, outcome: 'not-applicable' },
  { title: 'approved before it went live', given: {}, outcome: 'pass' },
  { title: 'written by a pipeline', given: { changes: [create(build), approve] }, outcome: 'pass' },
  {
    title: 'a card of the model by its ARN',
    given: { cards: [approved({ modelPackageArn: null, modelId: model().arn, modelPackageGroup: null })] },
    outcome: 'pass',
  },
  {
    title: 'approved after it went live',
    given: {
      cards: [approved({ lastModifiedAt: noon('07-20') })],
      changes: [create(), set(noon('07-20'), 'Approved')],
    },
    outcome: 'fail',
  },
  {
    title: 'a draft all the time',
    given: { cards: [approved({ status: 'Draft' })], changes: [create()] },
    outcome: 'fail',
  },
  {
    title: 'taken back for a day',
    given: {
      cards: [approved({ lastModifiedAt: noon('08-02') })],
      changes: life(set(noon('08-01'), 'Draft'), set(noon('08-02'), 'Approved')),
    },
    outcome: 'fail',
  },
  {
    title: 'archived while it ran',
    given: {
      cards: [approved({ status: 'Archived', lastModifiedAt: noon('08-01') })],
      changes: life(set(noon('08-01'), 'Archived')),
    },
    outcome: 'fail',
  },
  {
    title: 'deleted while it ran',
    given: { cards: [], changes: life(event('Delete', noon('08-01'), {}, actor('bob'))) },
    outcome: 'unknown',
  },
  {
    title: 'approved by its author',
    given: { changes: [create(), set(approve.at, 'Approved', actor('alice'))] },
    outcome: 'fail',
  },
  {
    title: 'approved by who revised it',
    given: { changes: [create(), write('2026-07-03T00:00:00Z', actor('dana')), approve] },
    outcome: 'fail',
  },
  {
    title: 'created as approved',
    given: {
      changes: [event('Create', '2026-07-02T00:00:00Z', { modelCardStatus: 'Approved' }, actor('dana'))],
      cards: [approved({ lastModifiedAt: '2026-07-02T00:00:01Z' })],
    },
    outcome: 'fail',
  },
  {
    title: 'approved by a pipeline',
    given: { changes: [create(), set(approve.at, 'Approved', build)] },
    outcome: 'fail',
  },
  {
    title: 'written by a service in which people work',
    given: { changes: [create(actor('sagemaker.amazonaws.com', { kind: 'service' })), approve] },
    outcome: 'unknown',
  },
  {
    title: 'written by nobody known',
    given: { changes: [create(actor(null)), approve] },
    outcome: 'unknown',
  },
  {
    title: 'approved under a name that anybody may choose',
    given: { changes: [create(), set(approve.at, 'Approved', actor('dana', { strength: 'weak' }))] },
    outcome: 'unknown',
  },
  { title: 'written before the log', given: { changes: [approve] }, outcome: 'unknown' },
  {
    title: 'approved before the period',
    given: { endpoints: [before], live: [], cards: [modelCard()], changes: [] },
    outcome: 'unknown',
  },
  {
    title: 'names the group alone',
    given: { cards: [approved(ofGroup)] },
    outcome: 'unknown',
  },
  {
    title: 'names the group alone, a draft',
    given: { cards: [approved({ ...ofGroup, status: 'Draft' })], changes: [create()] },
    outcome: 'fail',
  },
  {
    title: 'a draft of the version beside an approved card of the group',
    given: {
      cards: [
        approved({ name: 'old', arn: sagemakerArn('model-card', 'old'), ...ofGroup }),
        approved({ status: 'Draft' }),
      ],
      changes: [create()],
    },
    outcome: 'fail',
  },
  {
    title: 'a second card of the version that is a draft',
    given: {
      cards: [
        approved(),
        approved({ name: 'second', arn: sagemakerArn('model-card', 'second'), status: 'Draft' }),
      ],
    },
    outcome: 'pass',
  },
  {
    title: 'no card of what runs, which another check tells',
    given: { cards: [approved(elsewhere)] },
    outcome: 'not-applicable',
  },
  {
    title: 'no card, and not all could be read',
    given: { cards: [], changes: [], cardGaps: [gapOf('denied', { action: 'sagemaker:ListModelCards' })] },
    outcome: 'unknown',
  },
  {
    title: 'a change of the card that only the service tells of',
    given: { cards: [approved({ lastModifiedAt: noon('09-01') })] },
    outcome: 'unknown',
  },
  {
    title: 'no log that is proven, but the service states no later change',
    given: { integrity: 'not-validated' },
    outcome: 'pass',
  },
  { title: 'a log that was tampered with', given: { integrity: 'broken' }, outcome: 'unknown' },
  {
    title: 'approved again, over a log that is not proven',
    given: {
      integrity: 'not-validated',
      cards: [approved({ lastModifiedAt: noon('08-02') })],
      changes: life(set(noon('08-02'), 'Approved', actor('erin'))),
    },
    outcome: 'unknown',
  },
  {
    title: 'approved again, over a log that is proven',
    given: {
      cards: [approved({ lastModifiedAt: noon('08-02') })],
      changes: life(set(noon('08-02'), 'Approved', actor('erin'))),
    },
    outcome: 'pass',
  },
  {
    title: 'archived after the period, over a log that is proven',
    given: { cards: [approved({ status: 'Archived', lastModifiedAt: '2026-10-01T08:00:00Z' })] },
    outcome: 'pass',
  },
  {
    title: 'archived after the period, over a log that is not proven',
    given: {
      integrity: 'not-validated',
      cards: [approved({ status: 'Archived', lastModifiedAt: '2026-10-01T08:00:00Z' })],
    },
    outcome: 'unknown',
  },
  {
    title: 'written anew after the period',
    given: {
      cards: [
        approved({
          version: 2,
          lastModifiedAt: '2026-10-01T08:00:00Z',
          versions: [
            { version: 2, status: 'Draft', createdAt: '2026-10-01T08:00:00Z', lastModifiedAt: null },
          ],
        }),
      ],
    },
    outcome: 'unknown',
  },
  { title: 'a configuration that is gone', given: { configs: [] }, outcome: 'unknown' },
  { title: 'a model that is gone', given: { models: [] }, outcome: 'unknown' },
  {
    title: 'a variant without model and component',
    given: { configs: [endpointConfig({ variants: [variant(null)] })] },
    outcome: 'unknown',
  },
  { title: 'a component that runs an approved model', given: onComponent({}), outcome: 'pass' },
  {
    title: 'a component that runs a model with a draft',
    given: { ...onComponent({}), cards: [approved({ status: 'Draft' })], changes: [create()] },
    outcome: 'fail',
  },
  {
    title: 'a component of a container that no card names',
    given: onComponent({ modelName: null }),
    outcome: 'not-applicable',
  },
  {
    title: 'a component of a container that a card names',
    given: {
      ...onComponent({ modelName: null }),
      cards: [approved({ modelPackageArn: null, modelId: inferenceComponent().name })],
    },
    outcome: 'pass',
  },
  {
    title: 'a component of which it is not known what it ran',
    given: {
      ...onComponent({}),
      components: [inferenceComponent({ specifications: null })],
    },
    outcome: 'unknown',
  },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

test('tells how long it ran before its card was approved, and who put it live', () => {
  const { items } = judged({
    cards: [approved({ lastModifiedAt: noon('07-20') })],
    changes: [create(), set(noon('07-20'), 'Approved')],
  });
  expect(items).toMatchObject([
    {
      resource: modelPackage().arn,
      outcome: 'fail',
      basis: 'period',
      reason: 'Model card readmission-card was Draft.',
      intervals: [
        {
          from: LIVE,
          to: noon('07-20'),
          cause: { event: 'CreateEndpoint', person: 'carol' },
          end: { event: 'UpdateModelCard', person: 'dana' },
        },
      ],
    },
  ]);
});

test('tells when a card was taken back and by whom, though it is approved again', () => {
  const [item] = judged({
    cards: [approved({ lastModifiedAt: noon('08-02') })],
    changes: life(set(noon('08-01'), 'Draft', actor('bob')), set(noon('08-02'), 'Approved')),
  }).items;
  expect(item?.intervals).toMatchObject([
    { from: noon('08-01'), to: noon('08-02'), cause: { person: 'bob' }, end: { person: 'dana' } },
  ]);
});

test('content written after the approval is not approved, from then on', () => {
  const edited = approved({
    version: 2,
    lastModifiedAt: noon('08-01'),
    versions: [
      { version: 1, status: 'Approved', createdAt: '2026-07-02T00:00:01Z', lastModifiedAt: null },
      { version: 2, status: 'Approved', createdAt: noon('08-01'), lastModifiedAt: null },
    ],
  });
  const [item] = judged({ cards: [edited], changes: life(write(noon('08-01'), actor('bob'))) }).items;
  expect(item).toMatchObject({
    outcome: 'fail',
    reason: `Model card readmission-card was changed ${noon('08-01')} by bob (role MLEngineer), and its new content was not approved.`,
    intervals: [{ from: noon('08-01'), cause: { person: 'bob' }, end: null }],
  });
  const [unlogged] = judged({ cards: [edited] }).items;
  expect(unlogged).toMatchObject({ outcome: 'fail', intervals: [{ from: noon('08-01'), cause: null }] });
});

test('what a card said before it was written anew is not known', () => {
  const rewritten = approved({
    version: 2,
    lastModifiedAt: noon('08-03'),
    versions: [{ version: 2, status: 'Approved', createdAt: noon('08-02'), lastModifiedAt: null }],
  });
  const changes = life(
    set(noon('08-01'), 'Draft'),
    write(noon('08-02')),
    set(noon('08-03'), 'Approved'),
    change({ name: 'DeleteEndpoint', at: noon('07-15'), request: { endpointName: 'readmission-prod' } }),
  );
  expect(judged({ endpoints: [], cards: [rewritten], changes }).items).toMatchObject([
    {
      outcome: 'unknown',
      reason: `Model card readmission-card was Approved, but which model it named then is not known. (From ${LIVE} to ${noon('07-15')}.)`,
    },
  ]);
});

const gone = change({
  name: 'DeleteEndpoint',
  at: noon('08-15'),
  request: { endpointName: 'readmission-prod' },
});

test.each<{ title: string; given: Case; outcome: string }>([
  { title: 'there never was a card', given: { cards: [] }, outcome: 'fail' },
  { title: 'all cards speak of others', given: { cards: [approved(elsewhere)] }, outcome: 'fail' },
  {
    title: 'a card that speaks of another now was written later',
    given: {
      cards: [
        approved({
          ...elsewhere,
          version: 2,
          lastModifiedAt: noon('08-01'),
          versions: [{ version: 2, status: 'Draft', createdAt: noon('08-01'), lastModifiedAt: null }],
        }),
      ],
    },
    outcome: 'unknown',
  },
  {
    title: 'a card of which the content could not be read',
    given: { cards: [approved({ ...elsewhere, content: null })] },
    outcome: 'unknown',
  },
  {
    title: 'a card that is gone',
    given: { cards: [], changes: [create(), approve, event('Delete', noon('08-20'), {}, actor('bob'))] },
    outcome: 'unknown',
  },
])('of what no longer runs, and $title: $outcome', ({ given, outcome }) => {
  const { items } = judged({ endpoints: [], ...given, changes: [...(given.changes ?? []), gone] });
  expect(items.find(({ resource }) => resource === modelPackage().arn)?.outcome).toBe(outcome);
});

test('tells of an approved card that was deleted, and not of a draft', () => {
  const removal = event('Delete', noon('08-01'), {}, actor('bob'));
  const ofCards = (changes: readonly Change[]) =>
    judged({ cards: [], changes }).items.filter(({ resource }) => resource.includes('model-card/'));
  expect(ofCards(life(removal))).toMatchObject([
    {
      outcome: 'unknown',
      reason: `Deleted ${noon('08-01')} by bob (role MLEngineer) while Approved. Which model it described cannot be read any more.`,
    },
  ]);
  expect(ofCards([create(), removal])).toEqual([]);
});
