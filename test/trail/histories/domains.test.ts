import { expect, test } from 'vitest';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { type Domain, sagemakerDomains } from '../../../src/evidence/kinds/sagemaker-domains.ts';
import { domains, identityHistories, networkHistories } from '../../../src/trail/histories/domains.ts';
import { changedDomain, madeDomain, removedDomain } from '../../support/domain-records.ts';
import { change, changesBody, PERIOD, sagemakerArn, sealedOf, studioDomain } from '../../support/evidence.ts';

interface Case {
  readonly items?: readonly Domain[];
  readonly changes?: Parameters<typeof changesBody>[0];
  readonly after?: Parameters<typeof changesBody>[0];
}

const records = ({ items = [], changes = [], after = [] }: Case) =>
  [
    [sealedOf(sagemakerDomains, { domains: [...items], userProfiles: [], spaces: [], apps: [] })],
    [sealedOf(cloudtrailChanges, changesBody(changes, after))],
    PERIOD,
  ] as const;
const told = (histories: ReturnType<typeof networkHistories>) =>
  histories.map(({ stretches }) => stretches.map(({ from, state }) => `${from.slice(5, 10)} ${state}`));

const network = (at: string, appNetworkAccessType: string) => changedDomain(at, { appNetworkAccessType });
const identity = (at: string, executionRoleIdentityConfig: string) =>
  changedDomain(at, { domainSettingsForUpdate: { executionRoleIdentityConfig } });
const trial = (over: Partial<Domain> = {}) => studioDomain({ id: 'd-trial', ...over });

test.each<Case & { readonly title: string; readonly networks: string[]; readonly names: string[] }>([
  {
    title: 'untouched',
    items: [trial()],
    networks: ['07-01 VpcOnly'],
    names: ['07-01 USER_PROFILE_NAME'],
  },
  {
    title: 'without a word of either',
    items: [trial({ networkAccess: null, identityConfig: null })],
    networks: ['07-01 null'],
    names: ['07-01 DISABLED'],
  },
  {
    title: 'changed in its network only',
    items: [trial()],
    changes: [
      network('2026-08-04T00:00:00Z', 'PublicInternetOnly'),
      network('2026-08-05T00:00:00Z', 'VpcOnly'),
    ],
    networks: ['07-01 null', '08-04 PublicInternetOnly', '08-05 VpcOnly'],
    names: ['07-01 USER_PROFILE_NAME'],
  },
  {
    title: 'changed after the period',
    items: [trial()],
    after: [identity('2026-10-01T01:00:00Z', 'USER_PROFILE_NAME')],
    networks: ['07-01 VpcOnly'],
    names: ['07-01 null'],
  },
  {
    title: 'made with defaults and removed',
    changes: [madeDomain(), identity('2026-08-05T00:00:00Z', 'USER_PROFILE_NAME'), removedDomain],
    networks: ['07-01 absent', '08-03 PublicInternetOnly', '08-06 absent'],
    names: ['07-01 absent', '08-03 DISABLED', '08-05 USER_PROFILE_NAME', '08-06 absent'],
  },
  {
    title: 'made in the period and there',
    items: [trial({ createdAt: '2026-08-03T10:02:00Z' })],
    changes: [
      madeDomain({
        appNetworkAccessType: 'VpcOnly',
        domainSettings: { executionRoleIdentityConfig: 'USER_PROFILE_NAME' },
      }),
    ],
    networks: ['07-01 absent', '08-03 VpcOnly'],
    names: ['07-01 absent', '08-03 USER_PROFILE_NAME'],
  },
  {
    title: 'older than the log and removed',
    changes: [removedDomain],
    networks: ['07-01 null', '08-06 absent'],
    names: ['07-01 null', '08-06 absent'],
  },
])('the settings of one that was $title', ({ networks, names, ...given }) => {
  expect(told(networkHistories(...records(given)))).toEqual([networks]);
  expect(told(identityHistories(...records(given)))).toEqual([names]);
});

test('takes the settings of one that is gone from its request', () => {
  const request = {
    kmsKeyId: 'alias/studio',
    subnetIds: ['subnet-b', 'subnet-a'],
    defaultUserSettings: { securityGroups: ['sg-2'] },
    domainSettings: { securityGroupIds: ['sg-1'], dockerSettings: { enableDockerAccess: 'ENABLED' } },
  };
  expect(domains(...records({ changes: [madeDomain(request), removedDomain] }))).toMatchObject([
    {
      arn: sagemakerArn('domain', 'd-trial'),
      listed: false,
      deletedBy: { event: 'DeleteDomain' },
      item: {
        id: 'd-trial',
        domainName: 'trial',
        authMode: 'IAM',
        keyId: 'alias/studio',
        vpc: { subnets: ['subnet-a', 'subnet-b'], securityGroupIds: ['sg-1', 'sg-2'] },
        dockerAccess: 'ENABLED',
      },
    },
  ]);
});

test('a request that was not logged tells nothing', () => {
  const unlogged = change({
    name: 'CreateDomain',
    at: '2026-08-03T10:00:00Z',
    request: null,
    response: { domainArn: sagemakerArn('domain', 'd-trial') },
  });
  expect(domains(...records({ changes: [unlogged] }))).toMatchObject([{ name: 'd-trial', item: null }]);
});
