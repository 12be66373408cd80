import type { Domain, UserProfile } from '../../../src/evidence/kinds/sagemaker-domains.ts';
import { keyArn, sagemakerArn } from './record.ts';
import { ROLE_ARN, VPC } from './workloads.ts';

/** A domain limited to its VPC, under a customer key, with names in the log, older than the period. */
export function studioDomain(over: Partial<Domain> = {}): Domain {
  const id = over.id ?? 'd-research';
  return {
    id,
    arn: sagemakerArn('domain', id),
    domainName: 'research',
    createdAt: '2026-06-01T08:00:00Z',
    lastModifiedAt: '2026-06-01T08:10:00Z',
    status: 'InService',
    authMode: 'SSO',
    networkAccess: 'VpcOnly',
    vpc: VPC,
    keyId: keyArn('key-1'),
    identityConfig: 'USER_PROFILE_NAME',
    dockerAccess: null,
    userSettings: { roleArn: ROLE_ARN, securityGroupIds: [], sharing: null },
    spaceRoleArn: null,
    ...over,
  };
}

/** A profile of that domain without settings of its own. */
export function userProfile(over: Partial<UserProfile> = {}): UserProfile {
  const name = over.name ?? 'analyst-1';
  return {
    domainId: 'd-research',
    name,
    arn: sagemakerArn('user-profile', `d-research/${name}`),
    createdAt: '2026-06-02T08:00:00Z',
    status: 'InService',
    settings: null,
    ...over,
  };
}
