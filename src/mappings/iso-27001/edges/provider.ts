import type { Edge } from '../../framework.ts';

/** Edges of checks on AWS itself as a provider. */
export const providerEdges = [
  {
    control: 'A.5.19',
    check: 'artifact-provider-reports',
    strength: 'supporting',
    rationale: 'Reports and certificates of the main supplier are there to be used for its risks.',
    remains: 'Show the process for suppliers, and the risks that were found.',
  },
  {
    control: 'A.5.22',
    check: 'artifact-provider-reports',
    strength: 'partial',
    rationale: 'Evidence of how the supplier keeps its promises was there for the period, of three kinds.',
    remains: 'Show who reviewed it, what was found, and how changes of the services are followed.',
  },
  {
    control: 'A.5.23',
    check: 'artifact-provider-reports',
    strength: 'supporting',
    rationale:
      'The certificate and reports of the cloud provider support the choice and the use of its services.',
    remains: 'Show the rules for acquiring, using and leaving cloud services.',
  },
  {
    control: 'A.5.31',
    check: 'artifact-provider-reports',
    strength: 'supporting',
    rationale: 'Attestations of the provider are part of what contracts and laws ask to be kept.',
    remains: 'Bring the register of legal and contractual duties.',
  },
] as const satisfies readonly Edge[];
