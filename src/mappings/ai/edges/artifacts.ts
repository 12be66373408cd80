import type { Edge } from '../../framework.ts';

/** Edges of the identity between what is registered or documented and what runs. */
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
  {
    control: 'Art.13(3)(a)-(f)',
    check: 'sagemaker-model-card-currency',
    strength: 'partial',
    rationale: 'The card speaks of the version in use and not of an earlier one.',
    remains: 'Bring the instructions for use as deployers get them.',
  },
  {
    control: 'A.6.2.3',
    check: 'sagemaker-model-card-currency',
    strength: 'partial',
    rationale: 'What is written down of a design is that of the version in use.',
    remains: 'Bring the records of design and development.',
  },
  {
    control: 'MEASURE 2.9',
    check: 'sagemaker-model-card-currency',
    strength: 'partial',
    rationale: 'The documentation is that of the model in use.',
    remains: 'Show how output is interpreted in its context.',
  },
] as const satisfies readonly Edge[];
