import type { Edge } from '../../framework.ts';

/** Edges of what is compared with the limits and demands of the organisation. */
export const fairnessLimitsEdges = [
  {
    control: 'A.5.34',
    check: 'clarify-bias-thresholds',
    strength: 'supporting',
    rationale: 'How a model treats groups of persons lies within limits that the organisation set.',
    remains:
      'Show which data is personal, on which legal ground it is used, and how persons exercise their rights.',
  },
  {
    control: 'A.8.29',
    check: 'clarify-bias-thresholds',
    strength: 'supporting',
    rationale: 'Bias was measured and compared with criteria of acceptance.',
    remains: 'Show the acceptance tests for security, with criteria and results.',
  },
  {
    control: 'A.8.29',
    check: 'sagemaker-model-explanations',
    strength: 'supporting',
    rationale: 'What went into use had the explanation that the organisation requires before acceptance.',
    remains: 'Show the acceptance tests for security, with criteria and results.',
  },
] as const satisfies readonly Edge[];
