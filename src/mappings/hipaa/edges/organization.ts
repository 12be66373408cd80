import type { Edge } from '../../framework.ts';

/** Edges of the checks of what an organisation decides above its accounts. */
export const organizationEdges = [
  {
    control: '164.308(a)(1)(ii)(B)',
    check: 'organizations-scp-guardrails',
    strength: 'partial',
    rationale:
      'A policy that keeps everybody from creating unencrypted or open workloads is a measure against the risk, whoever makes the mistake.',
    remains:
      'Show which risks of the analysis each guardrail answers, and who may use roles that it exempts.',
  },
  {
    control: '164.312(a)(1)',
    check: 'organizations-scp-guardrails',
    strength: 'supporting',
    rationale: 'Service control policies limit what the rights of an account can be used for at most.',
    remains: 'Show permission policies and boundaries that limit the same, where no such policy does.',
  },
] as const satisfies readonly Edge[];
