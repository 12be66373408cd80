import type { FlowDefinition, HumanLoop } from '../../../src/evidence/kinds/sagemaker-human-review.ts';
import { ACCOUNT, keyArn, sagemakerArn } from './record.ts';

/** A review that two people completed. */
export function humanLoop(over: Partial<HumanLoop> = {}): HumanLoop {
  return {
    name: 'review-1',
    createdAt: '2026-08-03T14:00:00Z',
    status: 'Completed',
    failureReason: null,
    ...over,
  };
}

/** A flow definition of the customer's own program, with one loop in the period. */
export function flowDefinition(over: Partial<FlowDefinition> = {}): FlowDefinition {
  const name = over.name ?? 'readmission-review';
  return {
    name,
    arn: sagemakerArn('flow-definition', name),
    createdAt: '2026-05-01T00:00:00Z',
    status: 'Active',
    failureReason: null,
    roleArn: `arn:aws:iam::${ACCOUNT}:role/SageMakerExecution`,
    outputUri: 's3://northwind-review/answers',
    keyId: keyArn('key-1'),
    workteamArn: sagemakerArn('workteam', 'private-crowd/nurses'),
    taskUiArn: sagemakerArn('human-task-ui', 'readmission-page'),
    taskCount: 2,
    requestSource: null,
    activationConditions: null,
    loops: [humanLoop()],
    ...over,
  };
}
