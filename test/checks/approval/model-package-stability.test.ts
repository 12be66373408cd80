import { expect, test } from 'vitest';
import { sagemakerModelPackageStability as check } from '../../../src/checks/approval/model-package-stability.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { sagemakerModelPackages } from '../../../src/evidence/kinds/sagemaker-model-packages.ts';
import { actor, change, changesBody, gapOf, modelPackage, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const ARN = modelPackage().arn;
const update = (at: string, request: object) =>
  change({
    name: 'UpdateModelPackage',
    at,
    actor: actor('dana'),
    request: { modelPackageArn: ARN, ...request },
  });
const edit = update('2026-08-02T00:00:03Z', { customerMetadataProperties: { a: 'b' } });
const approve = (at: string) => update(at, { modelApprovalStatus: 'Approved', approvalDescription: 'ok' });
const reject = (at: string) => update(at, { modelApprovalStatus: 'Rejected' });
const touched = modelPackage({ lastModifiedAt: '2026-08-02T00:00:03Z' });
const removal = change({
  name: 'DeleteModelPackage',
  at: '2026-08-03T00:00:00Z',
  request: { modelPackageName: ARN },
});

test.each([
  { title: 'no package', packages: [], outcome: 'not-applicable' },
  { title: 'approved and left alone', packages: [modelPackage()], outcome: 'pass' },
  {
    title: 'never approved',
    packages: [modelPackage({ approvalStatus: 'Rejected' })],
    outcome: 'not-applicable',
  },
  {
    title: 'without versions',
    packages: [modelPackage({ group: null, version: null, approvalStatus: null })],
    outcome: 'not-applicable',
  },
  { title: 'approved and edited', packages: [touched], changes: [edit], outcome: 'fail' },
  {
    title: 'edited before it was approved',
    packages: [touched],
    changes: [reject('2026-08-01T00:00:00Z'), edit, approve('2026-08-03T00:00:00Z')],
    outcome: 'pass',
  },
  {
    title: 'edited when its status is not known',
    packages: [touched],
    changes: [edit, reject('2026-08-04T00:00:00Z')],
    outcome: 'unknown',
  },
  {
    title: 'moved in its life cycle',
    packages: [modelPackage()],
    changes: [update('2026-08-02T00:00:00Z', { modelLifeCycle: { stage: 'Production' } })],
    outcome: 'pass',
  },
  {
    title: 'approved and deleted',
    packages: [],
    changes: [approve('2026-08-01T00:00:00Z'), removal],
    outcome: 'fail',
  },
  {
    title: 'a failed listing',
    packages: [modelPackage()],
    gaps: [gapOf('denied', { action: 'sagemaker:ListModelPackages' })],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ packages, changes = [], gaps = [], outcome }) => {
  const result = judge(
    check,
    sealedOf(sagemakerModelPackages, { groups: [], packages }, { gaps }),
    sealedOf(cloudtrailChanges, changesBody(changes)),
  );
  expect(result.outcome).toBe(outcome);
});

test('tells what was changed, when and by whom', () => {
  const result = judge(
    check,
    sealedOf(sagemakerModelPackages, { groups: [], packages: [touched] }),
    sealedOf(cloudtrailChanges, changesBody([edit])),
  );
  expect(result.items[0]?.reason).toBe(
    'Changed (customerMetadataProperties) 2026-08-02T00:00:03Z by dana (role MLEngineer).',
  );
});
