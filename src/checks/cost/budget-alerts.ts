import { type Budget, budgetsBudgets } from '../../evidence/kinds/budgets-budgets.ts';
import { defineCheck, type Observation } from '../check.ts';
import type { Seen } from '../over-period.ts';

/** Looks whether somebody is told when an account costs more than planned. */
export const budgetsBudgetAlerts = defineCheck({
  id: 'budgets-budget-alerts',
  topic: 'cost',
  title: 'Every account has a budget of its costs, and every such budget alerts somebody',
  failureTitle: 'Some accounts have no budget of their costs, or one that alerts nobody',
  rationale:
    'Instances for training cost much in a short time. A job that nobody meant, or that somebody else started, shows on the bill first.',
  procedure:
    'For every account: a budget of type COST exists at collection, has not ended, and has at least one alert; AWS keeps no alert without a receiver. Budgets of other types are not judged. Actions that a budget takes by itself are told and not demanded. A budget that a management account out of scope keeps for this account is not seen.',
  severity: 'low',
  remediation: 'Create a cost budget for the account with alerts on actual and forecasted costs.',
  needs: { budgets: budgetsBudgets },
  restsOn: ['budgets:ViewBudget'],

  observe: ({ budgets }) =>
    budgets.flatMap(({ digest, evidence: { scope, collectedAt, gaps, body } }) => {
      const seen = { scope, basis: 'collection', intervals: [], evidence: [digest] } as const;
      const costs = body.budgets.filter(({ type }) => type === null || type === 'COST');
      const wereListed = gaps.every(({ resource }) => resource !== null);
      const none: Observation[] =
        costs.length === 0 && wereListed
          ? [
              {
                ...seen,
                resource: `budgets of ${scope.account}`,
                met: false,
                note: 'No budget of costs exists.',
              },
            ]
          : [];
      return [
        ...costs.map(
          (item): Observation => ({ ...seen, resource: item.arn, ...alertsSeen(item, collectedAt) }),
        ),
        ...none,
      ];
    }),
});

function alertsSeen({ type, endsAt, alerts, actions }: Budget, collectedAt: string): Seen {
  if (type === null) return { met: null, note: 'The type of the budget is not stated.' };
  if (endsAt !== null && Date.parse(endsAt) < Date.parse(collectedAt)) {
    return { met: false, note: `The budget ended at ${endsAt}.` };
  }
  if (alerts === null) return { met: null, note: 'Its alerts were not read.' };
  const note = `Alerts: ${alerts.length}; actions: ${actions === null ? 'not read' : actions.length}.`;
  return { met: alerts.length > 0, note };
}
