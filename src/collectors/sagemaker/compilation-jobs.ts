import {
  DescribeCompilationJobCommand,
  type DescribeCompilationJobResponse,
  paginateListCompilationJobs,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import {
  type CompilationJob,
  compilationJob,
  sagemakerCompilationJobs,
} from '../../evidence/kinds/sagemaker-compilation-jobs.ts';
import { text, vpcOf, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import { readCreatedJobs } from './created-jobs.ts';

/** Reads the compilation jobs (Neo) that were created in the period. */
export const sagemakerCompilationJobsCollector = defineCollector({
  id: 'sagemaker-compilation-jobs',
  produces: sagemakerCompilationJobs,
  reach: 'regional',
  actions: ['sagemaker:ListCompilationJobs', 'sagemaker:DescribeCompilationJob'],
  uses: [],

  collect({ client, period, reads, sampling }) {
    const sagemaker = client(SageMakerClient);
    return readCreatedJobs(
      { period, reads, sampling },
      {
        list: 'sagemaker:ListCompilationJobs',
        describe: 'sagemaker:DescribeCompilationJob',
        pages: (window) => paginateListCompilationJobs({ client: sagemaker, pageSize: 100 }, window),
        summaries: (page) =>
          page.CompilationJobSummaries?.map((job) => ({
            name: job.CompilationJobName,
            arn: job.CompilationJobArn,
            createdAt: job.CreationTime,
          })),
        call: (name) => sagemaker.send(new DescribeCompilationJobCommand({ CompilationJobName: name })),
        shape: settings,
      },
    );
  },
});

function settings(job: DescribeCompilationJobResponse): CompilationJob {
  return compilationJob.parse({
    name: job.CompilationJobName,
    arn: job.CompilationJobArn,
    createdAt: when(job.CreationTime),
    status: text(job.CompilationJobStatus),
    roleArn: text(job.RoleArn),
    image: text(job.InferenceImage),
    vpc: vpcOf(job.VpcConfig),
    outputKeyId: text(job.OutputConfig?.KmsKeyId),
    modelPackage: text(job.ModelPackageVersionArn),
    inputUri: text(job.InputConfig?.S3Uri),
    outputUri: text(job.OutputConfig?.S3OutputLocation),
    artifactUri: text(job.ModelArtifacts?.S3ModelArtifacts),
    targetDevice: text(job.OutputConfig?.TargetDevice),
  });
}
