import { defineCheck } from '../check.ts';
import { JOB_ACTIONS, JOB_NEEDS, overJobs } from '../over-jobs.ts';
import type { Seen } from '../over-period.ts';
import { trafficSeen } from './traffic-seen.ts';

/** Looks at the encryption of traffic between the instances of every processing, transform, tuning and AutoML job of the period. */
export const sagemakerJobInterContainerEncryption = defineCheck({
  id: 'sagemaker-job-inter-container-encryption',
  topic: 'network',
  title: 'Every distributed processing, tuning and AutoML job encrypted the traffic between its instances',
  failureTitle: 'Some distributed processing, tuning or AutoML jobs sent traffic between instances in clear',
  rationale: 'The instances of a distributed job exchange its data over the network.',
  procedure:
    'For every processing, tuning and AutoML job created in the period, taken from the service and, where it was deleted, from the event that created it: encryption of inter-container traffic is switched on, in a tuning job in each training job definition. Jobs of one instance have no such traffic; the service chooses how many an AutoML job gets, so there it has to be on.',
  severity: 'medium',
  remediation:
    'Set EnableInterContainerTrafficEncryption when creating distributed jobs; expect longer run times for jobs that exchange much.',
  needs: JOB_NEEDS,
  restsOn: JOB_ACTIONS,

  observe: (given, period) =>
    overJobs(given, period, {
      processing: trafficSeen,
      tuning: trafficSeen,
      autoMl: ({ interContainerEncryption }) => ofAutoMl(interContainerEncryption),
    }),
});

function ofAutoMl(encrypted: boolean | null): Seen {
  const state = encrypted === null ? 'not stated' : encrypted ? 'on' : 'off';
  return { met: encrypted, note: `Inter-container encryption: ${state}; the service chooses the instances.` };
}
