import type { Edge } from '../../framework.ts';

/** Edges to controls of networks. */
export const networkEdges = [
  {
    control: '1.2.4',
    check: 'sagemaker-endpoint-lineage',
    strength: 'supporting',
    rationale:
      'The graph from data to endpoint is input for the flows of account data through training and serving.',
    remains: 'Bring the data-flow diagram itself, and the flows outside SageMaker.',
  },
  {
    control: '1.3.1',
    check: 'sagemaker-model-vpc',
    strength: 'partial',
    rationale:
      'Inbound traffic can only be limited by own rules when the model runs in an own VPC; the check shows the attachment, not the rules.',
    remains: 'Show the rules of the security groups and the need behind each opening.',
  },
  {
    control: '1.3.2',
    check: 'sagemaker-training-isolation',
    strength: 'partial',
    rationale:
      'An isolated training container has no outbound network at all, which is the strictest limit there is for this component.',
    remains:
      'Show the rules for the other systems of the card environment, and the need behind each opening.',
  },
  {
    control: '1.3.2',
    check: 'sagemaker-model-isolation',
    strength: 'partial',
    rationale: 'An isolated model container has no outbound network at all.',
    remains:
      'Show the rules for the other systems of the card environment, and the need behind each opening.',
  },
  {
    control: '1.3.2',
    check: 'sagemaker-training-vpc',
    strength: 'partial',
    rationale:
      'Outbound traffic of training that is not isolated passes own egress rules only inside a VPC; the check shows the attachment, not the rules.',
    remains:
      'Show the rules for the other systems of the card environment, and the need behind each opening.',
  },
  {
    control: '1.4.1',
    check: 'sagemaker-training-vpc',
    strength: 'partial',
    rationale: 'The VPC is where controls between trusted and untrusted networks apply to training.',
    remains: 'Show the controls between the VPC and untrusted networks.',
  },
  {
    control: '1.4.1',
    check: 'sagemaker-model-vpc',
    strength: 'partial',
    rationale: 'The VPC is where controls between trusted and untrusted networks apply to models.',
    remains: 'Show the controls between the VPC and untrusted networks.',
  },
  {
    control: '1.4.4',
    check: 's3-bucket-public-access',
    strength: 'partial',
    rationale:
      'A bucket that blocks all public access cannot be read without a grant from an untrusted network; the period shows that the blocks stayed on.',
    remains:
      'Show which stores hold card data, and that no other path leads to them from untrusted networks.',
  },
] as const satisfies readonly Edge[];
