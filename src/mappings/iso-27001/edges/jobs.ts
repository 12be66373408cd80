import type { Edge } from '../../framework.ts';

/** Edges of the checks over processing, transform, tuning, AutoML and compilation jobs. */
export const jobEdges = [
  {
    control: 'A.8.20',
    check: 'sagemaker-job-vpc',
    strength: 'partial',
    rationale:
      'Security of networks: jobs run where the network rules of the organisation apply; the rules are not looked at.',
    remains: 'Show the rules of the networks and who manages them.',
  },
  {
    control: 'A.8.22',
    check: 'sagemaker-job-isolation',
    strength: 'partial',
    rationale: 'Segregation of networks: an isolated container is cut off from every network.',
    remains: 'Show how networks are divided and why, outside these jobs.',
  },
  {
    control: 'A.8.24',
    check: 'sagemaker-job-volume-key',
    strength: 'direct',
    rationale: 'Use of cryptography: volumes of jobs are under a key of the organisation.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
  {
    control: 'A.8.24',
    check: 'sagemaker-job-output-key',
    strength: 'direct',
    rationale:
      'Use of cryptography: prepared data, predictions and models are under a key of the organisation.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
  {
    control: 'A.8.24',
    check: 'sagemaker-job-inter-container-encryption',
    strength: 'partial',
    rationale: 'Cryptography in transfer, for the way between the instances of a job.',
    remains: 'Bring the rules for cryptography, and name the custodians of the keys.',
  },
] as const satisfies readonly Edge[];
