import { expect, test } from 'vitest';
import { sagemakerModelIsolation as check } from '../../../src/checks/network/model-isolation.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { sagemakerModels } from '../../../src/evidence/kinds/sagemaker-models.ts';
import { actor, change, changesBody, gapOf, model, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const created = change({
  name: 'CreateModel',
  at: '2026-08-03T10:00:00Z',
  request: { modelName: 'shadow', enableNetworkIsolation: false },
});
const removed = change({
  name: 'DeleteModel',
  at: '2026-08-04T10:00:00Z',
  actor: actor('bob'),
  request: { modelName: 'shadow' },
});

test.each([
  { title: 'none', models: [], outcome: 'not-applicable' },
  { title: 'isolated', models: [model()], outcome: 'pass' },
  { title: 'open', models: [model({ networkIsolation: false })], outcome: 'fail' },
  { title: 'not stated', models: [model({ networkIsolation: null })], outcome: 'unknown' },
  { title: 'an open one, deleted', models: [model()], changes: [created, removed], outcome: 'fail' },
  { title: 'one older than the log, deleted', models: [model()], changes: [removed], outcome: 'unknown' },
  { title: 'a failed listing', models: [model()], gaps: [gapOf('denied')], outcome: 'unknown' },
])('$title: $outcome', ({ models, changes = [], gaps = [], outcome }) => {
  const result = judge(
    check,
    sealedOf(sagemakerModels, { models }, { gaps }),
    sealedOf(cloudtrailChanges, changesBody(changes)),
  );
  expect(result.outcome).toBe(outcome);
});

test('names who deleted a model whose settings nobody tells any more', () => {
  const result = judge(
    check,
    sealedOf(sagemakerModels, { models: [] }),
    sealedOf(cloudtrailChanges, changesBody([removed])),
  );
  expect(result.items[0]?.reason).toContain('Deleted 2026-08-04T10:00:00Z by bob (role MLEngineer).');
});
