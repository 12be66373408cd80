import { expect, test } from 'vitest';
import { iamUserMfa as check } from '../../../src/checks/identity/user-mfa.ts';
import { type CredentialUser, iamAccount } from '../../../src/evidence/kinds/iam-account.ts';
import { ACCOUNT, accountBody, credentialUser, gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const users = (...some: Partial<CredentialUser>[]) => accountBody(some.map(credentialUser));

test.each([
  { title: 'nobody', body: users(), outcome: 'not-applicable' },
  {
    title: 'no password',
    body: users({ passwordEnabled: false, mfaActive: false }),
    outcome: 'not-applicable',
  },
  { title: 'a second factor', body: users({}), outcome: 'pass' },
  { title: 'a second factor, password not stated', body: users({ passwordEnabled: null }), outcome: 'pass' },
  { title: 'one of two without', body: users({}, { name: 'eve', mfaActive: false }), outcome: 'fail' },
  { title: 'factor not stated', body: users({ mfaActive: null }), outcome: 'unknown' },
  {
    title: 'password not stated',
    body: users({ passwordEnabled: null, mfaActive: false }),
    outcome: 'unknown',
  },
  {
    title: 'no report',
    body: accountBody([], { report: null }),
    gaps: [
      gapOf('not-enabled', {
        action: 'iam:GetCredentialReport',
        resource: `credential report of ${ACCOUNT}`,
      }),
    ],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ body, gaps = [], outcome }) => {
  expect(judge(check, sealedOf(iamAccount, body, { gaps })).outcome).toBe(outcome);
});
