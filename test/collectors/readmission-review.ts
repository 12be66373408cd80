import type { ScenarioFiles } from '../support/aws/scenario.ts';
import { arnOf, file, keyArnOf, roleArnOf } from './account.ts';

/** A human loop as ListHumanLoops tells it. */
export const loop = (name: string, over: object = {}) => ({
  HumanLoopName: name,
  HumanLoopStatus: 'Completed',
  CreationTime: '2026-08-03T14:00:00Z',
  ...over,
});

/** A flow definition with one loop in the period. */
export const flow = {
  FlowDefinitionName: 'readmission-review',
  FlowDefinitionArn: arnOf('flow-definition', 'readmission-review'),
  FlowDefinitionStatus: 'Active',
  CreationTime: '2026-05-01T00:00:00Z',
  RoleArn: roleArnOf('Serving'),
  OutputConfig: {
    S3OutputPath: 's3://northwind-models/review',
    KmsKeyId: keyArnOf('11111111-2222-3333-4444-555555555555'),
  },
  HumanLoopConfig: {
    WorkteamArn: arnOf('workteam', 'private-crowd/nurses'),
    HumanTaskUiArn: arnOf('human-task-ui', 'readmission-page'),
    TaskTitle: 'Look at a risk',
    TaskDescription: 'Say whether the risk is plausible.',
    TaskCount: 2,
  },
  HumanLoops: [loop('review-1')],
};

/** The review by people of the account. */
export const review: ScenarioFiles = {
  [file('sagemaker/flow-definitions')]: [flow],
  [file('sagemaker/human-task-uis')]: [
    {
      HumanTaskUiName: 'readmission-page',
      HumanTaskUiArn: arnOf('human-task-ui', 'readmission-page'),
      CreationTime: '2026-05-01T00:00:00Z',
    },
  ],
};
