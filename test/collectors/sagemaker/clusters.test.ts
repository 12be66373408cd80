import { expect, test } from 'vitest';
import { sagemakerClustersCollector as collector } from '../../../src/collectors/sagemaker/clusters.ts';
import { recordedRun } from '../../support/aws/collect.ts';
import { arnOf, file, keyArnOf, roleArnOf } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';
import { readmission } from '../readmission.ts';

const ARN = arnOf('cluster', 'a1b2c3d4e5f6');
const KEY = keyArnOf('11111111-2222-3333-4444-555555555555');
const CreationTime = '2026-07-10T08:00:00Z';
const bare = { ClusterName: 'pretraining', ClusterArn: ARN, CreationTime };
const run = (...clusters: readonly object[]) =>
  recordedRun({ [file('sagemaker/clusters')]: clusters }, collector);
const summary = { ...bare, CreationTime: new Date(CreationTime), ClusterStatus: 'InService' };
const canned = (answer: object) =>
  cannedRun(collector, { ListClusters: [{ ClusterSummaries: [summary] }], DescribeCluster: [answer] });

test('reads a cluster with its groups, their storage, scripts, network and image', async () => {
  const { evidence } = await recordedRun(readmission, collector);
  expect(evidence.population).toMatchObject({ count: 1, countedBy: 'sagemaker:ListClusters' });
  expect(evidence.body.clusters).toEqual([
    {
      clusterName: 'pretraining',
      arn: ARN,
      createdAt: '2026-06-15T08:00:00Z',
      status: 'InService',
      orchestrator: 'Eks',
      eksClusterArn: 'arn:aws:eks:eu-central-1:111122223333:cluster/ml',
      nodeRecovery: 'Automatic',
      nodeProvisioning: 'Continuous',
      roleArn: roleArnOf('Serving'),
      vpc: { subnets: ['subnet-a', 'subnet-b'], securityGroupIds: ['sg-1'] },
      groups: [
        {
          name: 'nova',
          restricted: true,
          status: 'InService',
          instanceTypes: ['ml.p5.48xlarge'],
          instanceCount: 1,
          roleArn: roleArnOf('Training'),
          vpc: null,
          volumes: null,
          mounts: null,
          lifecycle: null,
          imageId: null,
          imageVersion: null,
          imageStatus: null,
        },
        {
          name: 'workers',
          restricted: false,
          status: 'InService',
          instanceTypes: ['ml.p5.48xlarge'],
          instanceCount: 2,
          roleArn: roleArnOf('Training'),
          vpc: { subnets: ['subnet-a'], securityGroupIds: ['sg-1'] },
          volumes: [
            { root: true, sizeGb: null, keyId: KEY },
            { root: null, sizeGb: 500, keyId: 'alias/ml-output' },
          ],
          mounts: [{ type: 'FsxLustreConfig', dnsName: 'fs-1.fsx.eu-central-1.amazonaws.com' }],
          lifecycle: { uri: 's3://northwind-models/hyperpod', script: 'on_create.sh' },
          imageId: 'ami-0123456789abcdef0',
          imageVersion: '1.2.3',
          imageStatus: 'UpToDate',
        },
      ],
    },
  ]);
});

test('gives null for what an answer leaves out', async () => {
  const { evidence } = await run({ ...bare, InstanceGroups: [{ InstanceGroupName: 'a' }] });
  expect(evidence.gaps).toEqual([]);
  expect(evidence.body.clusters).toEqual([
    {
      clusterName: 'pretraining',
      arn: ARN,
      createdAt: CreationTime,
      status: null,
      orchestrator: null,
      eksClusterArn: null,
      nodeRecovery: null,
      nodeProvisioning: null,
      roleArn: null,
      vpc: null,
      groups: [
        {
          name: 'a',
          restricted: false,
          status: null,
          instanceTypes: null,
          instanceCount: null,
          roleArn: null,
          vpc: null,
          volumes: null,
          mounts: null,
          lifecycle: null,
          imageId: null,
          imageVersion: null,
          imageStatus: null,
        },
      ],
    },
  ]);
});

test('reads the types of a flexible group, a file system of the other sort and storage of a sort to come', async () => {
  const group = {
    InstanceGroupName: 'a',
    InstanceRequirements: { CurrentInstanceTypes: ['ml.p5.48xlarge', 'ml.g6.xlarge'] },
    InstanceStorageConfigs: [
      { FsxOpenZfsConfig: { DnsName: 'fs-2' } },
      { TapeConfig: { Length: 3 } },
      { EbsVolumeConfig: { RootVolume: false, VolumeSizeInGB: 1 } },
    ],
  };
  const { evidence } = await run({ ...bare, Orchestrator: { Slurm: {} }, InstanceGroups: [group] });
  expect(evidence.body.clusters).toMatchObject([
    {
      orchestrator: 'Slurm',
      groups: [
        {
          instanceTypes: ['ml.g6.xlarge', 'ml.p5.48xlarge'],
          mounts: [
            { type: 'FsxOpenZfsConfig', dnsName: 'fs-2' },
            { type: 'TapeConfig', dnsName: null },
          ],
          volumes: [{ root: false, sizeGb: 1, keyId: null }],
        },
      ],
    },
  ]);
});

test('takes the time of creation from the list where the description has none', async () => {
  const { body } = await canned({ ...summary, CreationTime: undefined, InstanceGroups: [] });
  expect(body).toMatchObject({ clusters: [{ createdAt: CreationTime, groups: [] }] });
});

test('asks by ARN, since a name can be used again', async () => {
  const { requests } = await run({ ...bare, InstanceGroups: [] });
  expect(requests.map(({ operation, input }) => [operation, input.ClusterName])).toContainEqual([
    'DescribeCluster',
    ARN,
  ]);
});

test.each([
  { title: 'no list of groups', answer: summary },
  { title: 'a group without a name', answer: { ...summary, InstanceGroups: [{ InstanceType: 'ml.t3' }] } },
  { title: 'no name', answer: { ...summary, ClusterName: undefined, InstanceGroups: [] } },
])('an answer with $title is malformed', async ({ answer }) => {
  const { body, gaps, population } = await canned(answer);
  expect(body).toEqual({ clusters: [] });
  expect(gaps).toMatchObject([{ kind: 'malformed', action: 'sagemaker:DescribeCluster', resource: ARN }]);
  expect(population).toMatchObject({ count: 1 });
});

test('a cluster that is gone meanwhile is a gap of its own and stays counted', async () => {
  const { body, gaps, population } = await canned(refusal('ResourceNotFound', 'Cluster not found.'));
  expect({ body, population }).toMatchObject({ body: { clusters: [] }, population: { count: 1 } });
  expect(gaps).toMatchObject([{ kind: 'not-found', resource: ARN }]);
});

test('a summary without its identity is malformed and opens the population', async () => {
  const { body, gaps, population } = await cannedRun(collector, {
    ListClusters: [{ ClusterSummaries: [{ ClusterName: 'pretraining' }] }],
  });
  expect({ body, population }).toEqual({ body: { clusters: [] }, population: null });
  expect(gaps).toMatchObject([{ kind: 'malformed', action: 'sagemaker:ListClusters', resource: null }]);
});
