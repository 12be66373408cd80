import { type Operation, type Operations, Refusal, textOf } from '../request.ts';
import type { Fields } from '../scenario.ts';
import { type Description, description, listing, picked, recordNamed, recordsOf } from './listing.ts';

const group: Description = {
  file: 'model-package-groups',
  by: ['ModelPackageGroupName', 'ModelPackageGroupName', 'ModelPackageGroupArn'],
  missing: (name) => new Refusal('ValidationException', `ModelPackageGroup ${name} does not exist.`),
};

const groupPolicy: Operation = (serving) => {
  const { ResourcePolicy, ModelPackageGroupArn } = recordNamed(group, serving);
  if (ResourcePolicy === undefined) {
    throw new Refusal(
      'ValidationException',
      `Cannot find resource policy for: ${String(ModelPackageGroupArn)}`,
    );
  }
  return { ResourcePolicy };
};

/** Fields of a version in the batch answer, which has no CreatedBy and no metrics. */
const BATCH_FIELDS = [
  'ModelPackageGroupName',
  'ModelPackageVersion',
  'ModelPackageArn',
  'ModelPackageDescription',
  'CreationTime',
  'InferenceSpecification',
  'ModelPackageStatus',
  'ModelApprovalStatus',
  'ModelPackageRegistrationType',
] as const;

const batch: Operation = (serving) => {
  const { ModelPackageArnList: arns } = serving.input;
  if (!Array.isArray(arns) || arns.length === 0 || arns.length > 100) {
    throw new Refusal('ValidationException', 'ModelPackageArnList must have 1 to 100 members.');
  }
  const known = new Map(
    recordsOf(serving, 'model-packages').map((record) => [record.ModelPackageArn, record]),
  );
  const found: Record<string, Fields> = {};
  const errors: Record<string, Fields> = {};
  for (const arn of arns.map(String)) {
    const record = known.get(arn);
    if (record) found[arn] = picked(record, BATCH_FIELDS);
    else
      errors[arn] = {
        ErrorCode: 'ValidationException',
        ErrorResponse: `ModelPackage ${arn} does not exist.`,
      };
  }
  return { ModelPackageSummaries: found, BatchDescribeModelPackageErrorMap: errors };
};

/** Without a group, only packages that are no version of one, unless another type is asked for. */
function ofAskedType(record: Fields, input: Fields): boolean {
  const asked = textOf(input, 'ModelPackageGroupName');
  if (asked !== undefined)
    return (
      record.ModelPackageGroupName === asked || asked.endsWith(`/${String(record.ModelPackageGroupName)}`)
    );
  const type = textOf(input, 'ModelPackageType') ?? 'Unversioned';
  return type === 'Both' || (type === 'Versioned') === (record.ModelPackageGroupName !== undefined);
}

/** Model package groups and versions. */
export const registry: Operations = {
  ListModelPackageGroups: listing({
    file: 'model-package-groups',
    list: 'ModelPackageGroupSummaryList',
    nameField: 'ModelPackageGroupName',
    fields: [
      'ModelPackageGroupName',
      'ModelPackageGroupArn',
      'ModelPackageGroupDescription',
      'CreationTime',
      'ModelPackageGroupStatus',
    ],
  }),
  DescribeModelPackageGroup: description(group),
  GetModelPackageGroupPolicy: groupPolicy,
  ListModelPackages: listing({
    file: 'model-packages',
    list: 'ModelPackageSummaryList',
    nameField: 'ModelPackageArn',
    fields: [
      'ModelPackageName',
      'ModelPackageGroupName',
      'ModelPackageVersion',
      'ModelPackageArn',
      'ModelPackageDescription',
      'CreationTime',
      'ModelPackageStatus',
      'ModelApprovalStatus',
      'ModelLifeCycle',
      'ModelPackageRegistrationType',
    ],
    where: ofAskedType,
  }),
  BatchDescribeModelPackage: batch,
  DescribeModelPackage: description({
    file: 'model-packages',
    by: ['ModelPackageName', 'ModelPackageArn', 'ModelPackageName'],
    missing: (name) => new Refusal('ValidationException', `ModelPackage ${name} does not exist.`),
  }),
};
