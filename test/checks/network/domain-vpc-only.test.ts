import { expect, test } from 'vitest';
import { sagemakerDomainVpcOnly as check } from '../../../src/checks/network/domain-vpc-only.ts';
import { changedDomain, domainRecords, madeDomain, removedDomain } from '../../support/domain-records.ts';
import { studioDomain } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const vpcOnly = { appNetworkAccessType: 'VpcOnly' };

test.each([
  { title: 'none', domains: [], outcome: 'not-applicable' },
  { title: 'limited', domains: [studioDomain()], outcome: 'pass' },
  { title: 'open', domains: [studioDomain({ networkAccess: 'PublicInternetOnly' })], outcome: 'fail' },
  { title: 'not stated', domains: [studioDomain({ networkAccess: null })], outcome: 'unknown' },
  {
    title: 'in a way that nobody knows',
    domains: [studioDomain({ networkAccess: 'Mesh' })],
    outcome: 'unknown',
  },
  { title: 'a deleted one that was limited', changes: [madeDomain(vpcOnly), removedDomain], outcome: 'pass' },
  { title: 'a deleted one by default', changes: [madeDomain(), removedDomain], outcome: 'fail' },
  { title: 'one older than the log, deleted', changes: [removedDomain], outcome: 'unknown' },
  { title: 'a failed listing', domains: [studioDomain()], gaps: ['list'] as const, outcome: 'unknown' },
  { title: 'one that could not be read', gaps: ['describe'] as const, outcome: 'unknown' },
])('$title: $outcome', ({ outcome, ...given }) => {
  expect(judge(check, ...domainRecords(given)).outcome).toBe(outcome);
});

test('tells from when to when it was open, and who began and ended it', () => {
  const changes = [
    madeDomain(vpcOnly),
    changedDomain('2026-08-04T10:00:00Z', { appNetworkAccessType: 'PublicInternetOnly' }, 'mallory'),
    changedDomain('2026-08-05T10:00:00Z', vpcOnly, 'bob'),
  ];
  const domains = [studioDomain({ id: 'd-trial', createdAt: '2026-08-03T10:01:00Z' })];
  expect(judge(check, ...domainRecords({ domains, changes })).items).toMatchObject([
    {
      outcome: 'fail',
      reason: 'Network of apps: PublicInternetOnly.',
      basis: 'period',
      intervals: [
        {
          from: '2026-08-04T10:00:00Z',
          to: '2026-08-05T10:00:00Z',
          cause: { event: 'UpdateDomain', person: 'mallory' },
          end: { event: 'UpdateDomain', person: 'bob' },
        },
      ],
    },
  ]);
});
