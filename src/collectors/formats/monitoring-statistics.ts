import { z } from 'zod';
import { by } from '../../core/order.ts';

const counted = z.looseObject({
  common: z.looseObject({ num_present: z.number(), num_missing: z.number() }).optional(),
});

const file = z.looseObject({
  dataset: z.looseObject({ item_count: z.number() }),
  features: z
    .array(
      z.looseObject({
        name: z.string(),
        inferred_type: z.string().optional(),
        numerical_statistics: counted.optional(),
        string_statistics: counted.optional(),
      }),
    )
    .optional(),
});

/** What a statistics file says about the shape of the data, without any value of it. */
export interface MonitoringStatistics {
  readonly itemCount: number;
  readonly features: {
    readonly name: string;
    readonly type: string | null;
    /** Share of items that have the feature, 0 to 1; null when the file does not count them or has no items. */
    readonly completeness: number | null;
  }[];
}

/**
 * Reads `statistics.json` of data or model quality. Sketches and value buckets are left behind: they hold values
 * of the data, which may be personal.
 *
 * @throws SyntaxError or ZodError when the text is no such file
 * @source https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-byoc-statistics.html
 */
export function parseMonitoringStatistics(text: string): MonitoringStatistics {
  const { dataset, features } = file.parse(JSON.parse(text));
  return {
    itemCount: dataset.item_count,
    features: (features ?? [])
      .map((one) => ({
        name: one.name,
        type: one.inferred_type ?? null,
        completeness: completeness(one.numerical_statistics?.common ?? one.string_statistics?.common),
      }))
      .toSorted(by(({ name }) => name)),
  };
}

function completeness(common: z.infer<typeof counted>['common']): number | null {
  if (common === undefined) return null;
  const all = common.num_present + common.num_missing;
  return all === 0 ? null : common.num_present / all;
}
