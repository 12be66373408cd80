import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';
import { publicSeen } from '../public-seen.ts';

/** Looks whether the policy of a key lets everybody use it. */
export const kmsKeyPolicy = defineCheck({
  id: 'kms-key-policy',
  topic: 'encryption',
  title: 'No key policy lets everybody use the key',
  failureTitle: 'Some key policies let everybody use the key',
  rationale: 'Encryption protects nothing when anybody may ask for decryption.',
  procedure:
    'For every key that a workload, bucket or trail names: the policy at collection has no statement that allows something to every principal, or to all but some, without a condition that limits who that is. A condition counts when it asks for fixed accounts, organizations, principals, sources, networks or addresses; one that anybody can satisfy, such as on kms:ViaService or aws:SecureTransport, does not, and a condition on any other key makes the item unknown. A statement that denies everything to all but such parties counts too. Keys that AWS manages have policies of AWS and are left out.',
  severity: 'critical',
  remediation:
    'Name the principals in the key policy, or narrow the statement by a condition such as kms:CallerAccount.',
  needs: { keys: kmsKeys },
  restsOn: ['kms:DescribeKey', 'kms:GetKeyPolicy'],

  observe: ({ keys }) =>
    each(keys, (body) => body.keys).map(({ item, scope, digest }) => ({
      scope,
      resource: item.arn,
      ...(item.manager === 'AWS'
        ? { met: 'not-applicable' as const, note: 'AWS manages the key and its policy.' }
        : publicSeen(item.policy)),
      basis: 'collection',
      intervals: [],
      evidence: [digest],
    })),
});
