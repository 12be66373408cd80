import { expect, test } from 'vitest';
import { sagemakerModelVpc as check } from '../../../src/checks/network/model-vpc.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { sagemakerModels } from '../../../src/evidence/kinds/sagemaker-models.ts';
import { change, changesBody, gapOf, model, sealedOf, VPC } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const created = (vpcConfig?: object) =>
  change({
    name: 'CreateModel',
    at: '2026-08-03T10:00:00Z',
    request: { modelName: 'shadow', ...(vpcConfig && { vpcConfig }) },
  });
const removed = change({ name: 'DeleteModel', at: '2026-08-04T10:00:00Z', request: { modelName: 'old' } });

test.each([
  { title: 'none', models: [], outcome: 'not-applicable' },
  { title: 'inside', models: [model()], outcome: 'pass' },
  { title: 'outside', models: [model({ vpc: null })], outcome: 'fail' },
  { title: 'a deleted one inside', models: [], changes: [created(VPC)], outcome: 'pass' },
  { title: 'a deleted one outside', models: [], changes: [created()], outcome: 'fail' },
  { title: 'one older than the log, deleted', models: [], changes: [removed], outcome: 'unknown' },
  { title: 'a failed listing', models: [model()], gaps: [gapOf('denied')], outcome: 'unknown' },
])('$title: $outcome', ({ models, changes = [], gaps = [], outcome }) => {
  const result = judge(
    check,
    sealedOf(sagemakerModels, { models }, { gaps }),
    sealedOf(cloudtrailChanges, changesBody(changes)),
  );
  expect(result.outcome).toBe(outcome);
});
