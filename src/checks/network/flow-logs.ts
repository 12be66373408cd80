import { ec2Network, type FlowLog, type Vpc } from '../../evidence/kinds/ec2-network.ts';
import { defineCheck, type Observation } from '../check.ts';
import type { Seen } from '../over-period.ts';

/** Looks whether the traffic in VPCs of workloads is logged and delivered. */
export const ec2FlowLogs = defineCheck({
  id: 'ec2-flow-logs',
  topic: 'network',
  title: 'Every VPC of a workload has flow logs of all traffic that are delivered',
  failureTitle: 'Some VPCs of workloads have no flow logs of all traffic, or they are not delivered',
  rationale:
    'Flow logs are what is left to see of connections that a workload made or that were tried on it.',
  procedure:
    'For every VPC in which workloads name subnets or security groups, there are active flow logs at collection, of the VPC or of each subnet that workloads name, that capture accepted and rejected traffic (in one log or in two) and whose last delivery succeeded. Earlier in the period is not looked at; the note says since when the logs exist.',
  severity: 'medium',
  remediation:
    'Create a flow log of the VPC for ALL traffic, and repair the role or bucket policy of its delivery.',
  needs: { network: ec2Network },
  restsOn: ['ec2:DescribeSubnets', 'ec2:DescribeSecurityGroups', 'ec2:DescribeFlowLogs'],

  observe: ({ network }) =>
    network.flatMap(({ digest, evidence: { scope, body } }) =>
      body.vpcs.map((vpc): Observation => {
        const subnets = body.subnets.filter(({ vpcId }) => vpcId === vpc.id).map(({ id }) => id);
        const { met, note } = logsSeen(vpc, subnets);
        return {
          scope,
          resource: vpc.arn,
          met,
          note,
          basis: 'collection',
          intervals: [],
          evidence: [digest],
        };
      }),
    ),
});

type Delivery = 'delivered' | 'unclear' | 'failed';

function logsSeen({ id, flowLogs }: Vpc, subnets: readonly string[]): Seen {
  if (flowLogs === null) return { met: null, note: 'Its flow logs were not read.' };
  if (flowLogs.length === 0) return { met: false, note: 'No flow log.' };
  const covers = (accepted: readonly Delivery[]) => {
    const good = flowLogs.filter((log) => accepted.includes(deliveryOf(log)));
    const here = subnets.length === 0 ? [id] : subnets;
    return here.every((each) => isWhole(good, each, id));
  };
  const told = flowLogs.map(toldOf).join(' ');
  if (covers(['delivered'])) return { met: true, note: told };
  return { met: covers(['delivered', 'unclear']) ? null : false, note: told };
}

/** True when logs of these resources capture, or may capture, both accepted and rejected traffic. */
function isWhole(logs: readonly FlowLog[], ...resources: readonly string[]): boolean {
  const types = new Set(
    logs.filter(({ resourceId }) => resources.includes(resourceId)).map(({ trafficType }) => trafficType),
  );
  return types.has('ALL') || types.has(null) || (types.has('ACCEPT') && types.has('REJECT'));
}

function deliveryOf({ status, trafficType, delivery, deliveryError }: FlowLog): Delivery {
  if (delivery === 'FAILED' || deliveryError !== null) return 'failed';
  if (status !== null && status !== 'ACTIVE') return 'failed';
  const isStated = status === 'ACTIVE' && delivery === 'SUCCESS' && trafficType !== null;
  return isStated ? 'delivered' : 'unclear';
}

function toldOf({
  id,
  resourceId,
  status,
  trafficType,
  delivery,
  deliveryError,
  createdAt,
}: FlowLog): string {
  const error = deliveryError === null ? '' : `, ${deliveryError}`;
  return `${id} of ${resourceId}: ${trafficType ?? 'traffic not stated'}, ${status ?? 'status not stated'}, delivery ${delivery ?? 'not stated'}${error}, since ${createdAt ?? 'a time that is not stated'}.`;
}
