import type { Period } from '../../core/period.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type {
  ProcessingJob,
  sagemakerProcessingJobs,
} from '../../evidence/kinds/sagemaker-processing-jobs.ts';
import type { ChangeRecord } from './changes.ts';
import { type Created, type CreatedKind, createdIn } from './created.ts';
import { countOf, fieldsOf, flagOf, listOf, textOf, vpcOf } from './requests.ts';

type Body = BodyOf<typeof sagemakerProcessingJobs>;

/** How processing jobs stand in the service and in the log. */
export const PROCESSING_JOBS: CreatedKind<Body, ProcessingJob> = {
  create: ['CreateProcessingJob'],
  remove: ['DeleteProcessingJob'],
  nameField: 'processingJobName',
  arnField: 'processingJobArn',
  arnType: 'processing-job',
  items: ({ jobs }) => jobs,
  undrawn: ({ undrawn }) => undrawn ?? [],
  fromRequest: (request, identity) => {
    const cluster = fieldsOf(fieldsOf(request.processingResources).clusterConfig);
    const network = fieldsOf(request.networkConfig);
    const output = fieldsOf(request.processingOutputConfig);
    return {
      ...identity,
      status: null,
      roleArn: textOf(request.roleArn),
      image: textOf(fieldsOf(request.appSpecification).imageUri),
      instanceType: textOf(cluster.instanceType),
      instanceCount: countOf(cluster.instanceCount),
      networkIsolation: flagOf(network.enableNetworkIsolation),
      interContainerEncryption: flagOf(network.enableInterContainerTrafficEncryption),
      vpc: vpcOf(network.vpcConfig),
      volumeKeyId: textOf(cluster.volumeKmsKeyId),
      outputKeyId: textOf(output.kmsKeyId),
      inputs: listOf(request.processingInputs)
        .map(fieldsOf)
        .map(({ inputName, s3Input }) => ({
          name: textOf(inputName) ?? '',
          uri: textOf(fieldsOf(s3Input).s3Uri),
        })),
      outputs: listOf(output.outputs)
        .map(fieldsOf)
        .map(({ outputName, s3Output }) => ({
          name: textOf(outputName) ?? '',
          uri: textOf(fieldsOf(s3Output).s3Uri),
        })),
      monitoringScheduleArn: null,
    };
  },
};

/** Every processing job that was created in the period, also those that were deleted since. */
export function processingJobs(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): Created<ProcessingJob>[] {
  return createdIn(PROCESSING_JOBS, records, changes, period);
}
