import { type Operations, Refusal } from '../request.ts';
import { description, listing } from './listing.ts';

/** HyperPod clusters. */
export const clusters: Operations = {
  ListClusters: listing({
    file: 'clusters',
    list: 'ClusterSummaries',
    nameField: 'ClusterName',
    fields: ['ClusterArn', 'ClusterName', 'CreationTime', 'ClusterStatus'],
  }),
  DescribeCluster: description({
    file: 'clusters',
    by: ['ClusterName', 'ClusterName', 'ClusterArn'],
    missing: (name) => new Refusal('ResourceNotFound', `Cluster with name ${name} not found.`),
  }),
};
