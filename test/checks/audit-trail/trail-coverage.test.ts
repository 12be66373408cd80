import { expect, test } from 'vitest';
import { cloudtrailTrailCoverage as check } from '../../../src/checks/audit-trail/trail-coverage.ts';
import { cloudtrailTrails, type Trail } from '../../../src/evidence/kinds/cloudtrail-trails.ts';
import { gapOf, sealedOf, trail, trailsBody } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const regions = (east: readonly Trail[], west: readonly Trail[]) =>
  judge(
    check,
    sealedOf(cloudtrailTrails, trailsBody(east)),
    sealedOf(cloudtrailTrails, trailsBody(west), { region: 'eu-west-1' }),
  ).items.map(({ region, outcome }) => `${region} ${outcome}`);

const selectors = (management: 'all' | 'write-only', excludedSources: string[] = []) => ({
  management,
  excludedSources,
  data: [],
});

test.each([
  { title: 'one of all regions', trails: [trail()], outcome: 'pass' },
  { title: 'one of its own region', trails: [trail({ multiRegion: false })], outcome: 'pass' },
  { title: 'none', trails: [], outcome: 'fail' },
  { title: 'a stopped one', trails: [trail({ logging: false })], outcome: 'fail' },
  { title: 'writes only', trails: [trail({ selectors: selectors('write-only') })], outcome: 'fail' },
  {
    title: 'a service left out',
    trails: [trail({ selectors: selectors('all', ['kms.amazonaws.com']) })],
    outcome: 'fail',
  },
  {
    title: 'one whose deliveries fail',
    trails: [trail({ latestDeliveryError: 'AccessDenied' })],
    outcome: 'fail',
  },
  { title: 'a status that was not read', trails: [trail({ logging: null })], outcome: 'unknown' },
  { title: 'selectors that were not read', trails: [trail({ selectors: null })], outcome: 'unknown' },
  {
    title: 'a stopped one beside one that is not',
    trails: [trail({ name: 'old', logging: false }), trail()],
    outcome: 'pass',
  },
])('$title: $outcome', ({ trails, outcome }) => {
  expect(judge(check, sealedOf(cloudtrailTrails, trailsBody(trails))).outcome).toBe(outcome);
});

test('a trail of all regions counts for each, one of its own region for that only', () => {
  expect(regions([trail()], [])).toEqual(['eu-west-1 pass', 'us-east-1 pass']);
  expect(regions([trail({ multiRegion: false })], [])).toEqual(['eu-west-1 fail', 'us-east-1 pass']);
  expect(regions([trail({ multiRegion: null })], [])).toEqual(['eu-west-1 unknown', 'us-east-1 pass']);
});

const ELSEWHERE = { arn: trail().arn, homeRegion: 'ap-south-1' };

test('a trail whose home is out of scope leaves it open, unless another one records all', () => {
  const of = (trails: readonly Trail[]) =>
    judge(check, sealedOf(cloudtrailTrails, trailsBody(trails, [ELSEWHERE]))).items;
  expect(of([])).toMatchObject([
    {
      outcome: 'unknown',
      reason: `The trail ${ELSEWHERE.arn}, whose home is ap-south-1, was not read.`,
    },
  ]);
  expect(of([trail({ name: 'other' })])).toMatchObject([{ outcome: 'pass' }]);
});

test('a trail of the organization counts with the settings that were read in another account', () => {
  const outcomes = (over: Partial<Trail>) =>
    judge(
      check,
      sealedOf(cloudtrailTrails, trailsBody([trail({ organization: true, ...over })])),
      sealedOf(cloudtrailTrails, trailsBody([], [{ ...ELSEWHERE, homeRegion: 'us-east-1' }]), {
        account: '444455556666',
        region: 'eu-west-1',
      }),
    ).items.map(({ account, outcome }) => `${account} ${outcome}`);
  expect(outcomes({})).toEqual(['111122223333 pass', '444455556666 pass']);
  expect(outcomes({ logging: false })).toEqual(['111122223333 fail', '444455556666 fail']);
});

test('a listing that failed accuses nobody', () => {
  const gaps = [gapOf('denied', { action: 'cloudtrail:DescribeTrails' })];
  const result = judge(check, sealedOf(cloudtrailTrails, trailsBody([]), { gaps }));
  expect(result).toMatchObject({ outcome: 'unknown', counts: { fail: 0 } });
});

test('a failed listing leaves it open', () => {
  const gaps = [gapOf('denied', { action: 'cloudtrail:DescribeTrails' })];
  const result = judge(check, sealedOf(cloudtrailTrails, trailsBody([trail()]), { gaps }));
  expect(result.outcome).toBe('unknown');
});
