import { expect, test } from 'vitest';
import { cloudtrailTrailContinuity as check } from '../../../src/checks/audit-trail/trail-continuity.ts';
import { type Change, cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { cloudtrailTrails, type Trail } from '../../../src/evidence/kinds/cloudtrail-trails.ts';
import {
  actor,
  change,
  changesBody,
  gapOf,
  organizationTrail,
  PERIOD,
  sealedOf,
  trail,
  trailsBody,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (
  trails: readonly Trail[],
  changes: readonly Change[] = [],
  gaps: Parameters<typeof sealedOf>[2] = {},
) =>
  judge(
    check,
    sealedOf(cloudtrailTrails, trailsBody(trails), gaps),
    sealedOf(cloudtrailChanges, changesBody(changes)),
  );

const event = (name: string, at: string, request: Change['request'] = { name: 'audit' }, by = 'alice') =>
  change({ source: 'cloudtrail.amazonaws.com', name, at, request, actor: actor(by) });

const selectors = (readWriteType: string) => ({ trailName: 'audit', eventSelectors: [{ readWriteType }] });
const restarted = trail({ startedAt: '2026-08-02T10:30:00Z', stoppedAt: '2026-08-01T22:15:09Z' });

test.each([
  { title: 'no trail', trails: [], changes: [], outcome: 'not-applicable' },
  { title: 'one that ran all the time', trails: [trail()], changes: [], outcome: 'pass' },
  { title: 'one that is stopped', trails: [trail({ logging: false })], changes: [], outcome: 'fail' },
  {
    title: 'one whose status was not read',
    trails: [trail({ logging: null, startedAt: null })],
    changes: [],
    outcome: 'unknown',
  },
  {
    title: 'one whose selectors were not read',
    trails: [trail({ selectors: null })],
    changes: [],
    outcome: 'unknown',
  },
  { title: 'a restart that only the service states', trails: [restarted], changes: [], outcome: 'fail' },
  {
    title: 'one that was stopped before the period and started in it',
    trails: [trail({ startedAt: '2026-08-01T00:00:00Z', stoppedAt: '2026-06-01T00:00:00Z' })],
    changes: [event('StartLogging', '2026-08-01T00:00:00Z')],
    outcome: 'fail',
  },
  {
    title: 'one that was deleted',
    trails: [],
    changes: [event('DeleteTrail', '2026-08-01T00:00:00Z')],
    outcome: 'fail',
  },
  {
    title: 'one that was made and started in the period',
    trails: [trail({ startedAt: '2026-08-01T00:00:05Z' })],
    changes: [event('CreateTrail', '2026-08-01T00:00:00Z'), event('StartLogging', '2026-08-01T00:00:05Z')],
    outcome: 'pass',
  },
  {
    title: 'one that was made and never started',
    trails: [trail({ startedAt: null, logging: false })],
    changes: [event('CreateTrail', '2026-08-01T00:00:00Z')],
    outcome: 'fail',
  },
  {
    title: 'a call of StopLogging that was refused',
    trails: [trail()],
    changes: [{ ...event('StopLogging', '2026-08-01T00:00:00Z'), error: 'AccessDenied' }],
    outcome: 'pass',
  },
  {
    title: 'selectors that leave out reads',
    trails: [trail()],
    changes: [event('PutEventSelectors', '2026-08-01T00:00:00Z', selectors('WriteOnly'))],
    outcome: 'fail',
  },
  {
    title: 'selectors that leave out a service',
    trails: [trail()],
    changes: [
      event('PutEventSelectors', '2026-08-01T00:00:00Z', {
        trailName: 'audit',
        eventSelectors: [{ readWriteType: 'All', excludeManagementEventSources: ['kms.amazonaws.com'] }],
      }),
    ],
    outcome: 'fail',
  },
  {
    title: 'a service left out all the time',
    trails: [trail({ selectors: { management: 'all', excludedSources: ['kms.amazonaws.com'], data: [] } })],
    changes: [],
    outcome: 'fail',
  },
  {
    title: 'selectors set to what they may have been before',
    trails: [trail()],
    changes: [event('PutEventSelectors', '2026-08-01T00:00:00Z', selectors('All'))],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ trails, changes, outcome }) => {
  expect(judged(trails, changes).outcome).toBe(outcome);
});

test('a trail that could not be listed leaves it open', () => {
  expect(
    judged([trail()], [], { gaps: [gapOf('denied', { action: 'cloudtrail:DescribeTrails' })] }).outcome,
  ).toBe('unknown');
});

test('a trail whose home is out of scope is an open item', () => {
  const elsewhere = [{ arn: `${trail().arn}-2`, homeRegion: 'ap-south-1' }];
  const result = judge(
    check,
    sealedOf(cloudtrailTrails, trailsBody([trail()], elsewhere)),
    sealedOf(cloudtrailChanges, changesBody([])),
  );
  expect(result.items.map(({ resource, outcome }) => [resource, outcome])).toEqual([
    [trail().arn, 'pass'],
    [`${trail().arn}-2`, 'unknown'],
  ]);
});

test('another trail that went on recording does not make up for one that was stopped', () => {
  const result = judged(
    [trail(), trail({ name: 'second' })],
    [event('StopLogging', '2026-08-01T00:00:00Z'), event('StartLogging', '2026-08-02T00:00:00Z')],
  );
  expect(result.counts).toMatchObject({ fail: 1, pass: 1 });
});

test('tells when the trail was off, who stopped it and who started it', () => {
  const result = judged(
    [restarted],
    [
      event('StopLogging', '2026-08-01T22:15:09Z', { name: trail().arn }, 'mallory'),
      event('StartLogging', '2026-08-02T10:30:00Z', { name: 'audit' }, 'bob'),
    ],
  );
  expect(result.items).toMatchObject([
    {
      resource: trail().arn,
      outcome: 'fail',
      intervals: [
        {
          from: '2026-08-01T22:15:09Z',
          to: '2026-08-02T10:30:00Z',
          cause: { event: 'StopLogging', person: 'mallory' },
          end: { event: 'StartLogging', person: 'bob' },
        },
      ],
    },
  ]);
});

test('a trail that stays off is off until the end of the period', () => {
  const result = judged([trail({ logging: false })], [event('StopLogging', '2026-09-01T00:00:00Z')]);
  expect(result.items[0]?.intervals).toMatchObject([
    { from: '2026-09-01T00:00:00Z', to: PERIOD.to, end: null },
  ]);
});

test('does not pass the trail of an organization by the log of a member', () => {
  const { items } = judged([organizationTrail()]);
  expect(items).toMatchObject([
    { outcome: 'unknown', reason: expect.stringContaining('is in the log of 999988887777') },
  ]);
  const stopped = organizationTrail({
    startedAt: '2026-08-02T10:30:00Z',
    stoppedAt: '2026-08-01T22:15:09Z',
  });
  expect(judged([stopped]).outcome).toBe('fail');
});

test('judges the trail of an organization once where its own account is in scope', () => {
  const management = { account: '999988887777' };
  const { items } = judge(
    check,
    sealedOf(cloudtrailTrails, trailsBody([organizationTrail()])),
    sealedOf(cloudtrailChanges, changesBody([])),
    sealedOf(cloudtrailTrails, trailsBody([organizationTrail()]), management),
    sealedOf(cloudtrailChanges, changesBody([]), management),
  );
  expect(items).toMatchObject([{ account: '999988887777', outcome: 'pass' }]);
});
