import { z } from 'zod';
import { sortedOnce } from '../answers.ts';

const stage = z.looseObject({ methods: z.union([z.literal('all'), z.array(z.string())]).optional() });

const facet = z.looseObject({ name_or_index: z.union([z.string(), z.number()]).transform(String) });

const config = z.looseObject({
  facet: z.union([facet.transform((one) => [one]), z.array(facet)]).optional(),
  predictor: z.looseObject({ model_name: z.string().optional() }).optional(),
  methods: z
    .looseObject({
      pre_training_bias: stage.optional(),
      post_training_bias: stage.optional(),
    })
    .optional(),
});

/** Methods that explain predictions; `report` only sets the title of the written report. */
const EXPLAINING = ['shap', 'pdp', 'asymmetric_shapley_value'];

/** What a Clarify job was asked to compute. */
export interface ClarifyConfig {
  readonly facets: string[];
  /** Metric names, sorted; `all` for every one that exists; null when the stage was not asked for. */
  readonly preTraining: 'all' | string[] | null;
  readonly postTraining: 'all' | string[] | null;
  readonly explanations: boolean;
  /** Name of the model that it asks for predictions; null when it names none. */
  readonly model: string | null;
}

/**
 * Reads `analysis_config.json`. A stage that names no metrics asks for all of them.
 *
 * @throws SyntaxError or ZodError when the text is no such configuration
 * @source https://docs.aws.amazon.com/sagemaker/latest/dg/clarify-processing-job-configure-analysis.html
 */
export function parseClarifyConfig(text: string): ClarifyConfig {
  const { facet: facets, methods, predictor } = config.parse(JSON.parse(text));
  return {
    facets: sortedOnce((facets ?? []).map(({ name_or_index }) => name_or_index)),
    preTraining: asked(methods?.pre_training_bias),
    postTraining: asked(methods?.post_training_bias),
    explanations: EXPLAINING.some((method) => methods?.[method] !== undefined),
    model: predictor?.model_name ?? null,
  };
}

function asked(section: z.infer<typeof stage> | undefined): ClarifyConfig['preTraining'] {
  if (section === undefined) return null;
  const { methods } = section;
  return methods === undefined || methods === 'all' ? 'all' : sortedOnce(methods);
}
