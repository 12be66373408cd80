import type { Period } from '../../core/period.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type { AutoMlJob, sagemakerAutoMlJobs } from '../../evidence/kinds/sagemaker-auto-ml-jobs.ts';
import type { ChangeRecord } from './changes.ts';
import { type Created, type CreatedKind, createdIn } from './created.ts';
import { fieldsOf, flagOf, textOf, vpcOf } from './requests.ts';

type Body = BodyOf<typeof sagemakerAutoMlJobs>;

/** How AutoML jobs stand in the service and in the log. */
export const AUTO_ML_JOBS: CreatedKind<Body, AutoMlJob> = {
  create: ['CreateAutoMLJob', 'CreateAutoMLJobV2'],
  remove: [],
  nameField: 'autoMLJobName',
  arnField: 'autoMLJobArn',
  arnType: 'automl-job',
  items: ({ jobs }) => jobs,
  undrawn: ({ undrawn }) => undrawn ?? [],
  fromRequest: (request, identity) => {
    // The first version keeps these settings one level deeper.
    const security = fieldsOf(request.securityConfig ?? fieldsOf(request.autoMLJobConfig).securityConfig);
    const output = fieldsOf(request.outputDataConfig);
    return {
      ...identity,
      status: null,
      roleArn: textOf(request.roleArn),
      interContainerEncryption: flagOf(security.enableInterContainerTrafficEncryption),
      vpc: vpcOf(security.vpcConfig),
      volumeKeyId: textOf(security.volumeKmsKeyId),
      outputKeyId: textOf(output.kmsKeyId),
      outputUri: textOf(output.s3OutputPath),
    };
  },
};

/** Every AutoML job that was created in the period; one that the service does not list any more is taken from the log. */
export function autoMlJobs(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): Created<AutoMlJob>[] {
  return createdIn(AUTO_ML_JOBS, records, changes, period);
}
