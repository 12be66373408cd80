import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

const deliveryAction = z.strictObject({
  name: z.string(),
  /** Source, Build, Deploy, Test, Invoke, Approval or Compute. */
  category: z.string(),
  owner: z.string(),
  provider: z.string(),
  version: z.string(),
  /** Actions of a stage with the same number run at once; 1 where the service states none. */
  runOrder: z.int(),
  region: z.string().nullable(),
  /** Role that the pipeline takes for the action; null: the role of the pipeline. */
  roleArn: z.string().nullable(),
  /** Role that CloudFormation takes for the stack of the action; null where none is configured. */
  stackRoleArn: z.string().nullable(),
  /** Names of the settings of the action, sorted; their values can hold secrets and are not kept. */
  configurationNames: z.array(z.string()),
});
export type DeliveryAction = z.infer<typeof deliveryAction>;

/** One run of one action. */
export const actionRun = z.strictObject({
  id: z.string(),
  pipelineExecutionId: z.string(),
  pipelineVersion: z.int().nullable(),
  stage: z.string(),
  action: z.string(),
  category: z.string().nullable(),
  provider: z.string().nullable(),
  status: z.string().nullable(),
  startedAt: z.string().nullable(),
  /** When its state changed last; of a run that is over, its end. */
  updatedAt: z.string().nullable(),
  /** ARN of who changed its state by hand, such as who approved; null where nobody did. */
  updatedBy: z.string().nullable(),
  /** Id of the run where the action ran, such as `project:build` of CodeBuild. */
  externalId: z.string().nullable(),
});
export type ActionRun = z.infer<typeof actionRun>;

export const deliveryPipeline = z.strictObject({
  name: z.string(),
  arn: z.string(),
  version: z.int().nullable(),
  createdAt: z.string().nullable(),
  updatedAt: z.string().nullable(),
  roleArn: z.string().nullable(),
  /** Where artifacts lie between the stages, by bucket; one for each region that has actions. */
  artifactStores: z.array(
    z.strictObject({
      /** Region of the store where several are stated; null: that of the pipeline. */
      region: z.string().nullable(),
      bucket: z.string(),
      /** Key as the pipeline names it; null: the key that AWS manages for S3. */
      keyId: z.string().nullable(),
    }),
  ),
  /** In the order in which they run. */
  stages: z.array(z.strictObject({ name: z.string(), actions: z.array(deliveryAction) })),
  /** Runs of its actions that were started in the period, by start; null when they could not all be read. */
  runs: z.array(actionRun).nullable(),
});
export type DeliveryPipeline = z.infer<typeof deliveryPipeline>;

/**
 * Pipelines of CodePipeline that exist at collection, with the runs of the period.
 *
 * @source CodePipeline ListPipelines, GetPipeline, ListActionExecutions
 */
export const codepipelinePipelines = defineEvidence({
  id: 'aws.codepipeline.pipelines@1',
  title: 'Delivery pipelines',
  description:
    'Every pipeline of CodePipeline that exists at collection, as its latest version is: stages, actions with their roles, and artifact stores with their keys. Of the settings of actions only the names are kept. The runs of actions are those started in the period; the service keeps them for twelve months.',
  unread: { pipelines: [] },
  body: z.strictObject({ pipelines: z.array(deliveryPipeline) }),
});
