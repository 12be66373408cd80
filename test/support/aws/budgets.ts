import { pageOf } from './paging.ts';
import { type Operations, Refusal, type Serving, textOf } from './request.ts';
import { isFields } from './scenario.ts';

const SIZE = { standard: 100, most: 100 } as const;

/** Budgets of the account, each a record with its `Notifications` and `Actions`. */
export const budgets: Operations = {
  DescribeBudgets: (serving) => {
    const { items, ...rest } = pageOf(budgetsOf(serving), serving, SIZE);
    return { Budgets: items.map(({ Notifications: _, Actions: __, ...budget }) => budget), ...rest };
  },
  DescribeNotificationsForBudget: (serving) => {
    const { items, ...rest } = pageOf(partOf(serving, 'Notifications'), serving, SIZE);
    return { Notifications: items, ...rest };
  },
  DescribeBudgetActionsForBudget: (serving) => {
    const { items, ...rest } = pageOf(partOf(serving, 'Actions'), serving, SIZE);
    return { Actions: items, ...rest };
  },
};

function budgetsOf({ scenario, account, input }: Serving) {
  if (input.AccountId !== account) throw new Refusal('AccessDeniedException', 'Not your account.');
  return scenario.records(account, 'global', 'budgets/budgets.json');
}

function partOf(serving: Serving, part: string) {
  const name = textOf(serving.input, 'BudgetName');
  const budget = budgetsOf(serving).find(({ BudgetName }) => BudgetName === name);
  if (!budget) throw new Refusal('NotFoundException', `Unable to find the budget ${name}.`);
  const value = budget[part];
  return Array.isArray(value) ? value.filter(isFields) : [];
}
