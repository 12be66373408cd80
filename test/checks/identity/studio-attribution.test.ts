import { expect, test } from 'vitest';
import { sagemakerStudioAttribution as check } from '../../../src/checks/identity/studio-attribution.ts';
import { changedDomain, domainRecords, madeDomain, removedDomain } from '../../support/domain-records.ts';
import { PERIOD, studioDomain } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const named = { executionRoleIdentityConfig: 'USER_PROFILE_NAME' };

test.each([
  { title: 'none', domains: [], outcome: 'not-applicable' },
  { title: 'on', domains: [studioDomain()], outcome: 'pass' },
  { title: 'off', domains: [studioDomain({ identityConfig: 'DISABLED' })], outcome: 'fail' },
  { title: 'never set', domains: [studioDomain({ identityConfig: null })], outcome: 'fail' },
  {
    title: 'in a way that nobody knows',
    domains: [studioDomain({ identityConfig: 'X' })],
    outcome: 'unknown',
  },
  {
    title: 'on since a change of the period, before which nobody knows',
    domains: [studioDomain({ id: 'd-trial' })],
    changes: [changedDomain('2026-08-04T10:00:00Z', { domainSettingsForUpdate: named })],
    outcome: 'unknown',
  },
  {
    title: 'a deleted one that was on',
    changes: [madeDomain({ domainSettings: named }), removedDomain],
    outcome: 'pass',
  },
  { title: 'a deleted one by default', changes: [madeDomain(), removedDomain], outcome: 'fail' },
  { title: 'a failed listing', domains: [studioDomain()], gaps: ['list'] as const, outcome: 'unknown' },
  { title: 'one that could not be read', gaps: ['describe'] as const, outcome: 'unknown' },
])('$title: $outcome', ({ outcome, ...given }) => {
  expect(judge(check, ...domainRecords(given)).outcome).toBe(outcome);
});

test('one where it was never set lacked names from the start of the period to its end', () => {
  const given = { domains: [studioDomain({ identityConfig: null })] };
  expect(judge(check, ...domainRecords(given)).items).toMatchObject([
    { basis: 'period', intervals: [{ ...PERIOD, cause: null, end: null }] },
  ]);
});
