import {
  DescribeFeatureGroupCommand,
  type DescribeFeatureGroupResponse,
  paginateListFeatureGroups,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { by } from '../../core/order.ts';
import {
  type FeatureGroup,
  featureGroup,
  sagemakerFeatureGroups,
} from '../../evidence/kinds/sagemaker-feature-groups.ts';
import { populationOf, readAs, readNames, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';

/** Lists the feature groups of the region and reads the stores of each; the list of features is left out. */
export const sagemakerFeatureGroupsCollector = defineCollector({
  id: 'sagemaker-feature-groups',
  produces: sagemakerFeatureGroups,
  reach: 'regional',
  actions: ['sagemaker:ListFeatureGroups', 'sagemaker:DescribeFeatureGroup'],
  uses: [],

  async collect({ client, reads }) {
    const sagemaker = client(SageMakerClient);
    const listed = await readNames(
      reads,
      { action: 'sagemaker:ListFeatureGroups', resource: null },
      {
        pages: paginateListFeatureGroups({ client: sagemaker, pageSize: 100 }, {}),
        list: (page) =>
          page.FeatureGroupSummaries?.map(({ FeatureGroupName: name, FeatureGroupArn: arn }) => ({
            name,
            arn,
          })),
      },
    );
    const groups: FeatureGroup[] = [];
    for (const { name, arn } of listed.items) {
      const found = await readAs(reads, {
        action: 'sagemaker:DescribeFeatureGroup',
        resource: arn,
        call: () => sagemaker.send(new DescribeFeatureGroupCommand({ FeatureGroupName: name })),
        shape: settings,
      });
      if (found) groups.push(found);
    }
    return {
      body: { groups: groups.toSorted(by(({ arn }) => arn)) },
      ...populationOf('sagemaker:ListFeatureGroups', listed),
    };
  },
});

function settings(answer: DescribeFeatureGroupResponse): FeatureGroup {
  const { OnlineStoreConfig: online, OfflineStoreConfig: offline } = answer;
  return featureGroup.parse({
    name: answer.FeatureGroupName,
    arn: answer.FeatureGroupArn,
    createdAt: when(answer.CreationTime),
    status: text(answer.FeatureGroupStatus),
    roleArn: text(answer.RoleArn),
    online: online
      ? { enabled: online.EnableOnlineStore ?? null, keyId: text(online.SecurityConfig?.KmsKeyId) }
      : null,
    offline: offline
      ? {
          uri: text(offline.S3StorageConfig?.S3Uri),
          resolvedUri: text(offline.S3StorageConfig?.ResolvedOutputS3Uri),
          keyId: text(offline.S3StorageConfig?.KmsKeyId),
        }
      : null,
  });
}
