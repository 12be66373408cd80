import { ec2Network, type SecurityGroup, type SecurityRule } from '../../evidence/kinds/ec2-network.ts';
import { defineCheck, type Observation } from '../check.ts';
import { each } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { worst } from '../worst.ts';
import { widthOf } from './address-range.ts';

/** Looks whether security groups of workloads let the world in. */
export const ec2SecurityGroupOpenness = defineCheck({
  id: 'ec2-security-group-openness',
  topic: 'network',
  title: 'No security group of a workload lets everybody in',
  failureTitle: 'Some security groups of workloads let everybody in',
  rationale:
    'Workloads of SageMaker are called through the service and not through their network interfaces: a rule for the whole internet serves nobody but a stranger.',
  procedure:
    'For every security group that a workload names, no inbound rule at collection has a source wider than /8 (IPv4) or /32 (IPv6), whatever its ports. Sources in prefix lists are not read and leave a group open. Outbound rules are in the evidence and not judged.',
  severity: 'high',
  remediation: 'Remove the rule, or limit its source to security groups and ranges of the organisation.',
  needs: { network: ec2Network },
  restsOn: ['ec2:DescribeSecurityGroups'],

  observe: ({ network }) =>
    each(network, ({ securityGroups }) => securityGroups).map(({ item, scope, digest }): Observation => {
      const { met, note } = groupSeen(item);
      return { scope, resource: item.arn, met, note, basis: 'collection', intervals: [], evidence: [digest] };
    }),
});

function groupSeen({ inbound }: SecurityGroup): Seen {
  if (inbound.length === 0) return { met: true, note: 'No inbound rule.' };
  const seen = worst(inbound.map(ruleSeen), 'No inbound rule.');
  return seen.met === true ? { met: true, note: 'No inbound rule is for everybody.' } : seen;
}

function ruleSeen({ protocol, ports, cidrs, prefixLists }: SecurityRule): Seen {
  const what = `${protocol === '-1' ? 'all traffic' : (protocol ?? 'a protocol that is not stated')}${ports ? ` ${ports.from}-${ports.to}` : ''}`;
  const wide = cidrs.filter((cidr) => widthOf(cidr) === 'world');
  if (wide.length > 0) return { met: false, note: `Inbound ${what} from ${wide.join(', ')}.` };
  const unclear = [...cidrs.filter((cidr) => widthOf(cidr) === 'unclear'), ...prefixLists];
  if (unclear.length > 0) {
    return { met: null, note: `Inbound ${what} from ${unclear.join(', ')}, which was not read.` };
  }
  return { met: true, note: 'Limited.' };
}
