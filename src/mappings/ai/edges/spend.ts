import type { Edge } from '../../framework.ts';

/** Edges of checks on what machine learning costs. */
export const spendEdges = [
  {
    control: 'A.4.5',
    check: 'cost-spend-attribution',
    strength: 'supporting',
    rationale: 'Spend by usage type tells the computing resources that were used, and the tag for whom.',
    remains: 'Document the computing resources of each AI system.',
  },
  {
    control: 'A.4.5',
    check: 'sagemaker-spot-checkpointing',
    strength: 'supporting',
    rationale:
      'Which jobs ran on spare capacity, and whether they could go on after an interruption, is told.',
    remains: 'Document the computing resources of each AI system.',
  },
  {
    control: 'GOVERN 1.7',
    check: 'sagemaker-endpoint-idle',
    strength: 'supporting',
    rationale: 'An endpoint that nobody called in the period is one to be decided about.',
    remains: 'Show the process by which AI systems are taken out of service.',
  },
  {
    control: 'MANAGE 2.4',
    check: 'sagemaker-endpoint-idle',
    strength: 'supporting',
    rationale: 'Endpoints that run without being used are found, so that somebody can switch them off.',
    remains: 'Show who may switch a system off, and when.',
  },
  {
    control: 'MEASURE 2.4',
    check: 'sagemaker-endpoint-idle',
    strength: 'supporting',
    rationale: 'The number of calls over the period shows whether a system is in use at all.',
    remains: 'Show how the behaviour of the system in production is watched.',
  },
] as const satisfies readonly Edge[];
