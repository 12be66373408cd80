import type { ChangeRef } from '../../checks/check.ts';
import { at, type Period } from '../../core/period.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type { Change } from '../../evidence/kinds/cloudtrail-changes.ts';
import type { Cluster, InstanceGroup, sagemakerClusters } from '../../evidence/kinds/sagemaker-clusters.ts';
import { within } from '../../evidence/records.ts';
import { type ChangeRecord, effective, effectiveAfter } from './changes.ts';
import { groupsOf } from './cluster-requests.ts';
import { type Created, type CreatedKind, created } from './created.ts';
import { type Fields, fieldsOf, textOf, textsOf, vpcOf } from './requests.ts';
import { changeRef } from './timeline.ts';

type Body = BodyOf<typeof sagemakerClusters>;

/** Events tell a cluster by its ARN, whose end is an id that the service gives. */
interface NamedCluster extends Cluster {
  readonly name: string;
}

/** An instance group of a cluster, and when it was there. */
export interface GroupLife {
  readonly name: string;
  /** As the service lists it, or as the event that made it has it; null when it is gone and older than the log. */
  readonly settings: InstanceGroup | null;
  /** When the log first tells of it, which need not be when it was made; null when it never does. */
  readonly since: string | null;
  /** Null when it was made before the log, or may have been. */
  readonly addedBy: ChangeRef | null;
  /** Null when it is listed, went with its cluster, or was removed after the period. */
  readonly removedBy: ChangeRef | null;
}

/** A cluster with every instance group that it had in the period. */
export interface ClusterOverPeriod extends NamedCluster {
  /** Those that the log tells of in the order in which it does, then those that only the service lists. */
  readonly lives: readonly GroupLife[];
}

const SAGEMAKER = 'sagemaker.amazonaws.com';

/** How clusters stand in the service and in the log. Of a deleted one the log alone tells the groups. */
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
    const log = within(changes, scope);
    return { ...one, item: item && { ...item, lives: livesOf({ ...one, item }, log) } };
  });
}

interface Told extends GroupLife {
  readonly isOpen: boolean;
}

/** Goes through the events of a cluster; of a group that is listed now the service says the settings. */
function livesOf(
  cluster: Created<NamedCluster> & { readonly item: NamedCluster },
  log: readonly ChangeRecord[],
): GroupLife[] {
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
      const made = isNew ? { settings, addedBy: changeRef(change) } : { settings: null, addedBy: null };
      told.push({ name, since: change.at, ...made, removedBy: null, isOpen: true });
    }
    close(told, removedNames(request), changeRef(change));
  }
  for (const { change } of later) close(told, removedNames(fieldsOf(change.request)), null);
  const listed = new Map(cluster.item.groups.map((group) => [group.name, group]));
  const open = new Set(told.filter(({ isOpen }) => isOpen).map(({ name }) => name));
  return [
    ...told.map(({ isOpen, ...one }) => ({
      ...one,
      settings: (isOpen ? listed.get(one.name) : undefined) ?? one.settings,
    })),
    ...cluster.item.groups
      .filter(({ name }) => !open.has(name))
      .map((settings) => ({ ...UNTOLD, name: settings.name, settings })),
  ];
}

const UNTOLD = { settings: null, since: null, addedBy: null, removedBy: null } as const;

function removedNames({ instanceGroupsToDelete }: Fields): string[] {
  return textsOf(instanceGroupsToDelete);
}

function close(told: Told[], names: readonly string[], removedBy: ChangeRef | null): void {
  for (const name of names) {
    const at = told.findIndex((one) => one.isOpen && one.name === name);
    const open = told[at] ?? { ...UNTOLD, name };
    told.splice(at < 0 ? told.length : at, 1, { ...open, removedBy, isOpen: false });
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
