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
] as const satisfies readonly Edge[];
