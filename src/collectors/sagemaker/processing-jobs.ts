import {
  DescribeProcessingJobCommand,
  type DescribeProcessingJobResponse,
  paginateListProcessingJobs,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { by } from '../../core/order.ts';
import {
  type ProcessingJob,
  processingJob,
  sagemakerProcessingJobs,
} from '../../evidence/kinds/sagemaker-processing-jobs.ts';
import { text, vpcOf, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import { readCreatedJobs } from './created-jobs.ts';

/** Reads the processing jobs that were created in the period, those of monitoring schedules too. */
export const sagemakerProcessingJobsCollector = defineCollector({
  id: 'sagemaker-processing-jobs',
  produces: sagemakerProcessingJobs,
  reach: 'regional',
  actions: ['sagemaker:ListProcessingJobs', 'sagemaker:DescribeProcessingJob'],
  uses: [],

  collect({ client, period, reads, sampling }) {
    const sagemaker = client(SageMakerClient);
    return readCreatedJobs(
      { period, reads, sampling },
      {
        list: 'sagemaker:ListProcessingJobs',
        describe: 'sagemaker:DescribeProcessingJob',
        pages: (window) => paginateListProcessingJobs({ client: sagemaker, pageSize: 100 }, window),
        summaries: (page) =>
          page.ProcessingJobSummaries?.map((job) => ({
            name: job.ProcessingJobName,
            arn: job.ProcessingJobArn,
            createdAt: job.CreationTime,
          })),
        call: (name) => sagemaker.send(new DescribeProcessingJobCommand({ ProcessingJobName: name })),
        shape: settings,
      },
    );
  },
});

function settings(job: DescribeProcessingJobResponse): ProcessingJob {
  const cluster = job.ProcessingResources?.ClusterConfig;
  const network = job.NetworkConfig;
  return processingJob.parse({
    name: job.ProcessingJobName,
    arn: job.ProcessingJobArn,
    createdAt: when(job.CreationTime),
    status: text(job.ProcessingJobStatus),
    roleArn: text(job.RoleArn),
    image: text(job.AppSpecification?.ImageUri),
    instanceType: text(cluster?.InstanceType),
    instanceCount: cluster?.InstanceCount ?? null,
    networkIsolation: network?.EnableNetworkIsolation ?? null,
    interContainerEncryption: network?.EnableInterContainerTrafficEncryption ?? null,
    vpc: vpcOf(network?.VpcConfig),
    volumeKeyId: text(cluster?.VolumeKmsKeyId),
    outputKeyId: text(job.ProcessingOutputConfig?.KmsKeyId),
    inputs: (job.ProcessingInputs ?? [])
      .map(({ InputName: name, S3Input }) => ({ name, uri: text(S3Input?.S3Uri) }))
      .toSorted(by(({ name }) => name ?? '')),
    outputs: (job.ProcessingOutputConfig?.Outputs ?? [])
      .map(({ OutputName: name, S3Output }) => ({ name, uri: text(S3Output?.S3Uri) }))
      .toSorted(by(({ name }) => name ?? '')),
    monitoringScheduleArn: text(job.MonitoringScheduleArn),
  });
}
