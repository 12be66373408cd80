import { z } from 'zod';
import { by } from '../../core/order.ts';
import type { BiasMetric } from '../../evidence/kinds/sagemaker-clarify-reports.ts';

/** A value as Clarify writes it: what JSON cannot hold stands as text, and null means that it was not computed. */
const value = z.union([z.number(), z.enum(['Infinity', '-Infinity', 'NaN'])]).nullable();

const bias = z.object({
  label: z.string().nullish(),
  facets: z.record(
    z.string(),
    z.array(
      z.object({
        value_or_threshold: z.union([z.string(), z.number()]).transform(String),
        metrics: z.array(
          z.object({ name: z.string(), value: value.optional(), error: z.string().nullish() }),
        ),
      }),
    ),
  ),
});

const shap = z.record(
  z.string(),
  z.looseObject({ global_shap_values: z.record(z.string(), z.unknown()).optional() }),
);
const pdp = z.array(
  z.looseObject({ feature_name: z.string(), label_headers: z.array(z.string()).optional() }),
);

const analysis = z.object({
  version: z.union([z.string(), z.number()]),
  pre_training_bias_metrics: bias.nullish(),
  post_training_bias_metrics: bias.nullish(),
  explanations: z.record(z.string(), z.unknown()).nullish(),
});

/** A Clarify report: every metric it holds, and what its explanations rank. */
export interface ClarifyAnalysis {
  readonly label: string | null;
  /** By stage, facet, group and metric. A metric without a value keeps null, with the error that Clarify gave. */
  readonly metrics: BiasMetric[];
  /** Per method and label the number of features that are ranked; `pdp` counts its plots. */
  readonly explanations: { readonly method: string; readonly label: string; readonly features: number }[];
}

/**
 * Reads `analysis.json` of a Clarify job. Feature values and baselines are left behind.
 *
 * @throws SyntaxError or ZodError when the text is no such report
 * @source https://docs.aws.amazon.com/sagemaker/latest/dg/clarify-processing-job-analysis-results.html
 */
export function parseClarifyAnalysis(text: string): ClarifyAnalysis {
  const report = analysis.parse(JSON.parse(text));
  const { pre_training_bias_metrics: pre, post_training_bias_metrics: post } = report;
  return {
    label: pre?.label ?? post?.label ?? null,
    metrics: [...metricsOf('pre-training', pre), ...metricsOf('post-training', post)].toSorted(
      by(
        ({ stage }) => stage,
        ({ facet }) => facet,
        ({ group }) => group,
        ({ metric }) => metric,
      ),
    ),
    explanations: Object.entries(report.explanations ?? {})
      .flatMap(([method, found]) => explanationsOf(method, found))
      .toSorted(
        by(
          ({ method }) => method,
          ({ label }) => label,
        ),
      ),
  };
}

function metricsOf(
  stage: BiasMetric['stage'],
  section: z.infer<typeof bias> | null | undefined,
): BiasMetric[] {
  return Object.entries(section?.facets ?? {}).flatMap(([facet, groups]) =>
    groups.flatMap((group) =>
      group.metrics.map((metric) => ({
        stage,
        facet,
        group: group.value_or_threshold,
        metric: metric.name,
        value: metric.value ?? null,
        error: metric.error ?? null,
      })),
    ),
  );
}

function explanationsOf(method: string, found: unknown): ClarifyAnalysis['explanations'] {
  if (method === 'pdp') {
    const plots = pdp.parse(found);
    const labels = new Set(plots.flatMap(({ label_headers }) => label_headers ?? []));
    return (labels.size === 0 ? ['all'] : [...labels]).map((label) => ({
      method,
      label,
      features: plots.length,
    }));
  }
  return Object.entries(shap.parse(found)).map(([label, { global_shap_values: ranked }]) => ({
    method,
    label,
    features: Object.keys(ranked ?? {}).length,
  }));
}
