import type { Edge } from '../../framework.ts';

const KEYS = 'Bring the rules for cryptography, and name the custodians of the keys.';

/** Edges of the checks over Studio domains. */
export const studioEdges = [
  {
    control: 'A.5.16',
    check: 'sagemaker-studio-attribution',
    strength: 'partial',
    rationale:
      'Identity management: a shared role is used under the name of each person, so that actions can be led back to one identity.',
    remains: 'Show how identities are given out and withdrawn, and that each profile belongs to one person.',
  },
  {
    control: 'A.8.12',
    check: 'sagemaker-domain-vpc-only',
    strength: 'partial',
    rationale:
      'Leakage prevention: the apps of Studio cannot send data past the network of the organisation.',
    remains: 'Show which information has to be guarded, and the measures on other channels.',
  },
  {
    control: 'A.8.15',
    check: 'sagemaker-studio-attribution',
    strength: 'partial',
    rationale: 'Logging: records of what people do from Studio name the person.',
    remains: 'Show what else is logged, how logs are protected, and who analyses them.',
  },
  {
    control: 'A.8.20',
    check: 'sagemaker-domain-vpc-only',
    strength: 'partial',
    rationale:
      'Security of networks: the apps of Studio are where the network rules of the organisation apply; the rules are not looked at.',
    remains: 'Show the rules of the networks and who manages them.',
  },
  {
    control: 'A.8.24',
    check: 'sagemaker-domain-key',
    strength: 'direct',
    rationale: 'Use of cryptography: files of people of Studio are under a key of the organisation.',
    remains: KEYS,
  },
  {
    control: 'A.8.24',
    check: 'sagemaker-studio-sharing-key',
    strength: 'partial',
    rationale: 'Use of cryptography: shared output of cells is under a key of the organisation.',
    remains: KEYS,
  },
] as const satisfies readonly Edge[];
