import type { Edge } from '../../framework.ts';

const CYBERSECURITY = 'Show the measures against poisoning, evasion and extraction, and tests of them.';

/** Edges of the checks over notebook instances. */
export const notebookEdges = [
  {
    control: 'Art.15(5)',
    check: 'sagemaker-notebook-internet',
    strength: 'partial',
    rationale:
      'Where models are made by hand, data and models cannot leave past the network of the organisation.',
    remains: CYBERSECURITY,
  },
  {
    control: 'Art.15(5)',
    check: 'sagemaker-notebook-root',
    strength: 'partial',
    rationale:
      'Users of notebooks cannot change the system beneath their work, which limits what a taken-over account can do.',
    remains: CYBERSECURITY,
  },
  {
    control: 'A.4.4',
    check: 'sagemaker-notebook-vpc',
    strength: 'supporting',
    rationale:
      'It lists the notebook instances with which models are made, which are part of the tools to document.',
    remains: 'Document the tools with their purpose and owners.',
  },
  {
    control: 'MEASURE 2.7',
    check: 'sagemaker-notebook-internet',
    strength: 'partial',
    rationale:
      'The way out of the workplaces where models are made is closed, which is a part of their security.',
    remains: 'Show the evaluation of security and resilience, with its tests.',
  },
  {
    control: 'MEASURE 2.10',
    check: 'sagemaker-notebook-volume-key',
    strength: 'partial',
    rationale:
      'Personal data on the volumes of notebooks is encrypted under a key that the organisation can withdraw.',
    remains: 'Show the examination of privacy risks, and the measures on the data itself.',
  },
] as const satisfies readonly Edge[];
