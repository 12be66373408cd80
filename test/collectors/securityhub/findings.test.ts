import { expect, test } from 'vitest';
import { securityhubFindingsCollector as collector } from '../../../src/collectors/securityhub/findings.ts';
import { recordedRun, TEST_ACCOUNT, TEST_REGION } from '../../support/aws/collect.ts';
import { arnOf } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';
import { finding, HUB_ARN, OPINION_FILES, opinions } from '../readmission-opinions.ts';

const findingArn = (id: string) =>
  `arn:aws:securityhub:${TEST_REGION}:${TEST_ACCOUNT}:security-control/SageMaker.5/finding/${id}`;
const run = (findings: readonly object[], options: Parameters<typeof recordedRun>[2] = {}) =>
  recordedRun({ ...opinions, [OPINION_FILES.findings]: findings }, collector, options);

test('reads active findings on SageMaker of the account and region alone', async () => {
  const { evidence } = await recordedRun(opinions, collector);
  expect(evidence.body).toEqual({
    hub: HUB_ARN,
    findings: [
      {
        id: findingArn('b'),
        control: 'SageMaker.5',
        title: 'SageMaker models should have network isolation enabled',
        resources: [arnOf('model', 'readmission-7')],
        status: 'FAILED',
        severity: 'MEDIUM',
        workflow: 'NEW',
        requirements: ['NIST.800-53.r5 AC-4', 'NIST.800-53.r5 SC-7'],
        updatedAt: '2026-10-01T04:05:06.000Z',
      },
    ],
  });
  expect(evidence.population).toMatchObject({ count: 1 });
});

test('says that Security Hub is not enabled, and leaves a gap about it', async () => {
  const { evidence, calledActions } = await recordedRun({}, collector);
  expect(evidence.body).toEqual({ hub: 'none', findings: [] });
  expect(evidence.gaps).toMatchObject([
    {
      kind: 'not-enabled',
      action: 'securityhub:DescribeHub',
      resource: `Security Hub of ${TEST_ACCOUNT}/${TEST_REGION}`,
    },
  ]);
  expect(calledActions).toEqual(['securityhub:DescribeHub']);
});

test('keeps what was not stated as null', async () => {
  const bare = {
    Id: 'a',
    Resources: [{ Id: 'm' }],
    Compliance: { SecurityControlId: 'SageMaker.5' },
    AwsAccountId: TEST_ACCOUNT,
    Region: TEST_REGION,
    RecordState: 'ACTIVE',
  };
  const { evidence } = await run([bare]);
  expect(evidence.body.findings).toEqual([
    {
      id: 'a',
      control: 'SageMaker.5',
      title: null,
      resources: ['m'],
      status: null,
      severity: null,
      workflow: null,
      requirements: null,
      updatedAt: null,
    },
  ]);
});

const many = Array.from({ length: 120 }, (_, index) => finding(String(1000 + index)));

test('reads every page, and goes on after an empty one', async () => {
  const faults = [
    { service: 'SecurityHub', operation: 'GetFindings', fault: 'empty-page', times: 1 },
  ] as const;
  const { evidence, requests } = await run(many, { faults });
  expect(evidence.body.findings).toHaveLength(120);
  const pages = requests.filter(({ operation }) => operation === 'GetFindings');
  expect(pages).toHaveLength(3);
  expect(pages.every(({ input }) => input.MaxResults === 100)).toBe(true);
});

test.each([
  { fault: 'denied', kind: 'denied' },
  { fault: 'repeated-token', kind: 'malformed' },
] as const)('leaves the population open when a page is $fault', async ({ fault, kind }) => {
  const faults = [
    { service: 'SecurityHub', operation: 'GetFindings', resource: 'NextToken', fault },
  ] as const;
  const { evidence } = await run(many, { faults });
  expect(evidence.population).toBeNull();
  expect(evidence.gaps).toMatchObject([{ kind, action: 'securityhub:GetFindings', resource: null }]);
});

const READ = { DescribeHub: [{ HubArn: HUB_ARN }], GetFindings: [{ Findings: [] }] };

test.each([
  { part: 'hub without its name', canned: { DescribeHub: [{}] }, kind: 'malformed', hub: null },
  { part: 'page without its list', canned: { GetFindings: [{}] }, kind: 'malformed', hub: HUB_ARN },
  {
    part: 'finding without resources',
    canned: { GetFindings: [{ Findings: [{ Id: 'a', Compliance: { SecurityControlId: 'SageMaker.1' } }] }] },
    kind: 'malformed',
    hub: HUB_ARN,
  },
  {
    part: 'refusal for another reason',
    canned: { DescribeHub: [refusal('InvalidAccessException', 'No permission.', 401)] },
    kind: 'denied',
    hub: null,
  },
])('leaves a gap of kind $kind for a $part', async ({ canned, kind, hub }) => {
  expect(await cannedRun(collector, { ...READ, ...canned })).toMatchObject({
    body: { hub, findings: [] },
    gaps: [{ kind, resource: null }],
    population: null,
  });
});
