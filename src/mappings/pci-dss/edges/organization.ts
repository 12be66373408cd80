import type { Edge } from '../../framework.ts';

/** Edges of the checks of what an organisation decides above its accounts. */
export const organizationEdges = [
  {
    control: '2.2.6',
    check: 'organizations-scp-guardrails',
    strength: 'partial',
    rationale: 'What cannot be created without its security settings is not set up for misuse.',
    remains: 'Show how the settings of what was created before, or by exempted roles, are kept.',
  },
  {
    control: '7.2.2',
    check: 'organizations-scp-guardrails',
    strength: 'supporting',
    rationale: 'Guardrails take from every role the right to create workloads that are not secure.',
    remains: 'Show that the rights of each role follow its job.',
  },
] as const satisfies readonly Edge[];
