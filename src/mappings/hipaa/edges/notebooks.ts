import type { Edge } from '../../framework.ts';

const RISK =
  'Show the risk analysis and the plan that chose these measures, and that they bring the risks to a reasonable level.';
const PATHS =
  'Show which persons and programs were granted access to health data, and that the other paths to it (databases, file systems) are closed likewise.';

/** Edges of the checks over notebook instances. */
export const notebookEdges = [
  {
    control: '164.308(a)(1)(ii)(B)',
    check: 'sagemaker-notebook-internet',
    strength: 'partial',
    rationale:
      'Without direct internet access the risk that somebody carries health data out of a notebook is smaller, since the rules of the VPC stand between.',
    remains: RISK,
  },
  {
    control: '164.308(a)(1)(ii)(B)',
    check: 'sagemaker-notebook-root',
    strength: 'partial',
    rationale:
      'Without root a user cannot install what nobody looked at nor switch off what watches the notebook.',
    remains: RISK,
  },
  {
    control: '164.312(a)(1)',
    check: 'sagemaker-notebook-internet',
    strength: 'partial',
    rationale:
      'A notebook with a way of its own to the internet can hand health data to persons and programs that were granted no right to it.',
    remains: PATHS,
  },
  {
    control: '164.312(a)(1)',
    check: 'sagemaker-notebook-vpc',
    strength: 'supporting',
    rationale:
      'Inside a VPC the rules of the organisation decide what reaches a notebook and what it reaches; the check shows the attachment, not the rules.',
    remains: PATHS,
  },
  {
    control: '164.312(a)(2)(iv)',
    check: 'sagemaker-notebook-volume-key',
    strength: 'direct',
    rationale:
      'Encryption of stored health data: what people copy to the volume of a notebook is under a key that the organisation controls.',
    remains:
      'Bring the decision on this addressable item, name the custodians of the keys, and show which workloads and buckets hold health data.',
  },
] as const satisfies readonly Edge[];
