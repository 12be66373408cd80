import type { Edge } from '../../framework.ts';

const CYBERSECURITY = 'Show the measures against poisoning, evasion and extraction, and tests of them.';

/** Edges of the checks over HyperPod clusters. */
export const clusterEdges = [
  {
    control: 'Art.15(5)',
    check: 'sagemaker-cluster-vpc',
    strength: 'partial',
    rationale:
      'Where large models are trained, data and models cannot leave past the network of the organisation.',
    remains: CYBERSECURITY,
  },
  {
    control: 'Art.15(5)',
    check: 'sagemaker-cluster-image',
    strength: 'partial',
    rationale:
      'Known weaknesses of the system under the training of a model are closed, which limits how it can be tampered with.',
    remains: CYBERSECURITY,
  },
  {
    control: 'A.4.5',
    check: 'sagemaker-cluster-vpc',
    strength: 'supporting',
    rationale:
      'It lists the clusters on which models are trained, which are part of the computing resources to document.',
    remains: 'Document the computing resources with their purpose and owners.',
  },
  {
    control: 'MEASURE 2.7',
    check: 'sagemaker-cluster-image',
    strength: 'partial',
    rationale:
      'The systems on which models are trained carry the security updates that AWS asks for, which is a part of their security.',
    remains: 'Show the evaluation of security and resilience, with its tests.',
  },
  {
    control: 'MEASURE 2.10',
    check: 'sagemaker-cluster-volume-key',
    strength: 'partial',
    rationale:
      'Personal data on the volumes of clusters is encrypted under a key that the organisation can withdraw.',
    remains: 'Show the examination of privacy risks, and the measures on the data itself.',
  },
  {
    control: 'MEASURE 2.7',
    check: 'sagemaker-cluster-recovery',
    strength: 'partial',
    rationale: 'Training on a cluster survives the loss of an instance.',
    remains: 'Bring the evaluation of security and resilience.',
  },
] as const satisfies readonly Edge[];
