import type { Edge } from '../../framework.ts';

/** Edges of evaluation reports that other tools than SageMaker write. */
export const evaluationsEdges = [
  {
    control: 'A.5.34',
    check: 'sagemaker-evaluation-fairness',
    strength: 'supporting',
    rationale: 'How a model treats groups of persons is measured with other tools and lies within limits.',
    remains:
      'Show which data is personal, on which legal ground it is used, and how persons exercise their rights.',
  },
  {
    control: 'A.8.29',
    check: 'sagemaker-evaluation-results',
    strength: 'supporting',
    rationale: 'Tests of data and models in evaluation reports passed, and their metrics met the criteria.',
    remains: 'Show the acceptance tests for security, with criteria and results.',
  },
] as const satisfies readonly Edge[];
