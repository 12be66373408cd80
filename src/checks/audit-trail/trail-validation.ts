import { cloudtrailTrails } from '../../evidence/kinds/cloudtrail-trails.ts';
import { defineCheck, type Observation } from '../check.ts';
import { each } from '../given.ts';
import { unreadTrails } from './trails-read.ts';

/** Looks whether every trail writes digests, by which its log can be proven unchanged. */
export const cloudtrailTrailValidation = defineCheck({
  id: 'cloudtrail-trail-validation',
  topic: 'audit-trail',
  title: 'Every trail writes signed digests of its log files',
  failureTitle: 'Some trails write no digests of their log files',
  rationale: 'Without signed digests nobody can tell whether log files were changed or removed afterwards.',
  procedure:
    'For every trail that exists at collection: validation of log files is switched on. A trail that reaches a region in scope from a home region out of scope is unknown, since its settings were not read.',
  severity: 'high',
  remediation: 'Switch on log file validation of the trail.',
  needs: { trails: cloudtrailTrails },
  restsOn: ['cloudtrail:DescribeTrails'],

  observe: ({ trails }) => [
    ...each(trails, (body) => body.trails).map(
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
