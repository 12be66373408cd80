import {
  DescribeNotebookInstanceCommand,
  type DescribeNotebookInstanceOutput,
  paginateListNotebookInstances,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { by } from '../../core/order.ts';
import { type Notebook, notebook, sagemakerNotebooks } from '../../evidence/kinds/sagemaker-notebooks.ts';
import { populationOf, readAs, readNames, sortedOnce, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';

/** Lists the notebook instances of the region and reads the settings of each; never what lies in them. */
export const sagemakerNotebooksCollector = defineCollector({
  id: 'sagemaker-notebooks',
  produces: sagemakerNotebooks,
  reach: 'regional',
  actions: ['sagemaker:ListNotebookInstances', 'sagemaker:DescribeNotebookInstance'],
  uses: [],

  async collect({ client, reads }) {
    const sagemaker = client(SageMakerClient);
    const listed = await readNames(
      reads,
      { action: 'sagemaker:ListNotebookInstances', resource: null },
      {
        pages: paginateListNotebookInstances({ client: sagemaker, pageSize: 100 }, {}),
        list: (page) =>
          page.NotebookInstances?.map(({ NotebookInstanceName: name, NotebookInstanceArn: arn }) => ({
            name,
            arn,
          })),
      },
    );
    const notebooks: Notebook[] = [];
    for (const { name, arn } of listed.items) {
      const found = await readAs(reads, {
        action: 'sagemaker:DescribeNotebookInstance',
        resource: arn,
        call: () => sagemaker.send(new DescribeNotebookInstanceCommand({ NotebookInstanceName: name })),
        shape: settings,
      });
      if (found) notebooks.push(found);
    }
    return {
      body: { notebooks: notebooks.toSorted(by(({ arn }) => arn)) },
      ...populationOf('sagemaker:ListNotebookInstances', listed),
    };
  },
});

function settings(answer: DescribeNotebookInstanceOutput): Notebook {
  const subnet = text(answer.SubnetId);
  return notebook.parse({
    name: answer.NotebookInstanceName,
    arn: answer.NotebookInstanceArn,
    createdAt: when(answer.CreationTime),
    lastModifiedAt: when(answer.LastModifiedTime),
    status: text(answer.NotebookInstanceStatus),
    instanceType: text(answer.InstanceType),
    platform: text(answer.PlatformIdentifier),
    roleArn: text(answer.RoleArn),
    directInternetAccess: text(answer.DirectInternetAccess),
    rootAccess: text(answer.RootAccess),
    vpc:
      subnet === null
        ? null
        : { subnets: [subnet], securityGroupIds: sortedOnce(answer.SecurityGroups ?? []) },
    volumeKeyId: text(answer.KmsKeyId),
    lifecycleConfig: text(answer.NotebookInstanceLifecycleConfigName),
    metadataVersion: text(answer.InstanceMetadataServiceConfiguration?.MinimumInstanceMetadataServiceVersion),
  });
}
