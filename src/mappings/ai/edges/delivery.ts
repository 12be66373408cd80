import type { Edge } from '../../framework.ts';

/** Edges of the checks of how models are delivered. */
export const deliveryEdges = [
  {
    control: 'A.3.2',
    check: 'sagemaker-duty-separation',
    strength: 'supporting',
    rationale: 'Making, approving and deploying are in different hands, as distinct roles would have it.',
    remains: 'Bring the roles for AI, and who holds them.',
  },
  {
    control: 'A.6.2.5',
    check: 'sagemaker-duty-separation',
    strength: 'partial',
    rationale: 'Each deployment was released by a person who had no part in making or deploying it.',
    remains: 'Bring the deployment plan, and show that its requirements were met.',
  },
  {
    control: 'MANAGE 1.1',
    check: 'sagemaker-duty-separation',
    strength: 'partial',
    rationale: 'The decision to go ahead was taken by neither who trained nor who deployed the model.',
    remains: 'Show the grounds of the decision.',
  },
  {
    control: 'A.6.2.5',
    check: 'codepipeline-approval-stage',
    strength: 'partial',
    rationale: 'A pipeline brings a model into use only after a person has let it pass.',
    remains: 'Bring the deployment plan, and show that its requirements were met.',
  },
  {
    control: 'Art.17(1)(b)-(d)',
    check: 'codepipeline-approval-stage',
    strength: 'partial',
    rationale: 'Delivery has a step of quality control that a person takes.',
    remains: 'Bring the procedures for design, quality control, test and validation.',
  },
  {
    control: 'A.6.1.3',
    check: 'codepipeline-approval-stage',
    strength: 'partial',
    rationale: 'The process of delivery asks a person before use.',
    remains: 'Bring the process for responsible design and development.',
  },
  {
    control: 'Art.15(5)',
    check: 'codepipeline-artifact-key',
    strength: 'partial',
    rationale: 'A key of the organisation guards models and code in delivery against being replaced.',
    remains: 'Show how the system stands up to poisoning and adversarial input.',
  },
  {
    control: 'A.6.1.3',
    check: 'sagemaker-pipeline-registration',
    strength: 'partial',
    rationale: 'The process of making models hands its results to people for a decision.',
    remains: 'Bring the process for responsible design and development.',
  },
  {
    control: 'MANAGE 1.1',
    check: 'sagemaker-pipeline-registration',
    strength: 'partial',
    rationale: 'Whether to go ahead is left open by the pipelines that train.',
    remains: 'Show the grounds of the decision.',
  },
] as const satisfies readonly Edge[];
