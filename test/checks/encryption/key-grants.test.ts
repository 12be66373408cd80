import { expect, test } from 'vitest';
import { kmsKeyGrants as check } from '../../../src/checks/encryption/key-grants.ts';
import { kmsKeys } from '../../../src/evidence/kinds/kms-keys.ts';
import { gapOf, keyArn, kmsKey, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const to = (grantee: string | null) => [
  { id: 'a1', grantee, operations: ['Decrypt'], constrained: false, createdAt: null },
];
const unread = gapOf('denied', { action: 'kms:ListGrants', resource: keyArn('key-1') });

test.each([
  { title: 'no grant', over: {}, outcome: 'pass', says: 'Grants: 0.' },
  {
    title: 'its own account',
    over: { grants: to('arn:aws:iam::111122223333:role/Serving') },
    outcome: 'pass',
  },
  { title: 'a service', over: { grants: to('rds.us-east-1.amazonaws.com') }, outcome: 'pass' },
  {
    title: 'another account',
    over: { grants: to('arn:aws:iam::999988887777:role/Pilot') },
    outcome: 'fail',
    says: 'arn:aws:iam::999988887777:role/Pilot may Decrypt',
  },
  {
    title: 'a session of another account',
    over: { grants: to('arn:aws:sts::999988887777:assumed-role/P/x') },
    outcome: 'fail',
  },
  { title: 'a deleted principal', over: { grants: to('AROAEXAMPLE') }, outcome: 'unknown' },
  { title: 'nobody who is named', over: { grants: to(null) }, outcome: 'unknown' },
  { title: 'not read', over: { grants: null }, outcome: 'unknown' },
  { title: 'refused', over: { grants: null }, gaps: [unread], outcome: 'unknown', says: 'denied' },
  { title: 'a key of AWS', over: { grants: null, manager: 'AWS' }, outcome: 'not-applicable' },
])('$title: $outcome', ({ over, gaps = [], outcome, says = '' }) => {
  const result = judge(check, sealedOf(kmsKeys, { keys: [kmsKey(over)] }, { gaps }));
  expect(result.outcome).toBe(outcome);
  expect(JSON.stringify(result.items)).toContain(says);
});
