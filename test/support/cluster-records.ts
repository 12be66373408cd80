import { cloudtrailChanges } from '../../src/evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../src/evidence/kinds/kms-keys.ts';
import { type Cluster, sagemakerClusters } from '../../src/evidence/kinds/sagemaker-clusters.ts';
import {
  change,
  changesBody,
  cluster,
  gapOf,
  keyArn,
  kmsKey,
  sagemakerArn,
  sealedOf,
  VPC,
} from './evidence.ts';

type Changes = Parameters<typeof changesBody>[0];

/** Clusters, events of the log in the period and after it, and what could not be read. */
export interface Clusters {
  readonly clusters?: readonly Cluster[];
  readonly changes?: Changes;
  readonly after?: Changes;
  readonly gaps?: readonly ('list' | 'describe')[];
}

/** The records that checks over clusters need, with one customer key, `key-1`. */
export function clusterRecords({ clusters = [], changes = [], after = [], gaps = [] }: Clusters) {
  const open = gaps.map((what) =>
    what === 'list'
      ? gapOf('denied', { action: 'sagemaker:ListClusters' })
      : gapOf('denied', { action: 'sagemaker:DescribeCluster', resource: cluster().arn }),
  );
  return [
    sealedOf(sagemakerClusters, { clusters: [...clusters] }, { gaps: open }),
    sealedOf(cloudtrailChanges, changesBody(changes, after)),
    sealedOf(kmsKeys, { keys: [kmsKey()] }),
  ];
}

/** ARN of the cluster that the events below make, change and remove. */
export const SCRATCH_ARN: string = sagemakerArn('cluster', 'zzzzzzzzzzzz');

/** A group as a request has it: in the VPC of the cluster, its root volume under the customer key. */
export const requestedGroup = (instanceGroupName: string, over: object = {}): object => ({
  instanceGroupName,
  instanceType: 'ml.g6.xlarge',
  instanceCount: 1,
  instanceStorageConfigs: [{ ebsVolumeConfig: { rootVolume: true, volumeKmsKeyId: keyArn('key-1') } }],
  ...over,
});

/** The event that made a cluster called `scratch`, with one such group. */
export function madeCluster(request: object = {}, at = '2026-08-03T10:00:00Z') {
  return change({
    name: 'CreateCluster',
    at,
    request: {
      clusterName: 'scratch',
      vpcConfig: VPC,
      instanceGroups: [requestedGroup('first')],
      ...request,
    },
    response: { clusterArn: SCRATCH_ARN },
  });
}

/** An event that changed a cluster; it is named as the request says. */
export function changedCluster(request: object, over: Partial<Changes[number]> = {}) {
  return change({
    name: 'UpdateCluster',
    at: '2026-08-04T10:00:00Z',
    request: { clusterName: 'scratch', ...request },
    response: { clusterArn: SCRATCH_ARN },
    ...over,
  });
}

/** The event that removed that cluster. */
export const removedCluster: ReturnType<typeof change> = change({
  name: 'DeleteCluster',
  at: '2026-08-05T10:00:00Z',
  request: { clusterName: 'scratch' },
  response: { clusterArn: SCRATCH_ARN },
});
