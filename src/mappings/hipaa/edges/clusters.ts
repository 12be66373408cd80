import type { Edge } from '../../framework.ts';

/** Edges of the checks over HyperPod clusters. */
export const clusterEdges = [
  {
    control: '164.308(a)(1)(ii)(B)',
    check: 'sagemaker-cluster-image',
    strength: 'partial',
    rationale:
      'Known weaknesses in the system of the instances are a risk to health data on them; the check shows that AWS has no security update waiting.',
    remains:
      'Show the risk analysis and the plan that chose these measures, and that they bring the risks to a reasonable level.',
  },
  {
    control: '164.312(a)(1)',
    check: 'sagemaker-cluster-vpc',
    strength: 'supporting',
    rationale:
      'Inside a VPC the rules of the organisation decide what reaches a cluster and what it reaches; the check shows the attachment, not the rules.',
    remains:
      'Show which persons and programs were granted access to health data, and that other paths to it (schedulers, shells on instances, file systems) are closed likewise.',
  },
  {
    control: '164.312(a)(2)(iv)',
    check: 'sagemaker-cluster-volume-key',
    strength: 'partial',
    rationale:
      'Encryption of stored health data: the volumes of the instances are under a key that the organisation controls. File systems that a cluster mounts are not looked at.',
    remains:
      'Bring the decision on this addressable item, name the custodians of the keys, and show how the file systems of clusters are encrypted.',
  },
  {
    control: '164.308(a)(7)(i)',
    check: 'sagemaker-cluster-recovery',
    strength: 'supporting',
    rationale:
      'For a contingency plan it has to be known which clusters go on by themselves after a fault; the check lists them.',
    remains: 'Bring the contingency plan.',
  },
] as const satisfies readonly Edge[];
