import type { Edge } from '../../framework.ts';

/** Edges of the checks that compare other instruments with ours. They never speak for a control alone. */
export const secondOpinionEdges = [
  {
    control: '10.7.2',
    check: 'securityhub-second-opinion',
    strength: 'supporting',
    rationale:
      'Security Hub watches settings all the time; what it fails shows controls that stopped working.',
    remains: 'Show who is alerted to failures of critical security controls, and how fast.',
  },
  {
    control: '2.2.1',
    check: 'config-second-opinion',
    strength: 'supporting',
    rationale: 'Rules of Config compare components with a standard of configuration all the time.',
    remains: 'Bring the hardening standards, and show that the rules cover them.',
  },
] as const satisfies readonly Edge[];
