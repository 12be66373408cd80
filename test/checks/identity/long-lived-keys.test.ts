import { expect, test } from 'vitest';
import { iamLongLivedKeys as check } from '../../../src/checks/identity/long-lived-keys.ts';
import { type Change, cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { type CredentialUser, iamAccount } from '../../../src/evidence/kinds/iam-account.ts';
import {
  ACCOUNT,
  accessKey,
  accountBody,
  actor,
  change,
  changesBody,
  credentialUser,
  gapOf,
  sealedOf,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (
  user: Partial<CredentialUser>,
  changes: readonly Change[] = [],
  after: readonly Change[] = [],
) =>
  judge(
    check,
    sealedOf(iamAccount, accountBody([credentialUser(user)])),
    sealedOf(cloudtrailChanges, changesBody(changes, after)),
  ).outcome;

const ACTIVE = accessKey({ active: true, rotatedAt: '2026-09-01T00:00:00Z' });
const active = { keys: [ACTIVE, accessKey()] };
const machine = { ...active, passwordEnabled: false };
const lastUsed = (lastUsedService: string, lastUsedAt: string) => ({
  keys: [accessKey(), { ...ACTIVE, lastUsedService, lastUsedAt }],
});
const byBob = (over: Partial<Change> = {}) =>
  change({
    name: 'CreateTrainingJob',
    at: '2026-08-01T00:00:00Z',
    actor: actor('bob', { identityArn: credentialUser().arn, role: null }),
    ...over,
  });

test.each([
  { title: 'no key', user: {}, outcome: 'not-applicable' },
  { title: 'a key that is not seen on SageMaker', user: active, outcome: 'pass' },
  { title: 'last used elsewhere', user: lastUsed('s3', '2026-09-30T00:00:00Z'), outcome: 'pass' },
  { title: 'used before the period', user: lastUsed('sagemaker', '2026-06-30T23:59:59Z'), outcome: 'pass' },
  { title: 'used in the period', user: lastUsed('sagemaker', '2026-07-01T00:00:00Z'), outcome: 'fail' },
  { title: 'a change by a user without password', user: machine, changes: [byBob()], outcome: 'fail' },
  {
    title: 'a change after the period',
    user: machine,
    after: [byBob({ at: '2026-10-01T08:00:00Z' })],
    outcome: 'fail',
  },
  {
    title: 'a change that was refused',
    user: machine,
    changes: [byBob({ error: 'AccessDenied' })],
    outcome: 'pass',
  },
  {
    title: 'a change of something else',
    user: machine,
    changes: [byBob({ source: 's3.amazonaws.com' })],
    outcome: 'pass',
  },
  {
    title: 'a change through a role',
    user: machine,
    changes: [byBob({ actor: actor('bob') })],
    outcome: 'pass',
  },
  { title: 'a change by a user with a password', user: active, changes: [byBob()], outcome: 'unknown' },
  { title: 'a change by a user whose keys are gone', user: {}, changes: [byBob()], outcome: 'unknown' },
  { title: 'keys not stated', user: { keys: [accessKey({ active: null })] }, outcome: 'unknown' },
])('$title: $outcome', ({ user, changes = [], after = [], outcome }) => {
  expect(judged(user, changes, after)).toBe(outcome);
});

test('without a log a key may have been used', () => {
  const { items } = judge(check, sealedOf(iamAccount, accountBody([credentialUser(active)])));
  expect(items.map(({ outcome }) => outcome)).toContain('unknown');
  expect(items.map(({ outcome }) => outcome)).not.toContain('pass');
});

test('without a report nothing is known', () => {
  const resource = `credential report of ${ACCOUNT}`;
  const gaps = [gapOf('not-enabled', { action: 'iam:GetCredentialReport', resource })];
  const record = sealedOf(iamAccount, accountBody([], { report: null }), { gaps });
  expect(judge(check, record, sealedOf(cloudtrailChanges, changesBody([]))).outcome).toBe('unknown');
});

test('a user who worked on SageMaker and is gone is not forgotten', () => {
  const record = sealedOf(iamAccount, accountBody([]));
  const { items } = judge(check, record, sealedOf(cloudtrailChanges, changesBody([byBob(), byBob()])));
  expect(items).toMatchObject([{ resource: credentialUser().arn, outcome: 'unknown' }]);
});
