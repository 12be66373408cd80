import { readFileSync } from 'node:fs';

/** The text of a file written by a real job; sample/README.md says where each comes from. */
export function real(name: string): string {
  return readFileSync(new URL(`real/${name}`, import.meta.url), 'utf8');
}

const CANNOT_COMPUTE = ['CDDL', 'CDDPL'];

interface Metric {
  readonly name: string;
}
interface Stage {
  readonly facets: Readonly<Record<string, readonly { readonly metrics: readonly Metric[] }[]>>;
}
interface Analysis {
  readonly pre_training_bias_metrics: Stage;
  readonly post_training_bias_metrics: Stage;
}

/** A Clarify job whose metrics could all be computed: what it was asked for, and its report. */
export interface BiasFiles {
  readonly config: string;
  readonly analysis: string;
}

/**
 * The real bias report without the two metrics that failed in it, and a configuration that asks for the others;
 * label and facet are renamed. The numbers stay the real ones.
 */
export function cleanBias(label: string, facet: string): BiasFiles {
  const analysis: Analysis = JSON.parse(renamed(real('bias-analysis.json'), label, facet));
  const { pre_training_bias_metrics: pre, post_training_bias_metrics: post } = analysis;
  const config = {
    ...JSON.parse(renamed(real('bias-analysis-config.json'), label, facet)),
    methods: {
      pre_training_bias: { methods: computedNames(pre) },
      post_training_bias: { methods: computedNames(post) },
      report: { name: 'report', title: 'Bias report' },
    },
  };
  const kept = {
    ...analysis,
    pre_training_bias_metrics: without(pre),
    post_training_bias_metrics: without(post),
  };
  return { config: JSON.stringify(config), analysis: JSON.stringify(kept, null, 4) };
}

function renamed(text: string, label: string, facet: string): string {
  return text.replaceAll('"fraud"', JSON.stringify(label)).replaceAll('customer_gender_female', facet);
}

function without(stage: Stage): Stage {
  const facets = Object.entries(stage.facets).map(([facet, groups]) => [
    facet,
    groups.map((group) => ({
      ...group,
      metrics: group.metrics.filter(({ name }) => !CANNOT_COMPUTE.includes(name)),
    })),
  ]);
  return { ...stage, facets: Object.fromEntries(facets) };
}

function computedNames(stage: Stage): string[] {
  const groups = Object.values(without(stage).facets).flat();
  return [...new Set(groups.flatMap(({ metrics }) => metrics.map(({ name }) => name)))];
}

/** Configuration of the real explainability job, whose own was not published: it asks for SHAP values. */
export function explainConfig(model: string): string {
  return JSON.stringify({
    dataset_type: 'text/csv',
    label: 'fraud',
    methods: {
      shap: { num_clusters: 1, num_samples: 2000, agg_method: 'mean_abs', save_local_shap_values: false },
      report: { name: 'report', title: 'Feature attributions' },
    },
    predictor: {
      model_name: model,
      instance_type: 'ml.m5.xlarge',
      initial_instance_count: 1,
      accept_type: 'text/csv',
    },
  });
}

/** The real constraints with the evaluation of the feature `message` switched off: one word differs. */
export function constraintsWithOneOff(): string {
  return real('monitor-constraints.json').replace(
    '"evaluate_constraints": "Enabled"',
    '"evaluate_constraints": "Disabled"',
  );
}
