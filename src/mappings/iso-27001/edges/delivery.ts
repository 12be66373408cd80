import type { Edge } from '../../framework.ts';

/** Edges of the checks of how models are delivered. */
export const deliveryEdges = [
  {
    control: 'A.5.3',
    check: 'sagemaker-duty-separation',
    strength: 'partial',
    rationale:
      'Training, approving and deploying a model are conflicting duties; the check compares the persons behind all three for each deployment.',
    remains:
      'Show which other duties conflict, and who may change the pipelines that train and deploy in the place of a person.',
  },
  {
    control: 'A.8.32',
    check: 'sagemaker-duty-separation',
    strength: 'partial',
    rationale: 'Nobody brought a change to an endpoint that they had approved themselves.',
    remains: 'Bring the change procedure, and show changes other than to models.',
  },
  {
    control: 'A.8.32',
    check: 'codepipeline-approval-stage',
    strength: 'direct',
    rationale:
      'Changes that a pipeline brings to endpoints waited for the approval of a person in each run of the period.',
    remains: 'Bring the change procedure, and show changes that no pipeline makes.',
  },
  {
    control: 'A.8.25',
    check: 'codepipeline-approval-stage',
    strength: 'partial',
    rationale: 'The pipeline has a gate of the life cycle that a person opens.',
    remains: 'Bring the rules of the life cycle, and show the steps before registration.',
  },
  {
    control: 'A.8.24',
    check: 'codepipeline-artifact-key',
    strength: 'partial',
    rationale: 'Artifacts between the stages of delivery are under keys that the organisation manages.',
    remains: 'Bring the rules on cryptography, and show the keys outside delivery.',
  },
  {
    control: 'A.8.4',
    check: 'codepipeline-artifact-key',
    strength: 'partial',
    rationale:
      'Who may read or replace code and models on their way is limited by the policy of a key of the organisation.',
    remains: 'Show who may read and change the source code itself.',
  },
  {
    control: 'A.8.32',
    check: 'sagemaker-pipeline-registration',
    strength: 'partial',
    rationale: 'No pipeline approves by its definition the changes that it makes itself.',
    remains: 'Bring the change procedure, and show changes other than to models.',
  },
  {
    control: 'A.8.25',
    check: 'sagemaker-pipeline-registration',
    strength: 'partial',
    rationale: 'Training pipelines end at a gate of the life cycle and do not open it themselves.',
    remains: 'Bring the rules of the life cycle, and show the steps before registration.',
  },
] as const satisfies readonly Edge[];
