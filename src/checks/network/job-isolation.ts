import { defineCheck } from '../check.ts';
import { JOB_ACTIONS, JOB_NEEDS, overJobs } from '../over-jobs.ts';
import { isolationSeen } from './isolation-seen.ts';

/** Looks at the network isolation of every processing, transform, tuning and AutoML job of the period. */
export const sagemakerJobIsolation = defineCheck({
  id: 'sagemaker-job-isolation',
  topic: 'network',
  title: 'Every processing and tuning job ran with network isolation',
  failureTitle: 'Some processing or tuning jobs ran without network isolation',
  rationale:
    'Without isolation the code in a container can open connections of its own, so that the data of the job can leave by them.',
  procedure:
    'For every processing and tuning job created in the period, taken from the service and, where it was deleted, from the event that created it: network isolation is switched on, in a tuning job in each training job definition. Transform jobs run with the isolation of their model, which is looked at by itself; AutoML jobs have no such setting.',
  severity: 'high',
  remediation:
    'Set EnableNetworkIsolation in the network settings of processing jobs and in the definitions of tuning jobs, and deny jobs without it by a policy on sagemaker:NetworkIsolation.',
  needs: JOB_NEEDS,
  restsOn: JOB_ACTIONS,

  observe: (given, period) =>
    overJobs(given, period, {
      processing: ({ networkIsolation }) => isolationSeen(networkIsolation),
      tuning: ({ networkIsolation }) => isolationSeen(networkIsolation),
    }),
});
