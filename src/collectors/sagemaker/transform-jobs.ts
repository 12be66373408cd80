import {
  DescribeTransformJobCommand,
  type DescribeTransformJobResponse,
  paginateListTransformJobs,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import {
  sagemakerTransformJobs,
  type TransformJob,
  transformJob,
} from '../../evidence/kinds/sagemaker-transform-jobs.ts';
import { text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import { readCreatedJobs } from './created-jobs.ts';

/** Reads the batch transform jobs that were created in the period. */
export const sagemakerTransformJobsCollector = defineCollector({
  id: 'sagemaker-transform-jobs',
  produces: sagemakerTransformJobs,
  reach: 'regional',
  actions: ['sagemaker:ListTransformJobs', 'sagemaker:DescribeTransformJob'],
  uses: [],

  collect({ client, period, reads, sampling }) {
    const sagemaker = client(SageMakerClient);
    return readCreatedJobs(
      { period, reads, sampling },
      {
        list: 'sagemaker:ListTransformJobs',
        describe: 'sagemaker:DescribeTransformJob',
        pages: (window) => paginateListTransformJobs({ client: sagemaker, pageSize: 100 }, window),
        summaries: (page) =>
          page.TransformJobSummaries?.map((job) => ({
            name: job.TransformJobName,
            arn: job.TransformJobArn,
            createdAt: job.CreationTime,
          })),
        call: (name) => sagemaker.send(new DescribeTransformJobCommand({ TransformJobName: name })),
        shape: settings,
      },
    );
  },
});

function settings(job: DescribeTransformJobResponse): TransformJob {
  const capture = job.DataCaptureConfig;
  return transformJob.parse({
    name: job.TransformJobName,
    arn: job.TransformJobArn,
    createdAt: when(job.CreationTime),
    status: text(job.TransformJobStatus),
    modelName: text(job.ModelName),
    instanceType: text(job.TransformResources?.InstanceType),
    instanceCount: job.TransformResources?.InstanceCount ?? null,
    volumeKeyId: text(job.TransformResources?.VolumeKmsKeyId),
    outputKeyId: text(job.TransformOutput?.KmsKeyId),
    inputUri: text(job.TransformInput?.DataSource?.S3DataSource?.S3Uri),
    outputUri: text(job.TransformOutput?.S3OutputPath),
    capture: capture
      ? { destinationUri: text(capture.DestinationS3Uri), keyId: text(capture.KmsKeyId) }
      : null,
  });
}
