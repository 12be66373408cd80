import type { Period } from '../core/period.ts';
import { cloudtrailChanges } from '../evidence/kinds/cloudtrail-changes.ts';
import { type AutoMlJob, sagemakerAutoMlJobs } from '../evidence/kinds/sagemaker-auto-ml-jobs.ts';
import {
  type CompilationJob,
  sagemakerCompilationJobs,
} from '../evidence/kinds/sagemaker-compilation-jobs.ts';
import { type ProcessingJob, sagemakerProcessingJobs } from '../evidence/kinds/sagemaker-processing-jobs.ts';
import { sagemakerTransformJobs, type TransformJob } from '../evidence/kinds/sagemaker-transform-jobs.ts';
import {
  sagemakerTuningJobs,
  type TuningDefinition,
  type TuningJob,
} from '../evidence/kinds/sagemaker-tuning-jobs.ts';
import { autoMlJobs } from '../trail/histories/auto-ml-jobs.ts';
import { compilationJobs } from '../trail/histories/compilation-jobs.ts';
import type { Created } from '../trail/histories/created.ts';
import { processingJobs } from '../trail/histories/processing-jobs.ts';
import { transformJobs } from '../trail/histories/transform-jobs.ts';
import { tuningJobs } from '../trail/histories/tuning-jobs.ts';
import type { Given, Observation } from './check.ts';
import { ofCreated } from './created-observation.ts';
import type { Seen } from './over-period.ts';
import { worst } from './worst.ts';

/** What the checks over jobs other than training need. */
export const JOB_NEEDS = {
  processing: sagemakerProcessingJobs,
  transform: sagemakerTransformJobs,
  tuning: sagemakerTuningJobs,
  autoMl: sagemakerAutoMlJobs,
  changes: cloudtrailChanges,
} as const;

/** The actions without which the settings of such a job are not known; listings always count. */
export const JOB_ACTIONS = [
  'sagemaker:DescribeProcessingJob',
  'sagemaker:DescribeTransformJob',
  'sagemaker:DescribeHyperParameterTuningJob',
  'sagemaker:DescribeAutoMLJobV2',
] as const;

/** How to look at each sort of job; a sort that has no such setting is left out. */
export interface JobJudges {
  readonly processing?: (job: ProcessingJob, created: Created<unknown>) => Seen;
  readonly transform?: (job: TransformJob, created: Created<unknown>) => Seen;
  /** Every definition of a tuning job has to meet the check. */
  readonly tuning?: (definition: TuningDefinition, created: Created<unknown>) => Seen;
  readonly autoMl?: (job: AutoMlJob, created: Created<unknown>) => Seen;
}

/** Judges every job of the period, also those that were deleted: one observation for each, whose ARN says its sort. */
export function overJobs(
  { processing, transform, tuning, autoMl, changes }: Given<typeof JOB_NEEDS>,
  period: Period,
  judges: JobJudges,
): Observation[] {
  const { tuning: ofDefinition } = judges;
  return [
    ...judged(processingJobs(processing, changes, period), judges.processing),
    ...judged(transformJobs(transform, changes, period), judges.transform),
    ...judged(tuningJobs(tuning, changes, period), ofDefinition && everyDefinition(ofDefinition)),
    ...judged(autoMlJobs(autoMl, changes, period), judges.autoMl),
  ];
}

/** What a check needs besides that looks at compilation jobs too; they have an output and a VPC and nothing else. */
export const COMPILATION_NEEDS = { compilation: sagemakerCompilationJobs } as const;

/** As `JOB_ACTIONS`, for such a check. */
export const COMPILATION_ACTIONS = [...JOB_ACTIONS, 'sagemaker:DescribeCompilationJob'] as const;

/** As `overJobs`, for the compilation jobs of the period. */
export function overCompilations(
  { compilation, changes }: Given<typeof COMPILATION_NEEDS & Pick<typeof JOB_NEEDS, 'changes'>>,
  period: Period,
  judge: (job: CompilationJob, created: Created<unknown>) => Seen,
): Observation[] {
  return judged(compilationJobs(compilation, changes, period), judge);
}

function judged<Job>(
  jobs: readonly Created<Job>[],
  judge: ((job: Job, created: Created<unknown>) => Seen) | undefined,
): Observation[] {
  if (!judge) return [];
  return jobs.map((job) => ofCreated(job, (item) => judge(item, job)));
}

function everyDefinition(judge: NonNullable<JobJudges['tuning']>) {
  return ({ definitions }: TuningJob, created: Created<unknown>): Seen =>
    worst(
      definitions.map((definition) => {
        const { met, note } = judge(definition, created);
        return { met, note: definition.name === null ? note : `Definition ${definition.name}: ${note}` };
      }),
      'It states no training job definition.',
    );
}
