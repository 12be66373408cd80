import { costSpend, type MonthSpend } from '../../evidence/kinds/cost-spend.ts';
import { defineCheck, type Observation } from '../check.ts';
import type { Seen } from '../over-period.ts';

/** Share of the spend that may be without a tag: some usage, such as transfer, cannot carry one. */
const UNTAGGED = 0.05;
/** Usage types that are named in a sentence; the evidence has all of them. */
const NAMED = 5;

/** Looks how much of the spend on SageMaker can be told to somebody by the tag that the organisation demands. */
export const costSpendAttribution = defineCheck({
  id: 'cost-spend-attribution',
  topic: 'cost',
  title: 'At least 95 % of the spend on SageMaker carries the tag that the organisation demands',
  failureTitle: 'More than 5 % of the spend on SageMaker carries no such tag',
  rationale:
    'Spend without a tag belongs to nobody: jobs that nobody meant, and endpoints that were forgotten, hide in it.',
  procedure:
    'For every account: the unblended cost of SageMaker in the period, before credits, refunds and tax, is split by the first tag that requiredTags of exhibit.yaml lists. At least 95 % of it has a value of that tag. The usage types with the largest untagged amounts are named. A tag that was not activated for cost allocation gives the same picture as resources without it. Where no tag is demanded or nothing was spent, nothing is judged.',
  severity: 'low',
  remediation:
    'Activate the tag for cost allocation, tag the endpoints and jobs behind the usage types that are named, and have a tag policy demand it.',
  needs: { spend: costSpend },

  observe: ({ spend }) =>
    spend.flatMap(({ digest, evidence: { scope, gaps, body } }): Observation[] => {
      if (gaps.length > 0 && body.months.length === 0) return [];
      return [
        {
          scope,
          resource: `SageMaker spend of ${scope.account}`,
          ...attributionSeen(body.months),
          basis: 'period',
          intervals: [],
          evidence: [digest],
        },
      ];
    }),
});

function attributionSeen(months: readonly MonthSpend[]): Seen {
  const amounts = months.flatMap((month) => month.amounts);
  const units = [...new Set(amounts.map(({ unit }) => unit))];
  const all = sumOf(amounts);
  if (units.length > 1) return { met: null, note: `Amounts are in several units: ${units.join(', ')}.` };
  if (!Number.isFinite(all)) return { met: null, note: 'An amount is no number.' };
  const [unit = ''] = units;
  if (all <= 0) return { met: 'not-applicable', note: 'Nothing was spent on SageMaker.' };
  const tag = months.find((month) => month.tag !== null)?.tag ?? null;
  if (tag === null) return { met: 'not-applicable', note: 'exhibit.yaml demands no tags.' };
  const bare = amounts.filter(({ tagValue }) => tagValue === null);
  const open = sumOf(bare);
  const estimated = months.some((month) => month.estimated !== false) ? ' The bill is not final.' : '';
  const note = `Without ${tag}: ${money(open)} of ${money(all)} ${unit} (${((100 * open) / all).toFixed(1)} %)${largest(bare)}.${estimated}`;
  return { met: open <= UNTAGGED * all, note };
}

type Amounts = MonthSpend['amounts'];

function sumOf(amounts: Amounts): number {
  return amounts.reduce((sum, { amount }) => sum + (amount.trim() === '' ? Number.NaN : Number(amount)), 0);
}

/** Cents, so that the order of additions is not seen. */
function money(amount: number): string {
  return amount.toFixed(2);
}

function largest(bare: Amounts): string {
  const byType = [...Map.groupBy(bare, ({ usageType }) => usageType)]
    .map(([usageType, amounts]) => ({ usageType, sum: sumOf(amounts) }))
    .toSorted((a, b) => b.sum - a.sum || (a.usageType < b.usageType ? -1 : 1));
  if (byType.length === 0) return '';
  const named = byType.slice(0, NAMED).map(({ usageType, sum }) => `${usageType} ${money(sum)}`);
  const rest = byType.length - named.length;
  return `: ${named.join(', ')}${rest > 0 ? ` and ${rest} more usage types` : ''}`;
}
