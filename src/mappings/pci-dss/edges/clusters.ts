import type { Edge } from '../../framework.ts';

/** Edges of the checks over HyperPod clusters. */
export const clusterEdges = [
  {
    control: '1.3.2',
    check: 'sagemaker-cluster-vpc',
    strength: 'partial',
    rationale:
      'Outbound traffic of the instances of a cluster passes own egress rules only inside a VPC; the check shows the attachment, not the rules.',
    remains:
      'Show the rules for the other systems of the card environment, and the need behind each opening.',
  },
  {
    control: '1.4.1',
    check: 'sagemaker-cluster-vpc',
    strength: 'partial',
    rationale: 'The VPC is where controls between trusted and untrusted networks apply to clusters.',
    remains: 'Show the controls between the VPC and untrusted networks.',
  },
  {
    control: '3.5.1',
    check: 'sagemaker-cluster-volume-key',
    strength: 'partial',
    rationale:
      'Volumes of clusters are encrypted under an own key, one layer of making stored card numbers unreadable.',
    remains:
      'Show how card numbers are made unreadable in the data itself; encryption of a disk or bucket alone counts only in the allowed cases.',
  },
  {
    control: '3.5.1.2',
    check: 'sagemaker-cluster-volume-key',
    strength: 'supporting',
    rationale: 'It lists the volumes of clusters on which protection rests on encryption of the disk.',
    remains: 'Show that disk encryption is not the only protection of card numbers outside removable media.',
  },
  {
    control: '6.3.3',
    check: 'sagemaker-cluster-image',
    strength: 'partial',
    rationale:
      'The systems of instances that run for months carry the security updates that AWS asks for; the check shows the state at collection, not how soon an update came.',
    remains:
      'Show how soon patches were installed, and the patching of the other systems and of the software on these instances.',
  },
] as const satisfies readonly Edge[];
