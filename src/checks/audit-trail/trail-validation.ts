import { cloudtrailTrails } from '../../evidence/kinds/cloudtrail-trails.ts';
import { defineCheck, type Observation } from '../check.ts';
import { trailsOnce, unreadTrails } from './trails-read.ts';

/** Looks whether every trail writes digests, by which its log can be proven unchanged. */
export const cloudtrailTrailValidation = defineCheck({
  id: 'cloudtrail-trail-validation',
  topic: 'audit-trail',
  title: 'Every trail writes signed digests of its log files',
  failureTitle: 'Some trails write no digests of their log files',
  rationale: 'Without signed digests nobody can tell whether log files were changed or removed afterwards.',
  procedure:
    'For every trail that exists at collection: validation of log files is switched on. A trail that reaches a region in scope from a home region out of scope is unknown, since its settings were not read. A trail of the organization is judged once, in the account that it belongs to where that is in scope.',
  severity: 'high',
  remediation: 'Switch on log file validation of the trail.',
  needs: { trails: cloudtrailTrails },
  restsOn: ['cloudtrail:DescribeTrails'],

  observe: ({ trails }) => [
    ...trailsOnce(trails).map(
      ({ item, scope, digest }): Observation => ({
        scope,
        resource: item.arn,
        met: item.logFileValidation,
        note: `Log file validation: ${item.logFileValidation === null ? 'not stated' : item.logFileValidation ? 'on' : 'off'}.`,
        basis: 'collection',
        intervals: [],
        evidence: [digest],
      }),
    ),
    ...unreadTrails(trails),
  ],
});
