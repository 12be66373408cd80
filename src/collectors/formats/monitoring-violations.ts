import { z } from 'zod';
import { by } from '../../core/order.ts';
import type { violation } from '../../evidence/kinds/sagemaker-monitoring.ts';

const file = z.looseObject({
  violations: z.array(
    z.looseObject({
      constraint_check_type: z.string(),
      description: z.string().nullish(),
      metric_name: z.string().nullish(),
      feature_name: z.string().nullish(),
      facet: z.string().nullish(),
      facet_value: z.union([z.string(), z.number()]).nullish(),
      label: z.union([z.string(), z.number()]).nullish(),
    }),
  ),
});

type Entry = z.infer<typeof file>['violations'][number];

/**
 * Reads `constraint_violations.json` of any of the four kinds of monitoring, in stored order. The subject is the
 * feature, the facet with its group (`Age=40`), or the label; null when the entry names none.
 *
 * @throws SyntaxError or ZodError when the text is no such file
 * @source https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-interpreting-violations.html
 */
export function parseMonitoringViolations(text: string): z.infer<typeof violation>[] {
  return file
    .parse(JSON.parse(text))
    .violations.map((entry) => ({
      subject: subjectOf(entry),
      type: entry.constraint_check_type,
      metric: entry.metric_name ?? null,
      description: entry.description?.trim() ?? null,
    }))
    .toSorted(
      by(
        ({ subject }) => subject ?? '',
        ({ type }) => type,
        ({ metric }) => metric ?? '',
        ({ description }) => description ?? '',
      ),
    );
}

function subjectOf({ feature_name: feature, facet, facet_value: group, label }: Entry): string | null {
  if (typeof feature === 'string') return feature;
  if (typeof facet === 'string') return group === undefined || group === null ? facet : `${facet}=${group}`;
  return label === undefined || label === null ? null : String(label);
}
