import { cloudtrailChanges } from '../../src/evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../src/evidence/kinds/kms-keys.ts';
import {
  type Domain,
  sagemakerDomains,
  type UserProfile,
} from '../../src/evidence/kinds/sagemaker-domains.ts';
import {
  actor,
  change,
  changesBody,
  gapOf,
  kmsKey,
  sagemakerArn,
  sealedOf,
  studioDomain,
} from './evidence.ts';

/** Domains and profiles, events of the log, and what could not be read. */
export interface Domains {
  readonly domains?: readonly Domain[];
  readonly userProfiles?: readonly UserProfile[];
  readonly changes?: Parameters<typeof changesBody>[0];
  readonly gaps?: readonly ('list' | 'describe')[];
}

/** The records that checks over domains need, with one customer key, `key-1`. */
export function domainRecords({ domains = [], userProfiles = [], changes = [], gaps = [] }: Domains) {
  const open = gaps.map((what) =>
    what === 'list'
      ? gapOf('denied', { action: 'sagemaker:ListDomains' })
      : gapOf('denied', { action: 'sagemaker:DescribeDomain', resource: studioDomain().arn }),
  );
  const body = { domains: [...domains], userProfiles: [...userProfiles], spaces: [], apps: [] };
  return [
    sealedOf(sagemakerDomains, body, { gaps: open }),
    sealedOf(cloudtrailChanges, changesBody(changes)),
    sealedOf(kmsKeys, { keys: [kmsKey()] }),
  ];
}

/** The event that made the domain `d-trial`, whose id only the answer has. */
export function madeDomain(request: object = {}) {
  return change({
    name: 'CreateDomain',
    at: '2026-08-03T10:00:00Z',
    request: { domainName: 'trial', authMode: 'IAM', ...request },
    response: { domainArn: sagemakerArn('domain', 'd-trial') },
  });
}

/** An event that changed it. */
export function changedDomain(at: string, request: object, by = 'alice') {
  return change({ name: 'UpdateDomain', at, actor: actor(by), request: { domainId: 'd-trial', ...request } });
}

/** The event that removed it. */
export const removedDomain: ReturnType<typeof change> = change({
  name: 'DeleteDomain',
  at: '2026-08-06T10:00:00Z',
  request: { domainId: 'd-trial' },
});
