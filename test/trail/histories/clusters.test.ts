import { expect, test } from 'vitest';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { sagemakerClusters } from '../../../src/evidence/kinds/sagemaker-clusters.ts';
import { clusters } from '../../../src/trail/histories/clusters.ts';
import {
  type Clusters,
  changedCluster,
  madeCluster,
  removedCluster,
  requestedGroup,
  SCRATCH_ARN,
} from '../../support/cluster-records.ts';
import { changesBody, cluster, instanceGroup, PERIOD, sealedOf, VPC } from '../../support/evidence.ts';

const found = ({ clusters: listed = [], changes = [], after = [] }: Clusters) =>
  clusters(
    [sealedOf(sagemakerClusters, { clusters: [...listed] })],
    [sealedOf(cloudtrailChanges, changesBody(changes, after))],
    PERIOD,
  );
const day = (change: { readonly at: string } | null) => change?.at.slice(5, 10) ?? '';
const lives = (given: Clusters) =>
  found(given).map(({ item }) =>
    item?.lives.map(
      ({ name, settings, addedBy, removedBy }) =>
        `${name}: ${settings?.instanceTypes ?? 'unknown'}, ${day(addedBy)} to ${day(removedBy)}`,
    ),
  );

const scratch = (...names: readonly string[]) =>
  cluster({
    clusterName: 'scratch',
    arn: SCRATCH_ARN,
    createdAt: '2026-08-03T10:00:02Z',
    groups: names.map((name) => instanceGroup({ name })),
  });
const adds = (...names: readonly string[]) => ({ instanceGroups: names.map((name) => requestedGroup(name)) });
const removes = (...instanceGroupsToDelete: readonly string[]) => ({ instanceGroupsToDelete });
const later = (request: object, day: string) => changedCluster(request, { at: `2026-${day}T10:00:00Z` });

test('takes every setting of a deleted cluster from its creation', () => {
  const request = {
    clusterName: 'scratch',
    vpcConfig: VPC,
    orchestrator: { eks: { clusterArn: 'arn:aws:eks:us-east-1:111122223333:cluster/ml' } },
    nodeRecovery: 'None',
    nodeProvisioningMode: 'Continuous',
    clusterRole: 'arn:aws:iam::111122223333:role/Scaler',
    instanceGroups: [
      {
        instanceGroupName: 'a',
        instanceCount: 2,
        instanceRequirements: { instanceTypes: ['ml.p5.48xlarge', 'ml.g6.xlarge'] },
        executionRole: 'arn:aws:iam::111122223333:role/Nodes',
        overrideVpcConfig: VPC,
        lifeCycleConfig: { sourceS3Uri: 's3://scripts/on', onCreate: 'on_create.sh' },
        imageId: 'ami-1',
        imageReleaseVersion: '1.2.3',
        instanceStorageConfigs: [
          { ebsVolumeConfig: { rootVolume: true, volumeKmsKeyId: 'key-1' } },
          { ebsVolumeConfig: { volumeSizeInGB: 100 } },
          { fsxLustreConfig: { dnsName: 'fs-1' } },
        ],
      },
      { instanceType: 'ml.t3.medium' },
    ],
    restrictedInstanceGroups: [{ instanceGroupName: 'nova' }],
  };
  const blank = { status: null, imageId: null, imageVersion: null, imageStatus: null };
  expect(found({ changes: [madeCluster(request), removedCluster] })).toMatchObject([
    {
      listed: false,
      arn: SCRATCH_ARN,
      deletedBy: { at: '2026-08-05T10:00:00Z' },
      item: {
        name: 'zzzzzzzzzzzz',
        clusterName: 'scratch',
        createdAt: '2026-08-03T10:00:00Z',
        status: null,
        orchestrator: 'Eks',
        eksClusterArn: 'arn:aws:eks:us-east-1:111122223333:cluster/ml',
        nodeRecovery: 'None',
        nodeProvisioning: 'Continuous',
        roleArn: 'arn:aws:iam::111122223333:role/Scaler',
        vpc: VPC,
        groups: [],
        lives: [
          {
            name: 'a',
            addedBy: { event: 'CreateCluster', at: '2026-08-03T10:00:00Z' },
            removedBy: null,
            settings: {
              ...blank,
              name: 'a',
              restricted: false,
              instanceTypes: ['ml.g6.xlarge', 'ml.p5.48xlarge'],
              instanceCount: 2,
              roleArn: 'arn:aws:iam::111122223333:role/Nodes',
              vpc: VPC,
              volumes: [
                { root: true, sizeGb: null, keyId: 'key-1' },
                { root: null, sizeGb: 100, keyId: null },
              ],
              mounts: [{ type: 'FsxLustreConfig', dnsName: 'fs-1' }],
              lifecycle: { uri: 's3://scripts/on', script: 'on_create.sh' },
              imageId: 'ami-1',
              imageVersion: '1.2.3',
            },
          },
          {
            name: 'nova',
            settings: {
              ...blank,
              restricted: true,
              instanceTypes: null,
              volumes: null,
              mounts: null,
              lifecycle: null,
            },
          },
        ],
      },
    },
  ]);
});

const CASES: readonly (Clusters & { readonly title: string; readonly expected: readonly string[] })[] = [
  {
    title: 'a listed one, untouched',
    clusters: [scratch('first')],
    changes: [madeCluster()],
    expected: ['first: ml.p5.48xlarge, 08-03 to '],
  },
  {
    title: 'a group that was added and is listed',
    clusters: [scratch('first', 'second')],
    changes: [madeCluster(), changedCluster(adds('second'))],
    expected: ['first: ml.p5.48xlarge, 08-03 to ', 'second: ml.p5.48xlarge, 08-04 to '],
  },
  {
    title: 'a group that was added and removed',
    clusters: [scratch('first')],
    changes: [madeCluster(), changedCluster(adds('second')), later(removes('second'), '08-05')],
    expected: ['first: ml.p5.48xlarge, 08-03 to ', 'second: ml.g6.xlarge, 08-04 to 08-05'],
  },
  {
    title: 'a group that was removed and made again',
    clusters: [scratch('first')],
    changes: [madeCluster(), changedCluster(removes('first')), later(adds('first'), '08-05')],
    expected: ['first: ml.g6.xlarge, 08-03 to 08-04', 'first: ml.p5.48xlarge, 08-05 to '],
  },
  {
    title: 'a group that was changed only',
    clusters: [scratch('first')],
    changes: [madeCluster(), changedCluster(adds('first'))],
    expected: ['first: ml.p5.48xlarge, 08-03 to '],
  },
  {
    title: 'a group that was removed after the period',
    clusters: [scratch()],
    changes: [madeCluster()],
    after: [later(removes('first'), '10-01')],
    expected: ['first: ml.g6.xlarge, 08-03 to '],
  },
  {
    title: 'a group of an older cluster that was removed after the period',
    clusters: [scratch('first')],
    after: [later(removes('old'), '10-01')],
    expected: ['old: unknown,  to ', 'first: ml.p5.48xlarge,  to '],
  },
  {
    title: 'a group of an older cluster that was changed, then removed',
    clusters: [scratch('first')],
    changes: [changedCluster(adds('old')), later(removes('old'), '08-05')],
    expected: ['old: unknown,  to 08-05', 'first: ml.p5.48xlarge,  to '],
  },
  {
    title: 'a group of an older cluster that was removed, made again and removed',
    clusters: [scratch('first')],
    changes: [changedCluster(removes('old')), later(adds('old'), '08-05'), later(removes('old'), '08-06')],
    expected: ['old: unknown,  to 08-04', 'old: ml.g6.xlarge, 08-05 to 08-06', 'first: ml.p5.48xlarge,  to '],
  },
  {
    title: 'an update that was refused',
    clusters: [scratch('first')],
    changes: [madeCluster(), changedCluster(adds('second'), { error: 'AccessDenied' })],
    expected: ['first: ml.p5.48xlarge, 08-03 to '],
  },
  {
    title: 'an update of another cluster of that name',
    clusters: [scratch('first')],
    changes: [madeCluster(), changedCluster(removes('first'), { response: { clusterArn: cluster().arn } })],
    expected: ['first: ml.p5.48xlarge, 08-03 to '],
  },
  {
    title: 'an update without an answer, by name',
    clusters: [scratch('first')],
    changes: [madeCluster(), changedCluster(removes('second'), { response: null })],
    expected: ['first: ml.p5.48xlarge, 08-03 to ', 'second: unknown,  to 08-04'],
  },
  {
    title: 'an update without an answer, by name, before it was there',
    clusters: [scratch('first')],
    changes: [
      changedCluster(removes('second'), { response: null, at: '2026-07-04T10:00:00Z' }),
      madeCluster(),
    ],
    expected: ['first: ml.p5.48xlarge, 08-03 to '],
  },
  {
    title: 'a creation whose request was not logged',
    clusters: [scratch('first')],
    changes: [
      { ...madeCluster(), request: null },
      changedCluster(adds('second')),
      later(removes('second'), '08-05'),
    ],
    expected: ['second: unknown,  to 08-05', 'first: ml.p5.48xlarge,  to '],
  },
];

test.each(CASES)('$title', ({ expected, ...given }) => {
  expect(lives(given)).toEqual([expected]);
});

test('a cluster that is older than the log and gone has no settings', () => {
  expect(found({ changes: [removedCluster] })).toMatchObject([
    { arn: SCRATCH_ARN, item: null, createdAt: null },
  ]);
});
