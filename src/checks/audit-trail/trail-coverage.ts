import type { Scope, Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import { cloudtrailTrails, type Trail } from '../../evidence/kinds/cloudtrail-trails.ts';
import { defineCheck } from '../check.ts';
import { cite, each, within } from '../given.ts';
import type { Seen } from '../over-period.ts';

type TrailRecord = Sealed<BodyOf<typeof cloudtrailTrails>>;

/** Looks whether some trail records every account and region in scope. */
export const cloudtrailTrailCoverage = defineCheck({
  id: 'cloudtrail-trail-coverage',
  topic: 'audit-trail',
  title: 'A trail records all management events of every account and region',
  failureTitle: 'Some accounts or regions are not recorded by any trail',
  rationale: 'What no trail records leaves no trace after 90 days.',
  procedure:
    'For every account and region in scope: a trail that is logging at collection records all management events there. A trail of several regions counts for each region of its account, another one for its own region only. Trails whose home is in a region out of scope are not seen.',
  severity: 'critical',
  remediation:
    'Create a trail of all regions (of the organization, if there is one) that records all management events.',
  needs: { trails: cloudtrailTrails },

  observe: ({ trails }) =>
    trails.map(({ evidence: { scope } }) => {
      const account = within(trails, { account: scope.account });
      return {
        scope,
        resource: `CloudTrail of ${scope.account}/${scope.region}`,
        ...coverage(account, scope),
        basis: 'collection',
        intervals: [],
        evidence: cite(account),
      };
    }),
});

function coverage(records: readonly TrailRecord[], { region }: Scope): Seen {
  const reaching = each(records, ({ trails }) => trails).filter(
    ({ item, scope }) => scope.region === region || item.multiRegion !== false,
  );
  const judged = reaching.map(({ item, scope }) => ({
    item,
    met: recordsAll(item, scope.region === region),
  }));
  const recording = judged.find(({ met }) => met === true);
  if (recording) return { met: true, note: `Recorded by ${recording.item.name}.` };
  const open = judged.filter(({ met }) => met === null).map(({ item }) => item.name);
  if (open.length > 0) return { met: null, note: `Not known of ${open.join(', ')}.` };
  return {
    met: false,
    note: `None of the ${reaching.length} trails that reach this region records all management events.`,
  };
}

/** null when something that decides it was not read. */
function recordsAll({ logging, selectors, multiRegion }: Trail, isHome: boolean): boolean | null {
  const reaches = isHome ? true : multiRegion;
  const all =
    selectors === null ? null : selectors.management === 'all' && selectors.excludedSources.length === 0;
  const conditions = [reaches, logging, all];
  if (conditions.includes(false)) return false;
  return conditions.includes(null) ? null : true;
}
