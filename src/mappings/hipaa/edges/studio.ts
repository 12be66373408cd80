import type { Edge } from '../../framework.ts';

const KEYS =
  'Bring the decision on this addressable item, name the custodians of the keys, and show which workloads and buckets hold health data.';

/** Edges of the checks over Studio domains. */
export const studioEdges = [
  {
    control: '164.308(a)(1)(ii)(B)',
    check: 'sagemaker-domain-vpc-only',
    strength: 'partial',
    rationale:
      'With all traffic of Studio in the VPC, the risk that somebody carries health data out past the rules of the organisation is smaller.',
    remains:
      'Show the risk analysis and the plan that chose these measures, and that they bring the risks to a reasonable level.',
  },
  {
    control: '164.312(a)(1)',
    check: 'sagemaker-domain-vpc-only',
    strength: 'partial',
    rationale:
      'An app with a network of SageMaker for itself can hand health data to persons and programs that were granted no right to it.',
    remains:
      'Show which persons and programs were granted access to health data, and that the other paths to it (databases, file systems) are closed likewise.',
  },
  {
    control: '164.312(a)(2)(i)',
    check: 'sagemaker-studio-attribution',
    strength: 'partial',
    rationale:
      'Unique identification of users: people of Studio share one role, and only the source identity carries the name of each into the log.',
    remains:
      'Show that each user profile belongs to one person, and how users of the other systems are identified.',
  },
  {
    control: '164.312(b)',
    check: 'sagemaker-studio-attribution',
    strength: 'partial',
    rationale: 'The log that records activity names the person only where Studio passes the name on.',
    remains: 'Show that the activity is examined, and the records of systems that exhibit does not see.',
  },
  {
    control: '164.312(a)(2)(iv)',
    check: 'sagemaker-domain-key',
    strength: 'direct',
    rationale:
      'Encryption of stored health data: what people of Studio keep in their files is under a key that the organisation controls.',
    remains: KEYS,
  },
  {
    control: '164.312(a)(2)(iv)',
    check: 'sagemaker-studio-sharing-key',
    strength: 'partial',
    rationale:
      'Output of notebook cells, which shows health data, is shared under a key that the organisation controls.',
    remains: KEYS,
  },
] as const satisfies readonly Edge[];
