import type { Edge } from '../../framework.ts';

/** Edges of the identity between what is registered and what runs. */
export const artifactsEdges = [
  {
    control: 'Art.15(5)',
    check: 'sagemaker-artifact-digest',
    strength: 'partial',
    rationale: 'A model artifact or image that was swapped after its registration is found by its content.',
    remains: 'Show the measures against poisoning, evasion and extraction, and tests of them.',
  },
  {
    control: 'A.6.2.5',
    check: 'sagemaker-artifact-digest',
    strength: 'partial',
    rationale: 'What was deployed is, by content, what was registered and approved.',
    remains: 'Bring the plan of deployment and its conditions.',
  },
  {
    control: 'MAP 4.2',
    check: 'sagemaker-artifact-digest',
    strength: 'partial',
    rationale: 'Components behind a version are compared with what runs.',
    remains: 'List the controls of other components.',
  },
] as const satisfies readonly Edge[];
