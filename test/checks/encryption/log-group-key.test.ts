import { expect, test } from 'vitest';
import { logsLogGroupKey as check } from '../../../src/checks/encryption/log-group-key.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { kmsKeys } from '../../../src/evidence/kinds/kms-keys.ts';
import { type LogGroup, logsGroups } from '../../../src/evidence/kinds/logs-groups.ts';
import { gapOf, keyArn, kmsKey, logGroup, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (groups: readonly LogGroup[], gaps: readonly Gap[] = [], keys = [kmsKey()]) =>
  judge(
    check,
    sealedOf(logsGroups, { groups: [...groups], metricFilters: [] }, { gaps }),
    sealedOf(kmsKeys, { keys }),
  );

test.each<{ title: string; groups: readonly LogGroup[]; gaps?: Gap[]; outcome: string }>([
  { title: 'no group', groups: [], outcome: 'not-applicable' },
  { title: 'a customer key', groups: [logGroup()], outcome: 'pass' },
  { title: 'no key', groups: [logGroup({ keyId: null })], outcome: 'fail' },
  {
    title: 'a key that was not looked up',
    groups: [logGroup({ keyId: keyArn('key-9') })],
    outcome: 'unknown',
  },
  {
    title: 'groups that could not be listed',
    groups: [logGroup()],
    gaps: [gapOf('denied', { action: 'logs:DescribeLogGroups' })],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ groups, gaps, outcome }) => {
  expect(judged(groups, gaps).outcome).toBe(outcome);
});

test('a key that AWS manages is none of the customer', () => {
  expect(judged([logGroup()], [], [kmsKey({ manager: 'AWS' })]).outcome).toBe('fail');
});
