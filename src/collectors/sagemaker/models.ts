import {
  type ContainerDefinition,
  DescribeModelCommand,
  type DescribeModelOutput,
  paginateListModels,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { by } from '../../core/order.ts';
import { type Model, model, sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import { populationOf, readAs, readNames, text, vpcOf, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';

/** Lists the models of the region and reads the settings of each. */
export const sagemakerModelsCollector = defineCollector({
  id: 'sagemaker-models',
  produces: sagemakerModels,
  reach: 'regional',
  actions: ['sagemaker:ListModels', 'sagemaker:DescribeModel'],
  uses: [],

  async collect({ client, reads }) {
    const sagemaker = client(SageMakerClient);
    const listed = await readNames(
      reads,
      { action: 'sagemaker:ListModels', resource: null },
      {
        pages: paginateListModels({ client: sagemaker, pageSize: 100 }, {}),
        list: (page) => page.Models?.map(({ ModelName: name, ModelArn: arn }) => ({ name, arn })),
      },
    );
    const models: Model[] = [];
    for (const { name, arn } of listed.items) {
      const found = await readAs(reads, {
        action: 'sagemaker:DescribeModel',
        resource: arn,
        call: () => sagemaker.send(new DescribeModelCommand({ ModelName: name })),
        shape: settings,
      });
      if (found) models.push(found);
    }
    return {
      body: { models: models.toSorted(by(({ arn }) => arn)) },
      ...populationOf('sagemaker:ListModels', listed),
    };
  },
});

function settings(answer: DescribeModelOutput): Model {
  const primary = answer.PrimaryContainer ? [answer.PrimaryContainer] : [];
  return model.parse({
    name: answer.ModelName,
    arn: answer.ModelArn,
    createdAt: when(answer.CreationTime),
    roleArn: text(answer.ExecutionRoleArn),
    networkIsolation: answer.EnableNetworkIsolation ?? null,
    vpc: vpcOf(answer.VpcConfig),
    containers: [...primary, ...(answer.Containers ?? [])].map(containerOf),
  });
}

function containerOf(container: ContainerDefinition) {
  return {
    image: text(container.Image),
    modelDataUrl: text(container.ModelDataUrl ?? container.ModelDataSource?.S3DataSource?.S3Uri),
    modelPackage: text(container.ModelPackageName),
    repositoryAccessMode: text(container.ImageConfig?.RepositoryAccessMode),
  };
}
