import {
  type Budget as Answer,
  BudgetsClient,
  paginateDescribeBudgetActionsForBudget,
  paginateDescribeBudgets,
  paginateDescribeNotificationsForBudget,
} from '@aws-sdk/client-budgets';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import { partitionOf } from '../../core/partition.ts';
import { type Budget, budget, budgetsBudgets } from '../../evidence/kinds/budgets-budgets.ts';
import { populationOf, readList, text, when } from '../answers.ts';
import { type Collecting, defineCollector } from '../collector.ts';

/** Lists the budgets of the account, and reads the alerts and actions of each. */
export const budgetsBudgetsCollector = defineCollector({
  id: 'budgets-budgets',
  produces: budgetsBudgets,
  reach: 'global',
  actions: ['budgets:ViewBudget', 'budgets:DescribeBudgetActionsForBudget'],
  uses: [],

  async collect({ client, reads, scope }) {
    const paging = { client: client(BudgetsClient), pageSize: 100 };
    const partition = partitionOf(await paging.client.config.region());
    const listed = await readList(
      reads,
      { action: 'budgets:ViewBudget', resource: null },
      {
        pages: paginateDescribeBudgets(paging, { AccountId: scope.account }),
        list: ({ Budgets }) => Budgets,
        shape: (answer) => settings(answer, `arn:${partition}:budgets::${scope.account}`),
      },
    );
    const budgets: Budget[] = [];
    for (const one of listed.items)
      budgets.push({ ...one, ...(await readParts({ paging, reads, scope }, one)) });
    const body = { budgets: budgets.toSorted(by(({ arn }) => arn)) };
    return { body, ...populationOf('budgets:ViewBudget', listed) };
  },
});

function settings(answer: Answer, place: string): Budget {
  const name = z.string().min(1).parse(answer.BudgetName);
  const limit = answer.BudgetLimit;
  return budget.parse({
    name,
    arn: `${place}:budget/${name}`,
    type: text(answer.BudgetType),
    timeUnit: text(answer.TimeUnit),
    limit: limit ? { amount: limit.Amount, unit: limit.Unit } : null,
    endsAt: when(answer.TimePeriod?.End),
    alerts: null,
    actions: null,
  });
}

type Asking = Pick<Collecting, 'reads' | 'scope'> & {
  readonly paging: { readonly client: BudgetsClient; readonly pageSize: number };
};

async function readParts({ paging, reads, scope }: Asking, { name, arn }: Budget): Promise<Partial<Budget>> {
  const asked = { AccountId: scope.account, BudgetName: name };
  const alerts = await reads.complete(
    { action: 'budgets:ViewBudget', resource: arn },
    paginateDescribeNotificationsForBudget(paging, asked),
    ({ Notifications }) => Notifications,
  );
  const actions = await reads.complete(
    { action: 'budgets:DescribeBudgetActionsForBudget', resource: arn },
    paginateDescribeBudgetActionsForBudget(paging, asked),
    ({ Actions }) => Actions,
  );
  return {
    alerts:
      alerts?.map(({ NotificationType, Threshold, ThresholdType }) => ({
        on: text(NotificationType),
        threshold: Threshold ?? null,
        thresholdType: text(ThresholdType),
      })) ?? null,
    actions:
      actions?.map(({ ActionType, ApprovalModel }) => ({
        type: text(ActionType),
        approval: text(ApprovalModel),
      })) ?? null,
  };
}
