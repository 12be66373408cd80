import { expect, test } from 'vitest';
import { iamRootMfa as check } from '../../../src/checks/identity/root-mfa.ts';
import { iamAccount } from '../../../src/evidence/kinds/iam-account.ts';
import { accountBody, gapOf, ROOT_ARN, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const summary = (rootMfaDevices: number | null) =>
  accountBody([], { summary: { rootArn: ROOT_ARN, rootAccessKeys: null, users: 1, rootMfaDevices } });
const unread = accountBody([], { summary: null });

test.each([
  { title: 'as it should be', body: summary(1), outcome: 'pass' },
  { title: 'as it should not be', body: summary(0), outcome: 'fail' },
  { title: 'not stated', body: summary(null), outcome: 'unknown' },
  {
    title: 'denied',
    body: unread,
    gaps: [gapOf('denied', { action: 'iam:GetAccountSummary', resource: ROOT_ARN })],
    outcome: 'unknown',
  },
  {
    title: 'no credential report',
    body: summary(1),
    gaps: [gapOf('not-enabled', { action: 'iam:GetCredentialReport', resource: 'credential report' })],
    outcome: 'pass',
  },
])('$title: $outcome', ({ body, gaps = [], outcome }) => {
  const { items } = judge(check, sealedOf(iamAccount, body, { gaps }));
  expect(items).toMatchObject([{ resource: ROOT_ARN, outcome }]);
});

test('an account of which nothing could be read is unknown', () => {
  const gaps = [gapOf('throttled', { action: 'iam:GetAccountSummary' })];
  expect(judge(check, sealedOf(iamAccount, iamAccount.unread, { gaps })).outcome).toBe('unknown');
});
