import { z } from 'zod';
import { byText } from '../../core/order.ts';
import { sortedOnce } from '../answers.ts';

/** Top-level names of either published variant of the content schema, and the one that only the API speaks of. */
const SECTIONS = new Set([
  'model_overview',
  'model_package_details',
  'intended_uses',
  'business_details',
  'training_details',
  'evaluation_details',
  'additional_information',
]);

const stated = z.string().min(1).nullable().catch(null);

const links = z.looseObject({
  model_overview: z.looseObject({ model_id: stated, model_name: stated }).optional().catch(undefined),
  intended_uses: z.looseObject({ risk_rating: stated }).optional().catch(undefined),
  model_package_details: z
    .looseObject({ model_package_group_name: stated, model_package_arn: stated })
    .optional()
    .catch(undefined),
});

/** What the content of a model card says, without its texts. */
export interface ModelCardContent {
  readonly modelId: string | null;
  readonly modelName: string | null;
  readonly modelPackageGroup: string | null;
  readonly modelPackageArn: string | null;
  readonly riskRating: string | null;
  /** Dotted paths, without array positions, that hold a value other than an empty one; sorted. */
  readonly filled: string[];
  /** Top-level names that neither published variant of the schema has; sorted. */
  readonly unknown: string[];
}

/**
 * Reads the content of a model card. Both published variants of its schema forbid what the other has, so neither
 * is enforced: what is unknown is named, never refused.
 *
 * @throws SyntaxError or ZodError when the text is no JSON object
 * @source https://docs.aws.amazon.com/sagemaker/latest/dg/model-cards-json-schema.html
 */
export function parseModelCardContent(text: string): ModelCardContent {
  const content: unknown = JSON.parse(text);
  const {
    model_overview: overview,
    intended_uses: uses,
    model_package_details: details,
  } = links.parse(content);
  return {
    modelId: overview?.model_id ?? null,
    modelName: overview?.model_name ?? null,
    modelPackageGroup: details?.model_package_group_name ?? null,
    modelPackageArn: details?.model_package_arn ?? null,
    riskRating: uses?.risk_rating ?? null,
    filled: sortedOnce(filledPaths(content, '')),
    unknown: Object.keys(z.record(z.string(), z.unknown()).parse(content))
      .filter((name) => !SECTIONS.has(name))
      .toSorted(byText),
  };
}

/** A leaf counts when it is a number, a boolean or text with more than white space. */
function filledPaths(value: unknown, path: string): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'string') return value.trim() === '' ? [] : [path];
  if (Array.isArray(value)) return value.flatMap((item) => filledPaths(item, path));
  if (typeof value !== 'object') return [path];
  const inner = Object.entries(value).flatMap(([name, item]) =>
    filledPaths(item, path ? `${path}.${name}` : name),
  );
  return inner.length > 0 && path !== '' ? [path, ...inner] : inner;
}
