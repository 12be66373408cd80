import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const humanLoop = z.strictObject({
  name: z.string(),
  createdAt: z.string(),
  /** InProgress, Failed, Completed, Stopped or Stopping. */
  status: z.string().nullable(),
  failureReason: z.string().nullable(),
});
export type HumanLoop = z.infer<typeof humanLoop>;

export const taskUi = z.strictObject({
  name: z.string(),
  arn: z.string(),
  createdAt: z.string().nullable(),
});

export const flowDefinition = z.strictObject({
  name: z.string(),
  arn: z.string(),
  createdAt: z.string(),
  status: z.string().nullable(),
  failureReason: z.string().nullable(),
  roleArn: z.string().nullable(),
  /** Where answers of people are written. */
  outputUri: z.string().nullable(),
  /** Key of what is written; null: the key that AWS manages for S3. */
  keyId: z.string().nullable(),
  workteamArn: z.string().nullable(),
  taskUiArn: z.string().nullable(),
  /** How many people look at each object. */
  taskCount: z.int().nullable(),
  /** Service of AWS that sends its own predictions; null where a program of the customer does. */
  requestSource: z.string().nullable(),
  /** When that service sends one, as JSON text; null where none is stated. */
  activationConditions: z.string().nullable(),
  /** Loops that were started in the period, by start; null when they could not all be listed. */
  loops: z.array(humanLoop).nullable(),
});
export type FlowDefinition = z.infer<typeof flowDefinition>;

/**
 * Review of predictions by people with Amazon Augmented AI: flow definitions with their loops of the period.
 *
 * @source SageMaker ListFlowDefinitions, DescribeFlowDefinition, ListHumanTaskUis; Augmented AI ListHumanLoops
 */
export const sagemakerHumanReview = defineEvidence({
  id: 'aws.sagemaker.human-review@1',
  title: 'Review by people',
  description:
    'Every flow definition of Amazon Augmented AI that exists at collection, with the human loops that were started in the period and not deleted since, and the names of the pages on which people answer. What people saw and answered is not read.',
  unread: { flows: [], taskUis: [] },
  body: z.strictObject({
    flows: z.array(flowDefinition),
    taskUis: z.array(taskUi),
  }),
});
