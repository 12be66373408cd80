import { type KmsKey, kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';

/** Looks whether a grant hands the use of a key to another account. */
export const kmsKeyGrants = defineCheck({
  id: 'kms-key-grants',
  topic: 'encryption',
  title: 'No grant lets another account use a key',
  failureTitle: 'Some grants let another account use a key',
  rationale:
    'A grant gives the use of a key without a word in its policy, and without an end, so a review of policies alone misses it.',
  procedure:
    'For every customer key that a workload, bucket or trail names: the grants at collection, each with its grantee. A grantee of the account of the key and a service of AWS are expected; one of another account fails the key, whatever the grant allows, since only people can say that this was agreed. A grantee that is not named or is the id of a deleted principal leaves the key unknown. Keys that AWS manages have grants of AWS and are left out.',
  severity: 'high',
  remediation:
    'Retire or revoke the grant, or accept it as an exception with the agreement that it rests on.',
  needs: { keys: kmsKeys },
  restsOn: ['kms:DescribeKey', 'kms:ListGrants'],

  observe: ({ keys }) =>
    each(keys, (body) => body.keys).map(({ item, scope, digest }) => ({
      scope,
      resource: item.arn,
      ...seen(item),
      basis: 'collection',
      intervals: [],
      evidence: [digest],
    })),
});

function seen({ arn, manager, grants }: KmsKey) {
  if (manager === 'AWS')
    return { met: 'not-applicable' as const, note: 'AWS manages the key and its grants.' };
  if (grants === null) return { met: null, note: 'The grants were not read.' };
  const account = arn.split(':')[4];
  const foreign = grants.filter(({ grantee }) => (accountOf(grantee) ?? account) !== account);
  const unclear = grants.filter(({ grantee }) => accountOf(grantee) === null && !isService(grantee));
  const count = `Grants: ${grants.length}.`;
  if (foreign.length > 0) {
    const named = foreign.map(({ grantee, operations }) => `${grantee} may ${operations.join(', ')}`);
    return { met: false, note: `${count} ${named.join('; ')}.` };
  }
  if (unclear.length > 0) {
    const named = unclear.map(({ id, grantee }) => grantee ?? `the grantee of ${id}, which is not named`);
    return { met: null, note: `${count} It cannot be told who ${named.join(' and ')} is.` };
  }
  return { met: true, note: count };
}

function accountOf(grantee: string | null): string | null {
  return /^arn:[^:]+:[^:]+:[^:]*:(\d{12}):/.exec(grantee ?? '')?.[1] ?? null;
}

function isService(grantee: string | null): boolean {
  return /\.amazonaws\.com(\.cn)?$/.test(grantee ?? '');
}
