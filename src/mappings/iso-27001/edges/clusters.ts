import type { Edge } from '../../framework.ts';

/** Edges of the checks over HyperPod clusters. */
export const clusterEdges = [
  {
    control: 'A.8.8',
    check: 'sagemaker-cluster-image',
    strength: 'partial',
    rationale:
      'Technical vulnerabilities: no system image of a cluster lacks a security update that AWS asks for.',
    remains:
      'Show how weaknesses of the software on the instances are found, weighed and closed, and in what time.',
  },
  {
    control: 'A.8.20',
    check: 'sagemaker-cluster-vpc',
    strength: 'partial',
    rationale:
      'Security of networks: clusters are where the network rules of the organisation apply; the rules are not looked at.',
    remains: 'Show the rules of the networks and who manages them.',
  },
  {
    control: 'A.8.24',
    check: 'sagemaker-cluster-volume-key',
    strength: 'partial',
    rationale:
      'Use of cryptography: volumes of the instances of clusters are under a key of the organisation. File systems that a cluster mounts are not looked at.',
    remains:
      'Bring the rules for cryptography, name the custodians of the keys, and show how the file systems of clusters are encrypted.',
  },
  {
    control: 'A.5.30',
    check: 'sagemaker-cluster-recovery',
    strength: 'partial',
    rationale:
      'A cluster that replaces faulty instances by itself goes on with its work, which is part of being ready.',
    remains: 'Bring the continuity plan with its times, and a test of it.',
  },
] as const satisfies readonly Edge[];
