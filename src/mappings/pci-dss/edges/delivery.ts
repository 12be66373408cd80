import type { Edge } from '../../framework.ts';

/** Edges of the checks of how models are delivered. */
export const deliveryEdges = [
  {
    control: '6.5.4',
    check: 'sagemaker-duty-separation',
    strength: 'partial',
    rationale:
      'Training is work before production and deployment is work in it; between both stands a person who does neither, for every deployment of the period.',
    remains:
      'Show who may change the pipelines and code that train and deploy, and that these duties are split beyond models.',
  },
  {
    control: '6.5.1',
    check: 'sagemaker-duty-separation',
    strength: 'partial',
    rationale:
      'Approval by an authorised party is more than a status: the check finds approvals by who made or deployed the change.',
    remains: 'Bring the change procedure, with impact, test and fallback of each change.',
  },
] as const satisfies readonly Edge[];
