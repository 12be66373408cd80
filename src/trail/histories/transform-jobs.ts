import type { Period } from '../../core/period.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type { sagemakerTransformJobs, TransformJob } from '../../evidence/kinds/sagemaker-transform-jobs.ts';
import type { ChangeRecord } from './changes.ts';
import { type Created, type CreatedKind, createdIn } from './created.ts';
import { countOf, fieldsOf, textOf } from './requests.ts';

type Body = BodyOf<typeof sagemakerTransformJobs>;

/** How transform jobs stand in the service and in the log. */
export const TRANSFORM_JOBS: CreatedKind<Body, TransformJob> = {
  create: ['CreateTransformJob'],
  remove: [],
  nameField: 'transformJobName',
  arnField: 'transformJobArn',
  arnType: 'transform-job',
  items: ({ jobs }) => jobs,
  undrawn: ({ undrawn }) => undrawn ?? [],
  fromRequest: (request, identity) => {
    const resources = fieldsOf(request.transformResources);
    const output = fieldsOf(request.transformOutput);
    const source = fieldsOf(fieldsOf(request.transformInput).dataSource);
    const capture = fieldsOf(request.dataCaptureConfig);
    return {
      ...identity,
      status: null,
      modelName: textOf(request.modelName),
      instanceType: textOf(resources.instanceType),
      instanceCount: countOf(resources.instanceCount),
      volumeKeyId: textOf(resources.volumeKmsKeyId),
      outputKeyId: textOf(output.kmsKeyId),
      inputUri: textOf(fieldsOf(source.s3DataSource).s3Uri),
      outputUri: textOf(output.s3OutputPath),
      capture: request.dataCaptureConfig
        ? { destinationUri: textOf(capture.destinationS3Uri), keyId: textOf(capture.kmsKeyId) }
        : null,
    };
  },
};

/** Every transform job that was created in the period; one that the service does not list any more is taken from the log. */
export function transformJobs(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): Created<TransformJob>[] {
  return createdIn(TRANSFORM_JOBS, records, changes, period);
}
