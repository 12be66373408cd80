import { expect, test } from 'vitest';
import { type Collector, defineCollector } from '../../src/collectors/collector.ts';
import type { EvidenceKind } from '../../src/evidence/kind.ts';
import { kmsKeys } from '../../src/evidence/kinds/kms-keys.ts';
import { s3Buckets } from '../../src/evidence/kinds/s3-buckets.ts';
import { sagemakerModels } from '../../src/evidence/kinds/sagemaker-models.ts';
import { plan } from '../../src/runs/plan.ts';

function collector(id: string, produces: EvidenceKind, over: Partial<Collector> = {}): Collector {
  return defineCollector<EvidenceKind>({
    id,
    produces,
    reach: 'regional',
    actions: [],
    uses: [],
    collect: async () => ({ body: {} }),
    ...over,
  });
}

const models = collector('models', sagemakerModels);
const buckets = collector('buckets', s3Buckets, { reach: 'global', uses: [sagemakerModels] });
const keys = collector('keys', kmsKeys, { uses: [s3Buckets, sagemakerModels] });
const accounts = [
  { id: '111122223333', regions: ['us-east-1', 'eu-west-1'] },
  { id: '444455556666', regions: ['us-east-1'] },
];

test('puts what a collector uses into an earlier wave, whatever the order given', () => {
  const waves = plan([keys, buckets, models], accounts);
  expect(waves.map((wave) => [...new Set(wave.map(({ collector: { id } }) => id))])).toEqual([
    ['models'],
    ['buckets'],
    ['keys'],
  ]);
});

test('makes a task per account and region, or per account for what has no regions', () => {
  const ids = plan([models, buckets], accounts)
    .flat()
    .map(({ id }) => id);
  expect(ids).toEqual([
    'models/111122223333/us-east-1',
    'models/111122223333/eu-west-1',
    'models/444455556666/us-east-1',
    'buckets/111122223333/global',
    'buckets/444455556666/global',
  ]);
});

test.each([
  { title: 'a circle', units: [{ ...models, uses: [s3Buckets] }, buckets] },
  { title: 'a kind that nobody produces', units: [buckets] },
])('refuses $title', ({ units }) => {
  expect(() => plan(units, accounts)).toThrow('buckets');
});
