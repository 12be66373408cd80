import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const budget = z.strictObject({
  name: z.string(),
  arn: z.string(),
  /** COST, USAGE, or one of the types on reservations and savings plans. */
  type: z.string().nullable(),
  timeUnit: z.string().nullable(),
  /** Amount and unit; null for a budget that plans or adjusts its limit by itself. */
  limit: z.strictObject({ amount: z.string(), unit: z.string() }).nullable(),
  /** When the budget ends; null when it does not say. */
  endsAt: z.string().nullable(),
  /** Its alerts, which always have somebody who receives them; null where they were not read. */
  alerts: z
    .array(
      z.strictObject({
        /** ACTUAL or FORECASTED. */
        on: z.string().nullable(),
        threshold: z.number().nullable(),
        thresholdType: z.string().nullable(),
      }),
    )
    .nullable(),
  /** What it does by itself beside alerting; null where it was not read. */
  actions: z
    .array(z.strictObject({ type: z.string().nullable(), approval: z.string().nullable() }))
    .nullable(),
});
export type Budget = z.infer<typeof budget>;

/**
 * Budgets of the account, never who receives their alerts.
 *
 * @source Budgets DescribeBudgets, DescribeNotificationsForBudget, DescribeBudgetActionsForBudget
 */
export const budgetsBudgets = defineEvidence({
  id: 'aws.budgets.budgets@1',
  title: 'Budgets',
  description:
    'Every budget of the account with its alerts and actions. The names and addresses of those who receive alerts are not asked for: the service keeps no alert without a receiver.',
  unread: { budgets: [] },
  body: z.strictObject({ budgets: z.array(budget) }),
});
