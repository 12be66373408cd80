import type { Edge } from '../../framework.ts';

/** Edges of the checks over Studio domains. */
export const studioEdges = [
  {
    control: 'Art.12(1)',
    check: 'sagemaker-studio-attribution',
    strength: 'partial',
    rationale: 'What people do from Studio is logged under their names and not under a shared role.',
    remains: 'Show that the system itself logs its use, where the Act demands it.',
  },
  {
    control: 'Art.15(5)',
    check: 'sagemaker-domain-vpc-only',
    strength: 'partial',
    rationale: 'Where models are made, data and models cannot leave past the network of the organisation.',
    remains: 'Show the measures against poisoning, evasion and extraction, and tests of them.',
  },
  {
    control: 'A.6.2.8',
    check: 'sagemaker-studio-attribution',
    strength: 'partial',
    rationale: 'Event logs of the work on AI systems lead to a person.',
    remains: 'Show which events of the system in use are logged, and for how long.',
  },
  {
    control: 'MEASURE 2.8',
    check: 'sagemaker-studio-attribution',
    strength: 'partial',
    rationale: 'Accountability: whoever made or changed a model from Studio can be told from the log.',
    remains: 'Show the examination of risks of missing transparency and accountability.',
  },
  {
    control: 'MEASURE 2.10',
    check: 'sagemaker-domain-key',
    strength: 'partial',
    rationale:
      'Personal data in the files of Studio is encrypted under a key that the organisation can withdraw.',
    remains: 'Show the examination of privacy risks, and the measures on the data itself.',
  },
  {
    control: 'MEASURE 2.10',
    check: 'sagemaker-studio-sharing-key',
    strength: 'partial',
    rationale:
      'Output of cells, which can show personal data, is shared under a key that the organisation can withdraw, or not at all.',
    remains: 'Show the examination of privacy risks, and the measures on the data itself.',
  },
] as const satisfies readonly Edge[];
