import { expect, test } from 'vitest';
import { organizationsPoliciesCollector as collector } from '../../../src/collectors/organizations/policies.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { cannedRun, refusal } from '../canned.ts';
import {
  fullAccess,
  guardrails,
  MANAGEMENT,
  ORGANIZATION_FILES,
  ORGANIZATION_RECORD,
  organization,
  policyArn,
} from '../readmission-organization.ts';

const ANOTHER = '444455556666';
const STRANGER = '777766665555';
const PATH = [TEST_ACCOUNT, 'ou-ab12-11111111', 'r-ab12'];
const FOUND = { id: 'o-test123456', managementAccount: MANAGEMENT, featureSet: 'ALL' };
const run = (over: object = {}, options: Parameters<typeof recordedRun>[2] = {}) =>
  recordedRun({ ...organization, ...over }, collector, options);

test('reads the policies with their targets, and the way of the account up to the root', async () => {
  const { evidence, lines } = await run();
  expect(evidence.body).toEqual({
    organization: FOUND,
    policies: [
      {
        id: 'p-FullAWSAccess',
        arn: fullAccess.Arn,
        name: 'FullAWSAccess',
        awsManaged: true,
        document: fullAccess.Content,
        targets: [TEST_ACCOUNT, 'ou-ab12-11111111', 'r-ab12'],
      },
      {
        id: 'p-guard123',
        arn: policyArn('p-guard123'),
        name: 'ml-guardrails',
        awsManaged: false,
        document: guardrails.Content,
        targets: ['ou-ab12-11111111'],
      },
    ],
    accounts: [{ account: TEST_ACCOUNT, path: PATH }],
  });
  expect(evidence.population).toMatchObject({ count: 2 });
  expect(lines.join('\n')).not.toContain('northwind.example');
});

test('reads the way of every account of the run, and leaves out who is in another organisation', async () => {
  const parents = [
    { ChildId: TEST_ACCOUNT, Id: 'ou-ab12-11111111', Type: 'ORGANIZATIONAL_UNIT' },
    { ChildId: ANOTHER, Id: 'ou-ab12-11111111', Type: 'ORGANIZATIONAL_UNIT' },
    { ChildId: 'ou-ab12-11111111', Id: 'r-ab12', Type: 'ROOT' },
  ];
  const { evidence, requests } = await run(
    { [ORGANIZATION_FILES.parents]: parents },
    { accounts: [TEST_ACCOUNT, ANOTHER, STRANGER] },
  );
  expect(evidence.body.accounts).toEqual([
    { account: TEST_ACCOUNT, path: PATH },
    { account: ANOTHER, path: [ANOTHER, ...PATH.slice(1)] },
  ]);
  expect(evidence.gaps).toEqual([]);
  // The unit above both is asked for once.
  expect(requests.filter(({ operation }) => operation === 'ListParents')).toHaveLength(4);
});

test('says that an account is in no organisation, which is no gap', async () => {
  const { evidence } = await recordedRun({}, collector);
  expect(evidence.body).toEqual({ organization: 'none', policies: null, accounts: null });
  expect(evidence.gaps).toEqual([]);
});

test('asks for no policies where the organisation has none', async () => {
  const record = { ...ORGANIZATION_RECORD, FeatureSet: 'CONSOLIDATED_BILLING' };
  const { evidence, calledActions } = await run({ [ORGANIZATION_FILES.organization]: [record] });
  expect(evidence.body).toMatchObject({
    organization: { featureSet: 'CONSOLIDATED_BILLING' },
    policies: null,
  });
  expect(evidence.gaps).toEqual([]);
  expect(calledActions).toEqual(['organizations:DescribeOrganization']);
});

test('leaves one gap about itself in a member that may not read policies', async () => {
  const { evidence, calledActions } = await run({ [ORGANIZATION_FILES.policies]: [] });
  expect(evidence.body).toEqual({ organization: FOUND, policies: null, accounts: null });
  expect(evidence.gaps).toMatchObject([
    { kind: 'denied', action: 'organizations:DescribePolicy', resource: `policies above ${TEST_ACCOUNT}` },
  ]);
  expect(calledActions).not.toContain('organizations:ListPolicies');
});

const bare = { Id: 'o-a', MasterAccountId: MANAGEMENT };
const content = (text: string) => [{ Policy: { Content: text } }];
const READ = {
  DescribeOrganization: [{ Organization: { ...bare, FeatureSet: 'ALL' } }],
  DescribePolicy: content('{}'),
  ListPolicies: [{ Policies: [{ Id: 'p-a', Arn: policyArn('p-a') }] }],
  ListTargetsForPolicy: [{ Targets: [] }],
  ListParents: [{ Parents: [{ Id: 'r-a', Type: 'ROOT' }] }],
};

test('keeps what was not stated as null', async () => {
  const { body, gaps } = await cannedRun(collector, {
    ...READ,
    DescribeOrganization: [{ Organization: bare }],
  });
  expect(body).toMatchObject({
    organization: { featureSet: null },
    policies: [{ id: 'p-a', name: null, awsManaged: null, document: '{}', targets: [] }],
  });
  expect(gaps).toEqual([]);
});

test.each([
  {
    part: 'organisation',
    canned: { DescribeOrganization: [{}] },
    body: { organization: null, policies: null },
  },
  {
    part: 'policy',
    canned: { DescribePolicy: [...content('{}'), ...content('no policy')] },
    body: { policies: [{ document: null }] },
  },
  { part: 'list', canned: { ListPolicies: [{}] }, body: { policies: null, accounts: null } },
  { part: 'entry', canned: { ListPolicies: [{ Policies: [{ Id: 'p-a' }] }] }, body: { policies: null } },
  {
    part: 'target',
    canned: { ListTargetsForPolicy: [{ Targets: [{}] }] },
    body: { policies: [{ targets: null }] },
  },
  { part: 'parent', canned: { ListParents: [{ Parents: [] }] }, body: { accounts: [{ path: null }] } },
])('takes a $part without its identity or form for malformed', async ({ canned, body }) => {
  const read = await cannedRun(collector, { ...READ, ...canned });
  expect(read.body).toMatchObject(body);
  expect(read.gaps).toMatchObject([{ kind: 'malformed' }]);
});

test('ends a walk upwards that leads in a circle', async () => {
  const { body } = await cannedRun(collector, {
    ...READ,
    ListParents: [{ Parents: [{ Id: 'ou-a', Type: 'ORGANIZATIONAL_UNIT' }] }],
  });
  expect(body).toMatchObject({ accounts: [{ account: TEST_ACCOUNT, path: null }] });
});

test('does not know the way of an account whose unit went away meanwhile', async () => {
  const { body } = await cannedRun(collector, {
    ...READ,
    ListParents: [
      { Parents: [{ Id: 'ou-a', Type: 'ORGANIZATIONAL_UNIT' }] },
      refusal('ChildNotFoundException'),
    ],
  });
  expect(body).toMatchObject({ accounts: [{ path: null }] });
});

const many = [
  fullAccess,
  ...Array.from({ length: 45 }, (_, index) => ({
    ...guardrails,
    Id: `p-${100 + index}`,
    Arn: policyArn(`p-${100 + index}`),
  })),
];

test('reads every page', async () => {
  const { evidence, requests } = await run({ [ORGANIZATION_FILES.policies]: many });
  expect(evidence.body.policies).toHaveLength(46);
  expect(requests.filter(({ operation }) => operation === 'ListPolicies')).toHaveLength(3);
});

test.each([
  { fault: 'denied', kind: 'denied' },
  { fault: 'repeated-token', kind: 'malformed' },
] as const)('takes a list that is cut ($fault) for not read', async ({ fault, kind }) => {
  const faults = [
    { service: 'Organizations', operation: 'ListPolicies', resource: 'NextToken', fault },
  ] as const;
  const { evidence } = await run({ [ORGANIZATION_FILES.policies]: many }, { faults });
  expect(evidence.body.policies).toBeNull();
  expect(evidence.population).toBeNull();
  expect(evidence.gaps).toMatchObject([{ kind, action: 'organizations:ListPolicies', resource: null }]);
});
