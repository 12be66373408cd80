import { keyArn } from '../foundation/keys.ts';
import { vpcOf } from '../foundation/network.ts';
import { bobInConsole, carolAsScientist } from '../people.ts';
import { arnOf, devEu, devUs, type Place, prodUs, roleArn } from '../places.ts';
import { addGroup, createCluster, deleteCluster, imageGrowsOld, removeGroup } from '../sagemaker/clusters.ts';
import type { Fields, World } from '../world.ts';

const NOTES = 'notes-pretraining';

/** bob and carol each have a cluster as the rules want it; nobody updates the system of carol's. */
export function clustersByTheRules(world: World): void {
  createCluster(world, prodUs, {
    by: bobInConsole(world, prodUs, '2026-07-08T09:40:12Z'),
    at: '2026-07-08T09:52:37Z',
    name: 'sepsis-foundation',
    input: byTheRules(prodUs, { role: 'ml-training', key: 'ml-data', bucket: 'northwind-ml-artifacts' }),
  });
  createCluster(world, devUs, {
    by: carolAsScientist(world, devUs, '2026-07-09T12:05:44Z'),
    at: '2026-07-09T12:11:08Z',
    name: NOTES,
    input: byTheRules(devUs, {
      role: 'research-training',
      key: 'research',
      bucket: 'northwind-research-artifacts',
    }),
  });
  imageGrowsOld(world, devUs, NOTES);
}

/** carol adds a group without a key for a long weekend; in the EU she tries a cluster as the service makes it. */
export function clustersInAHurry(world: World): void {
  const role = roleArn(devUs.account, 'research-training');
  addGroup(world, devUs, {
    by: carolAsScientist(world, devUs, '2026-08-07T14:20:31Z'),
    at: '2026-08-07T14:26:55Z',
    name: NOTES,
    group: { ...group('burst', role, 'northwind-research-artifacts'), InstanceCount: 4 },
  });
  removeGroup(world, devUs, {
    by: carolAsScientist(world, devUs, '2026-08-10T07:31:18Z'),
    at: '2026-08-10T07:35:40Z',
    name: NOTES,
    group: 'burst',
  });
  const name = 'slurm-trial';
  createCluster(world, devEu, {
    by: carolAsScientist(world, devEu, '2026-09-15T08:44:03Z'),
    at: '2026-09-15T08:49:26Z',
    name,
    input: { InstanceGroups: [group('controller', role, 'northwind-research-eu')] },
  });
  deleteCluster(world, devEu, {
    by: carolAsScientist(world, devEu, '2026-09-16T16:02:48Z'),
    at: '2026-09-16T16:08:15Z',
    name,
  });
}

function byTheRules(
  place: Place,
  { role, key, bucket }: { readonly role: string; readonly key: string; readonly bucket: string },
): Fields {
  const VolumeKmsKeyId = keyArn(place, key);
  return {
    Orchestrator: { Eks: { ClusterArn: arnOf('eks', place, 'cluster/northwind-ml') } },
    NodeRecovery: 'Automatic',
    NodeProvisioningMode: 'Continuous',
    VpcConfig: vpcOf(place),
    InstanceGroups: [
      {
        ...group('workers', roleArn(place.account, role), bucket),
        InstanceStorageConfigs: [
          { EbsVolumeConfig: { RootVolume: true, VolumeKmsKeyId } },
          { EbsVolumeConfig: { VolumeSizeInGB: 500, VolumeKmsKeyId } },
        ],
      },
    ],
  };
}

function group(InstanceGroupName: string, ExecutionRole: string, bucket: string): Fields {
  return {
    InstanceGroupName,
    InstanceType: 'ml.g6.12xlarge',
    InstanceCount: 2,
    ExecutionRole,
    ThreadsPerCore: 1,
    LifeCycleConfig: { SourceS3Uri: `s3://${bucket}/hyperpod`, OnCreate: 'on_create.sh' },
  };
}
