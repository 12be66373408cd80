import type { Edge } from '../../framework.ts';

/** Edges of the checks over processing, transform, tuning, AutoML and compilation jobs. */
export const jobEdges = [
  {
    control: '1.3.2',
    check: 'sagemaker-job-isolation',
    strength: 'partial',
    rationale:
      'An isolated container has no outbound network at all, which is the strictest limit there is for a job.',
    remains:
      'Show the rules for the other systems of the card environment, and the need behind each opening.',
  },
  {
    control: '1.3.2',
    check: 'sagemaker-job-vpc',
    strength: 'partial',
    rationale:
      'Outbound traffic of jobs that are not isolated passes own egress rules only inside a VPC; the check shows the attachment, not the rules.',
    remains:
      'Show the rules for the other systems of the card environment, and the need behind each opening.',
  },
  {
    control: '1.4.1',
    check: 'sagemaker-job-vpc',
    strength: 'partial',
    rationale: 'The VPC is where controls between trusted and untrusted networks apply to jobs.',
    remains: 'Show the controls between the VPC and untrusted networks.',
  },
  {
    control: '3.5.1',
    check: 'sagemaker-job-volume-key',
    strength: 'partial',
    rationale:
      'Volumes of jobs are encrypted under an own key, one layer of making stored card numbers unreadable.',
    remains:
      'Show how card numbers are made unreadable in the data itself; encryption of a disk or bucket alone counts only in the allowed cases.',
  },
  {
    control: '3.5.1',
    check: 'sagemaker-job-output-key',
    strength: 'partial',
    rationale:
      'Prepared data and predictions are encrypted under an own key, one layer of making stored card numbers unreadable.',
    remains:
      'Show how card numbers are made unreadable in the data itself; encryption of a disk or bucket alone counts only in the allowed cases.',
  },
  {
    control: '3.5.1.2',
    check: 'sagemaker-job-volume-key',
    strength: 'supporting',
    rationale: 'It lists the volumes of jobs on which protection rests on encryption of the disk.',
    remains: 'Show that disk encryption is not the only protection of card numbers outside removable media.',
  },
  {
    control: '4.2.1',
    check: 'sagemaker-job-inter-container-encryption',
    strength: 'supporting',
    rationale:
      'Traffic between the instances of a job stays in the network of AWS; its encryption adds to the picture.',
    remains: 'Show the protocols and certificates of every open network on which card numbers are sent.',
  },
] as const satisfies readonly Edge[];
