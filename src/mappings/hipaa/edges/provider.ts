import type { Edge } from '../../framework.ts';

/** Edges of checks on AWS itself as a provider. */
export const providerEdges = [
  {
    control: '164.308(b)(1)',
    check: 'artifact-baa',
    strength: 'partial',
    rationale:
      'The addendum binds AWS as a business associate, and was in force for the account over the period.',
    remains: 'Show that it is the contract which was meant, and bring those with other business associates.',
  },
  {
    control: '164.308(b)(1)',
    check: 'artifact-provider-reports',
    strength: 'supporting',
    rationale: 'Reports of independent auditors on AWS are assurance that it safeguards information.',
    remains: 'Read the reports, and show who weighed their exceptions.',
  },
  {
    control: '164.308(b)(2)',
    check: 'artifact-baa',
    strength: 'supporting',
    rationale: 'The addendum says how AWS treats those who work for it.',
    remains: 'Show the assurances that a business associate got from its subcontractors.',
  },
  {
    control: '164.308(b)(3)',
    check: 'artifact-baa',
    strength: 'partial',
    rationale: 'The assurances of AWS are written down: the addendum was accepted and in force.',
    remains: 'Keep the text of the addendum, and those with other business associates.',
  },
  {
    control: '164.314(a)(1)',
    check: 'artifact-baa',
    strength: 'partial',
    rationale: 'A contract with AWS was in force over the period.',
    remains: 'Show that its text has what the rule demands.',
  },
  {
    control: '164.314(a)(2)(i)',
    check: 'artifact-baa',
    strength: 'partial',
    rationale: 'The contract with AWS is the addendum that was in force; its metadata say so, not its words.',
    remains: 'Read its text against the points of the rule.',
  },
] as const satisfies readonly Edge[];
