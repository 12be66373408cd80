import type { ScenarioFiles } from '../support/aws/scenario.ts';
import { arnOf, file, keyArnOf, roleArnOf } from './account.ts';

const KEY = keyArnOf('11111111-2222-3333-4444-555555555555');

const cluster = {
  ClusterName: 'pretraining',
  ClusterArn: arnOf('cluster', 'a1b2c3d4e5f6'),
  ClusterStatus: 'InService',
  CreationTime: '2026-06-15T08:00:00Z',
  NodeRecovery: 'Automatic',
  NodeProvisioningMode: 'Continuous',
  ClusterRole: roleArnOf('Serving'),
  Orchestrator: { Eks: { ClusterArn: 'arn:aws:eks:eu-central-1:111122223333:cluster/ml' } },
  VpcConfig: { Subnets: ['subnet-b', 'subnet-a'], SecurityGroupIds: ['sg-1'] },
  InstanceGroups: [
    {
      InstanceGroupName: 'workers',
      Status: 'InService',
      InstanceType: 'ml.p5.48xlarge',
      CurrentCount: 2,
      TargetCount: 2,
      ExecutionRole: roleArnOf('Training'),
      LifeCycleConfig: { SourceS3Uri: 's3://northwind-models/hyperpod', OnCreate: 'on_create.sh' },
      InstanceStorageConfigs: [
        { EbsVolumeConfig: { RootVolume: true, VolumeKmsKeyId: KEY } },
        { EbsVolumeConfig: { VolumeSizeInGB: 500, VolumeKmsKeyId: 'alias/ml-output' } },
        { FsxLustreConfig: { DnsName: 'fs-1.fsx.eu-central-1.amazonaws.com', MountName: 'data' } },
      ],
      OverrideVpcConfig: { Subnets: ['subnet-a'], SecurityGroupIds: ['sg-1'] },
      CurrentImageId: 'ami-0123456789abcdef0',
      CurrentImageReleaseVersion: '1.2.3',
      ImageVersionStatus: 'UpToDate',
    },
  ],
  RestrictedInstanceGroups: [
    {
      InstanceGroupName: 'nova',
      Status: 'InService',
      InstanceType: 'ml.p5.48xlarge',
      CurrentCount: 1,
      ExecutionRole: roleArnOf('Training'),
    },
  ],
};

/** Clusters of the account. */
export const compute: ScenarioFiles = { [file('sagemaker/clusters')]: [cluster] };
