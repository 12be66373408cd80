import type { Edge } from '../../framework.ts';

/** Edges of the checks of what an organisation decides above its accounts. */
export const organizationEdges = [
  {
    control: 'A.8.9',
    check: 'organizations-scp-guardrails',
    strength: 'partial',
    rationale: 'A service control policy enforces the secure configuration at the moment of creation.',
    remains: 'Bring the configuration that was decided on, and show who may use roles that are exempted.',
  },
  {
    control: 'A.5.23',
    check: 'organizations-scp-guardrails',
    strength: 'supporting',
    rationale: 'Guardrails show that the use of the cloud is governed above the single account.',
    remains: 'Bring the rules for using cloud services, from their choice to their end.',
  },
] as const satisfies readonly Edge[];
