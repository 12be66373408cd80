import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

/** How a step registers a model version. */
const registration = z.strictObject({
  /** The status that the definition states, such as PendingManualApproval; null when it states none or computes it. */
  status: z.string().nullable(),
  /** Name of the parameter of the pipeline that gives the status; null when it is not one. */
  parameter: z.string().nullable(),
  /** Default of that parameter; null when there is none. */
  parameterDefault: z.string().nullable(),
});

export const pipelineStep = z.strictObject({
  name: z.string(),
  /** Such as Training, Processing, RegisterModel, Condition, Lambda. */
  type: z.string(),
  /** null for a step that registers nothing. */
  registration: registration.nullable(),
});
export type PipelineStep = z.infer<typeof pipelineStep>;

export const pipelineExecution = z.strictObject({
  arn: z.string(),
  startedAt: z.string(),
  status: z.string().nullable(),
  /** Values of the parameters that give the status of a registration; null when they were not read. */
  approvalParameters: z
    .array(z.strictObject({ parameter: z.string(), value: z.string().nullable() }))
    .nullable(),
  /** What its steps made, by start; null when they were not read. */
  steps: z
    .array(
      z.strictObject({
        name: z.string(),
        status: z.string().nullable(),
        startedAt: z.string().nullable(),
        endedAt: z.string().nullable(),
        /** Job, model or package that the step made; null when it made none. */
        resourceArn: z.string().nullable(),
      }),
    )
    .nullable(),
});
export type PipelineExecution = z.infer<typeof pipelineExecution>;

export const modelPipeline = z.strictObject({
  name: z.string(),
  arn: z.string(),
  createdAt: z.string(),
  lastModifiedAt: z.string().nullable(),
  status: z.string().nullable(),
  roleArn: z.string().nullable(),
  /** Steps of the definition, those inside conditions too, in its order; null when it could not be read. */
  steps: z.array(pipelineStep).nullable(),
  /** Executions that were started in the period, by start; null when they could not all be listed. */
  executions: z.array(pipelineExecution).nullable(),
});
export type ModelPipeline = z.infer<typeof modelPipeline>;

/**
 * SageMaker pipelines that exist at collection, with their executions of the period.
 *
 * @source SageMaker ListPipelines, DescribePipeline, ListPipelineExecutions, ListPipelineExecutionSteps,
 * ListPipelineParametersForExecution
 */
export const sagemakerPipelines = defineEvidence({
  id: 'aws.sagemaker.pipelines@1',
  title: 'SageMaker pipelines',
  description:
    'Every SageMaker pipeline that exists at collection, and its executions of the period with what each step made. Of a definition the names and types of steps are kept, and how those that register a model set its approval; of the parameters of an execution only those that give that status.',
  unread: { pipelines: [] },
  body: z.strictObject({ pipelines: z.array(modelPipeline) }),
});
