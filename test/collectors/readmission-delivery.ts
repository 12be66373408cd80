import { TEST_ACCOUNT, TEST_REGION } from '../support/aws/collect.ts';
import type { ScenarioFiles } from '../support/aws/scenario.ts';
import { arnOf, file, keyArnOf, roleArnOf } from './account.ts';

export const BUILD = '0b5c8f0e-1111-4222-8333-444455556666';

/** A run of an action as ListActionExecutions tells it. */
export const actionExecution = (actionName: string, over: object = {}) => ({
  pipelineExecutionId: 'execution-1',
  actionExecutionId: `${actionName}-1`,
  pipelineVersion: 3,
  stageName: 'Production',
  actionName,
  startTime: '2026-08-03T14:00:00Z',
  lastUpdateTime: '2026-08-03T14:05:00Z',
  status: 'Succeeded',
  input: { actionTypeId: { category: 'Build', owner: 'AWS', provider: 'CodeBuild', version: '1' } },
  output: { executionResult: { externalExecutionId: `northwind-deploy:${BUILD}` } },
  ...over,
});

/** A pipeline with one approval and one build, and what it ran in the period. */
export const deliveryPipeline = {
  pipeline: {
    name: 'readmission-delivery',
    version: 3,
    pipelineType: 'V2',
    roleArn: roleArnOf('Serving'),
    artifactStore: {
      type: 'S3',
      location: 'northwind-models',
      encryptionKey: { id: keyArnOf('11111111-2222-3333-4444-555555555555'), type: 'KMS' },
    },
    stages: [
      {
        name: 'Source',
        actions: [
          {
            name: 'Code',
            actionTypeId: {
              category: 'Source',
              owner: 'AWS',
              provider: 'CodeStarSourceConnection',
              version: '1',
            },
            configuration: { FullRepositoryId: 'northwind/models', BranchName: 'main' },
          },
        ],
      },
      {
        name: 'Production',
        actions: [
          {
            name: 'Approve',
            runOrder: 1,
            actionTypeId: { category: 'Approval', owner: 'AWS', provider: 'Manual', version: '1' },
            configuration: { CustomData: 'Look at the report.' },
          },
          {
            name: 'Deploy',
            runOrder: 2,
            region: TEST_REGION,
            roleArn: roleArnOf('Serving'),
            actionTypeId: { category: 'Build', owner: 'AWS', provider: 'CodeBuild', version: '1' },
            configuration: {
              ProjectName: 'northwind-deploy',
              EnvironmentVariables: '[{"name":"DB_PASSWORD","value":"hunter2","type":"PLAINTEXT"}]',
            },
          },
        ],
      },
    ],
  },
  metadata: {
    pipelineArn: `arn:aws:codepipeline:${TEST_REGION}:${TEST_ACCOUNT}:readmission-delivery`,
    created: '2026-05-01T00:00:00Z',
    updated: '2026-06-01T00:00:00Z',
  },
  ActionExecutions: [actionExecution('Deploy')],
};

const PIPELINE = arnOf('pipeline', 'readmission-training');

/** The definition of a pipeline that trains, and registers what it made where it is good enough. */
export const definition = (approval: unknown, parameters: readonly object[] = []) =>
  JSON.stringify({
    Version: '2020-12-01',
    Parameters: parameters,
    Steps: [
      { Name: 'Train', Type: 'Training', Arguments: { RoleArn: roleArnOf('Training') } },
      {
        Name: 'GoodEnough',
        Type: 'Condition',
        Arguments: {
          Conditions: [],
          IfSteps: [
            { Name: 'Register', Type: 'RegisterModel', Arguments: { ModelApprovalStatus: approval } },
          ],
          ElseSteps: [{ Name: 'Stop', Type: 'Fail', Arguments: { ErrorMessage: 'Not good enough.' } }],
        },
      },
    ],
  });

/** An execution as ListPipelineExecutions tells it, with its parameters and steps. */
export const trainingExecution = (id: string, over: object = {}) => ({
  PipelineExecutionArn: `${PIPELINE}/execution/${id}`,
  StartTime: '2026-07-10T08:00:00Z',
  PipelineExecutionStatus: 'Succeeded',
  Parameters: [
    { Name: 'Approval', Value: 'PendingManualApproval' },
    { Name: 'DbPassword', Value: 'hunter2' },
  ],
  Steps: [
    {
      StepName: 'Register',
      StepStatus: 'Succeeded',
      StartTime: '2026-07-10T08:30:00Z',
      EndTime: '2026-07-10T08:30:09Z',
      Metadata: { RegisterModel: { Arn: arnOf('model-package', 'readmission/7') } },
    },
    {
      StepName: 'Train',
      StepStatus: 'Succeeded',
      StartTime: '2026-07-10T08:00:05Z',
      EndTime: '2026-07-10T08:29:00Z',
      Metadata: { TrainingJob: { Arn: arnOf('training-job', 'readmission-7') } },
    },
  ],
  ...over,
});

/** A SageMaker pipeline with one execution in the period. */
export const trainingPipeline = {
  PipelineName: 'readmission-training',
  PipelineArn: PIPELINE,
  PipelineStatus: 'Active',
  RoleArn: roleArnOf('Training'),
  CreationTime: '2026-05-01T00:00:00Z',
  LastModifiedTime: '2026-06-01T00:00:00Z',
  PipelineDefinition: definition({ Get: 'Parameters.Approval' }, [
    { Name: 'Approval', Type: 'String', DefaultValue: 'PendingManualApproval' },
    { Name: 'DbPassword', Type: 'String', DefaultValue: 'hunter2' },
  ]),
  PipelineExecutions: [trainingExecution('a1')],
};

/** How models are made and delivered in the account. */
export const delivery: ScenarioFiles = {
  [file('codepipeline/pipelines')]: [deliveryPipeline],
  [file('sagemaker/pipelines')]: [trainingPipeline],
};
