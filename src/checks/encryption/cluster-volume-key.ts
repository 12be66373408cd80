import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { type InstanceGroup, sagemakerClusters } from '../../evidence/kinds/sagemaker-clusters.ts';
import { clusters } from '../../trail/histories/clusters.ts';
import { defineCheck } from '../check.ts';
import { everyGroup } from '../cluster-groups.ts';
import type { Seen } from '../over-period.ts';
import { worst } from '../worst.ts';
import { customerKey, type KeyRecord, type Naming, withKeys } from './customer-key.ts';

/** Looks at the keys of the volumes of every HyperPod cluster that existed in the period. */
export const sagemakerClusterVolumeKey = defineCheck({
  id: 'sagemaker-cluster-volume-key',
  topic: 'encryption',
  title: 'Every HyperPod cluster keeps the volumes of its instances under customer keys',
  failureTitle: 'Some HyperPod clusters have volumes that are not under a customer key',
  rationale:
    'A cluster lives for months, and its volumes keep training data, checkpoints and credentials of jobs between runs. Only under a key of the customer can the organisation say who may read them, see each use of the key, and withdraw it.',
  procedure:
    'For every HyperPod cluster that existed in the period, taken from the service and, where it was deleted, from its CreateCluster event, and for each instance group that it had, also those that UpdateCluster events added and removed: the settings name a KMS key that the customer manages for the root volume and for every additional volume. Where they say nothing of the root volume, AWS owns its key. The key of a group cannot be changed. Restricted groups take no such key, which is a failure too. Local disks are encrypted by the hardware and not looked at, nor are file systems that instances mount, nor volumes that a scheduler attaches. A key that only deleted clusters named is unknown, since it was not looked up.',
  severity: 'high',
  remediation:
    'Add instance groups whose InstanceStorageConfigs name a customer key for the root volume (RootVolume) and for each additional one, in a cluster with continuous provisioning, and delete the other groups.',
  needs: { clusters: sagemakerClusters, changes: cloudtrailChanges, keys: kmsKeys },
  restsOn: ['sagemaker:DescribeCluster'],

  observe: ({ keys, ...given }, period) =>
    clusters(given.clusters, given.changes, period).map((cluster) =>
      withKeys(
        keys,
        everyGroup(cluster, period, (group) => volumesSeen(group, cluster.scope, keys)),
      ),
    ),
});

/** Storage that a cluster can mount and that is not a volume of its instances. */
const FILE_SYSTEMS: ReadonlySet<string> = new Set(['FsxLustreConfig', 'FsxOpenZfsConfig']);

function volumesSeen(
  { name, volumes, mounts }: InstanceGroup,
  scope: Pick<Naming, 'account' | 'region'>,
  keys: readonly KeyRecord[],
): Seen {
  const stated = volumes ?? [];
  // The service takes the settings for an additional volume unless they say that they are of the root volume.
  const root = stated.find((volume) => volume.root === true);
  const others = stated.filter((volume) => volume.root !== true);
  const key = (keyId: string | null, what: string) =>
    customerKey(keyId, { ...scope, what: `${what} of group ${name}` }, keys);
  const unknown = (mounts ?? []).filter(({ type }) => !FILE_SYSTEMS.has(type));
  return worst(
    [
      key(root?.keyId ?? null, 'The root volume'),
      ...others.map(({ keyId }) => key(keyId, 'An additional volume')),
      ...unknown.map(({ type }) => ({
        met: null,
        note: `Group ${name} has storage of a sort that is not known here: ${type}.`,
      })),
    ],
    'It states no volume.',
  );
}
