import { expect, test } from 'vitest';
import { sagemakerModelPackageApprover as check } from '../../../src/checks/approval/model-package-approver.ts';
import {
  type Actor,
  type Change,
  cloudtrailChanges,
} from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import {
  type ModelPackage,
  sagemakerModelPackages,
} from '../../../src/evidence/kinds/sagemaker-model-packages.ts';
import {
  actor,
  change,
  changesBody,
  gapOf,
  modelPackage,
  PERIOD,
  sagemakerArn,
  sealedOf,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const ARN = sagemakerArn('model-package', 'readmission/2');

const creation = (by: Actor, modelApprovalStatus = 'PendingManualApproval') =>
  change({
    name: 'CreateModelPackage',
    at: '2026-07-10T08:00:00Z',
    actor: by,
    request: { modelPackageGroupName: 'readmission', modelApprovalStatus },
    response: { modelPackageArn: ARN },
  });
const approval = (by: Actor, at = '2026-07-11T09:30:07Z') =>
  change({
    name: 'UpdateModelPackage',
    at,
    actor: by,
    request: { modelPackageArn: ARN, modelApprovalStatus: 'Approved' },
  });

const judged = (
  changes: readonly Change[],
  packages: readonly ModelPackage[] = [],
  gaps: Parameters<typeof sealedOf>[2] = {},
) =>
  judge(
    check,
    sealedOf(sagemakerModelPackages, { groups: [], packages: [...packages] }, gaps),
    sealedOf(cloudtrailChanges, changesBody(changes)),
  );

const older = (arn: string | null) => modelPackage({ arn: ARN, createdBy: { arn, principalId: null } });

test.each([
  {
    title: 'nothing approved in the period',
    packages: [modelPackage()],
    changes: [],
    outcome: 'not-applicable',
  },
  { title: 'another person', changes: [creation(actor('bob')), approval(actor('carol'))], outcome: 'pass' },
  { title: 'the creator', changes: [creation(actor('bob')), approval(actor('bob'))], outcome: 'fail' },
  {
    title: 'the creator through another role',
    changes: [
      creation(actor('bob')),
      approval(actor('bob', { role: 'arn:aws:iam::111122223333:role/MLApprover' })),
    ],
    outcome: 'fail',
  },
  {
    title: 'somebody not known',
    changes: [creation(actor('bob')), approval(actor(null))],
    outcome: 'unknown',
  },
  {
    title: 'a name that anybody may choose',
    changes: [creation(actor('bob')), approval(actor('carol', { strength: 'weak' }))],
    outcome: 'unknown',
  },
  {
    title: 'a service',
    changes: [creation(actor('bob')), approval(actor('lambda.amazonaws.com', { kind: 'service' }))],
    outcome: 'fail',
  },
  { title: 'its own creation', changes: [creation(actor('bob'), 'Approved')], outcome: 'fail' },
  { title: 'its own creation, by whomever', changes: [creation(actor(null), 'Approved')], outcome: 'fail' },
  {
    title: 'nobody, since the call was refused',
    changes: [creation(actor('bob')), { ...approval(actor('bob')), error: 'AccessDenied' }],
    outcome: 'not-applicable',
  },
  {
    title: 'another person than the user that the registry states',
    packages: [older('arn:aws:iam::111122223333:user/ml/bob')],
    changes: [approval(actor('carol'))],
    outcome: 'pass',
  },
  {
    title: 'a person, after a creation through a shared role',
    packages: [older('arn:aws:sts::111122223333:assumed-role/MLEngineer/session')],
    changes: [approval(actor('carol'))],
    outcome: 'unknown',
  },
])('approved by $title: $outcome', ({ packages = [], changes, outcome }) => {
  expect(judged(changes, packages).outcome).toBe(outcome);
});

test('a registry that could not be listed leaves it open', () => {
  const changes = [creation(actor('bob')), approval(actor('carol'))];
  expect(
    judged(changes, [], { gaps: [gapOf('denied', { action: 'sagemaker:ListModelPackages' })] }).outcome,
  ).toBe('unknown');
});

test('names the person, and the time until the approval was withdrawn', () => {
  const withdrawal = change({
    name: 'UpdateModelPackage',
    at: '2026-07-15T12:00:01Z',
    actor: actor('dave'),
    request: { modelPackageArn: ARN, modelApprovalStatus: 'Rejected' },
  });
  expect(judged([creation(actor('bob')), approval(actor('bob')), withdrawal]).items).toMatchObject([
    {
      resource: ARN,
      reason: 'Created by bob, approved 2026-07-11T09:30:07Z by bob (role MLEngineer).',
      intervals: [
        {
          from: '2026-07-11T09:30:07Z',
          to: '2026-07-15T12:00:01Z',
          cause: { event: 'UpdateModelPackage', person: 'bob' },
          end: { person: 'dave' },
        },
      ],
    },
  ]);
  expect(judged([creation(actor('bob')), approval(actor('bob'))]).items[0]?.intervals[0]?.to).toBe(PERIOD.to);
});
