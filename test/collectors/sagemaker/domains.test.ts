import { expect, test } from 'vitest';
import { sagemakerDomainsCollector as collector } from '../../../src/collectors/sagemaker/domains.ts';
import { recordedRun } from '../../support/aws/collect.ts';
import { arnOf, file, keyArnOf, recordedAnswer, roleArnOf } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';
import { readmission } from '../readmission.ts';

const PROFILE = arnOf('user-profile', 'd-1/analyst-1');

test('reads a domain with its people, spaces and apps, without names of Identity Center', async () => {
  const { evidence } = await recordedRun(readmission, collector);
  expect(evidence.body).toEqual({
    domains: [
      {
        id: 'd-1',
        arn: arnOf('domain', 'd-1'),
        domainName: 'research',
        createdAt: '2026-01-07T08:00:00Z',
        lastModifiedAt: '2026-01-08T08:00:00Z',
        status: 'InService',
        authMode: 'SSO',
        networkAccess: 'VpcOnly',
        vpc: { subnets: ['subnet-a', 'subnet-b'], securityGroupIds: ['sg-1'] },
        keyId: keyArnOf('11111111-2222-3333-4444-555555555555'),
        identityConfig: 'USER_PROFILE_NAME',
        dockerAccess: 'DISABLED',
        userSettings: {
          roleArn: roleArnOf('Training'),
          securityGroupIds: ['sg-1'],
          sharing: {
            output: 'Allowed',
            outputUri: 's3://northwind-models/shared',
            keyId: 'alias/ml-output',
          },
        },
        spaceRoleArn: roleArnOf('Training'),
      },
    ],
    userProfiles: [
      {
        domainId: 'd-1',
        name: 'Analyst-1',
        arn: PROFILE,
        createdAt: '2026-01-09T08:00:00Z',
        status: 'InService',
        settings: { roleArn: roleArnOf('Serving'), securityGroupIds: ['sg-1'], sharing: null },
      },
    ],
    spaces: [
      {
        domainId: 'd-1',
        name: 'notes',
        status: 'InService',
        sharing: 'Private',
        owner: 'Analyst-1',
        appType: 'JupyterLab',
        remoteAccess: 'DISABLED',
      },
    ],
    apps: [
      {
        domainId: 'd-1',
        userProfile: null,
        space: 'notes',
        type: 'JupyterLab',
        name: 'default',
        status: 'InService',
        createdAt: '2026-09-28T08:00:00Z',
        instanceType: 'ml.t3.medium',
        imageArn: arnOf('image', 'research'),
        imageVersionArn: arnOf('image-version', 'research/2'),
      },
    ],
  });
  expect(evidence.population).toMatchObject({ count: 4 });
});

test('keeps what a recorded answer left out as null', async () => {
  const answer = recordedAnswer('sagemaker/DescribeDomain/sagemaker_domain_kms_key_filter_1.json');
  const { evidence } = await recordedRun({ [file('sagemaker/domains')]: [answer] }, collector);
  expect(evidence.gaps).toEqual([]);
  expect(evidence.body.domains).toMatchObject([
    {
      authMode: 'IAM',
      networkAccess: 'PublicInternetOnly',
      vpc: { subnets: ['subnet-044d9e3b66dccd75a'], securityGroupIds: [] },
      identityConfig: null,
      dockerAccess: null,
      spaceRoleArn: null,
      userSettings: {
        securityGroupIds: [],
        sharing: { output: 'Allowed', outputUri: expect.stringContaining('s3://'), keyId: null },
      },
    },
  ]);
});

const NOTHING = {
  ListDomains: [{ Domains: [] }],
  ListUserProfiles: [{ UserProfiles: [] }],
  ListSpaces: [{ Spaces: [] }],
  ListApps: [{ Apps: [] }],
};
const DOMAIN = { Domains: [{ DomainId: 'd-1', DomainArn: arnOf('domain', 'd-1') }] };
const LISTED = { UserProfiles: [{ DomainId: 'd-1', UserProfileName: 'Analyst-1' }] };

test('takes the older name of the key', async () => {
  const answer = {
    DomainId: 'd-1',
    DomainArn: arnOf('domain', 'd-1'),
    CreationTime: new Date(0),
    HomeEfsFileSystemKmsKeyId: 'alias/old',
  };
  const run = await cannedRun(collector, { ...NOTHING, ListDomains: [DOMAIN], DescribeDomain: [answer] });
  expect(run.body).toMatchObject({
    domains: [{ keyId: 'alias/old', vpc: null, userSettings: null, networkAccess: null }],
  });
});

test.each([
  {
    title: 'gone meanwhile',
    answer: refusal('ResourceNotFound', 'Domain does not exist.'),
    kind: 'not-found',
  },
  { title: 'answered without identity', answer: { DomainId: 'd-1' }, kind: 'malformed' },
])('a domain that is $title is a gap, and still counted', async ({ answer, kind }) => {
  const run = await cannedRun(collector, { ...NOTHING, ListDomains: [DOMAIN], DescribeDomain: [answer] });
  expect(run.gaps).toMatchObject([
    { kind, action: 'sagemaker:DescribeDomain', resource: arnOf('domain', 'd-1') },
  ]);
  expect(run.population).toMatchObject({ count: 1 });
});

test.each([
  { answer: refusal('ResourceNotFound', 'UserProfile does not exist.'), kind: 'not-found' },
  { answer: { DomainId: 'd-1' }, kind: 'malformed' },
])('a profile that cannot be read is a gap of its own ARN: $kind', async ({ answer, kind }) => {
  const run = await cannedRun(collector, {
    ...NOTHING,
    ListUserProfiles: [LISTED],
    DescribeUserProfile: [answer],
  });
  expect(run.gaps).toMatchObject([{ kind, action: 'sagemaker:DescribeUserProfile', resource: PROFILE }]);
  expect(run.population).toMatchObject({ count: 1 });
});

test.each([
  { operation: 'ListDomains', page: {} },
  { operation: 'ListUserProfiles', page: {} },
  { operation: 'ListUserProfiles', page: { UserProfiles: [{ DomainId: 'd-1' }] } },
  { operation: 'ListSpaces', page: {} },
  { operation: 'ListSpaces', page: { Spaces: [{ DomainId: 'd-1' }] } },
  { operation: 'ListApps', page: {} },
  { operation: 'ListApps', page: { Apps: [{ DomainId: 'd-1' }] } },
  { operation: 'ListApps', page: { Apps: [], NextToken: 'same' } },
])(
  'a page of $operation that is malformed leaves the population open: $page',
  async ({ operation, page }) => {
    const run = await cannedRun(collector, { ...NOTHING, [operation]: [page] });
    expect(run).toMatchObject({
      population: null,
      gaps: [{ kind: 'malformed', action: `sagemaker:${operation}`, resource: null }],
    });
  },
);
