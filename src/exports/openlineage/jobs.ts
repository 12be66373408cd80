import type { Sealed } from '../../evidence/envelope.ts';
import { sagemakerProcessingJobs } from '../../evidence/kinds/sagemaker-processing-jobs.ts';
import { sagemakerTrainingJobs } from '../../evidence/kinds/sagemaker-training-jobs.ts';
import { sagemakerTransformJobs } from '../../evidence/kinds/sagemaker-transform-jobs.ts';
import type { ExportSource } from '../exporter.ts';
import { recordsOf } from '../records.ts';

/** Something that a job read or wrote, under the name that the job gives it. */
export interface NamedPlace {
  readonly name: string;
  /** Null where the job names something else than an address. */
  readonly uri: string | null;
}

/** A job of SageMaker, as far as it is known. */
export interface JobSeen {
  readonly arn: string;
  readonly type: 'TRAINING' | 'PROCESSING' | 'TRANSFORM';
  /** Null for one that only the lineage of AWS tells of. */
  readonly createdAt: string | null;
  /** When the service said what stands here. */
  readonly seenAt: string;
  /** Word of the service; null where it was not read. */
  readonly status: string | null;
  readonly image: string | null;
  /** Model that it runs, for transform jobs. */
  readonly modelName: string | null;
  /** Null where they were not read. */
  readonly inputs: readonly NamedPlace[] | null;
  readonly outputs: readonly NamedPlace[] | null;
  /** What is known of it in words, where that is not all. */
  readonly note: string | null;
  /** Digests of the records. */
  readonly evidence: readonly string[];
}

/** Every training, processing and transform job of the records, in their order. */
export function* jobsIn(source: ExportSource): Iterable<JobSeen> {
  yield* trainingJobs(source);
  yield* processingJobs(source);
  yield* transformJobs(source);
}

function* trainingJobs(source: ExportSource): Iterable<JobSeen> {
  for (const record of recordsOf(source, sagemakerTrainingJobs)) {
    for (const { arn, createdAt, status, image, algorithmName, inputs, modelArtifactUri } of record.evidence
      .body.jobs) {
      yield {
        ...common(record, 'TRAINING'),
        arn,
        createdAt,
        status,
        image: image ?? algorithmName,
        inputs: inputs.map(({ channel, uri }) => ({ name: channel, uri })),
        outputs: placed('model', modelArtifactUri),
      };
    }
  }
}

function* processingJobs(source: ExportSource): Iterable<JobSeen> {
  for (const record of recordsOf(source, sagemakerProcessingJobs)) {
    const { jobs, undrawn } = record.evidence.body;
    for (const { arn, createdAt, status, image, inputs, outputs } of jobs)
      yield { ...common(record, 'PROCESSING'), arn, createdAt, status, image, inputs, outputs };
    yield* notDrawn(record, 'PROCESSING', undrawn);
  }
}

function* transformJobs(source: ExportSource): Iterable<JobSeen> {
  for (const record of recordsOf(source, sagemakerTransformJobs)) {
    const { jobs, undrawn } = record.evidence.body;
    for (const { arn, createdAt, status, modelName, inputUri, outputUri } of jobs) {
      const places = { inputs: placed('input', inputUri), outputs: placed('output', outputUri) };
      yield { ...common(record, 'TRANSFORM'), arn, createdAt, status, modelName, ...places };
    }
    yield* notDrawn(record, 'TRANSFORM', undrawn);
  }
}

function* notDrawn(
  record: Sealed,
  type: JobSeen['type'],
  undrawn: readonly { readonly arn: string; readonly createdAt: string }[] = [],
): Iterable<JobSeen> {
  const note = 'It was listed and not drawn into the sample, so that nothing more was read of it.';
  for (const { arn, createdAt } of undrawn) yield { ...common(record, type), arn, createdAt, note };
}

function common({ digest, evidence }: Sealed, type: JobSeen['type']) {
  const unknown = { status: null, image: null, modelName: null, inputs: null, outputs: null, note: null };
  return { ...unknown, type, seenAt: evidence.collectedAt, evidence: [digest] };
}

function placed(name: string, uri: string | null): readonly NamedPlace[] {
  return uri === null ? [] : [{ name, uri }];
}
