import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerTrainingJobs } from '../../evidence/kinds/sagemaker-training-jobs.ts';
import { trainingJobs } from '../../trail/histories/training-jobs.ts';
import { defineCheck } from '../check.ts';
import { ofCreated } from '../created-observation.ts';
import { trafficSeen } from './traffic-seen.ts';

/** Looks at the encryption of traffic between the instances of training jobs. */
export const sagemakerTrainingInterContainerEncryption = defineCheck({
  id: 'sagemaker-training-inter-container-encryption',
  topic: 'network',
  title: 'Every distributed training job encrypted the traffic between its instances',
  failureTitle: 'Some distributed training jobs sent traffic between instances in clear',
  rationale: 'The instances of a distributed job exchange training data and parameters over the network.',
  procedure:
    'For every training job created in the period with more than one instance, taken from the service and, where it was deleted, from its CreateTrainingJob event: encryption of inter-container traffic is switched on. Jobs of one instance have no such traffic.',
  severity: 'medium',
  remediation:
    'Set EnableInterContainerTrafficEncryption when creating distributed training jobs; expect longer run times for jobs that exchange much.',
  needs: { jobs: sagemakerTrainingJobs, changes: cloudtrailChanges },

  observe: ({ jobs, changes }, period) =>
    trainingJobs(jobs, changes, period).map((job) => ofCreated(job, trafficSeen)),
});
