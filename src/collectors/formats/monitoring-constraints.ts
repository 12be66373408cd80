import { z } from 'zod';
import { by } from '../../core/order.ts';
import { parseClarifyAnalysis } from './clarify-analysis.ts';

const threshold = z.union([z.number(), z.string()]).nullable();
const setting = z.looseObject({ evaluate_constraints: z.string().optional() });

/** The one place and the two spellings that AWS documents and writes for the settings of one feature. */
const overrides = z.looseObject({
  monitoring_config_overrides: setting.optional(),
  monitoringConfigOverrides: setting.optional(),
});

const feature = z.looseObject({
  name: z.string(),
  string_constraints: overrides.optional(),
  num_constraints: overrides.optional(),
  ...overrides.shape,
});

const metrics = z.record(
  z.string(),
  z.looseObject({ threshold: threshold.optional(), comparison_operator: z.string().optional() }),
);

const file = z.looseObject({
  features: z.array(feature).optional(),
  monitoring_config: setting.optional(),
  regression_constraints: metrics.optional(),
  binary_classification_constraints: metrics.optional(),
  multiclass_classification_constraints: metrics.optional(),
});

/** What decides whether monitoring compares anything. */
export interface MonitoringConstraints {
  /** `Enabled` or `Disabled` for the whole file; null when the file does not say. */
  readonly evaluateConstraints: string | null;
  readonly features: { readonly name: string; readonly evaluateConstraints: string | null }[];
  readonly thresholds: {
    readonly metric: string;
    readonly operator: string | null;
    readonly threshold: number | string | null;
  }[];
}

/**
 * Reads the constraints file of a monitoring schedule: of data quality, of model quality, or the Clarify report
 * that bias and attribution drift compare with (its metrics are then `<stage> <facet>=<group> <metric>`, without
 * an operator, since drift means a greater absolute value).
 *
 * @throws SyntaxError or ZodError when the text is none of them
 * @source https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-byoc-constraints.html
 */
export function parseMonitoringConstraints(text: string): MonitoringConstraints {
  const found = file.parse(JSON.parse(text));
  const quality = [
    found.regression_constraints,
    found.binary_classification_constraints,
    found.multiclass_classification_constraints,
  ].filter((section) => section !== undefined);
  if (found.features === undefined && found.monitoring_config === undefined && quality.length === 0) {
    return ofBaseline(text);
  }
  return {
    evaluateConstraints: found.monitoring_config?.evaluate_constraints ?? null,
    features: (found.features ?? [])
      .map((one) => ({ name: one.name, evaluateConstraints: override(one) }))
      .toSorted(by(({ name }) => name)),
    thresholds: quality
      .flatMap((section) => Object.entries(section))
      .map(([metric, { threshold: limit, comparison_operator: operator }]) => ({
        metric,
        operator: operator ?? null,
        threshold: limit ?? null,
      }))
      .toSorted(by(({ metric }) => metric)),
  };
}

function override(one: z.infer<typeof feature>): string | null {
  const settings = [one, one.string_constraints, one.num_constraints].flatMap((place) => [
    place?.monitoring_config_overrides,
    place?.monitoringConfigOverrides,
  ]);
  const stated = settings.map((place) => place?.evaluate_constraints).filter((word) => word !== undefined);
  return stated.find((word) => word === 'Disabled') ?? stated[0] ?? null;
}

function ofBaseline(text: string): MonitoringConstraints {
  return {
    evaluateConstraints: null,
    features: [],
    thresholds: parseClarifyAnalysis(text)
      .metrics.map(({ stage, facet, group, metric, value }) => ({
        metric: `${stage} ${facet}=${group} ${metric}`,
        operator: null,
        threshold: value,
      }))
      .toSorted(by(({ metric }) => metric)),
  };
}
