import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerTrainingJobs, type TrainingJob } from '../../evidence/kinds/sagemaker-training-jobs.ts';
import { trainingJobs } from '../../trail/histories/training-jobs.ts';
import { defineCheck } from '../check.ts';
import { ofCreated } from '../created-observation.ts';
import type { Seen } from '../over-period.ts';

/** Looks whether training on spare capacity can go on after an interruption. */
export const sagemakerSpotCheckpointing = defineCheck({
  id: 'sagemaker-spot-checkpointing',
  topic: 'cost',
  title: 'Every training job on managed spot capacity writes checkpoints',
  failureTitle: 'Some training jobs on managed spot capacity write no checkpoints',
  rationale:
    'Spot capacity may be taken away at any time. Without a checkpoint the job begins anew, which costs again and may leave a half-trained model to be taken for a whole one.',
  procedure:
    'For every training job created in the period, taken from the service and, where it was deleted, from its CreateTrainingJob event: a job with managed spot training names an S3 place for checkpoints. Jobs on ordinary capacity are not judged; how long they ran, and whether spot would have been cheaper, is not asked.',
  severity: 'low',
  remediation:
    'Set CheckpointConfig.S3Uri, and have the training code save to and restore from its local checkpoint folder.',
  needs: { jobs: sagemakerTrainingJobs, changes: cloudtrailChanges },
  restsOn: ['sagemaker:Search'],

  observe: ({ jobs, changes }, period) =>
    trainingJobs(jobs, changes, period).map((job) =>
      // A request that leaves the flag out asks for ordinary capacity; an answer that leaves it out says nothing.
      ofCreated(job, (item) => checkpointSeen(item, item.managedSpot ?? (job.listed ? null : false))),
    ),
});

function checkpointSeen({ checkpointUri }: TrainingJob, managedSpot: boolean | null): Seen {
  if (managedSpot === null) return { met: null, note: 'Whether it used spot capacity is not stated.' };
  if (!managedSpot) return { met: 'not-applicable', note: 'It ran on ordinary capacity.' };
  return checkpointUri === null
    ? { met: false, note: 'It ran on spot capacity and names no place for checkpoints.' }
    : { met: true, note: `Checkpoints: ${checkpointUri}.` };
}
