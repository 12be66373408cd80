import { expect, test } from 'vitest';
import { sagemakerModelCardsCollector as collector } from '../../../src/collectors/sagemaker/model-cards.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { recordedRun } from '../../support/aws/collect.ts';
import { arnOf, file, keyArnOf } from '../account.ts';
import { readmission } from '../readmission.ts';

const CARD = arnOf('model-card', 'readmission');
const card = (over: object) => ({
  ModelCardName: 'readmission',
  ModelCardArn: CARD,
  ModelCardVersion: 1,
  CreationTime: '2026-06-01T08:00:00Z',
  Content: '{}',
  ...over,
});
const run = (over: object) => recordedRun({ [file('sagemaker/model-cards')]: [card(over)] }, collector);

test('reads a card with its versions, without its texts', async () => {
  const { evidence } = await recordedRun(readmission, collector);
  expect(evidence.body).toEqual({
    cards: [
      {
        name: 'readmission',
        arn: CARD,
        version: 2,
        status: 'Approved',
        createdAt: '2026-06-01T08:00:00Z',
        lastModifiedAt: '2026-07-11T08:00:00Z',
        keyId: keyArnOf('11111111-2222-3333-4444-555555555555'),
        modelId: null,
        modelName: 'readmission-7',
        modelPackageGroup: null,
        modelPackageArn: arnOf('model-package', 'readmission/7'),
        riskRating: 'High',
        content: {
          digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
          filled: [
            'intended_uses',
            'intended_uses.purpose_of_model',
            'intended_uses.risk_rating',
            'model_overview',
            'model_overview.model_description',
            'model_overview.model_name',
            'model_package_details',
            'model_package_details.model_package_arn',
          ],
          unknown: [],
        },
        versions: [
          { version: 1, status: 'Draft', createdAt: '2026-06-01T08:00:00Z', lastModifiedAt: null },
          { version: 2, status: 'Approved', createdAt: '2026-07-01T08:00:00Z', lastModifiedAt: null },
        ],
      },
    ],
  });
  expect(JSON.stringify(evidence)).not.toContain('Triage');
});

test('keeps what was left out as null, and the digest of the content', async () => {
  const { evidence } = await run({});
  expect(evidence.body.cards).toMatchObject([
    {
      status: null,
      lastModifiedAt: null,
      keyId: null,
      modelName: null,
      riskRating: null,
      content: { digest: digestOf('{}'), filled: [], unknown: [] },
    },
  ]);
});

test('reads the metadata where the content is refused, and says that it was', async () => {
  const faults = [
    { service: 'SageMaker', operation: 'DescribeModelCard', resource: 'AllData', fault: 'denied' },
  ] as const;
  const { evidence } = await recordedRun(readmission, collector, { faults });
  expect(evidence.body.cards).toMatchObject([
    {
      modelName: 'readmission-7',
      modelPackageArn: arnOf('model-package', 'readmission/7'),
      riskRating: 'High',
      content: null,
      versions: [{ version: 1 }, { version: 2 }],
    },
  ]);
  expect(evidence.gaps).toMatchObject([{ kind: 'denied', action: 'kms:Decrypt', resource: CARD }]);
});

test.each(['no JSON', '', '[]'])('a card whose content is %j has none, beside a gap', async (Content) => {
  const { evidence } = await run({ Content });
  expect(evidence.body.cards).toMatchObject([{ name: 'readmission', content: null }]);
  expect(evidence.gaps).toMatchObject([
    { kind: 'malformed', action: 'sagemaker:DescribeModelCard', resource: CARD },
  ]);
});

test('keeps the current version alone where the versions could not be listed', async () => {
  const faults = [{ service: 'SageMaker', operation: 'ListModelCardVersions', fault: 'denied' }] as const;
  const { evidence } = await recordedRun(readmission, collector, { faults });
  expect(evidence.body.cards[0]?.versions).toEqual([
    { version: 2, status: 'Approved', createdAt: null, lastModifiedAt: '2026-07-11T08:00:00Z' },
  ]);
  expect(evidence.gaps).toMatchObject([{ action: 'sagemaker:ListModelCardVersions', resource: CARD }]);
});
