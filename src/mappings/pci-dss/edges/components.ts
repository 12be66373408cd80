import type { Edge } from '../../framework.ts';

/** Edges of the checks over endpoints that serve inference components. */
export const componentEdges = [
  {
    control: '1.3.2',
    check: 'sagemaker-endpoint-isolation',
    strength: 'partial',
    rationale:
      'An isolated inference component has no outbound network at all, which is the strictest limit there is.',
    remains:
      'Show the rules for the other systems of the card environment, and the need behind each opening.',
  },
  {
    control: '1.3.2',
    check: 'sagemaker-endpoint-vpc',
    strength: 'partial',
    rationale:
      'Outbound traffic of inference components that are not isolated passes own egress rules only inside a VPC; the check shows the attachment, not the rules.',
    remains:
      'Show the rules for the other systems of the card environment, and the need behind each opening.',
  },
  {
    control: '1.4.1',
    check: 'sagemaker-endpoint-vpc',
    strength: 'partial',
    rationale:
      'The VPC is where controls between trusted and untrusted networks apply to inference components.',
    remains: 'Show the controls between the VPC and untrusted networks.',
  },
] as const satisfies readonly Edge[];
