import { type Operations, Refusal } from '../request.ts';
import { description, listing } from './listing.ts';

/** Feature groups. */
export const features: Operations = {
  ListFeatureGroups: listing({
    file: 'feature-groups',
    list: 'FeatureGroupSummaries',
    nameField: 'FeatureGroupName',
    statusField: 'FeatureGroupStatus',
    fields: [
      'FeatureGroupName',
      'FeatureGroupArn',
      'CreationTime',
      'FeatureGroupStatus',
      'OfflineStoreStatus',
    ],
  }),
  DescribeFeatureGroup: description({
    file: 'feature-groups',
    by: ['FeatureGroupName', 'FeatureGroupName', 'FeatureGroupArn'],
    missing: (name) =>
      new Refusal(
        'ResourceNotFound',
        `Resource Not Found: Amazon SageMaker can't find a FeatureGroup with name ${name}`,
      ),
  }),
};
