import {
  DescribeHyperParameterTuningJobCommand,
  type DescribeHyperParameterTuningJobResponse,
  type HyperParameterTrainingJobDefinition,
  paginateListHyperParameterTuningJobs,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { by } from '../../core/order.ts';
import {
  sagemakerTuningJobs,
  type TuningJob,
  tuningJob,
} from '../../evidence/kinds/sagemaker-tuning-jobs.ts';
import { text, vpcOf, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import { readCreatedJobs } from './created-jobs.ts';

/** Reads the hyperparameter tuning jobs that were created in the period, with every training job definition. */
export const sagemakerTuningJobsCollector = defineCollector({
  id: 'sagemaker-tuning-jobs',
  produces: sagemakerTuningJobs,
  reach: 'regional',
  actions: ['sagemaker:ListHyperParameterTuningJobs', 'sagemaker:DescribeHyperParameterTuningJob'],
  uses: [],

  collect({ client, period, reads, sampling }) {
    const sagemaker = client(SageMakerClient);
    return readCreatedJobs(
      { period, reads, sampling },
      {
        list: 'sagemaker:ListHyperParameterTuningJobs',
        describe: 'sagemaker:DescribeHyperParameterTuningJob',
        pages: (window) => paginateListHyperParameterTuningJobs({ client: sagemaker, pageSize: 100 }, window),
        summaries: (page) =>
          page.HyperParameterTuningJobSummaries?.map((job) => ({
            name: job.HyperParameterTuningJobName,
            arn: job.HyperParameterTuningJobArn,
            createdAt: job.CreationTime,
          })),
        call: (name) =>
          sagemaker.send(new DescribeHyperParameterTuningJobCommand({ HyperParameterTuningJobName: name })),
        shape: settings,
      },
    );
  },
});

function settings(job: DescribeHyperParameterTuningJobResponse): TuningJob {
  const single = job.TrainingJobDefinition ? [job.TrainingJobDefinition] : [];
  return tuningJob.parse({
    name: job.HyperParameterTuningJobName,
    arn: job.HyperParameterTuningJobArn,
    createdAt: when(job.CreationTime),
    status: text(job.HyperParameterTuningJobStatus),
    definitions: [...single, ...(job.TrainingJobDefinitions ?? [])]
      .map(definitionOf)
      .toSorted(by(({ name }) => name ?? '')),
  });
}

function definitionOf(definition: HyperParameterTrainingJobDefinition) {
  const resources = definition.HyperParameterTuningResourceConfig ?? definition.ResourceConfig;
  return {
    name: text(definition.DefinitionName),
    roleArn: text(definition.RoleArn),
    image: text(definition.AlgorithmSpecification?.TrainingImage),
    algorithmName: text(definition.AlgorithmSpecification?.AlgorithmName),
    ...instances(definition),
    networkIsolation: definition.EnableNetworkIsolation ?? null,
    interContainerEncryption: definition.EnableInterContainerTrafficEncryption ?? null,
    vpc: vpcOf(definition.VpcConfig),
    volumeKeyId: text(resources?.VolumeKmsKeyId),
    outputKeyId: text(definition.OutputDataConfig?.KmsKeyId),
    outputUri: text(definition.OutputDataConfig?.S3OutputPath),
  };
}

/** Instances can be stated as one cluster or as several to choose from; several have no one type or size. */
function instances(definition: HyperParameterTrainingJobDefinition) {
  const config = definition.HyperParameterTuningResourceConfig;
  const choices = config?.InstanceConfigs ?? [];
  const [first] = choices;
  if (!first) {
    const only = config ?? definition.ResourceConfig;
    return { instanceType: text(only?.InstanceType), instanceCount: only?.InstanceCount ?? null };
  }
  const sameType = choices.every(({ InstanceType }) => InstanceType === first.InstanceType);
  const sameCount = choices.every(({ InstanceCount }) => InstanceCount === first.InstanceCount);
  return {
    instanceType: sameType ? text(first.InstanceType) : null,
    instanceCount: sameCount ? (first.InstanceCount ?? null) : null,
  };
}
