import type { Period } from '../../core/period.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type {
  CompilationJob,
  sagemakerCompilationJobs,
} from '../../evidence/kinds/sagemaker-compilation-jobs.ts';
import type { ChangeRecord } from './changes.ts';
import { type Created, type CreatedKind, createdIn } from './created.ts';
import { fieldsOf, textOf, vpcOf } from './requests.ts';

type Body = BodyOf<typeof sagemakerCompilationJobs>;

/** How compilation jobs stand in the service and in the log. */
export const COMPILATION_JOBS: CreatedKind<Body, CompilationJob> = {
  create: ['CreateCompilationJob'],
  remove: ['DeleteCompilationJob'],
  nameField: 'compilationJobName',
  arnField: 'compilationJobArn',
  arnType: 'compilation-job',
  items: ({ jobs }) => jobs,
  undrawn: ({ undrawn }) => undrawn ?? [],
  fromRequest: (request, identity) => {
    const output = fieldsOf(request.outputConfig);
    return {
      ...identity,
      status: null,
      roleArn: textOf(request.roleArn),
      image: null,
      vpc: vpcOf(request.vpcConfig),
      outputKeyId: textOf(output.kmsKeyId),
      modelPackage: textOf(request.modelPackageVersionArn),
      inputUri: textOf(fieldsOf(request.inputConfig).s3Uri),
      outputUri: textOf(output.s3OutputLocation),
      artifactUri: null,
      targetDevice: textOf(output.targetDevice),
    };
  },
};

/** Every compilation job that was created in the period, also those that were deleted since. */
export function compilationJobs(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): Created<CompilationJob>[] {
  return createdIn(COMPILATION_JOBS, records, changes, period);
}
