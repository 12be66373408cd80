import { expect, test } from 'vitest';
import { budgetsBudgetAlerts as check } from '../../../src/checks/cost/budget-alerts.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type Budget, budgetsBudgets } from '../../../src/evidence/kinds/budgets-budgets.ts';
import { gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const ARN = 'arn:aws:budgets::111122223333:budget/ml-monthly';
const budget = (over: Partial<Budget> = {}): Budget => ({
  name: 'ml-monthly',
  arn: ARN,
  type: 'COST',
  timeUnit: 'MONTHLY',
  limit: { amount: '12000.0', unit: 'USD' },
  endsAt: null,
  alerts: [{ on: 'ACTUAL', threshold: 80, thresholdType: 'PERCENTAGE' }],
  actions: [],
  ...over,
});
const judged = (budgets: readonly Budget[], gaps: readonly Gap[] = []) =>
  judge(check, sealedOf(budgetsBudgets, { budgets: [...budgets] }, { gaps }));
const denied = gapOf('denied', { action: 'budgets:ViewBudget', region: 'global' });

test.each<{ title: string; budgets: readonly Budget[]; gaps?: Gap[]; outcome: string }>([
  { title: 'a budget with an alert', budgets: [budget()], outcome: 'pass' },
  { title: 'no budget', budgets: [], outcome: 'fail' },
  { title: 'a budget of usage only', budgets: [budget({ type: 'USAGE' })], outcome: 'fail' },
  { title: 'no alert', budgets: [budget({ alerts: [] })], outcome: 'fail' },
  { title: 'a budget that ended', budgets: [budget({ endsAt: '2026-09-30T00:00:00Z' })], outcome: 'fail' },
  {
    title: 'a budget that ends later',
    budgets: [budget({ endsAt: '2087-06-15T00:00:00Z' })],
    outcome: 'pass',
  },
  { title: 'alerts that were not read', budgets: [budget({ alerts: null })], outcome: 'unknown' },
  { title: 'a type that is not stated', budgets: [budget({ type: null })], outcome: 'unknown' },
  { title: 'actions that were not read', budgets: [budget({ actions: null })], outcome: 'pass' },
  { title: 'budgets that could not be listed', budgets: [], gaps: [denied], outcome: 'unknown' },
  { title: 'budgets listed in part', budgets: [budget()], gaps: [denied], outcome: 'unknown' },
])('$title: $outcome', ({ budgets, gaps, outcome }) => {
  expect(judged(budgets, gaps).outcome).toBe(outcome);
});

test('no account in scope: not-applicable', () => {
  expect(
    check.observe({ budgets: [] }, { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' }),
  ).toEqual([]);
});
