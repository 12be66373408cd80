import type { Edge } from '../../framework.ts';

/** Edges of checks on AWS itself as a provider. */
export const providerEdges = [
  {
    control: 'A.10.2',
    check: 'artifact-provider-reports',
    strength: 'supporting',
    rationale: 'Reports of the cloud provider tell which controls it leaves to its customers.',
    remains: 'Show how responsibilities along the life cycle are split among all parties.',
  },
  {
    control: 'A.10.3',
    check: 'artifact-provider-reports',
    strength: 'partial',
    rationale: 'The supplier of the platform was examined by independent auditors for the period.',
    remains: 'Show that suppliers of data, models and tools were examined too.',
  },
  {
    control: 'MANAGE 3.1',
    check: 'artifact-provider-reports',
    strength: 'supporting',
    rationale: 'The platform is a third-party resource whose controls were examined for the period.',
    remains: 'Show how risks of other third-party resources are followed.',
  },
] as const satisfies readonly Edge[];
