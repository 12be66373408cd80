import { z } from 'zod';
import type { PipelineStep } from '../../evidence/kinds/sagemaker-pipelines.ts';

const step = z.looseObject({
  Name: z.string(),
  Type: z.string(),
  Arguments: z.looseObject({}).optional(),
});
type Step = z.infer<typeof step>;

const definition = z.looseObject({
  Parameters: z.array(z.looseObject({ Name: z.string(), DefaultValue: z.unknown().optional() })).optional(),
  Steps: z.array(step),
});

const branches = z.looseObject({
  IfSteps: z.array(step).optional(),
  ElseSteps: z.array(step).optional(),
});

/**
 * Reads the definition of a SageMaker pipeline: its steps, those of the branches of conditions too, in the order of
 * the text, and how a step that registers a model sets the status of its approval.
 *
 * @throws SyntaxError or ZodError when the text is no such definition
 * @source https://aws-sagemaker-mlops.github.io/sagemaker-model-building-pipeline-definition-JSON-schema/
 */
export function parsePipelineDefinition(text: string): PipelineStep[] {
  const { Parameters, Steps } = definition.parse(JSON.parse(text));
  const defaults = new Map((Parameters ?? []).map(({ Name, DefaultValue }) => [Name, DefaultValue] as const));
  return Steps.flatMap(withBranches).map(({ Name, Type, Arguments }) => ({
    name: Name,
    type: Type,
    registration: Type === 'RegisterModel' ? registrationOf(Arguments?.ModelApprovalStatus, defaults) : null,
  }));
}

function withBranches(one: Step): Step[] {
  if (one.Type !== 'Condition') return [one];
  const { IfSteps = [], ElseSteps = [] } = branches.parse(one.Arguments ?? {});
  return [one, ...[...IfSteps, ...ElseSteps].flatMap(withBranches)];
}

const reference = z.strictObject({ Get: z.string().regex(/^Parameters\./) });

function registrationOf(status: unknown, defaults: ReadonlyMap<string, unknown>) {
  const named = reference.safeParse(status).data?.Get.slice('Parameters.'.length) ?? null;
  return {
    status: textOrNull(status),
    parameter: named,
    parameterDefault: named === null ? null : textOrNull(defaults.get(named)),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
