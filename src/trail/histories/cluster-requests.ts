import type { InstanceGroup } from '../../evidence/kinds/sagemaker-clusters.ts';
import { countOf, type Fields, fieldsOf, flagOf, listOf, textOf, vpcOf } from './requests.ts';

/** The instance groups of a request that makes or changes a cluster; one without a name is left out. */
export function groupsOf({ instanceGroups, restrictedInstanceGroups }: Fields): InstanceGroup[] {
  return [
    ...listOf(instanceGroups).flatMap((group) => groupOf(fieldsOf(group), false)),
    ...listOf(restrictedInstanceGroups).flatMap((group) => groupOf(fieldsOf(group), true)),
  ];
}

function groupOf(group: Fields, restricted: boolean): InstanceGroup[] {
  const name = textOf(group.instanceGroupName);
  const types = [group.instanceType, ...listOf(fieldsOf(group.instanceRequirements).instanceTypes)]
    .map(textOf)
    .filter((type) => type !== null);
  const storage =
    (group.instanceStorageConfigs ?? null) === null ? null : listOf(group.instanceStorageConfigs);
  const scripts = (group.lifeCycleConfig ?? null) === null ? null : fieldsOf(group.lifeCycleConfig);
  if (name === null) return [];
  return [
    {
      name,
      restricted,
      status: null,
      instanceTypes: types.length === 0 ? null : types.toSorted(),
      instanceCount: countOf(group.instanceCount),
      roleArn: textOf(group.executionRole),
      vpc: vpcOf(group.overrideVpcConfig),
      volumes: storage?.flatMap((config) => volumesOf(fieldsOf(config))) ?? null,
      mounts: storage?.flatMap((config) => mountsOf(fieldsOf(config))) ?? null,
      lifecycle: scripts && { uri: textOf(scripts.sourceS3Uri), script: textOf(scripts.onCreate) },
      imageId: textOf(group.imageId),
      imageVersion: textOf(group.imageReleaseVersion),
      imageStatus: null,
    },
  ];
}

function volumesOf({ ebsVolumeConfig }: Fields): NonNullable<InstanceGroup['volumes']> {
  if ((ebsVolumeConfig ?? null) === null) return [];
  const volume = fieldsOf(ebsVolumeConfig);
  return [
    {
      root: flagOf(volume.rootVolume),
      sizeGb: countOf(volume.volumeSizeInGB),
      keyId: textOf(volume.volumeKmsKeyId),
    },
  ];
}

/** The service spells the sort of storage with a capital letter, the log without. */
function mountsOf(config: Fields): NonNullable<InstanceGroup['mounts']> {
  return Object.entries(config)
    .filter(([sort, settings]) => sort !== 'ebsVolumeConfig' && settings !== null)
    .map(([sort, settings]) => ({
      type: sort.charAt(0).toUpperCase() + sort.slice(1),
      dnsName: textOf(fieldsOf(settings).dnsName),
    }));
}
