import type { Edge } from '../../framework.ts';

/** Edges of checks on AWS itself as a provider. */
export const providerEdges = [
  {
    control: '12.8.1',
    check: 'artifact-provider-reports',
    strength: 'supporting',
    rationale:
      'AWS is a third party with which account data may be shared, and its attestation names the services that it covers.',
    remains: 'Bring the list of all third parties with a description of their services.',
  },
  {
    control: '12.8.2',
    check: 'artifact-provider-reports',
    strength: 'supporting',
    rationale: 'With its attestation AWS acknowledges what it answers for.',
    remains: 'Bring the written agreements with all third parties.',
  },
  {
    control: '12.8.4',
    check: 'artifact-provider-reports',
    strength: 'partial',
    rationale: 'An attestation of AWS less than a year old was there to be looked at.',
    remains: 'Show who looked at it and when, and the same for other third parties.',
  },
  {
    control: '12.8.5',
    check: 'artifact-provider-reports',
    strength: 'supporting',
    rationale: 'The responsibility summary of AWS comes with its attestation.',
    remains: 'Record which requirements are met by AWS, which by the organization, and which by both.',
  },
] as const satisfies readonly Edge[];
