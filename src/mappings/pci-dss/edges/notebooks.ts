import type { Edge } from '../../framework.ts';

const NEEDED =
  'Show the rules for the other systems of the card environment, and the need behind each opening.';

/** Edges of the checks over notebook instances. */
export const notebookEdges = [
  {
    control: '1.3.2',
    check: 'sagemaker-notebook-internet',
    strength: 'partial',
    rationale:
      'Outbound traffic over the access that SageMaker provides passes no rule of the organisation, so it is not limited at all.',
    remains: NEEDED,
  },
  {
    control: '1.3.2',
    check: 'sagemaker-notebook-vpc',
    strength: 'partial',
    rationale:
      'Outbound traffic of a notebook passes own egress rules only inside a VPC; the check shows the attachment, not the rules.',
    remains: NEEDED,
  },
  {
    control: '1.4.1',
    check: 'sagemaker-notebook-vpc',
    strength: 'partial',
    rationale: 'The VPC is where controls between trusted and untrusted networks apply to notebooks.',
    remains: 'Show the controls between the VPC and untrusted networks.',
  },
  {
    control: '1.4.4',
    check: 'sagemaker-notebook-internet',
    strength: 'supporting',
    rationale:
      'It lists the notebooks with a direct connection to an untrusted network; the check looks at the way out, the requirement at the way in.',
    remains:
      'Show which systems store card numbers and that none of them is reached directly from an untrusted network.',
  },
  {
    control: '2.2.6',
    check: 'sagemaker-notebook-root',
    strength: 'partial',
    rationale:
      'Root for every user is the default of the service; the check shows that the setting was changed against misuse and stayed so.',
    remains: 'Show the hardening standard and the other security parameters that it sets.',
  },
  {
    control: '3.5.1',
    check: 'sagemaker-notebook-volume-key',
    strength: 'partial',
    rationale:
      'Volumes of notebooks are encrypted under an own key, one layer of making stored card numbers unreadable.',
    remains:
      'Show how card numbers are made unreadable in the data itself; encryption of a disk or bucket alone counts only in the allowed cases.',
  },
  {
    control: '3.5.1.2',
    check: 'sagemaker-notebook-volume-key',
    strength: 'supporting',
    rationale: 'It lists the volumes of notebooks on which protection rests on encryption of the disk.',
    remains: 'Show that disk encryption is not the only protection of card numbers outside removable media.',
  },
] as const satisfies readonly Edge[];
