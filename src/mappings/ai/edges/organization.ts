import type { Edge } from '../../framework.ts';

/** Edges of the checks of what an organisation decides above its accounts. */
export const organizationEdges = [
  {
    control: 'Art.15(5)',
    check: 'organizations-scp-guardrails',
    strength: 'supporting',
    rationale:
      'Training and hosting that can only be created isolated and encrypted is harder to tamper with.',
    remains: 'Show the measures against attacks on data and model themselves.',
  },
  {
    control: 'MEASURE 2.7',
    check: 'organizations-scp-guardrails',
    strength: 'supporting',
    rationale: 'Guardrails are controls whose effect on the security of AI systems can be shown.',
    remains: 'Bring the evaluation of security and resilience.',
  },
] as const satisfies readonly Edge[];
