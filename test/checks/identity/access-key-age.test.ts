import { expect, test } from 'vitest';
import { iamAccessKeyAge as check } from '../../../src/checks/identity/access-key-age.ts';
import { type AccessKey, iamAccount } from '../../../src/evidence/kinds/iam-account.ts';
import { ACCOUNT, accessKey, accountBody, credentialUser, gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const keys = (...some: Partial<AccessKey>[]) => accountBody([credentialUser({ keys: some.map(accessKey) })]);
const old = { rotatedAt: '2026-07-04T08:59:59Z' };
const fresh = { rotatedAt: '2026-07-04T09:00:00Z' };

test.each([
  { title: 'nobody', body: accountBody([]), outcome: 'not-applicable' },
  { title: 'no active key', body: keys(old, {}), outcome: 'not-applicable' },
  { title: 'ninety days', body: keys({ active: true, ...fresh }, {}), outcome: 'pass' },
  { title: 'state not stated, but young', body: keys({ active: null, ...fresh }), outcome: 'pass' },
  { title: 'a second more', body: keys({}, { active: true, ...old }), outcome: 'fail' },
  { title: 'state not stated, and old', body: keys({ active: null, ...old }), outcome: 'unknown' },
  { title: 'rotation not stated', body: keys({ active: true }), outcome: 'unknown' },
  { title: 'no keys in the report', body: keys(), outcome: 'unknown' },
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
