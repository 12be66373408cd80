import type {
  ActionRun,
  DeliveryAction,
  DeliveryPipeline,
} from '../../../src/evidence/kinds/codepipeline-pipelines.ts';
import type { ModelPipeline } from '../../../src/evidence/kinds/sagemaker-pipelines.ts';
import { ACCOUNT, keyArn, REGION, sagemakerArn } from './record.ts';

/** Id of the build that the run of `actionRun` was. */
export const BUILD_ID = '0b5c8f0e-1111-4222-8333-444455556666';

/** A build by CodeBuild. */
export function deliveryAction(over: Partial<DeliveryAction> = {}): DeliveryAction {
  return {
    name: 'Deploy',
    category: 'Build',
    owner: 'AWS',
    provider: 'CodeBuild',
    version: '1',
    runOrder: 1,
    region: null,
    roleArn: null,
    stackRoleArn: null,
    configurationNames: ['ProjectName'],
    ...over,
  };
}

/** A run of that build in the stage `Production`, which succeeded. */
export function actionRun(over: Partial<ActionRun> = {}): ActionRun {
  const { action = 'Deploy' } = over;
  return {
    id: `${action}-run`,
    pipelineExecutionId: 'execution-1',
    pipelineVersion: 1,
    stage: 'Production',
    action,
    category: 'Build',
    provider: 'CodeBuild',
    status: 'Succeeded',
    startedAt: '2026-08-03T14:00:00Z',
    updatedAt: '2026-08-03T14:05:00Z',
    updatedBy: null,
    externalId: `northwind-deploy:${BUILD_ID}`,
    ...over,
  };
}

/** An approval by hand, an hour before that build. */
export function approvalRun(over: Partial<ActionRun> = {}): ActionRun {
  return actionRun({
    action: 'Approve',
    category: 'Approval',
    provider: 'Manual',
    startedAt: '2026-08-03T12:00:00Z',
    updatedAt: '2026-08-03T13:00:00Z',
    updatedBy: 'arn:aws:iam::111122223333:user/dana',
    externalId: null,
    ...over,
  });
}

/** A pipeline that asks dana before it deploys, with one execution in the period. */
export function deliveryPipeline(over: Partial<DeliveryPipeline> = {}): DeliveryPipeline {
  const name = over.name ?? 'readmission-delivery';
  const approve = deliveryAction({ name: 'Approve', category: 'Approval', provider: 'Manual' });
  return {
    name,
    arn: `arn:aws:codepipeline:${REGION}:${ACCOUNT}:${name}`,
    version: 1,
    createdAt: '2026-05-01T00:00:00Z',
    updatedAt: '2026-05-01T00:00:00Z',
    roleArn: `arn:aws:iam::${ACCOUNT}:role/Delivery`,
    artifactStores: [{ region: null, bucket: 'northwind-delivery', keyId: keyArn('key-1') }],
    stages: [{ name: 'Production', actions: [approve, deliveryAction({ runOrder: 2 })] }],
    runs: [approvalRun(), actionRun()],
    ...over,
  };
}

/** A pipeline that trains and registers what it made for approval, with one execution in the period. */
export function modelPipeline(over: Partial<ModelPipeline> = {}): ModelPipeline {
  const name = over.name ?? 'readmission-training';
  return {
    name,
    arn: sagemakerArn('pipeline', name),
    createdAt: '2026-05-01T00:00:00Z',
    lastModifiedAt: '2026-05-01T00:00:00Z',
    status: 'Active',
    roleArn: `arn:aws:iam::${ACCOUNT}:role/SageMakerExecution`,
    steps: [
      { name: 'Train', type: 'Training', registration: null },
      {
        name: 'Register',
        type: 'RegisterModel',
        registration: { status: 'PendingManualApproval', parameter: null, parameterDefault: null },
      },
    ],
    executions: [
      {
        arn: `${sagemakerArn('pipeline', name)}/execution/a1`,
        startedAt: '2026-07-10T08:00:00Z',
        status: 'Succeeded',
        approvalParameters: [],
        steps: [],
      },
    ],
    ...over,
  };
}
