import {
  DescribeAutoMLJobV2Command,
  type DescribeAutoMLJobV2Response,
  paginateListAutoMLJobs,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import {
  type AutoMlJob,
  autoMlJob,
  sagemakerAutoMlJobs,
} from '../../evidence/kinds/sagemaker-auto-ml-jobs.ts';
import { text, vpcOf, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import { readCreatedJobs } from './created-jobs.ts';

/** Reads the AutoML jobs that were created in the period; the second version of Describe answers for both. */
export const sagemakerAutoMlJobsCollector = defineCollector({
  id: 'sagemaker-auto-ml-jobs',
  produces: sagemakerAutoMlJobs,
  reach: 'regional',
  actions: ['sagemaker:ListAutoMLJobs', 'sagemaker:DescribeAutoMLJobV2'],
  uses: [],

  collect({ client, period, reads, sampling }) {
    const sagemaker = client(SageMakerClient);
    return readCreatedJobs(
      { period, reads, sampling },
      {
        list: 'sagemaker:ListAutoMLJobs',
        describe: 'sagemaker:DescribeAutoMLJobV2',
        pages: (window) => paginateListAutoMLJobs({ client: sagemaker, pageSize: 100 }, window),
        summaries: (page) =>
          page.AutoMLJobSummaries?.map((job) => ({
            name: job.AutoMLJobName,
            arn: job.AutoMLJobArn,
            createdAt: job.CreationTime,
          })),
        call: (name) => sagemaker.send(new DescribeAutoMLJobV2Command({ AutoMLJobName: name })),
        shape: settings,
      },
    );
  },
});

function settings(job: DescribeAutoMLJobV2Response): AutoMlJob {
  const security = job.SecurityConfig;
  return autoMlJob.parse({
    name: job.AutoMLJobName,
    arn: job.AutoMLJobArn,
    createdAt: when(job.CreationTime),
    status: text(job.AutoMLJobStatus),
    roleArn: text(job.RoleArn),
    interContainerEncryption: security?.EnableInterContainerTrafficEncryption ?? null,
    vpc: vpcOf(security?.VpcConfig),
    volumeKeyId: text(security?.VolumeKmsKeyId),
    outputKeyId: text(job.OutputDataConfig?.KmsKeyId),
    outputUri: text(job.OutputDataConfig?.S3OutputPath),
  });
}
