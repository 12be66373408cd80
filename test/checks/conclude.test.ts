import { expect, test } from 'vitest';
import { defineCheck, type Observation } from '../../src/checks/check.ts';
import { conclude } from '../../src/checks/conclude.ts';
import { givenOf } from '../../src/checks/given.ts';
import type { Gap } from '../../src/evidence/gap.ts';
import { cloudtrailChanges } from '../../src/evidence/kinds/cloudtrail-changes.ts';
import { sagemakerEndpoints } from '../../src/evidence/kinds/sagemaker-endpoints.ts';
import {
  ACCOUNT,
  changesBody,
  endpoint,
  gapOf,
  HERE,
  PERIOD,
  REGION,
  sagemakerArn,
  sealedOf,
} from '../support/evidence.ts';
import { expectedOf, judge } from '../support/verdicts.ts';

const needs = { endpoints: sagemakerEndpoints, changes: cloudtrailChanges };
const described = { action: 'sagemaker:DescribeEndpoint', resource: 'readmission-prod' };

/** A check that says of each endpoint what `met` says. */
const checkOf = (met: Observation['met'], restsOn?: readonly string[]) =>
  defineCheck({
    id: 'test-endpoint',
    topic: 'network',
    title: 'Good',
    failureTitle: 'Bad',
    rationale: 'r',
    procedure: 'p',
    severity: 'low',
    remediation: 'm',
    needs,
    ...(restsOn && { restsOn }),
    observe: ({ endpoints }) =>
      endpoints.flatMap(({ digest, evidence: { scope, body } }) =>
        body.endpoints.map(({ arn }) => ({
          scope,
          resource: arn,
          met,
          note: 'Seen.',
          basis: 'period',
          intervals: met === false ? [{ ...PERIOD, cause: null, end: null }] : [],
          evidence: [digest],
        })),
      ),
  });

const endpointsWith = (gaps: readonly Gap[] = [], over = {}) =>
  sealedOf(sagemakerEndpoints, { endpoints: [endpoint()], configs: [] }, { gaps, ...over });
const log = (gaps: readonly Gap[] = []) => sealedOf(cloudtrailChanges, changesBody([]), { gaps });

test.each([
  { title: 'seen good', met: true, gaps: [], item: 'pass', outcome: 'pass' },
  { title: 'seen bad', met: false, gaps: [], item: 'fail', outcome: 'fail' },
  { title: 'not told', met: null, gaps: [], item: 'unknown', outcome: 'unknown' },
  {
    title: 'without object',
    met: 'not-applicable',
    gaps: [],
    item: 'not-applicable',
    outcome: 'not-applicable',
  },
  {
    title: 'seen bad with a gap',
    met: false,
    gaps: [gapOf('denied', described)],
    item: 'fail',
    outcome: 'fail',
  },
  {
    title: 'seen good with a gap',
    met: true,
    gaps: [gapOf('denied', described)],
    item: 'unknown',
    outcome: 'unknown',
  },
  {
    title: 'without object with a gap',
    met: 'not-applicable',
    gaps: [gapOf('malformed', described)],
    item: 'unknown',
    outcome: 'unknown',
  },
  {
    title: 'gone meanwhile',
    met: true,
    gaps: [gapOf('not-found', described)],
    item: 'pass',
    outcome: 'pass',
  },
] as const)('$title: $outcome', ({ met, gaps, item, outcome }) => {
  const result = judge(checkOf(met), endpointsWith(gaps), log());
  expect(result.items.map((one) => one.outcome)).toEqual([item]);
  expect(result.outcome).toBe(outcome);
  expect(result.counts[item]).toBe(1);
});

test('names action, kind and code of a gap on a resource, also one that went away', () => {
  const reason = (kind: Gap['kind']) =>
    judge(checkOf(true), endpointsWith([gapOf(kind, described)]), log()).items[0]?.reason;
  expect(reason('denied')).toBe('Seen. sagemaker:DescribeEndpoint: denied (AccessDeniedException).');
  expect(reason('not-found')).toBe('Seen. sagemaker:DescribeEndpoint: not found any more (Failed).');
});

test.each(['denied', 'not-found'] as const)('a listing that failed (%s) is an item of its own', (kind) => {
  const record = endpointsWith([
    gapOf(kind),
    gapOf('throttled', { action: 'sagemaker:ListEndpointConfigs' }),
  ]);
  const result = judge(checkOf(true), record, log());
  expect(result.outcome).toBe('unknown');
  expect(result.items).toMatchObject([
    { resource: endpoint().arn, outcome: 'pass' },
    {
      resource: `aws.sagemaker.endpoints@1 of ${ACCOUNT}/${REGION}`,
      outcome: 'unknown',
      reason: expect.stringMatching(/ListEndpointConfigs: throttled .*ListEndpoints: /),
      evidence: [record.digest],
    },
  ]);
});

test.each([
  { kind: 'denied', outcome: 'unknown', overall: 'unknown' },
  { kind: 'not-found', outcome: 'not-applicable', overall: 'pass' },
] as const)(
  'a resource of which nothing was seen ($kind) is an item: $outcome',
  ({ kind, outcome, overall }) => {
    const arn = sagemakerArn('endpoint', 'other');
    const result = judge(checkOf(true), endpointsWith([gapOf(kind, { ...described, resource: arn })]), log());
    expect(result.items).toMatchObject([
      { resource: arn, outcome },
      { resource: endpoint().arn, outcome: 'pass' },
    ]);
    expect(result.outcome).toBe(overall);
  },
);

test.each([
  {
    title: 'another action',
    gap: gapOf('denied', { ...described, action: 'sagemaker:DescribeModel' }),
    outcome: 'pass',
  },
  { title: 'the action it rests on', gap: gapOf('denied', described), outcome: 'unknown' },
  {
    title: 'any listing',
    gap: gapOf('denied', { action: 'sagemaker:ListTags', resource: null }),
    outcome: 'unknown',
  },
  {
    title: 'a listing below a resource',
    gap: gapOf('denied', { action: 'sagemaker:ListTags', resource: 'x' }),
    outcome: 'unknown',
  },
])('of gaps on $title with restsOn: $outcome', ({ gap, outcome }) => {
  expect(judge(checkOf(true, ['sagemaker:DescribeEndpoint']), endpointsWith([gap]), log()).outcome).toBe(
    outcome,
  );
});

test('a hole in the log bears on every check that looks at changes', () => {
  const hole = gapOf('malformed', { action: 's3:GetObject', resource: 'AWSLogs/file.json.gz' });
  expect(judge(checkOf(true, ['sagemaker:DescribeEndpoint']), endpointsWith(), log([hole])).outcome).toBe(
    'unknown',
  );
});

test.each([
  { title: 'region', over: { region: 'eu-west-1' } },
  { title: 'account', over: { account: '444455556666' } },
])('a gap does not touch a resource of the same name in another $title', ({ over }) => {
  const elsewhere = sealedOf(
    sagemakerEndpoints,
    { endpoints: [], configs: [] },
    { ...over, gaps: [gapOf('denied', described)] },
  );
  const result = judge(checkOf(true), endpointsWith(), log(), elsewhere);
  expect(result.items).toHaveLength(2);
  expect(result.items).toContainEqual(expect.objectContaining({ resource: endpoint().arn, outcome: 'pass' }));
  expect(result.items).toContainEqual(
    expect.objectContaining({ ...over, resource: 'readmission-prod', outcome: 'unknown' }),
  );
});

test('a record that the plan promises and that is not there is unknown, and cites those that are', () => {
  const record = endpointsWith();
  const result = conclude(checkOf(true), givenOf(needs, [record]), {
    period: PERIOD,
    expected: [...expectedOf(needs), { kind: cloudtrailChanges.id, account: '444455556666', region: REGION }],
  });
  expect(result.items.slice(1)).toMatchObject([
    {
      account: ACCOUNT,
      resource: `aws.cloudtrail.changes@1 of ${ACCOUNT}/${REGION}`,
      outcome: 'unknown',
      evidence: [record.digest],
    },
    { account: '444455556666', outcome: 'unknown', evidence: [record.digest] },
  ]);
});

test('without any record it refuses to judge', () => {
  const nothing = { period: PERIOD, expected: expectedOf(needs) };
  expect(() => conclude(checkOf(true), givenOf(needs, []), nothing)).toThrow(Error);
});

test('an observation that cites nothing is a bug', () => {
  const check = { ...checkOf(true), observe: () => [uncited] };
  const uncited: Observation = {
    scope: HERE,
    resource: 'x',
    met: true,
    note: 'Seen.',
    basis: 'period',
    intervals: [],
    evidence: [],
  };
  expect(() => judge(check, endpointsWith(), log())).toThrow(Error);
});

test('nothing there is not applicable', () => {
  const record = sealedOf(sagemakerEndpoints, { endpoints: [], configs: [] });
  expect(judge(checkOf(true), record, log())).toMatchObject({ outcome: 'not-applicable', items: [] });
});

test('orders items by account, region and resource, and keeps intervals of failures only', () => {
  const many = ['b', 'a'].map((name) => endpoint({ name, arn: sagemakerArn('endpoint', name) }));
  const record = sealedOf(sagemakerEndpoints, { endpoints: many, configs: [] });
  const bad = judge(checkOf(false), record, log());
  expect(bad.items.map(({ resource }) => resource)).toEqual([
    sagemakerArn('endpoint', 'a'),
    sagemakerArn('endpoint', 'b'),
  ]);
  expect(bad.items[0]?.intervals).toHaveLength(1);
  expect(bad.needs).toEqual(['aws.cloudtrail.changes@1', 'aws.sagemaker.endpoints@1']);
});
