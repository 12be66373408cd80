import { expect, test } from 'vitest';
import { cloudtrailTrailValidation as check } from '../../../src/checks/audit-trail/trail-validation.ts';
import { cloudtrailTrails } from '../../../src/evidence/kinds/cloudtrail-trails.ts';
import { gapOf, sealedOf, trail, trailsBody } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

test.each([
  { title: 'none', trails: [], outcome: 'not-applicable' },
  { title: 'on', trails: [trail()], outcome: 'pass' },
  { title: 'off', trails: [trail({ logFileValidation: false })], outcome: 'fail' },
  { title: 'not stated', trails: [trail({ logFileValidation: null })], outcome: 'unknown' },
  { title: 'a failed listing', trails: [trail()], gaps: [gapOf('denied')], outcome: 'unknown' },
])('$title: $outcome', ({ trails, gaps = [], outcome }) => {
  expect(judge(check, sealedOf(cloudtrailTrails, trailsBody(trails), { gaps })).outcome).toBe(outcome);
});
