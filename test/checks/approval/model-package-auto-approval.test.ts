import { expect, test } from 'vitest';
import { sagemakerModelPackageAutoApproval as check } from '../../../src/checks/approval/model-package-auto-approval.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { sagemakerModelPackages } from '../../../src/evidence/kinds/sagemaker-model-packages.ts';
import { change, changesBody, gapOf, modelPackage, sagemakerArn, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const ARN = sagemakerArn('model-package', 'readmission/2');
const creation = (request: object | null) =>
  change({
    name: 'CreateModelPackage',
    at: '2026-07-10T08:00:00Z',
    request: request && { modelPackageGroupName: 'readmission', ...request },
    response: { modelPackageArn: ARN },
  });
const listed = modelPackage({ arn: ARN, createdAt: '2026-07-10T08:00:01Z' });

test.each([
  { title: 'older than the period', packages: [modelPackage()], outcome: 'not-applicable' },
  {
    title: 'pending',
    changes: [creation({ modelApprovalStatus: 'PendingManualApproval' })],
    outcome: 'pass',
  },
  { title: 'without a status', changes: [creation({})], outcome: 'pass' },
  {
    title: 'without versions',
    changes: [{ ...creation(null), request: { modelPackageName: 'plain' } }],
    outcome: 'not-applicable',
  },
  { title: 'approved', changes: [creation({ modelApprovalStatus: 'Approved' })], outcome: 'fail' },
  {
    title: 'approved, in a call that was refused',
    changes: [{ ...creation({ modelApprovalStatus: 'Approved' }), error: 'AccessDenied' }],
    outcome: 'not-applicable',
  },
  { title: 'with a request that is not in the log', changes: [creation(null)], outcome: 'unknown' },
  { title: 'without an event in the log', packages: [listed], outcome: 'unknown' },
  {
    title: 'a failed listing',
    changes: [creation({})],
    gaps: [gapOf('denied', { action: 'sagemaker:ListModelPackageGroups' })],
    outcome: 'unknown',
  },
])('created $title: $outcome', ({ packages = [], changes = [], gaps = [], outcome }) => {
  const result = judge(
    check,
    sealedOf(sagemakerModelPackages, { groups: [], packages }, { gaps }),
    sealedOf(cloudtrailChanges, changesBody(changes)),
  );
  expect(result.outcome).toBe(outcome);
});
