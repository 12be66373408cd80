import { expect, test } from 'vitest';
import { costSpendCollector as collector } from '../../../src/collectors/cost/spend.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { cannedRun } from '../canned.ts';

const FILE = `${TEST_ACCOUNT}/global/ce/spend.json`;
const run = (lines: readonly object[], options: Parameters<typeof recordedRun>[2] = {}) =>
  recordedRun({ [FILE]: lines }, collector, options);
const line = (over: object = {}) => ({
  Start: '2026-07-01',
  End: '2026-08-01',
  Estimated: false,
  UsageType: 'EUC1-Train:ml.m5.xlarge',
  Tags: { team: 'ml' },
  Amount: '12.5033',
  ...over,
});
const amount = (over: object = {}) => ({
  tagValue: 'ml',
  usageType: 'EUC1-Train:ml.m5.xlarge',
  amount: '12.5033',
  unit: 'USD',
  ...over,
});

test('asks once for the months of the period, by the first demanded tag and by usage type', async () => {
  const august = { Start: '2026-08-01', End: '2026-09-01', Estimated: true, Tags: {} };
  const { evidence, requests } = await run([line(august), line()], { requiredTags: ['team', 'owner'] });
  expect(evidence.body.months).toEqual([
    { from: '2026-07-01', to: '2026-08-01', estimated: false, tag: 'team', amounts: [amount()] },
    {
      from: '2026-08-01',
      to: '2026-09-01',
      estimated: true,
      tag: 'team',
      amounts: [amount({ tagValue: null })],
    },
  ]);
  expect(requests.map(({ region, input }) => ({ region, input }))).toEqual([
    {
      region: 'us-east-1',
      input: {
        TimePeriod: { Start: '2026-07-01', End: '2026-10-01' },
        Granularity: 'MONTHLY',
        Metrics: ['UnblendedCost'],
        Filter: {
          And: [
            { Dimensions: { Key: 'SERVICE', Values: ['Amazon SageMaker', 'Amazon SageMaker AI'] } },
            { Dimensions: { Key: 'LINKED_ACCOUNT', Values: [TEST_ACCOUNT] } },
            { Not: { Dimensions: { Key: 'RECORD_TYPE', Values: ['Credit', 'Refund', 'Tax'] } } },
          ],
        },
        GroupBy: [
          { Type: 'TAG', Key: 'team' },
          { Type: 'DIMENSION', Key: 'USAGE_TYPE' },
        ],
      },
    },
  ]);
});

test('asks by usage type alone where no tag is demanded', async () => {
  const { evidence } = await run([line()]);
  expect(evidence.body.months).toMatchObject([{ tag: null, amounts: [amount({ tagValue: null })] }]);
});

test('asks for whole days of a period that ends within one', async () => {
  const period = { from: '2026-07-01T12:00:00Z', to: '2026-08-15T12:00:00Z' };
  const { requests } = await run([], { period });
  expect(requests[0]?.input.TimePeriod).toEqual({ Start: '2026-07-01', End: '2026-08-16' });
});

test('keeps as null what was not said of a month', async () => {
  const { evidence } = await run([line({ Estimated: undefined })]);
  expect(evidence.body.months).toMatchObject([{ estimated: null }]);
});

const many = Array.from({ length: 120 }, (_, index) => line({ UsageType: `type-${index}` }));

test('joins a month that goes on on the next page, and goes on after an empty one', async () => {
  const faults = [
    { service: 'Cost Explorer', operation: 'GetCostAndUsage', fault: 'empty-page', times: 1 },
  ] as const;
  const { evidence, requests } = await run(many, { faults });
  expect(evidence.body.months).toHaveLength(1);
  expect(evidence.body.months[0]?.amounts).toHaveLength(120);
  expect(requests).toHaveLength(3);
});

test.each([
  { fault: 'denied', kind: 'denied' },
  { fault: 'throttle', kind: 'throttled' },
  { fault: 'malformed', kind: 'malformed' },
  { fault: 'repeated-token', kind: 'malformed' },
] as const)('leaves the population open when a page is $fault', async ({ fault, kind }) => {
  const faults = [
    { service: 'Cost Explorer', operation: 'GetCostAndUsage', resource: 'NextPageToken', fault },
  ] as const;
  const { evidence } = await run(many, { faults });
  expect(evidence.population).toBeNull();
  expect(evidence.gaps).toMatchObject([{ kind, action: 'ce:GetCostAndUsage', resource: null }]);
});

test.each([
  { title: 'an answer without its list', page: {} },
  { title: 'a month without days', page: { ResultsByTime: [{ Groups: [] }] } },
  {
    title: 'a group of another form',
    page: {
      ResultsByTime: [
        { TimePeriod: { Start: '2026-07-01', End: '2026-08-01' }, Groups: [{ Keys: ['a', 'b'] }] },
      ],
    },
  },
  {
    title: 'a group without an amount',
    page: {
      ResultsByTime: [
        { TimePeriod: { Start: '2026-07-01', End: '2026-08-01' }, Groups: [{ Keys: ['a'], Metrics: {} }] },
      ],
    },
  },
])('takes $title for a malformed one', async ({ page }) => {
  expect(await cannedRun(collector, { GetCostAndUsage: [page] })).toMatchObject({
    body: { months: [] },
    gaps: [{ kind: 'malformed', action: 'ce:GetCostAndUsage' }],
    population: null,
  });
});
