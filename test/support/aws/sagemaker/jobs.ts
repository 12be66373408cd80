import { type Operations, Refusal } from '../request.ts';
import { description, listing } from './listing.ts';
import { search } from './search.ts';

/** Jobs of every sort. */
export const jobs: Operations = {
  Search: search,
  ListTrainingJobs: listing({
    file: 'training-jobs',
    list: 'TrainingJobSummaries',
    nameField: 'TrainingJobName',
    statusField: 'TrainingJobStatus',
    fields: [
      'TrainingJobName',
      'TrainingJobArn',
      'CreationTime',
      'TrainingEndTime',
      'LastModifiedTime',
      'TrainingJobStatus',
      'SecondaryStatus',
      'WarmPoolStatus',
    ],
  }),
  DescribeTrainingJob: description({
    file: 'training-jobs',
    by: ['TrainingJobName', 'TrainingJobName'],
    missing: () => new Refusal('ValidationException', 'Requested resource not found.'),
  }),
  ListProcessingJobs: listing({
    file: 'processing-jobs',
    list: 'ProcessingJobSummaries',
    nameField: 'ProcessingJobName',
    statusField: 'ProcessingJobStatus',
    fields: [
      'ProcessingJobName',
      'ProcessingJobArn',
      'CreationTime',
      'ProcessingEndTime',
      'LastModifiedTime',
      'ProcessingJobStatus',
      'FailureReason',
      'ExitMessage',
    ],
  }),
  DescribeProcessingJob: description({
    file: 'processing-jobs',
    by: ['ProcessingJobName', 'ProcessingJobName'],
    missing: (name) => new Refusal('ValidationException', `Could not find requested job with name: ${name}`),
  }),
  ListTransformJobs: listing({
    file: 'transform-jobs',
    list: 'TransformJobSummaries',
    nameField: 'TransformJobName',
    statusField: 'TransformJobStatus',
    fields: ['TransformJobName', 'TransformJobArn', 'CreationTime', 'LastModifiedTime', 'TransformJobStatus'],
  }),
  DescribeTransformJob: description({
    file: 'transform-jobs',
    by: ['TransformJobName', 'TransformJobName'],
    missing: (name) => new Refusal('ValidationException', `Could not find requested job with name: ${name}`),
  }),
  ListHyperParameterTuningJobs: listing({
    file: 'tuning-jobs',
    list: 'HyperParameterTuningJobSummaries',
    nameField: 'HyperParameterTuningJobName',
    statusField: 'HyperParameterTuningJobStatus',
    fields: [
      'HyperParameterTuningJobName',
      'HyperParameterTuningJobArn',
      'CreationTime',
      'LastModifiedTime',
      'HyperParameterTuningJobStatus',
    ],
  }),
  DescribeHyperParameterTuningJob: description({
    file: 'tuning-jobs',
    by: ['HyperParameterTuningJobName', 'HyperParameterTuningJobName'],
    missing: (name) => new Refusal('ResourceNotFound', `Could not find job ${name}.`),
  }),
  ListCompilationJobs: listing({
    file: 'compilation-jobs',
    list: 'CompilationJobSummaries',
    nameField: 'CompilationJobName',
    statusField: 'CompilationJobStatus',
    fields: [
      'CompilationJobName',
      'CompilationJobArn',
      'CreationTime',
      'CompilationStartTime',
      'CompilationEndTime',
      'LastModifiedTime',
      'CompilationJobStatus',
    ],
  }),
  DescribeCompilationJob: description({
    file: 'compilation-jobs',
    by: ['CompilationJobName', 'CompilationJobName'],
    missing: (name) => new Refusal('ResourceNotFound', `Could not find job ${name}.`),
  }),
  ListAutoMLJobs: listing({
    file: 'auto-ml-jobs',
    list: 'AutoMLJobSummaries',
    nameField: 'AutoMLJobName',
    statusField: 'AutoMLJobStatus',
    fields: ['AutoMLJobName', 'AutoMLJobArn', 'CreationTime', 'LastModifiedTime', 'AutoMLJobStatus'],
  }),
  DescribeAutoMLJobV2: description({
    file: 'auto-ml-jobs',
    by: ['AutoMLJobName', 'AutoMLJobName'],
    missing: (name) => new Refusal('ResourceNotFound', `Could not find job ${name}.`),
  }),
};
