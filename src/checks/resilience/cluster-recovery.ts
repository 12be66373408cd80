import { sagemakerClusters } from '../../evidence/kinds/sagemaker-clusters.ts';
import { defineCheck, type Observation } from '../check.ts';

/** Looks whether HyperPod clusters replace faulty instances by themselves. */
export const sagemakerClusterRecovery = defineCheck({
  id: 'sagemaker-cluster-recovery',
  topic: 'resilience',
  title: 'Every HyperPod cluster replaces faulty instances without a person',
  failureTitle: 'Some HyperPod clusters leave faulty instances to people',
  rationale:
    'A training run of weeks stops with one faulty instance. Where nobody is needed to restart or replace it, the run goes on from its last checkpoint.',
  procedure:
    'For every HyperPod cluster at collection NodeRecovery is Automatic. Where the service does not state it, it is unknown. Whether runs write checkpoints from which they can go on is not looked at.',
  severity: 'low',
  remediation: 'Set NodeRecovery to Automatic with UpdateCluster.',
  needs: { clusters: sagemakerClusters },
  restsOn: ['sagemaker:DescribeCluster'],

  observe: ({ clusters }) =>
    clusters.flatMap(({ digest, evidence: { scope, body } }) =>
      body.clusters.map(
        ({ arn, clusterName, nodeRecovery }): Observation => ({
          scope,
          resource: arn,
          met: nodeRecovery === null ? null : nodeRecovery === 'Automatic',
          note: `Cluster ${clusterName}. Node recovery: ${nodeRecovery ?? 'not stated'}.`,
          basis: 'collection',
          intervals: [],
          evidence: [digest],
        }),
      ),
    ),
});
