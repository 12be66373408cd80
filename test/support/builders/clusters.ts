import type { Cluster, InstanceGroup } from '../../../src/evidence/kinds/sagemaker-clusters.ts';
import { keyArn, sagemakerArn } from './record.ts';
import { ROLE_ARN, VPC } from './workloads.ts';

/** A group whose volumes are under the customer key, in the VPC of its cluster, with a current image. */
export function instanceGroup(over: Partial<InstanceGroup> = {}): InstanceGroup {
  return {
    name: 'workers',
    restricted: false,
    status: 'InService',
    instanceTypes: ['ml.p5.48xlarge'],
    instanceCount: 2,
    roleArn: ROLE_ARN,
    vpc: null,
    volumes: [
      { root: true, sizeGb: null, keyId: keyArn('key-1') },
      { root: null, sizeGb: 500, keyId: keyArn('key-1') },
    ],
    mounts: [{ type: 'FsxLustreConfig', dnsName: 'fs-1.fsx.us-east-1.amazonaws.com' }],
    lifecycle: { uri: 's3://northwind-scripts/hyperpod', script: 'on_create.sh' },
    imageId: 'ami-0123456789abcdef0',
    imageVersion: '1.2.3',
    imageStatus: 'UpToDate',
    ...over,
  };
}

/** A cluster of one such group in a VPC, older than the period. */
export function cluster(over: Partial<Cluster> = {}): Cluster {
  return {
    clusterName: 'pretraining',
    arn: sagemakerArn('cluster', 'a1b2c3d4e5f6'),
    createdAt: '2026-06-01T08:00:00Z',
    status: 'InService',
    orchestrator: 'Eks',
    eksClusterArn: null,
    nodeRecovery: 'Automatic',
    nodeProvisioning: 'Continuous',
    roleArn: null,
    vpc: VPC,
    groups: [instanceGroup()],
    ...over,
  };
}
