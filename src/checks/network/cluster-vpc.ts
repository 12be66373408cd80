import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerClusters } from '../../evidence/kinds/sagemaker-clusters.ts';
import { clusters } from '../../trail/histories/clusters.ts';
import { defineCheck } from '../check.ts';
import { everyGroup } from '../cluster-groups.ts';
import { vpcSeen } from './vpc-seen.ts';

/** Looks at the VPC attachment of every HyperPod cluster that existed in the period. */
export const sagemakerClusterVpc = defineCheck({
  id: 'sagemaker-cluster-vpc',
  topic: 'network',
  title: 'Every HyperPod cluster runs its instances inside a VPC of the organisation',
  failureTitle: 'Some HyperPod clusters run instances outside a VPC of the organisation',
  rationale:
    'Without a VPC of the organisation the instances of a cluster, on which people work for months, are in a network of the service: security groups, endpoint policies and flow logs of the organisation do not see what they read and send.',
  procedure:
    'For every HyperPod cluster that existed in the period, taken from the service and, where it was deleted, from its CreateCluster event, and for each instance group that it had, also those that UpdateCluster events added and removed: subnets and at least one security group are stated, by the group itself (OverrideVpcConfig) or else by the cluster (VpcConfig), which cannot be changed. A group that is there is judged as the service describes it at collection, one that is gone as the event that made it says. Whether the subnets are private and what the security groups let through is looked at by the checks on networks.',
  severity: 'medium',
  remediation:
    'Create the cluster again with VpcConfig set to private subnets and security groups that let in what its jobs need.',
  needs: { clusters: sagemakerClusters, changes: cloudtrailChanges },
  restsOn: ['sagemaker:DescribeCluster'],

  observe: (given, period) =>
    clusters(given.clusters, given.changes, period).map((one) =>
      everyGroup(one, period, ({ name, vpc }, cluster) => {
        const { met, note } = vpcSeen(vpc ?? cluster.vpc);
        return { met, note: `Group ${name}: ${note}` };
      }),
    ),
});
