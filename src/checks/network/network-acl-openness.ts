import { type AclEntry, ec2Network, type NetworkAcl, type Vpc } from '../../evidence/kinds/ec2-network.ts';
import { defineCheck, type Observation } from '../check.ts';
import type { Seen } from '../over-period.ts';
import { worst } from '../worst.ts';
import { widthOf } from './address-range.ts';

/** Looks whether the network ACLs of workload subnets let the world in. */
export const ec2NetworkAclOpenness = defineCheck({
  id: 'ec2-network-acl-openness',
  topic: 'network',
  title: 'No network ACL of a workload subnet lets everybody in',
  failureTitle: 'Some network ACLs of workload subnets let everybody in',
  rationale:
    'A network ACL is the second wall behind the security groups; the one that AWS puts there lets everything through.',
  procedure:
    'For every network ACL of a subnet that a workload names, no inbound entry at collection allows a source wider than /8 (IPv4) or /32 (IPv6), unless an entry before it denies the same. TCP and UDP to ports from 1024 up are not counted: answers of S3 come in that way, and an ACL keeps no state. Outbound entries are in the evidence and not judged.',
  severity: 'medium',
  remediation:
    'Give the subnets an own network ACL that lets in the ranges of the VPC, and from elsewhere only answers to ports from 1024 up.',
  needs: { network: ec2Network },
  restsOn: ['ec2:DescribeSubnets', 'ec2:DescribeNetworkAcls'],

  observe: ({ network }) =>
    network.flatMap(({ digest, evidence: { scope, body } }) => {
      const seen = (resource: string, { met, note }: Seen): Observation => ({
        scope,
        resource,
        met,
        note,
        basis: 'collection',
        intervals: [],
        evidence: [digest],
      });
      return body.vpcs.flatMap((vpc) => {
        const subnets = body.subnets.filter(({ vpcId }) => vpcId === vpc.id).map(({ id }) => id);
        if (vpc.networkAcls === null) return [seen(vpc.arn, UNREAD)];
        const without = subnets.filter((id) => !vpc.networkAcls?.some((acl) => acl.subnets.includes(id)));
        return [
          ...aclsOf(vpc, subnets).map((acl) => seen(acl.arn, aclSeen(acl))),
          ...body.subnets
            .filter(({ id }) => without.includes(id))
            .map(({ arn }) =>
              seen(arn, { met: null, note: 'No network ACL of the VPC is said to be its own.' }),
            ),
        ];
      });
    }),
});

const UNREAD: Seen = { met: null, note: 'Its network ACLs were not read.' };
/** Answers to calls that went out come to ports from here up. */
const FIRST_ANSWER_PORT = 1024;
const TCP_AND_UDP: ReadonlySet<string> = new Set(['6', '17']);

function aclsOf({ networkAcls }: Vpc, subnets: readonly string[]): readonly NetworkAcl[] {
  return (networkAcls ?? []).filter((acl) => acl.subnets.some((id) => subnets.includes(id)));
}

function aclSeen({ entries }: NetworkAcl): Seen {
  const inbound = entries.filter(({ egress }) => !egress);
  const seen = inbound.flatMap((entry, index) =>
    entry.action === 'allow' ? [entrySeen(entry, inbound.slice(0, index))] : [],
  );
  if (seen.every(({ met }) => met === true)) return { met: true, note: 'No inbound entry is for everybody.' };
  return worst(seen, 'No inbound entry.');
}

function entrySeen(entry: AclEntry, before: readonly AclEntry[]): Seen {
  const { number, protocol, cidr, ports } = entry;
  const width = cidr === null ? 'unclear' : widthOf(cidr);
  if (width === 'limited' || before.some((earlier) => isDeniedBy(entry, earlier))) {
    return { met: true, note: 'Limited.' };
  }
  const hasPorts = protocol !== null && TCP_AND_UDP.has(protocol);
  if (hasPorts && ports && ports.from >= FIRST_ANSWER_PORT) return { met: true, note: 'Answers only.' };
  const rule = `Inbound entry ${number} allows ${cidr ?? 'a range that is not stated'}`;
  if (width === 'unclear' || protocol === null || (hasPorts && ports === null)) {
    return { met: null, note: `${rule}, and not all of it could be read.` };
  }
  const what = protocol === '-1' ? 'for all traffic' : `for protocol ${protocol}`;
  return { met: false, note: `${rule} ${what}${ports ? `, ports ${ports.from}-${ports.to}` : ''}.` };
}

/** True when an entry that is evaluated earlier denies all that this one would allow below the ports of answers. */
function isDeniedBy({ cidr, protocol, ports }: AclEntry, earlier: AclEntry): boolean {
  if (earlier.action !== 'deny' || cidr === null || !isAsWide(earlier.cidr, cidr)) return false;
  if (earlier.protocol === '-1') return true;
  if (earlier.protocol !== protocol || ports === null || earlier.ports === null) return false;
  const last = Math.min(ports.to, FIRST_ANSWER_PORT - 1);
  return earlier.ports.from <= ports.from && earlier.ports.to >= last;
}

function isAsWide(range: string | null, other: string): boolean {
  return range === other || range === (other.includes(':') ? '::/0' : '0.0.0.0/0');
}
