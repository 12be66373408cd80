import { DEV, PROD } from '../places.ts';
import type { World } from '../world.ts';

/** Gives each account a budget of its costs. The one of ml-dev alerts nobody. */
export function layBudgets(world: World): void {
  addBudget(world, { account: PROD, name: 'ml-prod-monthly', amount: '24000.0', alerts: [80, 100] });
  addBudget(world, { account: DEV, name: 'ml-dev-monthly', amount: '9000.0', alerts: [] });
}

interface Plan {
  readonly account: string;
  readonly name: string;
  readonly amount: string;
  /** Percentages at which somebody is told. */
  readonly alerts: readonly number[];
}

function addBudget(world: World, { account, name, amount, alerts }: Plan): void {
  world.add(`${account}/global/budgets/budgets.json`, {
    BudgetName: name,
    BudgetType: 'COST',
    TimeUnit: 'MONTHLY',
    BudgetLimit: { Amount: amount, Unit: 'USD' },
    TimePeriod: { Start: Date.parse('2026-06-01T00:00:00Z') / 1000, End: 3_706_473_600 },
    Notifications: alerts.map((threshold) => ({
      NotificationType: 'ACTUAL',
      ComparisonOperator: 'GREATER_THAN',
      Threshold: threshold,
      ThresholdType: 'PERCENTAGE',
      NotificationState: 'OK',
    })),
    Actions: [],
  });
}
