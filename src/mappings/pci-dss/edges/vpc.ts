import type { Edge } from '../../framework.ts';

const NEEDED =
  'Show the need behind each opening, and the rules of the other systems of the card environment.';

/** Edges of the checks of the VPCs that workloads run in. */
export const vpcEdges = [
  {
    control: '1.3.1',
    check: 'ec2-security-group-openness',
    strength: 'partial',
    rationale: 'An inbound rule for everybody goes beyond any need; the check finds such rules of workloads.',
    remains: NEEDED,
  },
  {
    control: '1.3.2',
    check: 'ec2-vpc-endpoint-policies',
    strength: 'partial',
    rationale: 'In a private network the endpoints are the way out, and their policies say how wide it is.',
    remains: NEEDED,
  },
  {
    control: '1.4.1',
    check: 'ec2-vpc-endpoints',
    strength: 'partial',
    rationale:
      'Endpoints keep the traffic between workloads and AWS services off untrusted networks and under a policy.',
    remains: 'Show the controls at the other borders of the card environment.',
  },
  {
    control: '1.4.2',
    check: 'ec2-network-acl-openness',
    strength: 'partial',
    rationale:
      'Workloads offer no public service, so a network ACL that lets the world in to low ports admits more than authorised services.',
    remains: 'Show which systems offer public services, and how traffic to them is limited.',
  },
  {
    control: '1.4.4',
    check: 'ec2-subnet-privacy',
    strength: 'partial',
    rationale:
      'What lies in a subnet without a route to an internet gateway cannot be reached directly from it.',
    remains:
      'Show which systems store card data, and that no other path leads to them from untrusted networks.',
  },
  {
    control: '10.2.1',
    check: 'ec2-flow-logs',
    strength: 'supporting',
    rationale: 'Flow logs add the connections of workloads to what the audit logs say of their calls.',
    remains: 'Show the audit logs of every component of the card environment.',
  },
] as const satisfies readonly Edge[];
