import { expect, test } from 'vitest';
import { sagemakerStudioSharingKey as check } from '../../../src/checks/encryption/studio-sharing-key.ts';
import { domainRecords } from '../../support/domain-records.ts';
import { keyArn, ROLE_ARN, studioDomain, userProfile } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const settings = (output: string | null, keyId: string | null = null) => ({
  roleArn: ROLE_ARN,
  securityGroupIds: [],
  sharing: { output, outputUri: 's3://northwind-shared', keyId },
});
const domain = (...of: Parameters<typeof settings>) => [studioDomain({ userSettings: settings(...of) })];

test.each([
  { title: 'no domain', domains: [], outcome: 'not-applicable' },
  { title: 'never set', domains: [studioDomain()], outcome: 'not-applicable' },
  { title: 'off', domains: domain('Disabled'), outcome: 'not-applicable' },
  { title: 'a place, and nothing said of sharing', domains: domain(null), outcome: 'not-applicable' },
  { title: 'a customer key', domains: domain('Allowed', keyArn('key-1')), outcome: 'pass' },
  { title: 'no key', domains: domain('Allowed'), outcome: 'fail' },
  { title: 'a key of AWS', domains: domain('Allowed', 'alias/aws/s3'), outcome: 'fail' },
  { title: 'a key that was not looked up', domains: domain('Allowed', keyArn('key-2')), outcome: 'unknown' },
  { title: 'in a way that nobody knows', domains: domain('Sometimes'), outcome: 'unknown' },
  {
    title: 'settings of people that are not stated',
    domains: [studioDomain({ userSettings: null })],
    outcome: 'unknown',
  },
  {
    title: 'a profile that shares under no key',
    domains: [studioDomain()],
    userProfiles: [userProfile({ settings: settings('Allowed') })],
    outcome: 'fail',
  },
  { title: 'a failed listing', domains: [studioDomain()], gaps: ['list'] as const, outcome: 'unknown' },
  { title: 'one that could not be read', gaps: ['describe'] as const, outcome: 'unknown' },
])('$title: $outcome', ({ outcome, ...given }) => {
  expect(judge(check, ...domainRecords(given)).outcome).toBe(outcome);
});

test('looks at a profile only where it has sharing settings of its own', () => {
  const userProfiles = [
    userProfile({ name: 'analyst-1', settings: settings('Disabled') }),
    userProfile({ name: 'analyst-2', settings: { ...settings(null), sharing: null } }),
    userProfile({ name: 'analyst-3', settings: null }),
  ];
  const { items } = judge(check, ...domainRecords({ domains: [studioDomain()], userProfiles }));
  expect(items.map(({ resource }) => resource.split('/').at(-1))).toEqual(['d-research', 'analyst-1']);
});
