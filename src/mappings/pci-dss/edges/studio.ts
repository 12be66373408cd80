import type { Edge } from '../../framework.ts';

const STORED =
  'Show how card numbers are made unreadable in the data itself; encryption of a disk or bucket alone counts only in the allowed cases.';

/** Edges of the checks over Studio domains. */
export const studioEdges = [
  {
    control: '1.3.2',
    check: 'sagemaker-domain-vpc-only',
    strength: 'partial',
    rationale:
      'Outbound traffic of Studio passes own egress rules only when the domain is limited to its VPC.',
    remains:
      'Show the rules for the other systems of the card environment, and the need behind each opening.',
  },
  {
    control: '1.4.1',
    check: 'sagemaker-domain-vpc-only',
    strength: 'partial',
    rationale:
      'The VPC is where controls between trusted and untrusted networks apply to the apps of Studio.',
    remains: 'Show the controls between the VPC and untrusted networks.',
  },
  {
    control: '3.5.1',
    check: 'sagemaker-domain-key',
    strength: 'partial',
    rationale:
      'Files of people of Studio are encrypted under an own key, one layer of making stored card numbers unreadable.',
    remains: STORED,
  },
  {
    control: '3.5.1',
    check: 'sagemaker-studio-sharing-key',
    strength: 'partial',
    rationale:
      'Shared output of cells is encrypted under an own key, one layer of making stored card numbers unreadable.',
    remains: STORED,
  },
  {
    control: '8.2.1',
    check: 'sagemaker-studio-attribution',
    strength: 'supporting',
    rationale:
      'Each user profile has an id of its own; the check shows that this id goes with what is done through the shared role.',
    remains: 'Show that each user profile belongs to one person, and the ids of all other systems.',
  },
  {
    control: '8.2.2',
    check: 'sagemaker-studio-attribution',
    strength: 'partial',
    rationale:
      'The execution role is a shared account; with the name of the profile in the log each action leads to an individual user.',
    remains:
      'Show who approved the shared role and for how long, and that each profile belongs to one person.',
  },
  {
    control: '10.2.2',
    check: 'sagemaker-studio-attribution',
    strength: 'partial',
    rationale:
      'User identification in log records: without the source identity the record of an action from Studio holds the role alone.',
    remains: 'Show the other fields of log records, and the logs of the other systems.',
  },
] as const satisfies readonly Edge[];
