import { expect, test } from 'vitest';
import { budgetsBudgetsCollector as collector } from '../../../src/collectors/budgets/budgets.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { cannedRun } from '../canned.ts';
import { readmission } from '../readmission.ts';

const FILE = `${TEST_ACCOUNT}/global/budgets/budgets.json`;
const arnOf = (name: string) => `arn:aws:budgets::${TEST_ACCOUNT}:budget/${name}`;
const run = (budgets: readonly object[], options: Parameters<typeof recordedRun>[2] = {}) =>
  recordedRun({ [FILE]: budgets }, collector, options);

test('reads a budget with its alerts and actions', async () => {
  const { evidence } = await recordedRun(readmission, collector);
  expect(evidence.body.budgets).toEqual([
    {
      name: 'ml-monthly',
      arn: arnOf('ml-monthly'),
      type: 'COST',
      timeUnit: 'MONTHLY',
      limit: { amount: '12000.0', unit: 'USD' },
      endsAt: '2087-06-15T00:00:00Z',
      alerts: [{ on: 'ACTUAL', threshold: 80, thresholdType: 'PERCENTAGE' }],
      actions: [{ type: 'APPLY_SCP_POLICY', approval: 'MANUAL' }],
    },
  ]);
  expect(evidence.population).toMatchObject({ count: 1 });
});

test('keeps what was not stated as null', async () => {
  const { evidence } = await run([{ BudgetName: 'a' }]);
  expect(evidence.body.budgets).toEqual([
    {
      name: 'a',
      arn: arnOf('a'),
      type: null,
      timeUnit: null,
      limit: null,
      endsAt: null,
      alerts: [],
      actions: [],
    },
  ]);
});

test.each([
  { operation: 'DescribeNotificationsForBudget', action: 'budgets:ViewBudget', part: { alerts: null } },
  {
    operation: 'DescribeBudgetActionsForBudget',
    action: 'budgets:DescribeBudgetActionsForBudget',
    part: { actions: null },
  },
])('keeps the budget when $operation is denied', async ({ operation, action, part }) => {
  const faults = [{ service: 'Budgets', operation, fault: 'denied' }] as const;
  const { evidence } = await recordedRun(readmission, collector, { faults });
  expect(evidence.body.budgets).toMatchObject([part]);
  expect(evidence.gaps).toMatchObject([{ kind: 'denied', action, resource: arnOf('ml-monthly') }]);
});

const many = Array.from({ length: 120 }, (_, index) => ({ BudgetName: `b-${index}`, BudgetType: 'COST' }));

test('reads every page, and goes on after an empty one', async () => {
  const faults = [
    { service: 'Budgets', operation: 'DescribeBudgets', fault: 'empty-page', times: 1 },
  ] as const;
  const { evidence, requests } = await run(many, { faults });
  expect(evidence.body.budgets).toHaveLength(120);
  expect(requests.filter(({ operation }) => operation === 'DescribeBudgets')).toHaveLength(3);
});

test.each([
  { fault: 'denied', kind: 'denied' },
  { fault: 'repeated-token', kind: 'malformed' },
] as const)('leaves the population open when a page is $fault', async ({ fault, kind }) => {
  const faults = [
    { service: 'Budgets', operation: 'DescribeBudgets', resource: 'NextToken', fault },
  ] as const;
  const { evidence } = await run(many, { faults });
  expect(evidence.population).toBeNull();
  expect(evidence.gaps).toMatchObject([{ kind, action: 'budgets:ViewBudget', resource: null }]);
});

test('takes a budget without a name, and an answer without its list, for malformed ones', async () => {
  for (const page of [{}, { Budgets: [{ BudgetType: 'COST' }] }]) {
    expect(await cannedRun(collector, { DescribeBudgets: [page] })).toMatchObject({
      body: { budgets: [] },
      gaps: [{ kind: 'malformed', action: 'budgets:ViewBudget' }],
      population: null,
    });
  }
});

test('takes alerts without their list for malformed ones', async () => {
  const canned = {
    DescribeBudgets: [{ Budgets: [{ BudgetName: 'a' }] }],
    DescribeNotificationsForBudget: [{}],
    DescribeBudgetActionsForBudget: [{ Actions: [] }],
  };
  expect(await cannedRun(collector, canned)).toMatchObject({
    body: { budgets: [{ alerts: null, actions: [] }] },
    gaps: [{ kind: 'malformed', resource: arnOf('a') }],
  });
});
