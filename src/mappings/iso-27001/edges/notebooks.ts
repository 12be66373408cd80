import type { Edge } from '../../framework.ts';

/** Edges of the checks over notebook instances. */
export const notebookEdges = [
  {
    control: 'A.8.2',
    check: 'sagemaker-notebook-root',
    strength: 'partial',
    rationale:
      'Root on a notebook is a privileged right; the check shows who gave it to users and for how long.',
    remains: 'Show who holds privileged rights and that they are reviewed.',
  },
  {
    control: 'A.8.12',
    check: 'sagemaker-notebook-internet',
    strength: 'partial',
    rationale:
      'Leakage prevention: a notebook without direct internet access cannot send data past the network of the organisation.',
    remains: 'Show which information has to be guarded, and the measures on other channels.',
  },
  {
    control: 'A.8.19',
    check: 'sagemaker-notebook-root',
    strength: 'partial',
    rationale:
      'Installation of software on operational systems: without root, users cannot install system software on a notebook.',
    remains: 'Show who approves software and how it gets onto notebooks.',
  },
  {
    control: 'A.8.20',
    check: 'sagemaker-notebook-vpc',
    strength: 'partial',
    rationale:
      'Security of networks: notebooks are where the network rules of the organisation apply; the rules are not looked at.',
    remains: 'Show the rules of the networks and who manages them.',
  },
  {
    control: 'A.8.23',
    check: 'sagemaker-notebook-internet',
    strength: 'partial',
    rationale:
      'Web filtering: what a notebook reaches outside goes through the network of the organisation, where it can be filtered.',
    remains: 'Show the filter, and which sites it keeps away.',
  },
  {
    control: 'A.8.24',
    check: 'sagemaker-notebook-volume-key',
    strength: 'direct',
    rationale: 'Use of cryptography: volumes of notebooks are under a key of the organisation.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
] as const satisfies readonly Edge[];
