import { cloudtrailTrails, type Trail } from '../../evidence/kinds/cloudtrail-trails.ts';
import { defineCheck } from '../check.ts';
import { cite, each, within } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { worst } from '../worst.ts';
import { isDelivering, notRead, type TrailRecord, trailsElsewhere, wereListed } from './trails-read.ts';

/** Looks whether some trail records every account and region in scope. */
export const cloudtrailTrailCoverage = defineCheck({
  id: 'cloudtrail-trail-coverage',
  topic: 'audit-trail',
  title: 'A trail records all management events of every account and region',
  failureTitle: 'Some accounts or regions are not recorded by any trail',
  rationale: 'What no trail records leaves no trace after 90 days.',
  procedure:
    'For every account and region in scope: a trail that is logging at collection, and whose last delivery did not fail, records all management events there. A trail of several regions counts for each region, another one for its home region only. Where no such trail was found but one whose home is in a region out of scope reaches the region, the result is unknown, since the settings of that trail were not read.',
  severity: 'critical',
  remediation:
    'Create a trail of all regions (of the organization, if there is one) that records all management events.',
  needs: { trails: cloudtrailTrails },

  observe: ({ trails }) =>
    trails.map((record) => {
      const { scope } = record.evidence;
      return {
        scope,
        resource: `CloudTrail of ${scope.account}/${scope.region}`,
        ...coverage(record, trails),
        basis: 'collection',
        intervals: [],
        evidence: cite(within(trails, { account: scope.account })),
      };
    }),
});

function coverage(record: TrailRecord, all: readonly TrailRecord[]): Seen {
  const { account, region } = record.evidence.scope;
  const elsewhere = trailsElsewhere([record], all);
  const own = each(within(all, { account }), ({ trails }) => trails)
    .filter(({ item, scope }) => scope.region === region || item.multiRegion !== false)
    .map(({ item, scope }) => ({ item, isHere: scope.region === region }));
  const known = new Set(own.map(({ item }) => item.arn));
  // A trail that is named here reaches here, whatever account it belongs to.
  const others = elsewhere.read.filter(({ arn }) => !known.has(arn)).map((item) => ({ item, isHere: true }));
  const judged = [...own, ...others].map(({ item, isHere }) => ({ item, met: recordsAll(item, isHere) }));
  const recording = judged.find(({ met }) => met === true);
  if (recording) return { met: true, note: `Recorded by ${recording.item.name}.` };
  const open = judged.filter(({ met }) => met === null).map(({ item }) => item.name);
  if (open.length > 0) return { met: null, note: `Not known of ${open.join(', ')}.` };
  if (elsewhere.unread.length > 0) return worst(elsewhere.unread.map(notRead), '');
  if (!wereListed(record)) return { met: null, note: 'The trails that reach this region were not listed.' };
  return {
    met: false,
    note: `No trail that reaches this region records all management events (trails: ${judged.length}).`,
  };
}

/** null when something that decides it was not read. */
function recordsAll(trail: Trail, isHere: boolean): boolean | null {
  const { selectors, multiRegion } = trail;
  const all =
    selectors === null ? null : selectors.management === 'all' && selectors.excludedSources.length === 0;
  const conditions = [isHere ? true : multiRegion, isDelivering(trail), all];
  if (conditions.includes(false)) return false;
  return conditions.includes(null) ? null : true;
}
