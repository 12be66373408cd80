import type { Bucket } from '../evidence/kinds/s3-buckets.ts';
import { sagemakerAutoMlJobs } from '../evidence/kinds/sagemaker-auto-ml-jobs.ts';
import { sagemakerCompilationJobs } from '../evidence/kinds/sagemaker-compilation-jobs.ts';
import { sagemakerProcessingJobs } from '../evidence/kinds/sagemaker-processing-jobs.ts';
import { sagemakerTrainingJobs } from '../evidence/kinds/sagemaker-training-jobs.ts';
import { sagemakerTransformJobs } from '../evidence/kinds/sagemaker-transform-jobs.ts';
import { sagemakerTuningJobs } from '../evidence/kinds/sagemaker-tuning-jobs.ts';
import type { Collecting } from './collector.ts';

type Use = Bucket['uses'][number];

/** An address in S3 as somebody names it, and what is kept there. */
export interface BucketNaming {
  readonly uri: string | null;
  /** ARN of who names it. */
  readonly by: string;
  readonly use: Use;
}

/** The kinds of jobs that name buckets. */
export const KINDS_OF_JOBS_NAMING_BUCKETS = [
  sagemakerTrainingJobs,
  sagemakerProcessingJobs,
  sagemakerTransformJobs,
  sagemakerTuningJobs,
  sagemakerAutoMlJobs,
  sagemakerCompilationJobs,
] as const;

/**
 * The addresses that jobs name. What a processing or transform job reads and writes may be
 * anything; what a search writes, and what a compilation reads and writes, are models.
 */
export function namedByJobs(given: Collecting['given']): BucketNaming[] {
  const naming = (use: Use, by: string, uris: readonly (string | null)[]) =>
    uris.map((uri) => ({ uri, by, use }));
  return [
    ...ofTraining(given),
    ...bodies(given, sagemakerProcessingJobs).flatMap(({ jobs }) =>
      jobs.flatMap(({ arn, inputs, outputs }) =>
        naming(
          'other',
          arn,
          [...inputs, ...outputs].map(({ uri }) => uri),
        ),
      ),
    ),
    ...bodies(given, sagemakerTransformJobs).flatMap(({ jobs }) =>
      jobs.flatMap(({ arn, inputUri, outputUri, capture }) => [
        ...naming('other', arn, [inputUri, outputUri]),
        ...naming('data-capture', arn, [capture?.destinationUri ?? null]),
      ]),
    ),
    ...bodies(given, sagemakerTuningJobs).flatMap(({ jobs }) =>
      jobs.flatMap(({ arn, definitions }) =>
        naming(
          'model-artifacts',
          arn,
          definitions.map(({ outputUri }) => outputUri),
        ),
      ),
    ),
    ...bodies(given, sagemakerAutoMlJobs).flatMap(({ jobs }) =>
      jobs.flatMap(({ arn, outputUri }) => naming('model-artifacts', arn, [outputUri])),
    ),
    ...bodies(given, sagemakerCompilationJobs).flatMap(({ jobs }) =>
      jobs.flatMap(({ arn, inputUri, outputUri, artifactUri }) =>
        naming('model-artifacts', arn, [inputUri, outputUri, artifactUri]),
      ),
    ),
  ];
}

function bodies<Body>(given: Collecting['given'], kind: Parameters<typeof given<Body>>[0]): Body[] {
  return given(kind).map(({ evidence }) => evidence.body);
}

function ofTraining(given: Collecting['given']): BucketNaming[] {
  return bodies(given, sagemakerTrainingJobs).flatMap(({ jobs }) =>
    jobs.flatMap((job) => [
      ...job.inputs.map(({ uri }) => ({ uri, by: job.arn, use: 'training-data' as const })),
      ...[job.outputUri, job.modelArtifactUri, job.checkpointUri].map((uri) => ({
        uri,
        by: job.arn,
        use: 'model-artifacts' as const,
      })),
    ]),
  );
}
