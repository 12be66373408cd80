import type { Edge } from '../../framework.ts';

const RISK =
  'Show the risk analysis and the plan that chose these measures, and that they bring the risks to a reasonable level.';
const TRANSMISSION =
  'Show the other ways on which health data is transmitted, and that the measures for them were chosen by the risk analysis.';

/** Edges of the checks of the VPCs that workloads run in. */
export const vpcEdges = [
  {
    control: '164.308(a)(1)(ii)(B)',
    check: 'ec2-subnet-privacy',
    strength: 'partial',
    rationale:
      'Subnets without a route to an internet gateway reduce the risk that a workload is reached from outside or sends data there.',
    remains: RISK,
  },
  {
    control: '164.308(a)(1)(ii)(B)',
    check: 'ec2-network-acl-openness',
    strength: 'partial',
    rationale: 'A network ACL that is not open is a second measure behind the security groups.',
    remains: RISK,
  },
  {
    control: '164.312(a)(1)',
    check: 'ec2-security-group-openness',
    strength: 'partial',
    rationale:
      'A security group that is open to everybody lets programs without any granted right try the interfaces of a workload.',
    remains:
      'Show which persons and programs were granted access to health data, and that other paths to it (databases, notebooks, file systems) are closed likewise.',
  },
  {
    control: '164.312(b)',
    check: 'ec2-flow-logs',
    strength: 'partial',
    rationale: 'Flow logs are a mechanism that records the connections of workloads that use health data.',
    remains:
      'Show that the logs were on for the whole period, that they are kept, and that somebody examines them.',
  },
  {
    control: '164.312(e)(1)',
    check: 'ec2-vpc-endpoints',
    strength: 'partial',
    rationale:
      'With endpoints, calls of workloads to AWS services do not leave the network of AWS, where others could get at them.',
    remains: TRANSMISSION,
  },
  {
    control: '164.312(e)(1)',
    check: 'ec2-vpc-endpoint-policies',
    strength: 'partial',
    rationale:
      'The policy of an endpoint limits to whom data can be transmitted through it; the default one limits nothing.',
    remains: TRANSMISSION,
  },
] as const satisfies readonly Edge[];
