import {
  CostExplorerClient,
  GetCostAndUsageCommand,
  type GetCostAndUsageCommandInput,
  type GetCostAndUsageCommandOutput,
  type ResultByTime,
} from '@aws-sdk/client-cost-explorer';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import { at, instant, type Period } from '../../core/period.ts';
import { costSpend, type MonthSpend, monthSpend } from '../../evidence/kinds/cost-spend.ts';
import { populationOf, readList } from '../answers.ts';
import { defineCollector } from '../collector.ts';

/** Names under which SageMaker stands on a bill; one that AWS does not use matches nothing. */
const SERVICES = ['Amazon SageMaker', 'Amazon SageMaker AI'];
const ACTION = 'ce:GetCostAndUsage';
const DAY = 86_400_000;

/** Asks what SageMaker cost the account, in one question for the period; a page of the answer costs USD 0.01. */
export const costSpendCollector = defineCollector({
  id: 'cost-spend',
  produces: costSpend,
  reach: 'global',
  actions: [ACTION],
  uses: [],

  async collect({ client, reads, scope, period, requiredTags }) {
    const tag = requiredTags[0] ?? null;
    const listed = await readList(
      reads,
      { action: ACTION, resource: null },
      {
        pages: pagesOf(client(CostExplorerClient), questionOf(scope.account, period, tag)),
        list: ({ ResultsByTime }) => ResultsByTime,
        shape: (result) => monthOf(result, tag),
      },
    );
    const months = joined(listed.items).toSorted(by(({ from }) => from));
    return { body: { months }, ...populationOf(ACTION, { ...listed, items: months }) };
  },
});

/** Days are whole, so a period that begins or ends within one asks for all of it. */
function questionOf(account: string, period: Period, tag: string | null): GetCostAndUsageCommandInput {
  const group = { Type: 'DIMENSION', Key: 'USAGE_TYPE' } as const;
  return {
    TimePeriod: {
      Start: period.from.slice(0, 10),
      End: instant(Math.ceil(at(period.to) / DAY) * DAY).slice(0, 10),
    },
    Granularity: 'MONTHLY',
    Metrics: ['UnblendedCost'],
    Filter: {
      And: [
        { Dimensions: { Key: 'SERVICE', Values: SERVICES } },
        // The management account would be told of all accounts of its organisation.
        { Dimensions: { Key: 'LINKED_ACCOUNT', Values: [account] } },
        { Not: { Dimensions: { Key: 'RECORD_TYPE', Values: ['Credit', 'Refund', 'Tax'] } } },
      ],
    },
    GroupBy: tag === null ? [group] : [{ Type: 'TAG', Key: tag }, group],
  };
}

/** The SDK has no paginator for it. A token that comes twice is told by whoever walks the pages. */
async function* pagesOf(
  client: CostExplorerClient,
  question: GetCostAndUsageCommandInput,
): AsyncGenerator<GetCostAndUsageCommandOutput> {
  let token: string | undefined;
  do {
    const page = await client.send(
      new GetCostAndUsageCommand({ ...question, ...(token !== undefined && { NextPageToken: token }) }),
    );
    yield page;
    token = page.NextPageToken;
  } while (token !== undefined && token !== '');
}

function monthOf({ TimePeriod, Estimated, Groups }: ResultByTime, tag: string | null): MonthSpend {
  return monthSpend.parse({
    from: TimePeriod?.Start,
    to: TimePeriod?.End,
    estimated: Estimated ?? null,
    tag,
    amounts: (Groups ?? []).map(({ Keys, Metrics }) => {
      const keys = z
        .array(z.string())
        .length(tag === null ? 1 : 2)
        .parse(Keys);
      return {
        tagValue: tag === null ? null : tagValueOf(keys[0] ?? '', tag),
        usageType: keys.at(-1),
        amount: Metrics?.UnblendedCost?.Amount,
        unit: Metrics?.UnblendedCost?.Unit,
      };
    }),
  });
}

/** `name$value`; nothing after the sign where there is no such tag. */
function tagValueOf(key: string, tag: string): string | null {
  const start = `${tag}$`;
  z.literal(true).parse(key.startsWith(start));
  return key.slice(start.length) || null;
}

/** A month may go on on the next page. */
function joined(parts: readonly MonthSpend[]): MonthSpend[] {
  return [...Map.groupBy(parts, ({ from }) => from).values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const amounts = [first, ...rest].flatMap((part) => part.amounts);
    return [
      {
        ...first,
        amounts: amounts.toSorted(
          by(
            ({ tagValue }) => tagValue ?? '',
            ({ usageType }) => usageType,
          ),
        ),
      },
    ];
  });
}
