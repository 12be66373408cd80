import { type Operations, Refusal } from '../request.ts';
import { description, listing } from './listing.ts';
import { search } from './search.ts';

/** Training and processing jobs. */
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
};
