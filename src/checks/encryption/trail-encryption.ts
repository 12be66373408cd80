import { cloudtrailTrails } from '../../evidence/kinds/cloudtrail-trails.ts';
import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { trailsOnce, unreadTrails } from '../audit-trail/trails-read.ts';
import { defineCheck } from '../check.ts';
import { customerKey, withKeys } from './customer-key.ts';

/** Looks at the key under which every trail writes its log. */
export const cloudtrailTrailEncryption = defineCheck({
  id: 'cloudtrail-trail-encryption',
  topic: 'encryption',
  title: 'Every trail writes its log under a customer key',
  failureTitle: 'Some trails write logs that are not under a customer key',
  rationale:
    'The log tells who does what. Under a key of the customer, reading it takes two permissions instead of one.',
  procedure:
    'For every trail that exists at collection: it names a KMS key that the customer manages. A trail that reaches a region in scope from a home region out of scope is unknown, since its settings were not read. A trail of the organization is judged once, in the account that it belongs to where that is in scope.',
  severity: 'medium',
  remediation:
    'Set a customer key on the trail, with a key policy that lets CloudTrail encrypt and auditors decrypt.',
  needs: { trails: cloudtrailTrails, keys: kmsKeys },
  restsOn: ['cloudtrail:DescribeTrails'],

  observe: ({ trails, keys }) => [
    ...trailsOnce(trails).map(({ item, scope, digest }) =>
      withKeys(keys, {
        scope,
        resource: item.arn,
        ...customerKey(item.keyId, { ...scope, what: 'The trail' }, keys),
        basis: 'collection',
        intervals: [],
        evidence: [digest],
      }),
    ),
    ...unreadTrails(trails),
  ],
});
