import type { Edge } from '../../framework.ts';

const RULES = 'Show the rules for networks, who manages them, and that they hold for the other networks too.';

/** Edges of the checks of the VPCs that workloads run in. */
export const vpcEdges = [
  {
    control: 'A.8.15',
    check: 'ec2-flow-logs',
    strength: 'partial',
    rationale:
      'Flow logs are produced for the networks of workloads, and delivered to where they are stored.',
    remains: 'Show how long the logs are kept, how they are protected, and who analyses them.',
  },
  {
    control: 'A.8.20',
    check: 'ec2-security-group-openness',
    strength: 'partial',
    rationale: 'Security groups that let in known sources only secure the network interfaces of workloads.',
    remains: RULES,
  },
  {
    control: 'A.8.20',
    check: 'ec2-network-acl-openness',
    strength: 'partial',
    rationale: 'Network ACLs that are not open secure the subnets of workloads as a second wall.',
    remains: RULES,
  },
  {
    control: 'A.8.21',
    check: 'ec2-vpc-endpoints',
    strength: 'partial',
    rationale: 'Endpoints are the secured form of the network services that workloads use.',
    remains: 'Bring the requirements on network services, and how their providers are held to them.',
  },
  {
    control: 'A.8.21',
    check: 'ec2-vpc-endpoint-policies',
    strength: 'partial',
    rationale: 'A policy says what a network service may be used for; the default one says nothing.',
    remains: 'Bring the requirements on network services, and how their providers are held to them.',
  },
  {
    control: 'A.8.22',
    check: 'ec2-subnet-privacy',
    strength: 'partial',
    rationale: 'Subnets without a route to an internet gateway are segregated from the internet.',
    remains: 'Show the zones and the rules between them.',
  },
] as const satisfies readonly Edge[];
