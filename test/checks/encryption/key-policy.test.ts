import { expect, test } from 'vitest';
import { kmsKeyPolicy as check } from '../../../src/checks/encryption/key-policy.ts';
import { kmsKeys } from '../../../src/evidence/kinds/kms-keys.ts';
import { gapOf, keyArn, kmsKey, policyOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const open = policyOf({ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'kms:Decrypt', Resource: '*' });
const narrowed = policyOf({
  Effect: 'Allow',
  Principal: '*',
  Action: 'kms:*',
  Resource: '*',
  Condition: { StringEquals: { 'kms:CallerAccount': '111122223333' } },
});
const unread = gapOf('denied', { action: 'kms:GetKeyPolicy', resource: keyArn('key-1') });

test.each([
  { title: 'its own account', over: {}, outcome: 'pass' },
  { title: 'everybody under a condition', over: { policy: narrowed }, outcome: 'pass' },
  { title: 'everybody', over: { policy: open }, outcome: 'fail' },
  {
    title: 'everybody through a service',
    over: { policy: narrowed.replace('kms:CallerAccount', 'kms:ViaService') },
    outcome: 'fail',
  },
  {
    title: 'everybody with a tag',
    over: { policy: narrowed.replace('kms:CallerAccount', 'aws:PrincipalTag/team') },
    outcome: 'unknown',
  },
  { title: 'not read', over: { policy: null }, outcome: 'unknown' },
  { title: 'refused', over: { policy: null }, gaps: [unread], outcome: 'unknown' },
  { title: 'no policy that can be understood', over: { policy: '{' }, outcome: 'unknown' },
  { title: 'a key of AWS', over: { policy: open, manager: 'AWS' }, outcome: 'not-applicable' },
])('$title: $outcome', ({ over, gaps = [], outcome }) => {
  expect(judge(check, sealedOf(kmsKeys, { keys: [kmsKey(over)] }, { gaps })).outcome).toBe(outcome);
});
