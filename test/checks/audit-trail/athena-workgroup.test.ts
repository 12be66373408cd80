import { expect, test } from 'vitest';
import { athenaWorkgroup as check } from '../../../src/checks/audit-trail/athena-workgroup.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type AthenaWorkgroup, athenaWorkgroups } from '../../../src/evidence/kinds/athena-workgroups.ts';
import { ACCOUNT, gapOf, REGION, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const ARN = `arn:aws:athena:${REGION}:${ACCOUNT}:workgroup/audit`;
const used = { name: 'audit', region: REGION, account: ACCOUNT };
const group = (over: Partial<AthenaWorkgroup> = {}): AthenaWorkgroup => ({
  name: 'audit',
  arn: ARN,
  state: 'ENABLED',
  enforced: true,
  output: 's3://northwind-results/audit/',
  encryption: 'SSE_KMS',
  keyId: 'key-1',
  managed: null,
  managedKeyId: null,
  bytesCutoff: 10_000_000_000,
  publishesMetrics: true,
  ...over,
});
const judged = (
  workgroups: readonly AthenaWorkgroup[],
  {
    gaps = [],
    places = [used],
  }: { gaps?: Gap[]; places?: { name: string; region: string; account: string | null }[] } = {},
) => judge(check, sealedOf(athenaWorkgroups, { used: places, workgroups: [...workgroups] }, { gaps }));

test.each<{ title: string; over: Partial<AthenaWorkgroup>; outcome: string }>([
  { title: 'encrypted, enforced, limited', over: {}, outcome: 'pass' },
  { title: 'kept by Athena', over: { managed: true, encryption: null, output: null }, outcome: 'pass' },
  { title: 'without encryption', over: { encryption: null }, outcome: 'fail' },
  { title: 'without a place', over: { encryption: null, output: null }, outcome: 'fail' },
  { title: 'not enforced', over: { enforced: false }, outcome: 'fail' },
  { title: 'enforcement not stated', over: { enforced: null }, outcome: 'unknown' },
  { title: 'enforcement not stated, no limit', over: { enforced: null, bytesCutoff: null }, outcome: 'fail' },
  { title: 'without a limit', over: { bytesCutoff: null }, outcome: 'fail' },
])('a work group $title: $outcome', ({ over, outcome }) => {
  expect(judged([group(over)]).outcome).toBe(outcome);
});

test('one that could not be read: unknown', () => {
  const gaps = [gapOf('denied', { action: 'athena:GetWorkGroup', resource: ARN })];
  expect(judged([], { gaps }).outcome).toBe('unknown');
});

test('one that lies out of scope: unknown, with its place', () => {
  const { outcome, items } = judged([], { places: [{ ...used, account: null }] });
  expect([outcome, items[0]?.reason]).toEqual([
    'unknown',
    `It was not read: it belongs to an account that is not named, ${REGION}.`,
  ]);
});

test('one that another record holds is judged once', () => {
  const elsewhere = sealedOf(athenaWorkgroups, { used: [used], workgroups: [] }, { region: 'eu-west-1' });
  const here = sealedOf(athenaWorkgroups, { used: [used], workgroups: [group()] });
  expect(judge(check, here, elsewhere).items.map(({ resource }) => resource)).toEqual([ARN]);
});

test('a log that is read in another way: not-applicable, and unknown where that was not learnt', () => {
  const { outcome, items } = judged([], { places: [] });
  expect([outcome, items[0]?.reason]).toEqual(['not-applicable', 'The log is not read through Athena.']);
  const gaps = [gapOf('denied', { action: 'sts:AssumeRole' })];
  expect(judged([], { places: [], gaps }).items.map((item) => item.outcome)).toEqual(['unknown']);
});
