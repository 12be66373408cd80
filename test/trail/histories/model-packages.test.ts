import { expect, test } from 'vitest';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import {
  type ModelPackage,
  sagemakerModelPackages,
} from '../../../src/evidence/kinds/sagemaker-model-packages.ts';
import { approvalAt, packageHistories } from '../../../src/trail/histories/model-packages.ts';
import { change, changesBody, modelPackage, PERIOD, sealedOf } from '../../support/evidence.ts';

const ARN = modelPackage().arn;
const histories = (packages: readonly ModelPackage[], changes: Parameters<typeof changesBody>[0]) =>
  packageHistories(
    [sealedOf(sagemakerModelPackages, { groups: [], packages: [...packages] })],
    [sealedOf(cloudtrailChanges, changesBody(changes))],
    PERIOD,
  );
const set = (at: string, modelApprovalStatus: string) =>
  change({ name: 'UpdateModelPackage', at, request: { modelPackageArn: ARN, modelApprovalStatus } });
const states = (...args: Parameters<typeof histories>) =>
  histories(...args).map(({ stretches }) =>
    stretches.map(({ from, state }) => `${from.slice(5, 10)} ${state}`),
  );

test.each([
  { title: 'untouched', packages: [modelPackage()], changes: [], expected: ['07-01 Approved'] },
  {
    title: 'modified after the period',
    packages: [modelPackage({ lastModifiedAt: PERIOD.to })],
    changes: [],
    expected: ['07-01 null'],
  },
  {
    title: 'rejected in the period',
    packages: [modelPackage()],
    changes: [set('2026-08-01T00:00:00Z', 'Rejected')],
    expected: ['07-01 null', '08-01 Rejected'],
  },
  {
    title: 'made in the period, by its own word',
    packages: [modelPackage({ createdAt: '2026-08-01T00:00:00Z' })],
    changes: [],
    expected: ['07-01 absent', '08-01 Approved'],
  },
  {
    title: 'deleted by name',
    packages: [],
    changes: [
      set('2026-08-01T00:00:00Z', 'Approved'),
      change({ name: 'DeleteModelPackage', at: '2026-09-01T00:00:00Z', request: { modelPackageName: ARN } }),
    ],
    expected: ['07-01 null', '08-01 Approved', '09-01 absent'],
  },
])('$title', ({ packages, changes, expected }) => {
  expect(states(packages, changes)).toEqual([expected]);
});

test('leaves out a package made after the period, and events without a name', () => {
  const nameless = change({ name: 'UpdateModelPackage', at: '2026-08-01T00:00:00Z', request: {} });
  expect(states([modelPackage({ createdAt: PERIOD.to })], [nameless])).toEqual([]);
});

test('an update by name is one of the package', () => {
  const byName = change({
    name: 'UpdateModelPackage',
    at: '2026-08-01T00:00:00Z',
    request: { modelPackageName: 'readmission/1', modelApprovalStatus: 'Rejected' },
  });
  expect(states([modelPackage()], [byName])).toEqual([['07-01 null', '08-01 Rejected']]);
});

test.each([
  { when: '2026-06-02T00:00:00Z', changes: [], status: 'Approved' },
  { when: '2026-06-01T06:30:00Z', changes: [], status: null },
  { when: '2026-08-01T00:00:00Z', changes: [set('2026-08-01T00:00:00Z', 'Rejected')], status: null },
  { when: '2026-08-01T00:00:01Z', changes: [set('2026-08-01T00:00:00Z', 'Rejected')], status: 'Rejected' },
])('the status at $when is $status', ({ when, changes, status }) => {
  const item = modelPackage(changes.length > 0 ? { lastModifiedAt: '2026-08-01T00:00:00Z' } : {});
  const [history] = histories([item], changes);
  expect(history && approvalAt(history, when)).toBe(status);
});
