import type { Edge } from '../../framework.ts';

/** Edges of the checks over processing, transform, tuning, AutoML and compilation jobs. */
export const jobEdges = [
  {
    control: '164.312(a)(1)',
    check: 'sagemaker-job-isolation',
    strength: 'partial',
    rationale:
      'An isolated container that prepares data or searches parameters cannot hand data to software outside that has no right to it.',
    remains:
      'Show which persons and programs were granted access to health data, and that other paths to it (databases, notebooks, file systems) are closed likewise.',
  },
  {
    control: '164.312(a)(1)',
    check: 'sagemaker-job-vpc',
    strength: 'supporting',
    rationale:
      'Inside a VPC the rules of the organisation decide what reaches these jobs and what they reach; the check shows the attachment, not the rules.',
    remains:
      'Show which persons and programs were granted access to health data, and that other paths to it (databases, notebooks, file systems) are closed likewise.',
  },
  {
    control: '164.312(a)(2)(iv)',
    check: 'sagemaker-job-volume-key',
    strength: 'direct',
    rationale:
      'Encryption of stored health data: the volumes on which jobs keep it while they run are under a key that the organisation controls.',
    remains:
      'Bring the decision on this addressable item, name the custodians of the keys, and show which workloads and buckets hold health data.',
  },
  {
    control: '164.312(a)(2)(iv)',
    check: 'sagemaker-job-output-key',
    strength: 'direct',
    rationale:
      'Encryption of stored health data: prepared data, predictions and models are written under a key that the organisation controls.',
    remains:
      'Bring the decision on this addressable item, name the custodians of the keys, and show which workloads and buckets hold health data.',
  },
  {
    control: '164.312(e)(1)',
    check: 'sagemaker-job-inter-container-encryption',
    strength: 'partial',
    rationale:
      'Guarding data on a network: the traffic between the instances of distributed jobs is encrypted.',
    remains:
      'Show the other ways on which health data is sent (clients, partners, notebooks) and how they are guarded.',
  },
  {
    control: '164.312(e)(2)(ii)',
    check: 'sagemaker-job-inter-container-encryption',
    strength: 'partial',
    rationale: 'Health data that instances of a distributed job exchange is encrypted on the way.',
    remains:
      'Bring the decision on this addressable item, and show how health data is protected on its other ways.',
  },
] as const satisfies readonly Edge[];
