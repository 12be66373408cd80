import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const monthSpend = z.strictObject({
  /** First day, and the day after the last; a month that the period cuts is a part of one. */
  from: z.string(),
  to: z.string(),
  /** True while the bill is not final. */
  estimated: z.boolean().nullable(),
  /** Name of the tag by which the amounts are told apart; null when the organisation demands none. */
  tag: z.string().nullable(),
  amounts: z.array(
    z.strictObject({
      /** Value of the tag; null for what has none, and when no tag was asked for. */
      tagValue: z.string().nullable(),
      /** Such as USE1-Train:ml.m5.xlarge. */
      usageType: z.string(),
      /** Decimal number as the service writes it; negative for corrections. */
      amount: z.string(),
      unit: z.string(),
    }),
  ),
});
export type MonthSpend = z.infer<typeof monthSpend>;

/**
 * What SageMaker cost the account in the months of the period: unblended, before credits, refunds and tax.
 *
 * @source Cost Explorer GetCostAndUsage
 */
export const costSpend = defineEvidence({
  id: 'aws.cost.spend@1',
  title: 'Spend on SageMaker',
  description:
    'Unblended cost of SageMaker by month, usage type and the first tag that requiredTags of exhibit.yaml lists, before credits, refunds and tax. Each page of the answer costs USD 0.01. A tag that was not activated for cost allocation looks as if nothing had it.',
  unread: { months: [] },
  body: z.strictObject({ months: z.array(monthSpend) }),
});
