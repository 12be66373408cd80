import {
  type ClusterInstanceGroupDetails,
  type ClusterInstanceStorageConfig,
  type ClusterRestrictedInstanceGroupDetails,
  DescribeClusterCommand,
  type DescribeClusterResponse,
  paginateListClusters,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import {
  type Cluster,
  cluster,
  type InstanceGroup,
  instanceGroup,
  sagemakerClusters,
} from '../../evidence/kinds/sagemaker-clusters.ts';
import { once, populationOf, readAs, readList, sortedOnce, text, vpcOf, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';

const summary = z.object({ arn: z.string().min(1), createdAt: z.string() });

/** Lists the HyperPod clusters of the region and reads the settings of each with its instance groups. */
export const sagemakerClustersCollector = defineCollector({
  id: 'sagemaker-clusters',
  produces: sagemakerClusters,
  reach: 'regional',
  actions: ['sagemaker:ListClusters', 'sagemaker:DescribeCluster'],
  uses: [],

  async collect({ client, reads }) {
    const sagemaker = client(SageMakerClient);
    const found = await readList(
      reads,
      { action: 'sagemaker:ListClusters', resource: null },
      {
        pages: paginateListClusters({ client: sagemaker, pageSize: 100 }, {}),
        list: (page) => page.ClusterSummaries,
        shape: ({ ClusterArn, CreationTime }) =>
          summary.parse({ arn: ClusterArn, createdAt: when(CreationTime) }),
      },
    );
    const listed = { ...found, items: once(found.items, ({ arn }) => arn) };
    const clusters: Cluster[] = [];
    for (const { arn, createdAt } of listed.items) {
      // The name alone could be that of a later cluster.
      const one = await readAs(reads, {
        action: 'sagemaker:DescribeCluster',
        resource: arn,
        call: () => sagemaker.send(new DescribeClusterCommand({ ClusterName: arn })),
        shape: (answer) => settings(answer, createdAt),
      });
      if (one) clusters.push(one);
    }
    return {
      body: { clusters: clusters.toSorted(by(({ arn }) => arn)) },
      ...populationOf('sagemaker:ListClusters', listed),
    };
  },
});

function settings(answer: DescribeClusterResponse, listedAt: string): Cluster {
  const { InstanceGroups: open, RestrictedInstanceGroups: restricted, Orchestrator } = answer;
  const groups = [
    ...(open ?? []).map((group) => ({ ...groupOf(group, false), ...systemOf(group) })),
    ...(restricted ?? []).map((group) => groupOf(group, true)),
  ];
  const [orchestrator = null] = Object.entries(Orchestrator ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [name],
  );
  return cluster.parse({
    clusterName: answer.ClusterName,
    arn: answer.ClusterArn,
    createdAt: when(answer.CreationTime) ?? listedAt,
    status: text(answer.ClusterStatus),
    orchestrator,
    eksClusterArn: text(Orchestrator?.Eks?.ClusterArn),
    nodeRecovery: text(answer.NodeRecovery),
    nodeProvisioning: text(answer.NodeProvisioningMode),
    roleArn: text(answer.ClusterRole),
    vpc: vpcOf(answer.VpcConfig),
    // An answer with neither list does not say which instances there are.
    groups:
      open === undefined && restricted === undefined ? undefined : groups.toSorted(by(({ name }) => name)),
  });
}

/** What both sorts of groups state. */
function groupOf(
  group: ClusterRestrictedInstanceGroupDetails &
    Pick<ClusterInstanceGroupDetails, 'InstanceRequirements' | 'LifeCycleConfig'>,
  restricted: boolean,
): InstanceGroup {
  const types = [
    ...(group.InstanceType === undefined ? [] : [group.InstanceType]),
    ...(group.InstanceRequirements?.CurrentInstanceTypes ?? []),
  ];
  const storage = group.InstanceStorageConfigs;
  const scripts = group.LifeCycleConfig;
  return instanceGroup.parse({
    name: group.InstanceGroupName,
    restricted,
    status: text(group.Status),
    instanceTypes: types.length === 0 ? null : sortedOnce(types),
    instanceCount: group.CurrentCount ?? null,
    roleArn: text(group.ExecutionRole),
    vpc: vpcOf(group.OverrideVpcConfig),
    volumes: storage?.flatMap(volumeOf) ?? null,
    mounts: storage?.flatMap(mountOf) ?? null,
    lifecycle: scripts ? { uri: text(scripts.SourceS3Uri), script: text(scripts.OnCreate) } : null,
    imageId: null,
    imageVersion: null,
    imageStatus: null,
  });
}

function systemOf(
  group: ClusterInstanceGroupDetails,
): Pick<InstanceGroup, 'imageId' | 'imageVersion' | 'imageStatus'> {
  return {
    imageId: text(group.CurrentImageId),
    imageVersion: text(group.CurrentImageReleaseVersion),
    imageStatus: text(group.ImageVersionStatus),
  };
}

function volumeOf({ EbsVolumeConfig: volume }: ClusterInstanceStorageConfig) {
  if (volume === undefined) return [];
  return {
    root: volume.RootVolume ?? null,
    sizeGb: volume.VolumeSizeInGB ?? null,
    keyId: text(volume.VolumeKmsKeyId),
  };
}

function mountOf(config: ClusterInstanceStorageConfig) {
  if (config.EbsVolumeConfig !== undefined) return [];
  if (config.$unknown !== undefined) return { type: config.$unknown[0], dnsName: null };
  const { FsxLustreConfig: lustre, FsxOpenZfsConfig: zfs } = config;
  return lustre === undefined
    ? { type: 'FsxOpenZfsConfig', dnsName: text(zfs?.DnsName) }
    : { type: 'FsxLustreConfig', dnsName: text(lustre.DnsName) };
}
