import { at, type Period } from '../../core/period.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type { Change } from '../../evidence/kinds/cloudtrail-changes.ts';
import type { Cluster, InstanceGroup, sagemakerClusters } from '../../evidence/kinds/sagemaker-clusters.ts';
import { within } from '../../evidence/records.ts';
import { type ChangeRecord, effective, effectiveAfter } from './changes.ts';
import { groupsOf } from './cluster-requests.ts';
import { type Created, type CreatedKind, created } from './created.ts';
import { fieldsOf, textOf, textsOf, vpcOf } from './requests.ts';

type Body = BodyOf<typeof sagemakerClusters>;

/** Events tell a cluster by its ARN, whose end is an id that the service gives. */
interface NamedCluster extends Cluster {
  readonly name: string;
}

/** An instance group that the service does not list any more, or whose cluster it does not. */
export interface FormerGroup {
  readonly name: string;
  /** As the event that made it has them; null when it was made before the log. */
  readonly settings: InstanceGroup | null;
}

/** A cluster with every instance group that it had in the period. */
export interface ClusterOverPeriod extends NamedCluster {
  /** Groups that only the log tells of, in the order in which it does. */
  readonly former: readonly FormerGroup[];
}

const SAGEMAKER = 'sagemaker.amazonaws.com';

/** How clusters stand in the service and in the log. Of a deleted one the groups are among the former ones. */
export const CLUSTERS: CreatedKind<Body, NamedCluster> = {
  create: ['CreateCluster'],
  remove: ['DeleteCluster'],
  // No request has it: the answers have the ARN, which ends with it.
  nameField: 'clusterId',
  requestField: 'clusterName',
  arnField: 'clusterArn',
  arnType: 'cluster',
  items: ({ clusters }) => clusters.map((one) => ({ ...one, name: one.arn.split('/').at(-1) ?? one.arn })),
  fromRequest: (request, identity) => {
    const [orchestrator = null] = Object.keys(fieldsOf(request.orchestrator));
    return {
      ...identity,
      clusterName: textOf(request.clusterName) ?? identity.name,
      status: null,
      orchestrator: orchestrator && orchestrator.charAt(0).toUpperCase() + orchestrator.slice(1),
      eksClusterArn: textOf(fieldsOf(fieldsOf(request.orchestrator).eks).clusterArn),
      nodeRecovery: textOf(request.nodeRecovery),
      nodeProvisioning: textOf(request.nodeProvisioningMode),
      roleArn: textOf(request.clusterRole),
      vpc: vpcOf(request.vpcConfig),
      groups: [],
    };
  },
};

/**
 * Every cluster that existed in the period, as far as the service or the log tells. Its VPC and the keys of a group
 * cannot be changed; groups can be added and removed, so those that are gone are told from the events.
 */
export function clusters(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): Created<ClusterOverPeriod>[] {
  return created(CLUSTERS, records, changes, period).map((one) => {
    const { item, scope } = one;
    return {
      ...one,
      item: item && { ...item, former: formerGroups({ ...one, item }, within(changes, scope)) },
    };
  });
}

interface Told extends FormerGroup {
  isOpen: boolean;
}

/** Goes through the events of a cluster; what the service lists now is left to it. */
function formerGroups(
  cluster: Created<NamedCluster> & { readonly item: NamedCluster },
  log: readonly ChangeRecord[],
): FormerGroup[] {
  const names = ['CreateCluster', 'UpdateCluster'];
  const events = effective(log, SAGEMAKER, names).filter(({ change }) => isOf(cluster, change));
  const later = effectiveAfter(log, SAGEMAKER, names).filter(({ change }) => isOf(cluster, change));
  const isWhole = events.some(
    ({ change }) => change.eventId === cluster.createdBy?.eventId && change.request !== null,
  );
  const told: Told[] = [];
  for (const { change } of events) {
    const request = fieldsOf(change.request);
    for (const settings of groupsOf(request)) {
      const { name } = settings;
      if (told.some((one) => one.isOpen && one.name === name)) continue;
      // A group of a cluster that is older than the log may be older too: then the request only changes it.
      const isNew = isWhole || told.some((one) => one.name === name);
      told.push({ name, settings: isNew ? settings : null, isOpen: true });
    }
    close(told, textsOf(request.instanceGroupsToDelete));
  }
  for (const { change } of later) close(told, textsOf(fieldsOf(change.request).instanceGroupsToDelete));
  const listed = new Set(cluster.item.groups.map(({ name }) => name));
  return told
    .filter(({ isOpen, name }) => !(isOpen && listed.has(name)))
    .map(({ name, settings }) => ({ name, settings }));
}

function close(told: Told[], names: readonly string[]): void {
  for (const name of names) {
    const open = told.find((one) => one.isOpen && one.name === name);
    if (open) open.isOpen = false;
    else told.push({ name, settings: null, isOpen: false });
  }
}

/** A request names its cluster by ARN or name, and a name can be used again. */
function isOf({ arn, item, createdAt, deletedBy }: Created<NamedCluster>, change: Change): boolean {
  const asked = textOf(fieldsOf(change.request).clusterName);
  const stated = textOf(fieldsOf(change.response).clusterArn) ?? (asked?.startsWith('arn:') ? asked : null);
  if (stated !== null) return stated.toLowerCase() === arn.toLowerCase();
  const isBorn = createdAt === null || at(createdAt) <= at(change.at);
  const lives = isBorn && (deletedBy === null || at(change.at) <= at(deletedBy.at));
  return asked === item?.clusterName && lives;
}
